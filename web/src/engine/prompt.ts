// The prompt after a program (python3 -i): the run once more to its end, without output, then line by line in its __main__.
import type { Engine, StepRecord } from "ouro";
import type { Files } from "./protocol";
import { engineFor, load, MAX_OUTPUT, Outlet, SLICE, tick, whyOf, writtenBy, type Post, type Run } from "./run";
import { Ear, World } from "./world";

export class Prompt {
  ended = false;
  /** A program's input() waits, rather than the prompt. */
  waiting = false;
  busy = false;
  private lines: (string | null)[] = [];
  private engine: Engine | null = null;
  private ear: Ear;
  private outlet: Outlet;
  private silent = true;
  private stopping = false;
  private left = false;
  private last: StepRecord | null = null;

  constructor(private module: WebAssembly.Module, private id: number, private files: Files, private run: Run | null, private post: Post) {
    this.ear = new Ear(run?.world ?? new World());
    this.outlet = new Outlet(id, post, true);
  }

  leave() {
    this.left = true;
  }
  stop() {
    if (this.busy || !this.engine) this.stopping = true;
    else {
      this.engine.interrupt();
      void this.go();
    }
  }
  /** undefined: it shall be ready for a line. */
  hear(line: string | null | undefined) {
    if (line !== undefined) this.lines.push(line);
    else if (this.engine) return;
    if (!this.busy) void this.go();
  }

  /** An engine on the way to the end of the run. A run that a limit cut is played anew, with room, up to where it was cut. */
  private start() {
    const run = this.run;
    const cut = run?.outcome?.kind === "stopped";
    const kept = cut ? undefined : run?.states.kept[run.states.kept.length - 1];
    this.ear = new Ear(run?.world ?? new World(), kept?.fed, kept?.heard);
    const files = run?.outcome?.kind === "failed" || !run ? { ...this.files, "main.py": "" } : this.files;
    const output = (fd: 1 | 2, text: string) => {
      if (!this.silent) this.outlet.add(fd, text);
    };
    const engine = engineFor(this.module, files, () => this.ear, output, 16 * MAX_OUTPUT);
    if (kept) engine.restore(kept.state);
    else load(engine, files);
    engine.interactive = true;
    return engine;
  }

  private async go() {
    this.busy = true;
    this.engine ??= this.start();
    const engine = this.engine;
    const cutAt = this.silent && this.run?.outcome?.kind === "stopped" ? this.run.outcome.steps - 1 : -1;
    let clock = performance.now();
    while (!this.left) {
      const status = engine.run({ budget: SLICE, until: this.silent ? cutAt : -1 });
      if (status === "step") engine.interrupt();
      if (status === "done" || status === "stopped") return this.finish();
      if (status === "input") {
        if (engine.prompting && this.silent) this.begin(engine);
        if (engine.prompting && !this.lines.length) return this.ask(engine);
        const known = this.silent ? this.ear.line() : undefined;
        const line = known !== undefined ? known : this.silent ? null : this.lines.shift();
        if (!this.silent) this.dropLead();
        if (line !== undefined) engine.input(line);
      } else if (status === "module") await engine.supply();
      if (performance.now() - clock < 30) continue;
      this.outlet.flush();
      await tick();
      if (this.stopping) engine.interrupt();
      this.stopping = false;
      clock = performance.now();
    }
  }

  /** The program has ended: from here on what is printed is the prompt's. */
  private begin(engine: Engine) {
    this.silent = false;
    this.last = engine.record();
    this.outlet.add(1, ">>> "); // it was written in silence
    this.unsaid = true;
  }

  /** The first prompt is not said where a line is there already: the page has said it. */
  private dropLead() {
    if (this.unsaid) this.outlet.takePrompt();
    this.unsaid = false;
  }
  private unsaid = false;

  why(address: number) {
    return this.busy ? null : whyOf(this.engine, address);
  }

  /** How the word at the end of a line may go on; asked for too early, it is answered when the prompt waits. */
  complete(line: string) {
    this.begun = line;
    if (!this.engine) this.hear(undefined);
    else if (!this.busy) this.tell(this.engine);
  }
  private begun: string | null = null;
  private tell(engine: Engine) {
    if (this.begun !== null) this.post({ type: "completions", id: this.id, line: this.begun, names: engine.complete(this.begun) });
    this.begun = null;
  }

  private ask(engine: Engine) {
    this.busy = false;
    this.unsaid = false;
    const text = this.outlet.takePrompt();
    this.outlet.flush();
    // a program's own input() within an entry looks the same to the engine: its question tells them apart
    this.waiting = text !== ">>> " && text !== "... ";
    this.tell(engine);
    const now = engine.record();
    const before = this.last;
    if (!this.waiting && text !== "... ") this.last = now;
    if (this.waiting) this.post({ type: "output", id: this.id, fd: 1, text, console: true });
    if (this.waiting) this.post({ type: "wants-input", id: this.id, steps: engine.steps, console: true });
    else this.post({ type: "prompt", id: this.id, text, ended: false, before, now, written: writtenBy(engine, this.files) });
  }

  private finish() {
    this.busy = false;
    this.ended = true;
    this.outlet.flush();
    this.post({ type: "prompt", id: this.id, text: ">>> ", ended: true, before: null, now: null, written: this.engine ? writtenBy(this.engine, this.files) : [] });
  }
}
