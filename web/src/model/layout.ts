// Where things stand in the picture, and how arrows run: incremental columns, so that nothing moves between steps.
//
// Frames stand at the left, objects in columns by how far they are from a frame when they first appear; a place is kept for life.
// Routes are orthogonal: through the gutters between the columns and the gaps between the objects, never under a box.
import type { StepRecord } from "ouro";
import { arrowsOf, frameId, thingsOf, type Arrow, type Id, type Thing } from "./graph";

export const ROW = 24;
export const HEAD = 30;
export const GAP = 36;
const STACK_X = 20;
const STACK_W = 176;
const FIRST_X = 292;
const COLUMN_W = 140;
const GUTTER = 124;
const TOP = 44;
const PORT = 7;
const RADIUS = 7;
const MAX_COLUMNS = 4;
export const MAX_SLOTS = 11;

export interface Box {
  id: Id;
  x: number;
  y: number;
  w: number;
  h: number;
  column: number; // -1: the stack
}

export interface Placed {
  thing: Thing;
  box: Box;
  rows: { label: string; index: number; folded?: number }[];
}

export interface FrameBox {
  index: number;
  func: string;
  line: number;
  box: Box;
}

export interface Route {
  key: string;
  arrow: Arrow;
  path: string;
  x: number; // the arrow's head
  y: number;
  leftwards: boolean;
  dot: { x: number; y: number };
}

export interface Picture {
  frames: FrameBox[];
  things: Placed[];
  routes: Route[];
  width: number;
  height: number;
  hidden: number;
}

const columnX = (c: number) => (c < 0 ? STACK_X : FIRST_X + c * (COLUMN_W + GUTTER));

/** The rows that are drawn of a long object: the first 8, the last 2, and the number between. */
export function rowsOf(t: Thing): Placed["rows"] {
  const n = t.slots.length;
  if (n <= MAX_SLOTS) return t.slots.map((s, index) => ({ label: s.label, index }));
  const rows: Placed["rows"] = [];
  for (let i = 0; i < 8; i++) rows.push({ label: t.slots[i]!.label, index: i });
  rows.push({ label: `${n - 10} more`, index: -1, folded: n - 10 });
  for (let i = n - 2; i < n; i++) rows.push({ label: t.slots[i]!.label, index: i });
  return rows;
}

export class Layout {
  private places = new Map<Id, { column: number; y: number }>();

  /** Forgets all places: after an edit and a new run. */
  clear() {
    this.places.clear();
  }

  draw(r: StepRecord, limit = 120): Picture {
    const things = thingsOf(r);
    const arrows = arrowsOf(r, things);
    const frames = this.frames(r);
    const shown = this.choose(things, arrows, limit);
    const placed = this.place(shown, arrows, frames);
    const routes = routeAll(arrows, placed, frames);
    let width = FIRST_X + COLUMN_W;
    let height = 0;
    for (const p of placed) {
      width = Math.max(width, p.box.x + p.box.w);
      height = Math.max(height, p.box.y + p.box.h);
    }
    for (const f of frames) height = Math.max(height, f.box.y + f.box.h);
    return { frames, things: placed, routes, width: width + GUTTER, height: height + 24, hidden: things.length - shown.length };
  }

  private frames(r: StepRecord): FrameBox[] {
    let y = TOP;
    return r.frames.map((f, index) => {
      const h = HEAD + ROW * f.locals.length;
      const box = { id: frameId(index), x: STACK_X, y, w: STACK_W, h, column: -1 };
      y += h + GAP;
      return { index, func: f.func, line: f.line, box };
    });
  }

  /** Breadth first from the frames; what is beyond the limit is counted, not drawn. */
  private choose(things: Thing[], arrows: Arrow[], limit: number): Thing[] {
    if (things.length <= limit) return things;
    void arrows;
    return things.slice(0, limit); // records number objects breadth first
  }

  private place(things: Thing[], arrows: Arrow[], frames: FrameBox[]): Placed[] {
    const placed: Placed[] = [];
    const taken: Box[][] = [];
    const byId = new Map<Id, Placed>();
    const put = (t: Thing, column: number, y: number) => {
      const rows = rowsOf(t);
      const box = { id: t.id, x: columnX(column), y, w: COLUMN_W, h: HEAD + ROW * rows.length, column };
      const p = { thing: t, box, rows };
      (taken[column] ??= []).push(box);
      byId.set(t.id, p);
      placed.push(p);
      this.places.set(t.id, { column, y });
    };
    const fresh: Thing[] = [];
    for (const t of things) {
      const at = this.places.get(t.id);
      if (at && this.free(taken[at.column] ?? [], at.y, HEAD + ROW * rowsOf(t).length)) put(t, at.column, at.y);
      else fresh.push(t);
    }
    const into = new Map<Id, Arrow>();
    for (const a of arrows) if (!into.has(a.to)) into.set(a.to, a);
    for (const t of fresh) {
      const a = into.get(t.id);
      const holder = a ? (byId.get(a.from.owner)?.box ?? frames.find((f) => f.box.id === a.from.owner)?.box) : undefined;
      const column = Math.min(holder ? holder.column + 1 : 0, MAX_COLUMNS - 1);
      const h = HEAD + ROW * rowsOf(t).length;
      const wish = holder && a ? holder.y + HEAD + a.from.row * ROW - 6 : TOP;
      put(t, column, this.find(taken[column] ?? [], Math.max(TOP, Math.min(wish, 900)), h));
    }
    return placed;
  }

