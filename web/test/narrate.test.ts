import type { StepRecord } from "ouro";
import { describe, expect, it } from "vitest";
import { arrowsOf, preview, thingsOf } from "../src/model/graph";
import { Layout } from "../src/model/layout";
import { narrate, plain } from "../src/model/narrate";
import { decode, encode } from "../src/model/share";

type Obj = StepRecord["objects"][number];
const int = (n: number, value: number, extra: Partial<Obj> = {}): Obj =>
  ({ n, type: "int", refcount: null, address: 0x1000 + 32 * value, birth: 1, size: 28, static: true, tracked: false, value: String(value), ...extra }) as Obj;
const list = (n: number, items: number[], refcount: number): Obj =>
  ({ n, type: "list", refcount, address: 0x9000, birth: 7, size: 88, static: false, tracked: true, items }) as Obj;
const record = (step: number, line: number, locals: [string, number][], objects: Obj[], extra: Partial<StepRecord> = {}): StepRecord =>
  ({ step, event: "line", line, func: "<module>", frames: [{ func: "<module>", line, locals }], objects, brk: 0, live_bytes: 0, clock: 0, ...extra }) as StepRecord;

describe("the sentence of a step", () => {
  const empty = record(1, 1, [], []);
  const x = record(2, 2, [["x", 0]], [list(0, [1], 1), int(1, 5)]);
  const y = record(3, 3, [["x", 0], ["y", 0]], [list(0, [1], 2), int(1, 5)]);
  it("tells a new object and its count", () => expect(plain(narrate(empty, x).pieces)).toContain("x points to a new list, count 0 to 1"));
  it("tells a second reference by the count that changed", () => expect(plain(narrate(x, y).pieces)).toContain("y points to the same list as x, count 1 to 2"));
  it("tells what was freed", () => expect(plain(narrate(x, empty).pieces)).toContain("A list reached count 0 and was freed at once"));
  it("tells what only each other refers to", () => {
    const lost = record(3, 3, [], [list(0, [0], 1)], { unreachable_from: 0 });
    expect(plain(narrate(x, lost).pieces)).toContain("Nothing in the program reaches a list any more. Its count is not 0, so it waits for the collector.");
  });
  it("says so when nothing changed", () => expect(plain(narrate(x, record(3, 3, [["x", 0]], x.objects)).pieces)).toContain("changed no reference"));
});

describe("the picture", () => {
  const r = record(2, 2, [["x", 0], ["y", 0]], [list(0, [1, 1], 2), int(1, 5)]);
  it("has an arrow for each reference", () => expect(arrowsOf(r, thingsOf(r)).length).toBe(4));
  it("keeps every place between steps", () => {
    const layout = new Layout();
    const a = layout.draw(r).things.map((t) => [t.thing.id, t.box.x, t.box.y]);
    const more = record(3, 3, [["x", 0], ["y", 0], ["z", 2]], [...r.objects, int(2, 9)]);
    const b = layout.draw(more).things.map((t) => [t.thing.id, t.box.x, t.box.y]);
    expect(b.slice(0, a.length)).toEqual(a);
  });
  it("never lands two heads on one point", () => {
    const heads = new Layout().draw(r).routes.map((a) => `${a.x},${a.y}`);
    expect(new Set(heads).size).toBe(heads.length);
  });
  it("shows a container's items in short", () => expect(preview(r, r.objects[0]!)).toBe("[5, 5]"));
});

describe("a program in the URL", () => {
  it("comes back as it was", async () => {
    const text = "print('ä “x”')\n".repeat(20);
    expect(await decode(await encode([{ name: "main.py", text }], 3))).toEqual({ files: [{ name: "main.py", text }], step: 3 });
  });
  it("is nothing where the hash is damaged", async () => expect(await decode("#code=%%%")).toBeNull());
});
