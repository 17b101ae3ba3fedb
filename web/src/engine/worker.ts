// The engine's worker: runs a program in slices, so that Stop and input are heard, and shows any step of it by running to it.
import { Engine, compile, type EventName, type StepRecord } from "ouro";
import { JOURNAL_STEPS, type FromWorker, type Outcome, type ToWorker } from "./protocol";

const SLICE = 400_000; // instructions between two looks at the messages
const EVENTS: EventName[] = ["call", "line", "return", "exception"];
const MAX_OUTPUT = 1 << 20;

const post = (message: FromWorker, transfer: Transferable[] = []) =>
  (self as unknown as Worker).postMessage(message, transfer);

let module: WebAssembly.Module;
let run = 0; // the id of the newest request to run; older work ends when it sees another
let stopping = false;
let source = "";
let lines: (string | null)[] = []; // what input() was given, in order: a replay hears the same
let wake: (() => void) | null = null;

/** An engine on its way through the present program, and how far it has come. */
let player: { engine: Engine; fed: number; last: StepRecord | null } | null = null;

const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function fresh(output: (fd: 1 | 2, text: string) => void) {
  return new Engine(module, { output, maxOutput: MAX_OUTPUT, files: { "main.py": source } });
}

class Columns {
  lines = new Uint32Array(1024);
  depths = new Uint16Array(1024);
  events = new Uint8Array(1024);
  outputs = new Uint32Array(1024);
  n = 0;
  push(line: number, depth: number, event: EventName, output: number) {
    if (this.n >= JOURNAL_STEPS) return;
    if (this.n === this.lines.length) this.grow();
    this.lines[this.n] = line;
    this.depths[this.n] = Math.min(depth, 65535);
    this.events[this.n] = EVENTS.indexOf(event);
    this.outputs[this.n++] = output;
  }
  private grow() {
    const bigger = <T extends Uint32Array | Uint16Array | Uint8Array>(a: T): T => {
      const b = new (a.constructor as new (n: number) => T)(a.length * 2);
      b.set(a as never);
      return b;
    };
    this.lines = bigger(this.lines);
    this.depths = bigger(this.depths);
    this.events = bigger(this.events);
    this.outputs = bigger(this.outputs);
  }
  done() {
    const cut = this.n;
    return { lines: this.lines.slice(0, cut), depths: this.depths.slice(0, cut), events: this.events.slice(0, cut), outputs: this.outputs.slice(0, cut) };
  }
}

async function runProgram(id: number, text: string) {
  run = id;
  stopping = false;
  source = text;
  lines = [];
  player = null;
  let written = 0;
  const engine = fresh((fd, piece) => {
    written += piece.length;
    post({ type: "output", id, fd, text: piece });
  });
  const columns = new Columns();
  const finish = (kind: Outcome["kind"]) =>
    post({ type: "ran", id, outcome: { kind, exitStatus: engine.exitStatus, steps: engine.steps }, journal: columns.done() });
  if (!engine.load(text, { filename: "main.py", argv: [] })) return finish("failed");
  let clock = performance.now();
  for (;;) {
    const journalling = columns.n < JOURNAL_STEPS;
    const status = journalling ? engine.step({ budget: SLICE }) : engine.run({ budget: SLICE });
    if (status === "step") {
      const place = engine.place();
      if (place) columns.push(place.line, place.depth, place.event, written);
    } else if (status === "done") return finish("done");
    else if (status === "stopped") return finish("stopped");
    else if (status === "input") {
      post({ type: "wants-input", id, steps: engine.steps });
      await new Promise<void>((resolve) => (wake = resolve));
      if (run !== id) return;
      if (stopping) engine.input(null);
      else engine.input(lines[lines.length - 1] ?? null);
    } else if (status === "module") {
      await engine.supply();
      if (run !== id) return;
    }
    if (performance.now() - clock < 30 && status !== "budget") continue;
    post({ type: "progress", id, steps: engine.steps });
    await tick();
    if (run !== id) return;
    if (stopping) {
      stopping = false;
      engine.interrupt();
    }
    clock = performance.now();
  }
}

/** Runs on to a step; what the program prints and asks is as it was. */
function advance(step: number): StepRecord | null {
  if (!player || player.engine.steps > step) {
    const engine = fresh(() => undefined);
    player = { engine, fed: 0, last: null };
    if (!engine.load(source, { filename: "main.py", argv: [] })) return null;
  }
  for (;;) {
    const status = player.engine.run({ until: step });
    if (status === "step") return player.engine.record();
    if (status === "input") player.engine.input(lines[player.fed++] ?? null);
    else if (status === "module") player.engine.wantedPack ? player.engine.pack(player.engine.wantedPack, null) : player.engine.file(player.engine.wanted ?? "", null);
    else if (status !== "budget") return null;
  }
}

function seek(id: number, step: number) {
  let before: StepRecord | null = null;
  if (step > 0) before = player?.last?.step === step - 1 ? player.last : advance(step - 1);
  const now = advance(step);
  if (!now) return;
  if (player) player.last = now;
  post({ type: "state", id, step, before, now });
}

let wanted: { id: number; step: number } | null = null;
self.onmessage = (e: MessageEvent<ToWorker>) => {
  const m = e.data;
  if (m.type === "run") {
    wake?.();
    wake = null;
    void runProgram(m.id, m.source);
  } else if (m.type === "seek") {
    // only the newest wish counts while a slider moves
    const idle = !wanted;
    wanted = { id: m.id, step: m.step };
    if (idle)
      setTimeout(() => {
        const w = wanted;
        wanted = null;
        if (w) seek(w.id, w.step);
      }, 0);
  } else if (m.type === "input") {
    lines.push(m.line);
    wake?.();
    wake = null;
  } else {
    stopping = true;
    wake?.();
    wake = null;
  }
};

compile()
  .then((m) => {
    module = m;
    post({ type: "ready" });
  })
  .catch((error: unknown) => post({ type: "broken", message: String(error) }));
