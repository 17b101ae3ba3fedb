// A step's record as the picture needs it: objects by birth, every reference with both its ends.
import type { ObjectRecord, StepRecord } from "ouro";

/** An object's identity through time: an address that is used again has another birth. */
export type Id = string;

export interface Slot {
  label: string;
  /** n of the object in its record; null: nothing there. */
  to: number | null;
  /** A weak reference: it does not count. */
  weak?: boolean;
}

export interface Thing {
  id: Id;
  n: number;
  record: ObjectRecord;
  type: string;
  /** The short text after the type: a number, a quoted string, a class's name, "3 items". */
  value: string;
  family: Family;
  slots: Slot[];
  /** Only others like it refer to it: it waits for the collector. */
  unreachable: boolean;
}

export type Family = "num" | "text" | "seq" | "map" | "func" | "inst" | "class" | "err" | "none";

const FAMILIES: Record<string, Family> = {
  int: "num", float: "num", complex: "num", bool: "num", str: "text", bytes: "text", bytearray: "text", list: "seq", tuple: "seq", range: "seq",
  deque: "seq", slice: "seq", dict: "map", set: "map", frozenset: "map", defaultdict: "map", OrderedDict: "map", function: "func", method: "func",
  builtin_function_or_method: "func", code: "func", frame: "func", generator: "func", cell: "func", property: "func", staticmethod: "func",
  classmethod: "func", module: "func", NoneType: "none", ellipsis: "none", NotImplementedType: "none", traceback: "err",
};

function familyOf(o: ObjectRecord): Family {
  if (o.class_refcount !== undefined || o.bases) return "class";
  if (o.args) return "err";
  return FAMILIES[o.type] ?? (o.type === "type" ? "class" : "inst");
}

const nameOf = (r: StepRecord, n: number) => {
  const o = r.objects[n];
  if (!o) return "?";
  return o.value ?? o.name ?? o.type;
};

/** The references of an object in the order of its record, with labels. */
export function slotsOf(r: StepRecord, o: ObjectRecord): Slot[] {
  const out: Slot[] = [];
  const items = o.items as unknown[] | undefined;
  // of a long one the record has the first and the last two
  const index = (i: number) => (o.length && i >= items!.length - 2 ? o.length - items!.length + i : i);
  if (items?.length && Array.isArray(items[0]))
    for (const [k, v] of items as [number, number][]) out.push({ label: nameOf(r, k), to: v });
  else if (items) (items as number[]).forEach((n, i) => out.push({ label: o.type === "set" || o.type === "frozenset" ? "" : `[${index(i)}]`, to: n }));
  for (const [name, n] of o.attrs ?? []) out.push({ label: name, to: n });
  for (const [name, n] of o.locals ?? []) out.push({ label: name, to: n });
  (o.defaults ?? []).forEach((n, i) => out.push({ label: `default ${i}`, to: n }));
  for (const [name, n] of o.kwdefaults ?? []) out.push({ label: `${name}=`, to: n });
  (o.closure ?? []).forEach((n, i) => out.push({ label: `closure ${i}`, to: n }));
  (o.bases ?? []).forEach((n) => out.push({ label: "base", to: n }));
  (o.args ?? []).forEach((n, i) => out.push({ label: `args[${i}]`, to: n }));
  for (const field of ["content", "self", "func", "fget", "fset", "fdel", "callback", "context", "cause", "traceback", "frame", "next", "default_factory"] as const) {
    const to = o[field];
    if (typeof to === "number") out.push({ label: field, to });
    else if (to === null && field === "content") out.push({ label: field, to: null });
  }
  if (typeof o.target === "number") out.push({ label: "target", to: o.target, weak: true });
  return out;
}

function shortValue(o: ObjectRecord): string {
  if (o.value !== undefined) return o.value;
  if (o.name !== undefined) return o.name;
  if (o.state) return o.state;
  return "";
}

/** `[1, 2]`: what a list item in the tree of the page says of a container. */
export function preview(r: StepRecord, o: ObjectRecord, depth = 1): string {
  const text = shortValue(o);
  if (text) return text.length > 40 ? text.slice(0, 38) + "…" : text;
  const items = o.items as unknown[] | undefined;
  if (!items) return o.attrs ? "" : "";
  const of = (n: number) => {
    const x = r.objects[n]!;
    return depth > 0 || shortValue(x) ? preview(r, x, depth - 1) : "…";
  };
  const [open, close] = o.type === "tuple" ? "()" : o.type === "list" || o.type === "deque" ? "[]" : "{}";
  const shown = items.slice(0, 8).map((i) => (Array.isArray(i) ? `${of(i[0])}: ${of(i[1])}` : of(i as number)));
  if ((o.length ?? items.length) > 8) shown.push("…");
  if (o.type === "tuple" && items.length === 1) shown.push("");
  return open + shown.join(", ").trimEnd() + close;
}

export const idOf = (o: ObjectRecord): Id => (o.static ? `s${o.address}` : `${o.address}.${o.birth}`);

const known = new WeakMap<StepRecord, Thing[]>();

export function thingsOf(r: StepRecord): Thing[] {
  const old = known.get(r);
  if (old) return old;
  const things = makeThings(r);
  known.set(r, things);
  return things;
}

function makeThings(r: StepRecord): Thing[] {
  return r.objects.map((o) => ({ id: idOf(o), n: o.n, record: o, type: o.type, value: shortValue(o), family: familyOf(o), slots: slotsOf(r, o), unreachable: !o.static && o.n >= (r.unreachable_from ?? Infinity) }));
}

/** A place that a reference leaves from: a frame's name or an object's slot. */
export interface Port {
  key: string;
  owner: Id;
  row: number;
  label: string;
}

export interface Arrow {
  from: Port;
  to: Id;
  weak: boolean;
}

/** The count of an object that counts; null: static, or nothing to be said. */
export function countOf(t: Thing): number | null {
  const o = t.record as ObjectRecord & { count?: number };
  return o.static ? null : (o.count ?? o.refcount ?? o.class_refcount ?? null);
}

/** `4 list, 1 dict`: many objects in few words. */
export function tally(things: Thing[], most = 5): string {
  const types = new Map<string, number>();
  for (const t of things) types.set(t.type, (types.get(t.type) ?? 0) + 1);
  const sorted = [...types].sort((a, b) => b[1] - a[1]);
  const text = sorted.slice(0, most).map(([type, n]) => `${n} ${type}`);
  if (sorted.length > most) text.push("others");
  return text.join(", ");
}

export const frameId = (index: number): Id => `f${index}`;

/** Every reference of the record, frames first. */
export function arrowsOf(r: StepRecord, things: Thing[]): Arrow[] {
  const out: Arrow[] = [];
  r.frames.forEach((f, i) =>
    f.locals.forEach(([name, n], row) => {
      const t = things[n];
      if (t) out.push({ from: { key: `${frameId(i)}/${name}`, owner: frameId(i), row, label: name }, to: t.id, weak: false });
    }),
  );
  for (const t of things)
    t.slots.forEach((s, row) => {
      const to = s.to === null ? undefined : things[s.to];
      if (to) out.push({ from: { key: `${t.id}/${row}/${s.label}`, owner: t.id, row, label: s.label }, to: to.id, weak: s.weak === true });
    });
  return out;
}
