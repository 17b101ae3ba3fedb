// Shows any step of a run: from the nearest saved state before it the program runs to it once more.
import type { Engine, StepRecord, WhyRecord } from "ouro";
import { engineFor, load, SLICE, tick, whyOf, type Post, type Run } from "./run";
import type { Kept } from "./states";
import { Ear } from "./world";

export class Player {
  private engine: Engine | null = null;
  private ear: Ear;
  private from: Kept | null = null;
  private last: StepRecord | null = null;
  private wanted: number | null = null;
  private going = false;

  constructor(private module: WebAssembly.Module, private run: Run, private post: Post) {
    this.ear = new Ear(run.world);
  }

  /** Only the newest wish counts while a slider moves. */
  want(step: number) {
    this.wanted = step;
    if (!this.going) void this.go();
  }

  /** null: the engine stands elsewhere by now. */
  why(step: number, address: number): WhyRecord | null {
    return this.going || this.last?.step !== step ? null : whyOf(this.engine, address);
  }

  private async go() {
    this.going = true;
    await tick();
    while (this.wanted !== null) {
      const step = this.wanted;
      this.wanted = null;
      await this.show(step);
    }
    this.going = false;
  }

  private async show(step: number) {
    let before: StepRecord | null = null;
    if (step > 0) {
      before = this.last?.step === step - 1 ? this.last : await this.reach(step - 1);
      if (!before) return;
    }
    const now = await this.reach(step);
    if (!now) return;
    this.last = now;
    this.post({ type: "state", id: this.run.id, step, before, now });
  }

  private stand(kept: Kept | undefined) {
    this.ear = new Ear(this.run.world, kept?.fed, kept?.heard);
    this.engine = engineFor(this.module, this.run.files, () => this.ear, () => undefined);
    if (kept) this.engine.restore(kept.state);
    else load(this.engine, this.run.files);
    this.from = kept ?? null;
  }

  /** null: there is another wish by now, or no such step. */
  private async reach(step: number): Promise<StepRecord | null> {
    const kept = this.run.states.before(step);
    if (!this.engine || this.engine.steps > step || (kept && kept !== this.from && kept.steps >= this.engine.steps)) this.stand(kept);
    const engine = this.engine!;
    let clock = performance.now();
    for (;;) {
      const status = engine.run({ until: step, record: true, budget: SLICE });
      if (status === "step") return engine.record();
      if (status === "input") engine.input(this.ear.line() ?? null);
      else if (status === "module") await engine.supply();
      else if (status !== "budget") return null;
      if (performance.now() - clock < 30) continue;
      await tick();
      if (this.wanted !== null) return null;
      clock = performance.now();
    }
  }
}
