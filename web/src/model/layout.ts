// Where things stand in the picture, so that nothing moves between steps.
//
// Frames stand at the left, objects in columns by how far they are from a frame when they first appear; a place is kept for life.
import type { StepRecord } from "ouro";
import { arrowsOf, countOf, frameId, thingsOf, type Arrow, type Id, type Thing } from "./graph";
import { compare } from "./narrate";
import { MIN_GUTTER, routeAll, type Route, type Stub } from "./routes";

export const ROW = 24;
export const HEAD = 30;
const GAP = 28;
const TOP = 44;
export const MAX_SLOTS = 11;
const MAX_FRAMES = 12;
const MAX_NAMES = 60;
const MAX_THINGS = 110;

/** Sizes: a desk has several columns of objects, a phone one, with plain values written in their rows. */
export interface Metrics {
  stackX: number;
  stackW: number;
  firstGutter: number;
  columnW: number;
  gutter: number;
  columns: number;
  inPlace: boolean;
}
export const DESK: Metrics = { stackX: 20, stackW: 176, firstGutter: 96, columnW: 160, gutter: 104, columns: 4, inPlace: false };
export const PHONE: Metrics = { stackX: 12, stackW: 116, firstGutter: 44, columnW: 148, gutter: 56, columns: 1, inPlace: true };

export interface Box {
  id: Id;
  x: number;
  y: number;
  w: number;
  h: number;
  column: number; // -1: the stack
}

export interface Row {
  label: string;
  /** Of the slot or name; -1: a fold. */
  index: number;
  folded?: number;
  /** A value that is written in place. */
  value?: string;
}

export interface Placed {
  thing: Thing;
  box: Box;
  rows: Row[];
  /** It was freed in this step. */
  freed: boolean;
}

export interface FrameBox {
  index: number;
  func: string;
  line: number;
  file: string;
  box: Box;
  rows: Row[];
}

export interface Picture {
  frames: FrameBox[];
  /** Frames that are not drawn, and where the note stands. */
  folded: { n: number; y: number } | null;
  things: Placed[];
  routes: Route[];
  stubs: Stub[];
  /** What is not drawn as a box of its own: in a row, or beyond what can be looked at. */
  inPlace: Thing[];
  hidden: Thing[];
  /** Objects beyond those that the record has. */
  more: number;
  width: number;
  height: number;
  heapX: number;
}

const WORDS = new Set(["num", "none", "text", "func", "class"]);
const oneLine = (text: string) => text.replace(/\s+/g, " ");

/** The rows that are drawn of a long object: the first 8, the last 2, and the number between. */
export function rowsOf(t: Thing, valueOf: (n: number | null) => string | undefined = () => undefined): Row[] {
  const n = t.slots.length;
  const all = t.record.length ? t.record.length - (t.record.items?.length ?? 0) : 0; // not in the record at all
  const row = (index: number): Row => ({ label: oneLine(t.slots[index]!.label), index, value: valueOf(t.slots[index]!.to) });
  if (n <= MAX_SLOTS) return t.slots.map((_, index) => row(index));
  const rows: Row[] = [];
  for (let i = 0; i < 8; i++) rows.push(row(i));
  rows.push({ label: `${n - 10 + all} more`, index: -1, folded: n - 10 });
  for (let i = n - 2; i < n; i++) rows.push(row(i));
  return rows;
}

export class Layout {
  private places = new Map<Id, { column: number; y: number }>();
  private gutters: number[] = [];
  metrics: Metrics = DESK;

  /** Forgets all places: after an edit and a new run. */
  clear() {
    this.places.clear();
    this.gutters = [];
  }

  setMetrics(m: Metrics) {
    if (m === this.metrics) return;
    this.metrics = m;
    this.clear();
  }

  draw(r: StepRecord, before: StepRecord | null = null, selected: Id | null = null): Picture {
    const things = thingsOf(r);
    const arrows = arrowsOf(r, things);
    const inPlace = this.writtenInPlace(r, things, arrows, selected);
    const boxed = things.filter((t) => !inPlace.has(t.id));
    const shown = this.choose(r, things, inPlace, selected);
    const valueOf = (n: number | null) => {
      const t = n === null ? undefined : things[n];
      return t && inPlace.has(t.id) ? (t.family === "func" || t.family === "class" ? t.type : oneLine(t.value || t.type)) : undefined;
    };
    const { frames, folded } = this.frames(r, valueOf);
    const drawn = arrows.filter((a) => !inPlace.has(a.to));
    const placed = this.place(shown, drawn, frames, valueOf);
    const change = compare(before, r);
    this.ghosts(change.freed, placed);
    this.setX(placed);
    const stubs: Omit<Stub, "x" | "y">[] = [];
    for (const l of change.left) stubs.push({ kind: "left", to: l.to, n: 1, owner: l.owner });
    const counted = new Map<Id, number>();
    for (const a of drawn) if (!a.weak) counted.set(a.to, (counted.get(a.to) ?? 0) + 1);
    const onPicture = new Set<Id>([...placed.map((p) => p.box.id), ...frames.map((f) => f.box.id)]);
    for (const a of drawn) if (!a.weak && !onPicture.has(a.from.owner)) counted.set(a.to, counted.get(a.to)! - 1);
    for (const p of placed) {
      const count = countOf(p.thing);
      const unseen = count === null || p.freed || p.thing.family === "class" ? 0 : count - (counted.get(p.thing.id) ?? 0);
      if (unseen > 0) stubs.push({ kind: "unseen", to: p.thing.id, n: unseen, owner: "" });
    }
    let routed = routeAll(drawn, placed, frames, stubs, this.gutters);
    if (this.widen(routed.lanes)) {
      this.setX(placed);
      routed = routeAll(drawn, placed, frames, stubs, this.gutters);
    }
    return this.picture(r, { frames, folded, placed, routed, inPlace, things, hidden: boxed.filter((t) => !onPicture.has(t.id)) });
  }

