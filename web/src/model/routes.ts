// How arrows run: orthogonal, through the gutters between the columns and the gaps between the objects, never under a box.
//
// A gutter has lanes. Two arrows share one where they do not meet; the order of lanes is the one in which arrows that go the same way do
// not cross. Heads stand apart on the edge they land on: the count is the arrows.
import { type Arrow, type Id } from "./graph";
import type { Box, FrameBox, Placed, Row } from "./layout";

const ROW = 24;
const HEAD = 30;
const PORT = 7;
const RADIUS = 7;
const LANE = 8;
export const MIN_GUTTER = 44;

export interface Route {
  key: string;
  arrow: Arrow;
  path: string;
  x: number; // the arrow's head
  y: number;
  leftwards: boolean;
  dot: { x: number; y: number };
}

/** An end without its arrow: left in this step, or of holders that are not drawn. */
export interface Stub {
  kind: "left" | "unseen";
  to: Id;
  n: number;
  owner: Id;
  x: number;
  y: number;
  leftwards?: boolean;
}

interface Ends {
  arrow: Arrow | null;
  stub: Omit<Stub, "x" | "y"> | null;
  x: number;
  y: number;
  source: Box | null;
  target: Box;
  fromLeft: boolean;
  toRight: boolean;
}

type Owner = { box: Box; rows: Row[] };

function endsOf(arrows: Arrow[], owners: Map<Id, Owner>, targets: Map<Id, Placed>): Ends[] {
  const out: Ends[] = [];
  for (const arrow of arrows) {
    const owner = owners.get(arrow.from.owner);
    const target = targets.get(arrow.to)?.box;
    if (!owner || !target) continue;
    const source = owner.box;
    let row = owner.rows.findIndex((x) => x.index === arrow.from.row);
    if (row < 0) row = owner.rows.findIndex((x) => x.index < 0); // in the fold
    if (row < 0) continue;
    const fromLeft = target.column < source.column;
    const y = source.y + HEAD + row * ROW + ROW / 2;
    out.push({ arrow, stub: null, source, target, y, x: fromLeft ? source.x : source.x + source.w, fromLeft, toRight: target.column <= source.column });
  }
  return out;
}

/** Heads on one edge stand PORT apart, in the order of where they come from, around the middle of the header. */
function heads(all: Ends[]): Map<Ends, number> {
  const edges = new Map<string, Ends[]>();
  for (const e of all) {
    const key = `${e.target.id}/${e.toRight}`;
    (edges.get(key) ?? edges.set(key, []).get(key)!).push(e);
  }
  const out = new Map<Ends, number>();
  for (const list of edges.values()) {
    list.sort((a, b) => a.y - b.y);
    const box = list[0]!.target;
    const room = box.h - 12;
    const gap = list.length > 1 ? Math.min(PORT, room / (list.length - 1)) : 0;
    const span = gap * (list.length - 1);
    const start = Math.min(Math.max(box.y + HEAD / 2 - span / 2, box.y + 6), box.y + box.h - 6 - span);
    list.forEach((e, i) => out.set(e, start + i * gap));
  }
  return out;
}

function rounded(points: [number, number][]): string {
  const same = (a: [number, number], b: [number, number]) => Math.abs(a[0] - b[0]) < 0.5 && Math.abs(a[1] - b[1]) < 0.5;
  const p = points.filter((q, i) => i === 0 || !same(q, points[i - 1]!));
  let d = `M${p[0]![0]} ${p[0]![1]}`;
  for (let i = 1; i < p.length - 1; i++) {
    const [ax, ay] = p[i - 1]!;
    const [bx, by] = p[i]!;
    const [cx, cy] = p[i + 1]!;
    const r = Math.min(RADIUS, Math.hypot(bx - ax, by - ay) / 2, Math.hypot(cx - bx, cy - by) / 2);
    const t = (x: number, y: number) => {
      const n = Math.hypot(x - bx, y - by) || 1;
      return `${bx + ((x - bx) * r) / n} ${by + ((y - by) * r) / n}`;
    };
    d += `L${t(ax, ay)}Q${bx} ${by} ${t(cx, cy)}`;
  }
  const end = p[p.length - 1]!;
  return d + `L${end[0]} ${end[1]}`;
}

/** One vertical piece of a way, in a gutter. */
interface Leg {
  gutter: number; // index: right of column gutter - 1
  from: number;
  to: number;
  /** It comes back to the side it came from: inner lanes for shorter ones. */
  loop: boolean;
  lane: number;
}

/** Gives every leg its lane: legs that would meet get different ones. Returns how many each gutter has. */
function assign(legs: Leg[]): number[] {
  const lanes: number[] = [];
  const byGutter = new Map<number, Leg[]>();
  for (const l of legs) (byGutter.get(l.gutter) ?? byGutter.set(l.gutter, []).get(l.gutter)!).push(l);
  for (const [gutter, list] of byGutter) {
    const length = (l: Leg) => Math.abs(l.to - l.from);
    const loops = list.filter((l) => l.loop).sort((a, b) => length(a) - length(b));
    const down = list.filter((l) => !l.loop && l.to >= l.from).sort((a, b) => b.from - a.from || a.to - b.to);
    const up = list.filter((l) => !l.loop && l.to < l.from).sort((a, b) => a.from - b.from || b.to - a.to);
    const rows: [number, number][][] = [];
    const put = (l: Leg) => {
      const [low, high] = [Math.min(l.from, l.to) - 5, Math.max(l.from, l.to) + 5];
      let i = 0;
      while (rows[i]?.some(([a, b]) => low < b && high > a)) i++;
      (rows[i] ??= []).push([low, high]);
      l.lane = i;
    };
    for (const l of [...loops, ...up, ...down]) put(l);
    lanes[gutter] = rows.length;
  }
  return lanes;
}

