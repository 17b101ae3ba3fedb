// The messages between the page and its worker.
import type { StepRecord, WhyRecord } from "ouro";

/** What the timeline keeps of every step: columns of numbers, index = step. */
export interface Journal {
  lines: Uint32Array;
  depths: Uint16Array;
  events: Uint8Array;
  /** Characters of output so far. */
  outputs: Uint32Array;
  /** Bytes in use. */
  bytes: Float64Array;
  /** The clock that births are read from. */
  clocks: Float64Array;
  /** Collections so far. */
  collections: Uint32Array;
  /** Index into fileNames. */
  files: Uint8Array;
  fileNames: string[];
}

export interface Outcome {
  kind: "done" | "stopped" | "failed";
  exitStatus: number;
  steps: number;
}

/** The user's files by name; main.py is the program. */
export type Files = Record<string, string>;

/** A file that the program wrote. */
export interface Written {
  path: string;
  bytes: Uint8Array;
}

export type ToWorker =
  /** The first message. Without a module the worker fetches it. */
  | { type: "module"; module?: WebAssembly.Module }
  | { type: "run"; id: number; files: Files }
  | { type: "seek"; id: number; step: number }
  | { type: "input"; line: string | null }
  /** A line for the prompt after the program; null: its end; undefined: none yet, it shall be ready. `files`: what it stands on where nothing has run. */
  | { type: "console"; id: number; line?: string | null; files: Files }
  | { type: "complete"; id: number; line: string; files: Files }
  /** Every holder of the object at an address, at the step that is shown or at the prompt. */
  | { type: "why"; id: number; step: number; address: number; console: boolean }
  | { type: "bytecode"; id: number; files: Files }
  | { type: "stop" };

export type FromWorker =
  | { type: "ready" }
  | { type: "broken"; message: string }
  | { type: "output"; id: number; fd: 1 | 2; text: string; console: boolean }
  | { type: "progress"; id: number; steps: number }
  | { type: "wants-input"; id: number; steps: number; console: boolean }
  | { type: "ran"; id: number; outcome: Outcome; journal: Journal; written: Written[] }
  /** The state at `step` and the one before it (null at step 0). */
  | { type: "state"; id: number; step: number; before: StepRecord | null; now: StepRecord }
  /** The prompt waits; `now` has the names of __main__. ended: there is no prompt any more. */
  | { type: "prompt"; id: number; text: string; ended: boolean; before: StepRecord | null; now: StepRecord | null; written: Written[] }
  | { type: "completions"; id: number; line: string; names: string[] }
  | { type: "why"; id: number; address: number; why: WhyRecord }
  | { type: "bytecode"; id: number; text: string };

/** Steps beyond this many are counted but not kept in the journal one by one. */
export const JOURNAL_STEPS = 200_000;
