// One run of the user's program, in slices: the journal, the states along it, its output; it waits for lines and hears Stop.
import { Engine, type WhyRecord } from "ouro";
import { Columns } from "./columns";
import { JOURNAL_STEPS, type Files, type FromWorker, type Outcome, type Written } from "./protocol";
import { States } from "./states";
import { Ear, World } from "./world";

export const SLICE = 300_000; // instructions between two looks at the messages
export const MAX_OUTPUT = 1 << 20;
/** A page has less to give than a command: a memory bomb ends in a MemoryError while the page still has room. */
export const MAX_HEAP = 256 << 20;

export type Post = (message: FromWorker, transfer?: Transferable[]) => void;
/** After messages that wait. */
export const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export function engineFor(module: WebAssembly.Module, files: Files, ear: () => Ear, output: (fd: 1 | 2, text: string) => void, maxOutput = MAX_OUTPUT) {
  return new Engine(module, { output, maxOutput, maxHeap: MAX_HEAP, files, clock: (monotonic) => ear().clock(monotonic), random: () => ear().random() });
}

export const load = (engine: Engine, files: Files) => engine.load(files["main.py"] ?? "", { filename: "main.py", argv: [] });

/** The bytecode of the program as text, or what keeps it from being compiled. */
export function bytecode(module: WebAssembly.Module, files: Files): string {
  let said = "";
  const ear = new Ear(new World());
  const engine = engineFor(module, files, () => ear, (_fd, text) => (said += text));
  return load(engine, files) ? engine.disassemble() : said;
}

/** null: nothing is there, or the engine stands where it cannot say. */
export function whyOf(engine: Engine | null, address: number): WhyRecord | null {
  try {
    return engine?.why(address) ?? null;
  } catch {
    return null;
  }
}

/** What a program left in its files beside those it was given. */
export function writtenBy(engine: Engine, files: Files): Written[] {
  const text = new TextDecoder();
  return Object.entries(engine.present())
    .filter(([path, bytes]) => files[path] === undefined || text.decode(bytes) !== files[path])
    .map(([path, bytes]) => ({ path, bytes: bytes.slice() }));
}

/** Output on its way to the page: many small pieces become few messages. */
export class Outlet {
  private pieces: { fd: 1 | 2; text: string }[] = [];
  written = 0;
  constructor(private id: number, private post: Post, private console: boolean) {}
  readonly add = (fd: 1 | 2, text: string) => {
    const last = this.pieces[this.pieces.length - 1];
    this.written += text.length;
    if (last?.fd === fd) last.text += text;
    else this.pieces.push({ fd, text });
  };
  flush() {
    for (const { fd, text } of this.pieces) this.post({ type: "output", id: this.id, fd, text, console: this.console });
    this.pieces = [];
  }
  /** Takes back what follows the last newline: the prompt. */
  takePrompt(): string {
    const last = this.pieces[this.pieces.length - 1];
    if (!last) return "";
    const at = last.text.lastIndexOf("\n") + 1;
    const text = last.text.slice(at);
    last.text = last.text.slice(0, at);
    this.written -= text.length;
    return text;
  }
}

export class Run {
  readonly world = new World();
  readonly states = new States();
  outcome: Outcome | null = null;
  private ear = new Ear(this.world);
  private outlet: Outlet;
  private columns = new Columns();
  private left = false;
  private stopping = false;
  private wake: (() => void) | null = null;

  constructor(readonly module: WebAssembly.Module, readonly id: number, readonly files: Files, private post: Post) {
    this.outlet = new Outlet(id, post, false);
  }

  leave() {
    this.left = true;
    this.wake?.();
  }
  stop() {
    this.stopping = true;
    this.wake?.();
  }
  hear(line: string | null) {
    this.world.lines.push(line);
    this.wake?.();
  }

  async go() {
    const engine = engineFor(this.module, this.files, () => this.ear, this.outlet.add);
    if (!load(engine, this.files)) return this.end(engine, "failed");
    let clock = performance.now();
    for (;;) {
      const status = this.columns.n < JOURNAL_STEPS ? engine.step({ budget: SLICE, record: false }) : engine.run({ budget: SLICE });
      if (status === "step") {
        const place = engine.place();
        if (place) this.columns.push(place, this.outlet.written);
      } else if (status === "done" || status === "stopped") return this.end(engine, status);
      else if (status === "input") {
        if (!(await this.line(engine))) return;
      } else if (status === "module") {
        await engine.supply();
        if (this.left) return;
      }
      if (performance.now() - clock < 30) continue;
      this.outlet.flush();
      this.post({ type: "progress", id: this.id, steps: engine.steps });
      this.states.take(engine, this.ear);
      await tick();
      if (this.left) return;
      if (this.stopping) this.interrupt(engine);
      clock = performance.now();
    }
  }

  private interrupt(engine: Engine) {
    this.stopping = false;
    engine.interrupt();
    this.states.take(engine, this.ear, true);
  }

  /** Hands in the next line when there is one. false: the run has been left. */
  private async line(engine: Engine): Promise<boolean> {
    this.outlet.flush();
    this.post({ type: "wants-input", id: this.id, steps: engine.steps, console: false });
    let line = this.ear.line();
    while (line === undefined && !this.left && !this.stopping) {
      await new Promise<void>((resolve) => (this.wake = resolve));
      this.wake = null;
      line = this.ear.line();
    }
    if (this.left) return false;
    if (line !== undefined) engine.input(line);
    else this.interrupt(engine);
    return true;
  }

  private end(engine: Engine, kind: Outcome["kind"]) {
    this.outcome = { kind, exitStatus: engine.exitStatus, steps: kind === "failed" ? 0 : engine.steps };
    this.outlet.flush();
    this.post({ type: "ran", id: this.id, outcome: this.outcome, journal: this.columns.done(), written: writtenBy(engine, this.files) });
  }
}
