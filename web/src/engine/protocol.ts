// The messages between the page and its worker.
import type { StepRecord } from "ouro";

/** What the timeline keeps of every step: columns of numbers, index = step. */
export interface Journal {
  lines: Uint32Array;
  depths: Uint16Array;
  events: Uint8Array;
  /** Characters of output so far. */
  outputs: Uint32Array;
}

export interface Outcome {
  kind: "done" | "stopped" | "failed";
  exitStatus: number;
  steps: number;
}

export type ToWorker =
  | { type: "run"; id: number; source: string }
  | { type: "seek"; id: number; step: number }
  | { type: "input"; line: string | null }
  | { type: "stop" };

export type FromWorker =
  | { type: "ready" }
  | { type: "broken"; message: string }
  | { type: "output"; id: number; fd: 1 | 2; text: string }
  | { type: "progress"; id: number; steps: number }
  | { type: "wants-input"; id: number; steps: number }
  | { type: "ran"; id: number; outcome: Outcome; journal: Journal }
  /** The state at `step` and the one before it (null at step 0). */
  | { type: "state"; id: number; step: number; before: StepRecord | null; now: StepRecord };

/** Steps beyond this many are counted but not kept in the journal one by one. */
export const JOURNAL_STEPS = 200_000;
