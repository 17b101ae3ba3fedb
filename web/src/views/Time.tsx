// Time, under everything it moves: left of the step number goes back, right goes forward, with the same four moves.
import { signal } from "@preact/signals";
import { out, over } from "../model/moves";
import { goTo, journal, lastStep, outcome, state, step } from "../state/store";
import { Icon } from "./icons";
import { Lanes } from "./Lanes";
import { thin } from "./Program";

const SPEEDS = [1, 4, 16] as const;
const speed = signal<number>(4);
export const playing = signal(false);
let timer = 0;

function beat() {
  clearTimeout(timer);
  if (!playing.value) return;
  if (step.value >= lastStep.value) return void (playing.value = false);
  // the next step is asked for when the last one has come
  if (state.value?.step === step.value || state.value?.console) goTo(step.value + 1);
  timer = window.setTimeout(beat, 1000 / speed.value);
}
export function play() {
  if (!outcome.value?.steps) return;
  playing.value = !playing.value;
  if (playing.value && step.value >= lastStep.value) goTo(0);
  timer = window.setTimeout(beat, 1000 / speed.value);
}

export function Time() {
  const on = !!outcome.value?.steps;
  const at = step.value;
  const last = lastStep.value;
  const j = journal.value;
  const move = (name: string, icon: string, to: () => number, off: boolean, caption: string, cls = "") => (
    <span class={`move ${cls}`}>
      <button type="button" class="mv" aria-label={name} title={name} disabled={!on || off} onClick={() => ((playing.value = false), goTo(to()))}>
        <Icon name={icon} />
      </button>
      <span aria-hidden="true">{caption}</span>
    </span>
  );
  return (
    <section class="time" aria-label="Time">
      <div class="controls">
        <div class="mirror">
          {move("First step", "first", () => 0, at === 0, "first")}
          {move("Back out of the call", "outBack", () => out(j, at, -1, last), at === 0, "out", "extra")}
          {move("Back over calls", "overBack", () => over(j, at, -1, last), at === 0, "over")}
          {move("Step back", "back", () => at - 1, at === 0, "back")}
          <span class="figure">
            <b>{on ? thin(at) : "–"}</b>
            <span class="faint">{on ? `of ${thin(last)}` : "no steps yet"}</span>
          </span>
          {move("Step forward", "forward", () => at + 1, at >= last, "step")}
          {move("Over calls", "over", () => over(j, at, 1, last), at >= last, "over")}
          {move("Out of the call", "out", () => out(j, at, 1, last), at >= last, "out", "extra")}
          {move("Last step", "last", () => last, at >= last, "last")}
        </div>
        <div class="pace">
          <button type="button" class="btn play" disabled={!on} onClick={play}>
            <Icon name={playing.value ? "pause" : "play"} />
            {playing.value ? "Pause" : "Play"}
          </button>
          <span class="seg" role="group" aria-label="Steps per second">
            {SPEEDS.map((n) => <button key={n} type="button" aria-pressed={speed.value === n} onClick={() => (speed.value = n)}>{n}</button>)}
          </span>
          <span class="faint">steps/s</span>
        </div>
        <p class="keys faint">
          <kbd class="kbd">←</kbd><kbd class="kbd">→</kbd> step <kbd class="kbd">⇧</kbd> same line <kbd class="kbd">↑</kbd><kbd class="kbd">↓</kbd> over <kbd class="kbd">space</kbd> play
        </p>
      </div>
      <Lanes />
    </section>
  );
}
