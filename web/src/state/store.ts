// The run and the step that is shown, as signals, and what changes them. Views read; only this file talks to the worker.
import type { StepRecord, WhyRecord } from "ouro";
import { computed, signal } from "@preact/signals";
import { type FromWorker, type Journal, type Outcome, type ToWorker, type Written } from "../engine/protocol";
import { Layout } from "../model/layout";
import { narrate } from "../model/narrate";
import { startWorker } from "../engine/start";
import { encode } from "../model/share";
import { Transcript } from "../model/output";
import { active, asFiles, edit, files, type File, sameFiles } from "./files";

export interface Shown {
  step: number;
  before: StepRecord | null;
  now: StepRecord;
  /** What the prompt did, rather than a step of the program. */
  console: boolean;
}

/** The files that the present run belongs to; null: nothing has run. */
export const ran = signal<File[] | null>(null);
export const phase = signal<"loading" | "idle" | "running" | "input" | "ran" | "broken">("loading");
export const problem = signal("");
export const progress = signal(0);
export const outcome = signal<Outcome | null>(null);
export const journal = signal<Journal | null>(null);
export const output = signal(new Transcript());
export const written = signal<Written[]>([]);
export const step = signal(0);
export const state = signal<Shown | null>(null);
export const selected = signal<string | null>(null);
export const tab = signal<"Inspector" | "Output" | "Files" | "Bytecode">("Output");
/** What a phone shows of the page. */
export const pane = signal<"Picture" | "Code" | "Inspect" | "Output">("Picture");
export const theme = signal(document.documentElement.dataset.theme ?? "light");
export const notice = signal("");
export const bytecode = signal("");
/** The prompt after the program: ">>> " or "... "; null while it works. */
export const prompt = signal<string | null>(">>> ");

/** The prompt has played the run to its end. */
export const warmed = signal(false);

export const lastStep = computed(() => Math.max(0, (outcome.value?.steps ?? 1) - 1));
export const stale = computed(() => ran.value !== null && ran.value !== files.value && !sameFiles(ran.value, files.value));
export const busy = computed(() => phase.value === "running" || phase.value === "input" || prompt.value === null);
export const layout = new Layout();
export const picture = computed(() => (state.value ? layout.draw(state.value.now, state.value.before, selected.value) : null));
export const story = computed(() => (state.value ? narrate(state.value.before, state.value.now, state.value.console) : null));

/** The traceback's last line in one of the user's files, of an error that ended the program. */
export const errorPlace = computed(() => {
  if (!outcome.value || outcome.value.exitStatus === 0) return null;
  const all = [...output.value.errors.matchAll(/File "([^"<]+)", line (\d+)/g)].filter((m) => ran.value?.some((f) => f.name === m[1]));
  const last = all[all.length - 1];
  return last ? { file: last[1]!, line: Number(last[2]) } : null;
});
export const errorText = computed(() => {
  const text = output.value.errors.trimEnd();
  return text.slice(text.lastIndexOf("\n") + 1);
});
/** Typographic quotes, as articles have them, that Python refuses. */
export const typographic = computed(() => /invalid character '[“”‘’„‚«»]'/.test(errorText.value));

/** The file of the shown step's line. */
export const shownFile = computed(() => {
  const frames = state.value?.now.frames;
  return frames?.[frames.length - 1]?.file ?? "main.py";
});

let worker: Worker;
let runId = 0;
let wantedStep: number | undefined;
let runAtStart = false;
let entered = false; // something has been typed at the prompt
let queue: string[] = []; // lines of a paste, for prompts to come
const send = (m: ToWorker) => worker.postMessage(m);

/** The worker may have been started by the page's first script, before anything else was there. */
export function start(made: Worker, options: { step?: number; run: boolean }) {
  wantedStep = options.step;
  runAtStart = options.run;
  listen(made);
}

function listen(made: Worker) {
  worker = made;
  worker.onmessage = (e: MessageEvent<FromWorker>) => receive(e.data);
  worker.onerror = (e) => {
    phase.value = "broken";
    problem.value = e.message || "the engine could not be started";
  };
}

function ready() {
  if (phase.value === "loading") phase.value = "idle";
  if (runAtStart) run();
}

function finished(m: FromWorker & { type: "ran" }) {
  stops++;
  outcome.value = m.outcome;
  journal.value = m.journal;
  written.value = m.written;
  phase.value = "ran";
  if (m.outcome.steps) goTo(Math.min(wantedStep ?? 0, m.outcome.steps - 1));
  wantedStep = undefined;
  if (m.outcome.exitStatus !== 0 || !m.outcome.steps) tab.value = "Output";
}

function prompted(m: FromWorker & { type: "prompt" }) {
  stops++;
  prompt.value = m.text;
  written.value = m.written;
  if (phase.value === "input" || phase.value === "running") phase.value = outcome.value ? "ran" : "idle";
  if (m.ended) notice.value = "The prompt has ended. The next line starts it anew.";
  if (m.now) warmed.value = true;
  if (m.now && m.text === ">>> " && entered) state.value = { step: step.value, before: m.before, now: m.now, console: true };
  const next = queue.shift();
  if (next !== undefined) enter(next);
}