/** Heights at which lines cross columns: each keeps away from boxes and from those before it. */
class Corridors {
  private used: { y: number; from: number; to: number }[] = [];
  constructor(private boxes: Box[]) {}
  find(from: number, to: number, wish: number): number {
    const between = this.boxes.filter((b) => b.column > from && b.column < to);
    const ok = (y: number) => between.every((b) => y < b.y - 6 || y > b.y + b.h + 6) && this.used.every((u) => u.to <= from || u.from >= to || Math.abs(u.y - y) >= 6);
    let y = wish;
    for (let d = 0; d < 4000; d += 3) {
      if (wish - d > 22 && ok(wish - d)) {
        y = wish - d;
        break;
      }
      if (ok(wish + d)) {
        y = wish + d;
        break;
      }
    }
    this.used.push({ y, from, to });
    return y;
  }
}

export function routeAll(arrows: Arrow[], placed: Placed[], frames: FrameBox[], stubs: Omit<Stub, "x" | "y">[], gutters: number[]) {
  const targets = new Map(placed.map((p) => [p.box.id, p]));
  const owners = new Map<Id, Owner>([...placed.map((p): [Id, Owner] => [p.box.id, p]), ...frames.map((f): [Id, Owner] => [f.box.id, f])]);
  const all = endsOf(arrows.filter((a) => !targets.get(a.from.owner)?.freed), owners, targets);
  for (const stub of stubs) {
    const target = targets.get(stub.to)?.box;
    if (!target) continue;
    const owner = owners.get(stub.owner)?.box;
    const toRight = owner ? target.column <= owner.column : true;
    all.push({ arrow: null, stub, source: null, target, x: 0, y: owner ? owner.y + owner.h : Infinity, fromLeft: false, toRight });
  }
  const head = heads(all);
  const corridors = new Corridors(placed.map((p) => p.box));
  const ways = all.filter((e) => e.arrow).map((e) => {
    const y = head.get(e)!;
    const s = e.source!.column;
    const t = e.target.column;
    const first = e.fromLeft ? s : s + 1; // the gutter it leaves into
    const last = e.toRight ? t + 1 : t; // the gutter it arrives from
    const legs: Leg[] = [];
    let cross = 0;
    if (first === last) {
      if (Math.abs(y - e.y) > 0.5 || s === t) legs.push({ gutter: first, from: e.y, to: y, loop: s === t, lane: 0 });
    } else {
      cross = corridors.find(Math.min(first, last) - 1, Math.max(first, last), y);
      legs.push({ gutter: first, from: e.y, to: cross, loop: false, lane: 0 }, { gutter: last, from: cross, to: y, loop: false, lane: 0 });
    }
    return { e, y, legs, cross };
  });
  const lanes = assign(ways.flatMap((w) => w.legs));
  const edges = edgesOf(placed, frames, gutters);
  const laneX = (l: Leg) => {
    const from = edges.right(l.gutter - 1);
    const n = lanes[l.gutter] ?? 1;
    const width = (gutters[l.gutter] ?? 104) - 30;
    const step = Math.min(14, Math.max(3, n > 1 ? width / (n - 1) : 0), Math.max(LANE, width / Math.max(1, n)));
    return Math.round((from + 13 + Math.min(l.lane * step, width)) * 2) / 2;
  };
  const routes: Route[] = ways.map(({ e, y, legs, cross }) => {
    const x = e.toRight ? e.target.x + e.target.w : e.target.x;
    const points: [number, number][] = [[e.x, e.y]];
    if (legs.length === 1) points.push([laneX(legs[0]!), e.y], [laneX(legs[0]!), y]);
    if (legs.length === 2) points.push([laneX(legs[0]!), e.y], [laneX(legs[0]!), cross], [laneX(legs[1]!), cross], [laneX(legs[1]!), y]);
    points.push([e.toRight ? x + 7 : x - 7, y]);
    return { key: e.arrow!.from.key, arrow: e.arrow!, path: rounded(points), x, y, leftwards: e.toRight, dot: { x: e.x, y: e.y } };
  });
  const ends: Stub[] = all.filter((e) => e.stub).map((e) => ({ ...e.stub!, x: e.toRight ? e.target.x + e.target.w : e.target.x, y: head.get(e)!, leftwards: e.toRight }));
  return { routes, stubs: ends, lanes };
}

/** Where a column ends at its right. */
function edgesOf(placed: Placed[], frames: FrameBox[], gutters: number[]) {
  const width = placed[0]?.box.w ?? 160;
  const stack = frames[0] ? frames[0].box.x + frames[0].box.w : 196;
  return {
    right(column: number): number {
      let x = stack;
      for (let i = 0; i <= column; i++) x += (gutters[i] ?? 104) + width;
      return x;
    },
  };
}
