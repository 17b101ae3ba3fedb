// One step told in a sentence: what the line did, cause first, with the counts that changed.
import type { StepRecord } from "ouro";
import { arrowsOf, countOf as counted, frameId, thingsOf, type Arrow, type Id, type Port, type Thing } from "./graph";

export interface Change {
  /** References that are new or point elsewhere, by the key of their place. */
  moved: Set<string>;
  left: { key: string; to: Id; label: string; owner: Id }[];
  fresh: Set<Id>;
  freed: Thing[];
  counts: Map<Id, [before: number, now: number]>;
  /** Nothing reaches them any more, but each other. */
  lost: Thing[];
}

export type Piece = string | { code: string } | { gold: string } | { pill: [number, number] };

export interface Story {
  change: Change;
  where: string;
  pieces: Piece[];
}

const countOf = (t: Thing): number => counted(t) ?? 0;

export function compare(before: StepRecord | null, now: StepRecord): Change {
  const change: Change = { moved: new Set(), left: [], fresh: new Set(), freed: [], counts: new Map(), lost: [] };
  if (!before) return change;
  const was = thingsOf(before);
  const is = thingsOf(now);
  const old = new Map(was.map((t) => [t.id, t]));
  const present = new Set(is.map((t) => t.id));
  for (const t of is) {
    const o = old.get(t.id);
    if (!o) {
      if (!t.record.static) change.fresh.add(t.id);
    } else if (!t.record.static && countOf(o) !== countOf(t)) change.counts.set(t.id, [countOf(o), countOf(t)]);
  }
  for (const t of is) if (t.unreachable && old.has(t.id) && !old.get(t.id)!.unreachable && !t.value) change.lost.push(t);
  for (const t of was) if (!present.has(t.id) && !t.record.static) change.freed.push(t);
  const a = new Map(arrowsOf(before, was).map((x) => [x.from.key, x]));
  const b = new Map(arrowsOf(now, is).map((x) => [x.from.key, x]));
  for (const [key, x] of b) if (a.get(key)?.to !== x.to) change.moved.add(key);
  for (const [key, x] of a) {
    const y: Arrow | undefined = b.get(key);
    if (y?.to !== x.to) change.left.push({ key, to: x.to, label: x.from.label, owner: x.from.owner });
  }
  return change;
}

const article = (word: string) => (/^[aeiouAEIOU]/.test(word) ? "an " : "a ") + word;

function say(t: Thing): Piece[] {
  if (t.family === "num" || t.family === "text" || t.family === "none") return [{ code: t.value.length > 24 ? t.value.slice(0, 22) + "…" : t.value }];
  if (t.family === "func" || t.family === "class") return [t.type + " ", { code: t.value || t.type }];
  return ["the " + t.type];
}

/** The name that the innermost frame which has one knows an object by. */
function nameFor(now: StepRecord, n: number, but?: Port): string | null {
  for (let i = now.frames.length - 1; i >= 0; i--)
    for (const [name, to] of now.frames[i]!.locals) if (to === n && !(but?.owner === frameId(i) && but.label === name)) return name;
  return null;
}

const spoken = (t: Thing) => t.family === "num" || t.family === "text" || t.family === "none" || t.family === "func" || t.family === "class";

/** A place in words: `x`, or `next of the Node in head`. */
function place(label: string, owner: Id, things: Map<Id, Thing>, now: StepRecord): Piece[] {
  if (owner.startsWith("f")) return [{ gold: label }];
  const t = things.get(owner);
  const name = t && !spoken(t) ? nameFor(now, t.n) : null;
  if (name && /^[^\W\d]\w*$/u.test(label)) return [{ gold: `${name}.${label}` }];
  if (name && label.startsWith("[")) return [{ gold: name + label }];
  return [{ gold: label || "an element" }, " of " + (t ? (t.family === "class" ? `class ${t.value}` : "the " + t.type) : "an object")];
}

/** An object that was there before, by a name where it has one. */
function known(t: Thing, from: Port, now: StepRecord): Piece[] {
  const name = spoken(t) ? null : nameFor(now, t.n, from);
  if (!name) return say(t);
  return from.owner.startsWith("f") ? [`the same ${t.type} as `, { code: name }] : [`the ${t.type} in `, { code: name }];
}

function bindings(change: Change, now: StepRecord, things: Thing[]): Piece[][] {
  const byId = new Map(things.map((t) => [t.id, t]));
  const out: Piece[][] = [];
  const leftAt = new Map(change.left.map((l) => [l.key, l]));
  for (const x of arrowsOf(now, things)) {
    if (!change.moved.has(x.from.key)) continue;
    if (change.fresh.has(x.from.owner) && out.length) continue; // the parts of something new
    const t = byId.get(x.to);
    if (!t) continue;
    const counts = change.counts.get(t.id);
    const pieces: Piece[] = [...place(x.from.label, x.from.owner, byId, now), leftAt.has(x.from.key) ? " now points to " : " points to "];
    pieces.push(...(change.fresh.has(t.id) ? (t.family === "inst" || t.family === "seq" || t.family === "map" ? [article("new " + t.type)] : ["a new " + t.type + " ", ...say(t)]) : known(t, x.from, now)));
    if (counts) pieces.push(", count ", { pill: counts });
    else if (change.fresh.has(t.id) && !t.record.static && countOf(t)) pieces.push(", count ", { pill: [0, countOf(t)] });
    const old = leftAt.get(x.from.key);
    const was = old && byId.get(old.to);
    const fewer = was && change.counts.get(was.id);
    if (was && fewer && fewer[1] < fewer[0]) pieces.push(". It left ", ...known(was, { ...x.from, owner: "" }, now), ", count ", { pill: fewer });
    out.push(pieces);
  }
  return out;
}

