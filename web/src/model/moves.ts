// Where the moves in time lead: over a call, out of one, to the same line, by the journal.
import type { Journal } from "../engine/protocol";

const LINE = 1;

/** The next or previous step at which a line of a file runs; null: there is none. */
export function visitOf(j: Journal | null, line: number, file: string, from: number, direction: 1 | -1): number | null {
  if (!j) return null;
  const f = j.fileNames.indexOf(file);
  for (let i = from + direction; i >= 0 && i < j.lines.length; i += direction)
    if (j.lines[i] === line && j.events[i] === LINE && j.files[i] === f) return i;
  return null;
}

/** The next step in this frame or its caller: what is called on the way runs through. */
export function over(j: Journal | null, from: number, direction: 1 | -1, last: number): number {
  const end = direction > 0 ? last : 0;
  if (!j || from >= j.depths.length) return Math.max(0, Math.min(last, from + direction));
  const depth = j.depths[from]!;
  for (let i = from + direction; i >= 0 && i < j.depths.length; i += direction) if (j.depths[i]! <= depth) return i;
  return end;
}

/** The step in the caller after (or before) this call. */
export function out(j: Journal | null, from: number, direction: 1 | -1, last: number): number {
  const end = direction > 0 ? last : 0;
  if (!j || from >= j.depths.length) return end;
  const depth = j.depths[from]!;
  for (let i = from + direction; i >= 0 && i < j.depths.length; i += direction) if (j.depths[i]! < depth) return i;
  return end;
}

/** The step in which an object of that birth was made; null: before the program, or beyond the journal. */
export function madeIn(j: Journal | null, birth: number): number | null {
  if (!j || !j.clocks.length || birth < j.clocks[0]!) return null;
  let low = 0;
  let high = j.clocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (j.clocks[middle]! > birth) high = middle;
    else low = middle + 1;
  }
  return low < j.clocks.length ? low : null; // the first step announced after it
}

/** By line of a file: how often it ran, and how many bytes it added. */
export function perLine(j: Journal | null, file: string): Map<number, { runs: number; bytes: number }> {
  const all = new Map<number, { runs: number; bytes: number }>();
  if (!j) return all;
  const f = j.fileNames.indexOf(file);
  for (let i = 0; i < j.lines.length; i++) {
    if (j.events[i] !== LINE || j.files[i] !== f) continue;
    const at = all.get(j.lines[i]!) ?? { runs: 0, bytes: 0 };
    at.runs++;
    const more = i + 1 < j.bytes.length ? j.bytes[i + 1]! - j.bytes[i]! : 0;
    if (more > 0) at.bytes += more;
    all.set(j.lines[i]!, at);
  }
  return all;
}
