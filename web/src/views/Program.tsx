// The program: Run and Stop, its files, the editor, what went wrong.
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { active, current, files } from "../state/files";
import { busy, errorPlace, errorText, goTo, journal, lastStep, outcome, phase, problem, progress, prompt, run, stale, stop, straightenQuotes, typographic } from "../state/store";
import { FileTabs } from "./FileTabs";
import { Icon } from "./icons";

/** The editor comes after the first picture: it is the larger part of the page's code. */
const editor = signal<ComponentType | null>(null);
export const loadEditor = () => import("./Editor").then((m) => (editor.value = m.default));

export const thin = (n: number) => n.toLocaleString("en").replace(/,/g, "\u2009");

export function RunButton() {
  if (busy.value)
    return (
      <button class="run" type="button" onClick={stop}>
        <Icon name="stop" />
        Stop
      </button>
    );
  return (
    <button class="run" type="button" onClick={run} disabled={phase.value === "loading" || phase.value === "broken"} title="Ctrl+Enter">
      <Icon name="play" />
      Run
    </button>
  );
}

function statusText(): string {
  const o = outcome.value;
  const steps = o ? `${thin(o.steps)} steps` : "";
  if (prompt.value === null && phase.value !== "running") return "At the prompt";
  switch (phase.value) {
    case "loading": return "Loading";
    case "broken": return "The engine did not start";
    case "running": return `Running, ${thin(progress.value)} steps`;
    case "input": return "Waiting for input";
  }
  if (!o) return "";
  if (stale.value) return "Changed since the run";
  if (o.kind === "failed") return "Not run";
  return (o.kind === "stopped" ? "Stopped after " : o.exitStatus === 130 ? "Stopped, " : o.exitStatus ? "Ended by an error, " : "Finished, ") + steps;
}

function Fault() {
  if (phase.value === "broken") return <p class="fault" role="alert">{problem.value}</p>;
  if (!outcome.value?.exitStatus || stale.value || !errorText.value) return null;
  const at = errorText.value.indexOf(":");
  const place = errorPlace.value;
  return (
    <div class="fault" role="alert">
      <p>
        <b>{at < 0 ? errorText.value : errorText.value.slice(0, at)}</b>
        {at < 0 ? "" : errorText.value.slice(at, at + 400)}
      </p>
      {(typographic.value || (place && (files.value.length > 1 || journal.value))) && (
        <p class="ways">
          {typographic.value && <button type="button" class="btn" onClick={straightenQuotes}>Replace the typographic quotes and run</button>}
          {place && place.file !== active.value && files.value.some((f) => f.name === place.file) && (
            <button type="button" class="link" onClick={() => (active.value = place.file)}>{place.file}, line {place.line}</button>
          )}
          {outcome.value.steps > 1 && <button type="button" class="link" onClick={() => goTo(lastStep.value)}>See the memory at the end</button>}
        </p>
      )}
    </div>
  );
}

export function Program() {
  const Loaded = editor.value;
  return (
    <section class="code" aria-label="Program and run">
      <div class="ph">
        <RunButton />
        <span class="dim grow">{statusText()}</span>
        {journal.value && !stale.value && <span class="figs faint" aria-hidden="true"><span>runs</span><span>bytes</span></span>}
      </div>
      <FileTabs />
      <div class="src" role="tabpanel" id="program-panel" aria-label={active.value}>
        {Loaded ? <Loaded /> : <pre class="unborn" aria-hidden="true">{current.value.text.slice(0, 20_000)}</pre>}
      </div>
      <Fault />
      <div class="codefoot" aria-hidden="true">
        <i><span class="key ran" /> just ran</i>
        <i><span class="key next" /> runs next</i>
        <i><span class="key called" /> called from</i>
      </div>
    </section>
  );
}
