// The state of the page as signals, and what changes it. Views read; only this file talks to the worker.
import type { StepRecord } from "ouro";
import { computed, signal } from "@preact/signals";
import { type FromWorker, type Journal, type Outcome, type ToWorker } from "./engine/protocol";
import { Layout } from "./model/layout";
import { narrate } from "./model/narrate";
import { encode } from "./model/share";
import { first } from "./examples";

export const source = signal(first.source);
export const title = signal(first.title);
/** The text that the present run belongs to; null: nothing has run. */
export const ranSource = signal<string | null>(null);
export const phase = signal<"loading" | "idle" | "running" | "input" | "ran" | "broken">("loading");
export const problem = signal("");
export const progress = signal(0);
export const outcome = signal<Outcome | null>(null);
export const journal = signal<Journal | null>(null);
export const output = signal<{ fd: 1 | 2; text: string }[]>([]);
export const step = signal(0);
export const state = signal<{ step: number; before: StepRecord | null; now: StepRecord } | null>(null);
export const selected = signal<string | null>(null);
export const tab = signal<"Inspector" | "Output">("Output");
export const theme = signal(document.documentElement.dataset.theme ?? "light");
export const notice = signal("");

export const lastStep = computed(() => Math.max(0, (outcome.value?.steps ?? 1) - 1));
export const stale = computed(() => ranSource.value !== null && ranSource.value !== source.value);
export const layout = new Layout();
export const picture = computed(() => (state.value ? layout.draw(state.value.now) : null));
export const story = computed(() => (state.value ? narrate(state.value.before, state.value.now) : null));
/** Line of an error that ended the program, from its traceback: the last `line N` of main.py. */
export const errorLine = computed(() => {
  if (!outcome.value || outcome.value.exitStatus === 0) return null;
  const text = output.value.filter((o) => o.fd === 2).map((o) => o.text).join("");
  const all = [...text.matchAll(/File "main\.py", line (\d+)/g)];
  return all.length ? Number(all[all.length - 1]![1]) : null;
});
export const errorText = computed(() => {
  const text = output.value.filter((o) => o.fd === 2).map((o) => o.text).join("").trimEnd();
  return text.slice(text.lastIndexOf("\n") + 1);
});
/** Typographic quotes, as articles have them, that Python refuses. */
export const typographic = computed(() => /[“”‘’„‚«»]/.test(source.value) && /invalid character/.test(errorText.value));

let worker: Worker;
let runId = 0;
let wantedStep: number | undefined;
const send = (m: ToWorker) => worker.postMessage(m);

export function start(step?: number) {
  wantedStep = step;
  worker = new Worker(new URL("./engine/worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = (e: MessageEvent<FromWorker>) => receive(e.data);
  worker.onerror = (e) => {
    phase.value = "broken";
    problem.value = e.message || "the engine could not be started";
  };
}

function receive(m: FromWorker) {
  if (m.type === "ready") {
    if (phase.value === "loading") phase.value = "idle";
    if (wantedStep !== undefined) run();
    return;
  }
  if (m.type === "broken") {
    phase.value = "broken";
    problem.value = m.message;
    return;
  }
  if (m.id !== runId) return;
  if (m.type === "output") output.value = [...output.value, { fd: m.fd, text: m.text }];
  else if (m.type === "progress") progress.value = m.steps;
  else if (m.type === "wants-input") {
    phase.value = "input";
    progress.value = m.steps;
    tab.value = "Output";
  } else if (m.type === "ran") {
    outcome.value = m.outcome;
    journal.value = m.journal;
    phase.value = "ran";
    if (m.outcome.steps) goTo(Math.min(wantedStep ?? 0, m.outcome.steps - 1));
    wantedStep = undefined;
    if (m.outcome.exitStatus !== 0 || !m.outcome.steps) tab.value = "Output";
  } else if (m.step === step.value) state.value = { step: m.step, before: m.before, now: m.now };
}

export function run() {
  if (phase.value === "loading" || phase.value === "broken") return;
  runId++;
  ranSource.value = source.value;
  output.value = [];
  outcome.value = null;
  journal.value = null;
  state.value = null;
  selected.value = null;
  progress.value = 0;
  step.value = 0;
  notice.value = "";
  layout.clear();
  phase.value = "running";
  send({ type: "run", id: runId, source: source.value });
}

export const stop = () => send({ type: "stop" });

export function answer(line: string | null) {
  phase.value = "running";
  if (line !== null) output.value = [...output.value, { fd: 1, text: line + "\n" }];
  send({ type: "input", line: line === null ? null : line + "\n" });
}

export function goTo(n: number) {
  if (!outcome.value?.steps) return;
  const to = Math.max(0, Math.min(n, lastStep.value));
  step.value = to;
  send({ type: "seek", id: runId, step: to });
}

export async function share() {
  const hash = await encode(source.value, stale.value ? undefined : step.value);
  history.replaceState(null, "", hash);
  try {
    await navigator.clipboard.writeText(location.href);
    notice.value = "The link to this program and step is copied.";
  } catch {
    notice.value = "The link is in the address bar.";
  }
}

export function setTheme(t: string) {
  theme.value = t;
  document.documentElement.dataset.theme = t;
  try {
    localStorage.setItem("ouro-theme", t);
  } catch {
    /* private windows may refuse */
  }
}

export function straightenQuotes() {
  source.value = source.value.replace(/[“”„«»]/g, '"').replace(/[‘’‚]/g, "'");
  run();
}

/** The next or previous step at which a line runs. */
export function visitOf(line: number, from: number, direction: 1 | -1): number | null {
  const j = journal.value;
  if (!j) return null;
  for (let i = from + direction; i >= 0 && i < j.lines.length; i += direction) if (j.lines[i] === line && j.events[i] === 1) return i;
  return null;
}
