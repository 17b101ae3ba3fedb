import type { StepRecord } from "ouro";
import { describe, expect, it } from "vitest";
import { Layout, PHONE, rowsOf } from "../src/model/layout";
import { thingsOf } from "../src/model/graph";

type Obj = StepRecord["objects"][number];
const obj = (n: number, type: string, extra: object): Obj => ({ n, type, refcount: 1, count: 1, address: 0x1000 + 64 * n, birth: n + 1, size: 56, static: false, tracked: true, ...extra }) as unknown as Obj;
const int = (n: number, value: number) => obj(n, "int", { static: true, value: String(value) });
const record = (locals: [string, number][], objects: Obj[], frames = 1): StepRecord =>
  ({
    step: 1, event: "line", line: 1, func: "f", brk: 0, live_bytes: 0, clock: 0, objects,
    frames: Array.from({ length: frames }, (_, i) => ({ func: "f", file: "main.py", line: 1, locals: i === frames - 1 ? locals : [] })),
  }) as StepRecord;

/** A list of lists, all of which refer to each other: many arrows in few gutters. */
function knot(n: number): StepRecord {
  const lists = Array.from({ length: n }, (_, i) => obj(i, "list", { items: Array.from({ length: 4 }, (_, k) => (i * 3 + k * 2 + 1) % n), count: 5 }));
  return record(lists.slice(0, 6).map((_, i) => [`name${i}`, i]), lists);
}

const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map((m) => Number(m[0]));

describe("the picture of many objects", () => {
  it("lands every head on a place of its own", () => {
    const { routes, stubs } = new Layout().draw(knot(20));
    const heads = [...routes, ...stubs].map((r) => `${r.x},${r.y}`);
    expect(new Set(heads).size).toBe(heads.length);
    expect(routes.length).toBeGreaterThan(60);
  });

  it("leads no arrow under a box", () => {
    const { routes, things, frames } = new Layout().draw(knot(16));
    const boxes = [...things, ...frames].map((p) => p.box);
    for (const r of routes) {
      const p = numbers(r.path);
      for (let i = 2; i < p.length; i += 2) {
        const [x, y] = [(p[i]! + p[i - 2]!) / 2, (p[i + 1]! + p[i - 1]!) / 2];
        const under = boxes.find((b) => x > b.x + 1 && x < b.x + b.w - 1 && y > b.y + 1 && y < b.y + b.h - 1);
        expect(under, `${r.key} at ${x}, ${y}`).toBeUndefined();
      }
    }
  });

  it("lets no two boxes overlap", () => {
    const { things } = new Layout().draw(knot(30));
    for (const a of things)
      for (const b of things)
        if (a !== b && a.box.x === b.box.x) expect(a.box.y + a.box.h <= b.box.y || b.box.y + b.box.h <= a.box.y).toBe(true);
  });

  it("draws of a long list the first 8 and the last 2, and what they refer to", () => {
    const ints = Array.from({ length: 128 }, (_, i) => int(i + 1, i));
    const long = obj(0, "list", { items: ints.map((o) => o.n), length: 5000 });
    const r = record([["x", 0]], [long, ...ints]);
    expect(rowsOf(thingsOf(r)[0]!).map((row) => row.label)).toEqual(["[0]", "[1]", "[2]", "[3]", "[4]", "[5]", "[6]", "[7]", "4990 more", "[4998]", "[4999]"]);
    const drawn = new Layout().draw(r);
    expect(drawn.things.length).toBe(11);
    expect(drawn.hidden.length).toBe(118);
  });

  it("draws of a deep stack the first and the last frames", () => {
    const drawn = new Layout().draw(record([["x", 0]], [int(0, 5)], 900));
    expect(drawn.frames.length).toBe(12);
    expect(drawn.folded?.n).toBe(888);
    expect(drawn.frames[drawn.frames.length - 1]!.index).toBe(899);
  });

  it("says how many holders are not drawn", () => {
    const drawn = new Layout().draw(record([["x", 0]], [obj(0, "list", { items: [], count: 4 })]));
    expect(drawn.stubs.map((s) => [s.kind, s.n])).toEqual([["unseen", 3]]);
  });

  it("shows where an arrow left, and what was freed", () => {
    const layout = new Layout();
    const [a, b] = [obj(0, "list", { items: [] }), obj(1, "dict", { items: [] })];
    const before = record([["x", 0], ["y", 1]], [a, b]);
    layout.draw(before);
    const now = record([["x", 0], ["y", 0]], [{ ...a, count: 2 } as Obj]);
    expect(layout.draw(now, before).things.filter((p) => p.freed).map((p) => p.thing.type)).toEqual(["dict"]);
    const held = record([["x", 0], ["y", 1], ["z", 0]], [a, b]);
    const moved = record([["x", 1], ["y", 1], ["z", 0]], [a, b]);
    expect(layout.draw(moved, held).stubs.filter((s) => s.kind === "left").length).toBe(1);
  });

  it("on a phone writes plain values in their rows", () => {
    const layout = new Layout();
    layout.setMetrics(PHONE);
    const drawn = layout.draw(record([["n", 0], ["x", 1]], [int(0, 5), obj(1, "list", { items: [0] })]));
    expect(drawn.things.map((p) => p.thing.type)).toEqual(["list"]);
    expect(drawn.frames[0]!.rows.map((row) => row.value)).toEqual(["5", undefined]);
    expect(drawn.width).toBeLessThanOrEqual(390);
  });
});
