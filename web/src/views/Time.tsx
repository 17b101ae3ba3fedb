import { goTo, journal, lastStep, outcome, state, step } from "../store";
import { Icon } from "./icons";

const W = 1000;

/** One value a pixel column at most: the largest of its steps. */
function heights(values: ArrayLike<number>, height: number): string {
  const n = values.length;
  const columns = Math.min(n, W);
  let max = 1;
  for (let i = 0; i < n; i++) max = Math.max(max, values[i]!);
  let d = `M0 ${height}`;
  for (let c = 0; c < columns; c++) {
    const from = Math.floor((c * n) / columns);
    const to = Math.max(from + 1, Math.floor(((c + 1) * n) / columns));
    let top = 0;
    for (let i = from; i < to; i++) top = Math.max(top, values[i]!);
    const y = (height - (height - 2) * (top / max)).toFixed(1);
    d += `L${((c * W) / columns).toFixed(1)} ${y}L${(((c + 1) * W) / columns).toFixed(1)} ${y}`;
  }
  return d + `L${W} ${height}Z`;
}

function ticks(at: number[], total: number, cls: string, y: number) {
  const seen = new Set<number>();
  return at
    .map((s) => Math.round((s / Math.max(1, total)) * W))
    .filter((x) => !seen.has(x) && seen.add(x))
    .map((x) => <path key={x} class={cls} d={`M${x} ${y}v10`} />);
}

function Lanes() {
  const j = journal.value;
  const total = lastStep.value;
  if (!j || !total) return <div class="lanes" aria-hidden="true" />;
  const line = state.value?.before?.line ?? 0;
  const visits: number[] = [];
  const prints: number[] = [];
  for (let i = 0; i < j.lines.length; i++) {
    if (line && j.lines[i] === line && j.events[i] === 1) visits.push(i + 1);
    if (i && j.outputs[i]! > j.outputs[i - 1]!) prints.push(i);
  }
  const x = (step.value / total) * W;
  return (
    <div class="lanes">
      <div class="names" aria-hidden="true">
        <span>{line ? `Line ${line} ran` : "Lines"}</span>
        <span>Call depth</span>
        <span>Output</span>
      </div>
      <div class="plot">
        <svg viewBox={`0 0 ${W} 112`} preserveAspectRatio="none" aria-hidden="true">
          {ticks(visits, total, "visit", 8)}
          <g transform="translate(0 30)">
            <path class="depth" d={heights(j.depths, 44)} />
          </g>
          {ticks(prints, total, "print", 88)}
          <path class="head" d={`M${x} 0V112`} />
        </svg>
        <input type="range" aria-label="Step" min={0} max={total} value={step.value} onInput={(e) => goTo(Number(e.currentTarget.value))} aria-valuetext={`step ${step.value} of ${total}`} />
        <div class="axis" aria-hidden="true">
          <span>0</span>
          <span>{Math.round(total / 2)}</span>
          <span>{total}</span>
        </div>
      </div>
    </div>
  );
}

export function Time() {
  const on = !!outcome.value?.steps;
  const at = step.value;
  const button = (name: string, icon: string, to: number, off: boolean, caption: string) => (
    <span class="move">
      <button type="button" class="mv" aria-label={name} title={name} disabled={!on || off} onClick={() => goTo(to)}>
        <Icon name={icon} />
      </button>
      <span aria-hidden="true">{caption}</span>
    </span>
  );
  return (
    <section class="time" aria-label="Time">
      <div class="controls">
        <div class="mirror">
          {button("First step", "first", 0, at === 0, "first")}
          {button("Step back", "back", at - 1, at === 0, "back")}
          <span class="figure">
            <b>{on ? at : "–"}</b>
            <span class="faint">{on ? `of ${lastStep.value}` : "no steps yet"}</span>
          </span>
          {button("Step forward", "forward", at + 1, at >= lastStep.value, "step")}
          {button("Last step", "last", lastStep.value, at >= lastStep.value, "last")}
        </div>
        <p class="keys faint">
          <kbd class="kbd">←</kbd> <kbd class="kbd">→</kbd> step, with <kbd class="kbd">⇧</kbd> to the same line, <kbd class="kbd">Ctrl ⏎</kbd> run
        </p>
      </div>
      <Lanes />
    </section>
  );
}
