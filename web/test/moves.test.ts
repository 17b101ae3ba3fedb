import { describe, expect, it } from "vitest";
import type { Journal } from "../src/engine/protocol";
import { completed } from "../src/model/complete";
import { madeIn, out, over, perLine, visitOf } from "../src/model/moves";
import { Transcript } from "../src/model/output";

// step:        0  1  2  3  4  5  6  7
const depths = [1, 1, 2, 2, 3, 2, 1, 1];
const lines = [0, 1, 5, 6, 9, 7, 2, 1];
const j = {
  depths: Uint16Array.from(depths), lines: Uint32Array.from(lines), events: Uint8Array.from([0, 1, 0, 1, 1, 1, 1, 1]), files: new Uint8Array(8), fileNames: ["main.py"],
  bytes: Float64Array.from([0, 0, 100, 100, 100, 50, 90, 90]), clocks: Float64Array.from([10, 11, 20, 21, 30, 31, 40, 41]), outputs: new Uint32Array(8), collections: new Uint32Array(8),
} as unknown as Journal;

describe("moves in time", () => {
  it("goes over a call and back over it", () => expect([over(j, 1, 1, 7), over(j, 3, 1, 7), over(j, 6, -1, 7)]).toEqual([6, 5, 1]));
  it("goes out of a call, forwards and backwards", () => expect([out(j, 4, 1, 7), out(j, 4, -1, 7), out(j, 1, 1, 7)]).toEqual([5, 3, 7]));
  it("finds the same line again", () => expect([visitOf(j, 1, "main.py", 1, 1), visitOf(j, 1, "main.py", 7, -1), visitOf(j, 1, "other.py", 1, 1)]).toEqual([7, 1, null]));
  it("knows in which step an object was made", () => expect([madeIn(j, 15), madeIn(j, 5), madeIn(j, 99)]).toEqual([2, null, null]));
  it("counts runs and bytes of a line", () => expect(perLine(j, "main.py").get(1)).toEqual({ runs: 2, bytes: 100 }));
});

describe("what was printed", () => {
  it("joins pieces of one stream, and tells a program's errors from the prompt's", () => {
    const t = new Transcript().add(1, "a", false).add(1, "b\n", false).add(2, "bad\n", false).add(2, "typed\n", true);
    expect(t.pieces.length).toBe(3);
    expect([t.errors, t.all, t.length]).toEqual(["bad\n", "ab\nbad\ntyped\n", 13]);
  });
  it("shows the end of much, and counts the lines before it", () => {
    const t = new Transcript().add(1, "x\n".repeat(5000), false).add(1, ">>> 1\n", true).add(1, "1\n", true);
    const { pieces, hiddenLines } = t.tail(100_000, 100);
    const shown = pieces.map((p) => p.text).join("");
    expect(shown.split("\n").length - 1 + hiddenLines).toBe(5002);
    expect(shown.endsWith(">>> 1\n1\n")).toBe(true);
    expect(pieces[0]!.from).toBe(10000 - pieces[0]!.text.length);
  });
});

describe("completion", () => {
  it("puts in what all candidates share", () => expect(completed("x = kit", ["kitten", "kitty"])).toEqual({ line: "x = kitt", names: ["kitten", "kitty"] }));
  it("shows the last part of dotted names", () => expect(completed("a.b", ["a.bit", "a.bot"])).toEqual({ line: "a.b", names: ["bit", "bot"] }));
  it("leaves alone what nothing goes on with", () => expect(completed("zzz", [])).toEqual({ line: "zzz", names: [] }));
});