  private free(boxes: Box[], y: number, h: number): boolean {
    return boxes.every((b) => y >= b.y + b.h + 12 || y + h + 12 <= b.y);
  }

  /** The free place nearest below the wish, or above it if that is nearer. */
  private find(boxes: Box[], wish: number, h: number): number {
    const sorted = [...boxes].sort((a, b) => a.y - b.y);
    const candidates = [wish, TOP, ...sorted.map((b) => b.y + b.h + 20)];
    let best = Infinity;
    for (const y of candidates) if (y >= TOP && this.free(sorted, y, h) && Math.abs(y - wish) < Math.abs(best - wish)) best = y;
    return Number.isFinite(best) ? best : (sorted[sorted.length - 1]?.y ?? TOP) + (sorted[sorted.length - 1]?.h ?? 0) + 20;
  }
}

interface Ends {
  arrow: Arrow;
  x: number;
  y: number;
  source: Box;
  target: Box;
  fromLeft: boolean;
  toRight: boolean;
}

function ends(arrows: Arrow[], placed: Placed[], frames: FrameBox[]): Ends[] {
  const byId = new Map<Id, Placed>(placed.map((p) => [p.thing.id, p]));
  const frameById = new Map(frames.map((f) => [f.box.id, f]));
  const out: Ends[] = [];
  for (const arrow of arrows) {
    const target = byId.get(arrow.to)?.box;
    const owner = byId.get(arrow.from.owner);
    const source = owner?.box ?? frameById.get(arrow.from.owner)?.box;
    if (!target || !source) continue;
    let row = arrow.from.row;
    if (owner) {
      row = owner.rows.findIndex((x) => x.index === arrow.from.row);
      if (row < 0) row = 8; // in the fold
    }
    const y = source.y + HEAD + row * ROW + ROW / 2;
    const fromLeft = target.column < source.column;
    const toRight = target.column <= source.column;
    out.push({ arrow, source, target, y, x: fromLeft ? source.x : source.x + source.w, fromLeft, toRight });
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
  const p = points.filter((q, i) => i === 0 || q[0] !== points[i - 1]![0] || q[1] !== points[i - 1]![1]);
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

/** A height near `wish` at which a line may cross the columns between two without touching a box. */
function corridor(boxes: Box[], columns: [number, number], wish: number): number {
  const between = boxes.filter((b) => b.column > columns[0] && b.column < columns[1]);
  const ok = (y: number) => between.every((b) => y < b.y - 6 || y > b.y + b.h + 6);
  if (ok(wish)) return wish;
  for (let d = 4; d < 2000; d += 4) {
    if (wish - d > 20 && ok(wish - d)) return wish - d;
    if (ok(wish + d)) return wish + d;
  }
  return wish;
}

function routeAll(arrows: Arrow[], placed: Placed[], frames: FrameBox[]): Route[] {
  const all = ends(arrows, placed, frames);
  const head = heads(all);
  const boxes = placed.map((p) => p.box);
  const used = new Map<number, number>();
  const counts = new Map<number, number>();
  const gutterOf = (e: Ends) => (e.fromLeft ? e.source.column - 1 : e.source.column);
  for (const e of all) counts.set(gutterOf(e), (counts.get(gutterOf(e)) ?? 0) + 1);
  // shorter arcs take inner lanes
  const order = [...all].sort((a, b) => Math.abs(a.y - head.get(a)!) - Math.abs(b.y - head.get(b)!));
  const lane = (gutter: number): number => {
    const i = used.get(gutter) ?? 0;
    used.set(gutter, i + 1);
    const from = gutter < 0 ? STACK_X + STACK_W : columnX(gutter) + COLUMN_W;
    const to = columnX(gutter + 1);
    const n = counts.get(gutter) ?? 1;
    const gap = Math.min(14, (to - from - 36) / Math.max(n, 1));
    return from + 16 + (i % Math.max(1, Math.floor((to - from - 36) / gap))) * gap;
  };
  return order.map((e) => {
    const y = head.get(e)!;
    const x = e.toRight ? e.target.x + e.target.w : e.target.x;
    const first = lane(gutterOf(e));
    const points: [number, number][] = [[e.x, e.y], [first, e.y]];
    const lo = Math.min(e.source.column, e.target.column);
    const hi = Math.max(e.source.column, e.target.column);
    const far = e.toRight ? e.source.column - e.target.column > 1 : e.target.column - e.source.column > 1;
    if (far) {
      const way = corridor(boxes, [lo, hi], y);
      const gutter = e.toRight ? e.target.column : e.target.column - 1;
      counts.set(gutter, (counts.get(gutter) ?? 0) + 1);
      const second = lane(gutter);
      points.push([first, way], [second, way], [second, y]);
    } else points.push([first, y]);
    const tip = e.toRight ? x + 7 : x - 7;
    points.push([tip, y]);
    return { key: e.arrow.from.key, arrow: e.arrow, path: rounded(points), x, y, leftwards: e.toRight, dot: { x: e.x, y: e.y } };
  });
}