function receive(m: FromWorker) {
  if (m.type === "ready") return ready();
  if (m.type === "broken") {
    phase.value = "broken";
    problem.value = m.message;
    return;
  }
  if (m.type === "bytecode") {
    bytecode.value = m.text;
    return;
  }
  if (m.id !== runId) return;
  if (m.type === "output") output.value = output.value.add(m.fd, m.text, m.console);
  else if (m.type === "progress") progress.value = m.steps;
  else if (m.type === "wants-input") {
    phase.value = "input";
    progress.value = m.steps;
    tab.value = "Output";
    pane.value = "Output";
  } else if (m.type === "ran") finished(m);
  else if (m.type === "prompt") prompted(m);
  else if (m.type === "why") why.value = { state: state.value, address: m.address, why: m.why };
  else if (m.type === "completions") completions.value = { line: m.line, names: m.names };
  else if (m.step === step.value) state.value = { step: m.step, before: m.before, now: m.now, console: false };
}

export function run() {
  if (phase.value === "loading" || phase.value === "broken") return;
  runId++;
  stops++;
  ran.value = files.value;
  output.value = new Transcript();
  outcome.value = null;
  journal.value = null;
  state.value = null;
  selected.value = null;
  written.value = [];
  bytecode.value = "";
  progress.value = 0;
  step.value = 0;
  notice.value = "";
  prompt.value = ">>> ";
  warmed.value = false;
  entered = false;
  queue = [];
  layout.clear();
  phase.value = "running";
  send({ type: "run", id: runId, files: asFiles() });
  if (tab.value === "Bytecode") askBytecode();
}

const PATIENCE = 3000; // ms

let stops = 0; // goes on with each Stop and each answer

export function stop() {
  queue = [];
  send({ type: "stop" });
  const asked = ++stops;
  setTimeout(() => stops === asked && abandon(), PATIENCE);
}

/** Something in the engine's C does not hear Stop: the worker is ended and another one begins. What was printed stays. */
function abandon() {
  worker.terminate();
  runId++;
  outcome.value = null;
  journal.value = null;
  phase.value = "loading";
  prompt.value = ">>> ";
  warmed.value = false;
  output.value = output.value.add(2, "\nStopped: the engine did not answer, and was started anew.\n", true);
  runAtStart = false;
  listen(startWorker());
}

/** A line for the program's input(); null: the end of the input. */
export function answer(line: string | null) {
  phase.value = "running";
  if (line !== null) output.value = output.value.add(1, line + "\n", true);
  send({ type: "input", line });
}

/** Somebody looks at the prompt: it plays the run to its end, so that the first line is answered at once. */
export function warm() {
  if (warmed.value || !outcome.value || busy.value) return;
  send({ type: "console", id: runId, files: asFiles(ran.value ?? files.value) });
}

/** How the last word of a line may go on, of the line that was asked about last. */
export const completions = signal<{ line: string; names: string[] } | null>(null);

export function complete(line: string) {
  completions.value = null;
  send({ type: "complete", id: runId, line, files: asFiles(ran.value ?? files.value) });
}

/** A line for the prompt. */
export function enter(line: string | null) {
  if (prompt.value === null || phase.value === "loading" || phase.value === "broken") return;
  if (!ran.value) {
    ran.value = files.value;
    layout.clear();
  }
  output.value = output.value.add(1, prompt.value + (line ?? "") + "\n", true);
  prompt.value = null;
  entered = true;
  notice.value = "";
  send({ type: "console", id: runId, line, files: asFiles(ran.value) });
}

export function enterAll(lines: string[]) {
  queue = lines.slice(1);
  enter(lines[0] ?? "");
}

/** The engine's account of one object in the shown state. */
export const why = signal<{ state: Shown | null; address: number; why: WhyRecord } | null>(null);

export function askWhy(address: number) {
  const s = state.value;
  if (s) send({ type: "why", id: runId, step: s.step, address, console: s.console });
}

export function askBytecode() {
  if (phase.value !== "loading" && phase.value !== "broken") send({ type: "bytecode", id: runId, files: asFiles(ran.value ?? files.value) });
}

export function goTo(n: number) {
  if (!outcome.value?.steps) return;
  const to = Math.max(0, Math.min(n, lastStep.value));
  step.value = to;
  send({ type: "seek", id: runId, step: to });
}

export async function share() {
  const hash = await encode(files.value, stale.value || !outcome.value ? undefined : step.value);
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
  const at = errorPlace.value?.file ?? active.value;
  const file = files.value.find((f) => f.name === at);
  if (file) edit(at, file.text.replace(/[“”„«»]/g, '"').replace(/[‘’‚]/g, "'"));
  run();
}

/** A selected object and its holders are of interest in the Inspector. */
export function select(id: string | null) {
  selected.value = selected.value === id ? null : id;
  if (selected.value) tab.value = "Inspector";
}
