// Saved states along a run, so that any step is near one: the more there are, the wider apart they are kept.
import type { Engine, SavedState } from "ouro";
import { Ear } from "./world";

export interface Kept {
  /** Steps announced when it was taken: it leads to any step from this number on. */
  steps: number;
  state: SavedState;
  fed: number;
  heard: number;
  /** Taken as the program was interrupted: what follows can be reached from here only. */
  interrupted: boolean;
  bytes: number;
}

const MOST = 24;
const ROOM = 192 << 20;

export class States {
  kept: Kept[] = [];
  private pause = 120; // ms
  private last = performance.now();

  take(engine: Engine, ear: Ear, interrupted = false) {
    if (!interrupted && performance.now() - this.last < this.pause) return;
    const began = performance.now();
    const state = engine.save();
    const bytes = state.pieces.length * 65536;
    this.last = performance.now();
    this.pause = Math.max(this.pause, 8 * (this.last - began)); // a small part of the run's time at most
    if (!interrupted && bytes > ROOM / 4) return;
    this.kept.push({ steps: engine.steps, state, fed: ear.fed, heard: ear.heard, interrupted, bytes });
    while (this.kept.length > MOST || (this.kept.length > 2 && this.kept.reduce((n, k) => n + k.bytes, 0) > ROOM)) {
      this.kept = this.kept.filter((k, i) => k.interrupted || i % 2 === 0);
      this.pause *= 2;
    }
  }

  /** The nearest one that leads to `step`. */
  before(step: number): Kept | undefined {
    let best: Kept | undefined;
    for (const k of this.kept) if (k.steps <= step) best = k;
    return best;
  }
}