  /** Breadth first from the frames, along the references that have a row of their own: what stands in a fold stays there. */
  private choose(r: StepRecord, things: Thing[], inPlace: Set<Id>, selected: Id | null): Thing[] {
    const found = new Set<Thing>();
    const meet = (n: number | null) => {
      const t = n === null ? undefined : things[n];
      if (t && !inPlace.has(t.id) && found.size < MAX_THINGS) found.add(t);
    };
    const arg = r.arg; // what is returned or raised may have no name
    for (const f of r.frames) for (const [, n] of f.locals.slice(0, MAX_NAMES)) meet(n);
    const chosen = selected === null ? undefined : things.find((t) => t.id === selected);
    if (chosen) found.add(chosen);
    if (typeof arg === "number") meet(arg);
    for (const t of things) if (t.unreachable && t.slots.length && found.size < MAX_THINGS) found.add(t);
    for (const t of found) for (const row of rowsOf(t)) if (row.index >= 0) meet(t.slots[row.index]!.to);
    for (const t of things) if (inPlace.has(t.id)) for (const slot of t.slots) meet(slot.to); // a method's defaults, a closure's cells
    return things.filter((t) => found.has(t));
  }

  private picture(
    r: StepRecord,
    p: { frames: FrameBox[]; folded: Picture["folded"]; placed: Placed[]; routed: ReturnType<typeof routeAll>; inPlace: Set<Id>; things: Thing[]; hidden: Thing[] },
  ): Picture {
    const heapX = this.columnX(0);
    let width = heapX + this.metrics.columnW;
    let height = 0;
    let last = 0;
    for (const { box } of p.placed) {
      width = Math.max(width, box.x + box.w);
      last = Math.max(last, box.column);
      height = Math.max(height, box.y + box.h);
    }
    for (const f of p.frames) height = Math.max(height, f.box.y + f.box.h);
    const right = p.routed.lanes[last + 1] ?? 0;
    return {
      frames: p.frames, folded: p.folded, things: p.placed, routes: p.routed.routes, stubs: p.routed.stubs,
      inPlace: p.things.filter((t) => p.inPlace.has(t.id)), hidden: p.hidden, more: r.more_objects ?? 0,
      width: width + Math.max(p.routed.stubs.length ? 48 : 28, 24 + 9 * right), height: height + 28, heapX,
    };
  }

  /** The frames, of a deep stack the first and the last ones. */
  private frames(r: StepRecord, valueOf: (n: number | null) => string | undefined) {
    let y = TOP;
    let folded: Picture["folded"] = null;
    const n = r.frames.length;
    const frames: FrameBox[] = [];
    r.frames.forEach((f, index) => {
      if (n > MAX_FRAMES && index >= 3 && index < n - (MAX_FRAMES - 3)) {
        if (!folded) {
          folded = { n: n - MAX_FRAMES, y };
          y += ROW + GAP / 2;
        }
        return;
      }
      const rows: Row[] = f.locals.slice(0, MAX_NAMES).map(([label, to], row) => ({ label, index: row, value: valueOf(to) }));
      if (f.locals.length > MAX_NAMES) rows.push({ label: `${f.locals.length - MAX_NAMES} more names`, index: -1, folded: f.locals.length - MAX_NAMES });
      const h = HEAD + ROW * rows.length;
      const box = { id: frameId(index), x: this.metrics.stackX, y, w: this.metrics.stackW, h, column: -1 };
      y += h + GAP;
      frames.push({ index, func: f.func, line: f.line, file: f.file, box, rows });
    });
    return { frames, folded };
  }