function freedText(freed: Thing[]): Piece[] {
  if (!freed.length) return [];
  const list = many(freed);
  return [`${list.charAt(0).toUpperCase()}${list.slice(1)} reached count 0 and ${freed.length === 1 ? "was" : "were"} freed at once.`];
}

const many = (list: Thing[]): string => {
  const names = new Map<string, number>();
  for (const t of list) names.set(t.type, (names.get(t.type) ?? 0) + 1);
  const parts = [...names].map(([type, n]) => (n === 1 ? article(type) : `${n} ${type}s`));
  return parts.length > 1 ? parts.slice(0, -1).join(", ") + " and " + parts[parts.length - 1] : parts[0]!;
};

function lostText(lost: Thing[]): Piece[] {
  if (!lost.length) return [];
  const one = lost.length === 1;
  return [`Nothing in the program reaches ${many(lost)} any more. ${one ? "Its count is" : "Their counts are"} not 0, so ${one ? "it waits" : "they wait"} for the collector. `];
}

/** The step `now` after `before`. */
export function narrate(before: StepRecord | null, now: StepRecord, atPrompt = false): Story {
  const change = compare(before, now);
  const things = thingsOf(now);
  const func = now.func === "<module>" ? "the module" : now.func;
  const file = now.frames[now.frames.length - 1]?.file ?? "main.py";
  const where = atPrompt ? "At the prompt" : `Step ${now.step} in ${now.func}, line ${now.line}${file === "main.py" ? "" : ` of ${file}`}`;
  const pieces: Piece[] = [];
  const end = () => pieces.push(". ");
  const add = (...p: Piece[]) => pieces.push(...p);
  if (atPrompt) {
    const told = bindings(change, now, things);
    for (const t of told.slice(0, 2)) {
      add(...t);
      end();
    }
    if (told.length > 2) add(`And ${told.length - 2} more reference${told.length > 3 ? "s" : ""} changed. `);
    for (const l of change.left.filter((x) => x.owner.startsWith("f") && !told.length).slice(0, 1)) add({ gold: l.label }, " is unbound. ");
    add(...freedText(change.freed));
    if (!pieces.length) add("No name changed: these are the names of ", { code: "__main__" }, ".");
    return { change, where, pieces };
  }
  if (!before) {
    add("The program is about to begin: its frame is on the stack, and no name is bound yet.");
    return { change, where, pieces };
  }
  if (now.event === "call") add("A call: ", { gold: now.func }, " got a frame of its own on the stack", now.frames[now.frames.length - 1]?.locals.length ? ", its arguments are bound. " : ". ");
  const told = bindings(change, now, things);
  if (now.event !== "call")
    for (const t of told.slice(0, 2)) {
      add(...t);
      end();
    }
  if (told.length > 2 && now.event !== "call") add(`And ${told.length - 2} more reference${told.length > 3 ? "s" : ""} changed. `);
  if (now.event === "return") {
    const arg = typeof now.arg === "number" ? things[now.arg] : undefined;
    if (arg) add({ gold: now.func }, " returns ", ...say(arg), ". ");
    else add({ gold: now.func }, " is left by an exception. ");
  } else if (now.event === "exception") {
    const arg = typeof now.arg === "number" ? things[now.arg] : undefined;
    add(`${arg ? arg.type : "An exception"} was raised in ${func}, line ${now.line}. `);
  } else if (before.event === "return" && before.frames.length > now.frames.length) {
    const gone = before.frames[before.frames.length - 1]!;
    if (!told.length) add("The frame of ", { code: gone.func }, " is gone. ");
  }
  add(...lostText(change.lost));
  add(...freedText(change.freed));
  if (!pieces.length) {
    const unbound = change.left.filter((l) => l.owner.startsWith("f"));
    if (unbound.length) add({ gold: unbound[0]!.label }, " is unbound. ");
    else if (before.line !== now.line) add(`Line ${before.line} ran and changed no reference; line ${now.line} is next.`);
    else add("No reference changed.");
  }
  return { change, where, pieces };
}

export const plain = (pieces: Piece[]): string =>
  pieces.map((p) => (typeof p === "string" ? p : "code" in p ? p.code : "gold" in p ? p.gold : `${p.pill[0]} to ${p.pill[1]}`)).join("").trim();

export { frameId };