  /** Methods that only their class holds, and on a phone plain values: they stand in their holder's row. */
  private writtenInPlace(r: StepRecord, things: Thing[], arrows: Arrow[], selected: Id | null): Set<Id> {
    const returned = new Set([r.arg]);
    const out = new Set<Id>();
    const holders = new Map<Id, Set<string>>();
    const byId = new Map(things.map((t) => [t.id, t]));
    for (const a of arrows) {
      const family = byId.get(a.from.owner)?.family ?? "frame";
      (holders.get(a.to) ?? holders.set(a.to, new Set()).get(a.to)!).add(family);
    }
    for (const t of things) {
      if (t.id === selected) continue;
      const by = holders.get(t.id);
      if (!by && t.value && !t.unreachable && !returned.has(t.n)) out.add(t.id); // a key: it is its row's label
      else if (t.family === "func" && t.type === "function" && by?.size === 1 && by.has("class")) out.add(t.id);
      else if (this.metrics.inPlace && by?.size && WORDS.has(t.family)) out.add(t.id);
    }
    // what an object in place refers to (a method's defaults) has no arrow to hang on: it stays a box
    return out;
  }

  private place(things: Thing[], arrows: Arrow[], frames: FrameBox[], valueOf: (n: number | null) => string | undefined): Placed[] {
    const placed: Placed[] = [];
    const taken: Box[][] = [];
    const byId = new Map<Id, Placed>();
    const put = (t: Thing, rows: Row[], column: number, y: number) => {
      const box = { id: t.id, x: 0, y, w: this.metrics.columnW, h: HEAD + ROW * rows.length, column };
      const p = { thing: t, box, rows, freed: false };
      (taken[column] ??= []).push(box);
      byId.set(t.id, p);
      placed.push(p);
      this.places.set(t.id, { column, y });
    };
    const fresh: [Thing, Row[]][] = [];
    for (const t of things) {
      const rows = rowsOf(t, valueOf);
      const at = this.places.get(t.id);
      if (at && this.free(taken[at.column] ?? [], at.y, HEAD + ROW * rows.length)) put(t, rows, at.column, at.y);
      else fresh.push([t, rows]);
    }
    const into = new Map<Id, Arrow>();
    for (const a of arrows) if (!into.has(a.to)) into.set(a.to, a);
    for (const [t, rows] of fresh) {
      const a = into.get(t.id);
      const owner = a ? byId.get(a.from.owner) : undefined;
      const frame = a && !owner ? frames.find((f) => f.box.id === a.from.owner) : undefined;
      const holder = owner?.box ?? frame?.box;
      const column = Math.min(holder ? holder.column + 1 : 0, this.metrics.columns - 1);
      const row = Math.max(0, (owner?.rows ?? frame?.rows ?? []).findIndex((x) => x.index === a?.from.row));
      const wish = holder ? holder.y + HEAD + row * ROW - 3 : TOP;
      put(t, rows, column, this.find(taken[column] ?? [], Math.max(TOP, wish), HEAD + ROW * rows.length));
    }
    return placed;
  }

  /** What this step freed stands once more where it stood, if nobody has its place. */
  private ghosts(freed: Thing[], placed: Placed[]) {
    for (const t of freed.slice(0, 20)) {
      const at = this.places.get(t.id);
      const rows = rowsOf(t);
      const h = HEAD + ROW * rows.length;
      if (!at || !this.free(placed.filter((p) => p.box.column === at.column).map((p) => p.box), at.y, h)) continue;
      placed.push({ thing: t, rows, freed: true, box: { id: t.id, x: 0, y: at.y, w: this.metrics.columnW, h, column: at.column } });
    }
  }

  private columnX(c: number): number {
    const m = this.metrics;
    let x = m.stackX + m.stackW;
    for (let i = 0; i <= c; i++) x += (this.gutters[i] ??= i ? m.gutter : m.firstGutter) + (i ? m.columnW : 0);
    return x;
  }
  private setX(placed: Placed[]) {
    for (const p of placed) p.box.x = this.columnX(p.box.column);
  }

  /** A gutter grows for its lanes and does not shrink again. */
  private widen(lanes: number[]): boolean {
    let grown = false;
    lanes.forEach((n, i) => {
      const need = Math.min(220, 28 + 8 * n);
      if (this.gutters[i] !== undefined && need > Math.max(this.gutters[i]!, MIN_GUTTER)) {
        this.gutters[i] = need;
        grown = true;
      }
    });
    return grown;
  }

  private free(boxes: Box[], y: number, h: number): boolean {
    return boxes.every((b) => y >= b.y + b.h + 12 || y + h + 12 <= b.y);
  }

  /** The free place nearest below the wish, or above it if that is nearer. */
  private find(boxes: Box[], wish: number, h: number): number {
    const sorted = [...boxes].sort((a, b) => a.y - b.y);
    const candidates = [wish, TOP, ...sorted.map((b) => b.y + b.h + 16), ...sorted.map((b) => b.y - h - 16)];
    let best = Infinity;
    for (const y of candidates) if (y >= TOP && this.free(sorted, y, h) && Math.abs(y - wish) < Math.abs(best - wish)) best = y;
    return Number.isFinite(best) ? best : (sorted[sorted.length - 1]?.y ?? TOP) + (sorted[sorted.length - 1]?.h ?? 0) + 16;
  }
}
