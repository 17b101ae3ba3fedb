// Frames and objects: lists for a screen reader, boxes for the eye.
import type { ComponentChildren } from "preact";
import { countOf, preview, type Thing } from "../model/graph";
import type { FrameBox, Picture, Placed, Row } from "../model/layout";
import { select, selected, state, story } from "../state/store";
import { Glyph } from "./icons";

const short = (address: number) => "…" + address.toString(16).slice(-4);
const atomic = (t: Thing) => t.record.value !== undefined && !t.slots.length;

/** `list [1, 2] at 0x1304a40 count 3` */
function nameOf(t: Thing, text: string): string {
  const count = t.record.static ? "static" : `count ${countOf(t) ?? "unknown"}`;
  return `${t.type} ${text}`.trim() + ` at 0x${t.record.address.toString(16)} ${count}`;
}

function Count({ t, freed }: { t: Thing; freed: boolean }) {
  if (t.record.static) return <span class="cnt free">static</span>;
  const n = countOf(t);
  if (freed) return <span class="cnt gone">0</span>;
  const change = story.value?.change.counts.get(t.id);
  if (change) return <span class="cnt ch"><s>{change[0]}→</s>{change[1]}</span>;
  return n == null ? null : <span class={`cnt ${story.value?.change.fresh.has(t.id) ? "ch" : ""}`}>{n}</span>;
}

function Cell({ row, changed }: { row: Row; changed: boolean }) {
  if (row.folded) return <span class="row more">{row.label}</span>;
  return (
    <span class={`row ${changed ? "ch" : ""}`}>
      <span class="lb" title={row.label}>{row.label}</span>
      {row.value !== undefined && <span class="val" title={row.value}>{row.value}</span>}
    </span>
  );
}

function Title({ t }: { t: Thing }) {
  const named = t.family === "class" || t.family === "func";
  const text = atomic(t) ? t.value : named ? t.value || t.type : t.type;
  return (
    <>
      <Glyph family={t.family} />
      <span class="ty" title={text.length > 12 ? text.slice(0, 500) : undefined}>{text}</span>
      {!atomic(t) && <span class="ad">{short(t.record.address)}</span>}
    </>
  );
}

function ThingBox({ p }: { p: Placed }) {
  const t = p.thing;
  const change = story.value!.change;
  const cls = `box ${t.id === selected.value ? "sel" : ""} ${change.fresh.has(t.id) ? "new" : ""} ${t.unreachable ? "lost" : ""} f-${t.family}`;
  return (
    <li class={cls} style={{ left: p.box.x, top: p.box.y, width: p.box.w }} aria-label={nameOf(t, preview(state.value!.now, t.record))}>
      <button type="button" class="head" aria-pressed={t.id === selected.value} onClick={() => select(t.id)}>
        <Title t={t} />
        <Count t={t} freed={false} />
      </button>
      {p.rows.map((r) => <Cell key={r.index} row={r} changed={change.moved.has(`${t.id}/${r.index}/${t.slots[r.index]?.label}`)} />)}
    </li>
  );
}

/** Where it stood until this step. */
function Ghost({ p }: { p: Placed }) {
  return (
    <div class="box freed" aria-hidden="true" style={{ left: p.box.x, top: p.box.y, width: p.box.w }}>
      <span class="head">
        <Title t={p.thing} />
        <Count t={p.thing} freed />
      </span>
      {p.rows.map((r) => <Cell key={r.index} row={r} changed={false} />)}
    </div>
  );
}

function FrameList({ f, top }: { f: FrameBox; top: boolean }) {
  const s = state.value!;
  const change = story.value!.change;
  const frame = s.now.frames[f.index]!;
  const tag = s.console ? "at the prompt" : f.file && f.file !== "main.py" ? `${f.file.slice(f.file.lastIndexOf("/") + 1)}:${f.line}` : `line ${f.line}`;
  return (
    <div class={`box frame ${top ? "top-of-stack" : ""}`} style={{ left: f.box.x, top: f.box.y, width: f.box.w }}>
      <header aria-hidden="true">
        <span class="ty" title={f.func}>{f.func}</span>
        <span class="ln-tag">{tag}</span>
      </header>
      <ul aria-label={f.func}>
        {frame.locals.map(([name, n], i) => {
          const o = s.now.objects[n];
          const row = f.rows[i];
          return (
            <li key={name} class={row && !row.folded ? "line" : "line hide"} aria-label={`${name}: ${o ? `${o.type} ${preview(s.now, o)}` : "an object"}`.trim()}>
              <span aria-hidden="true">{row && !row.folded && <Cell row={row} changed={change.moved.has(`${f.box.id}/${name}`)} />}</span>
            </li>
          );
        })}
      </ul>
      {f.rows.filter((r) => r.folded).map((r) => <Cell key="fold" row={r} changed={false} />)}
    </div>
  );
}

export function Stack({ drawing, children }: { drawing: Picture | null; children?: ComponentChildren }) {
  return (
    <section aria-label="Stack">
      {children}
      {drawing?.frames.map((f) => <FrameList key={f.index} f={f} top={f.index === state.value!.now.frames.length - 1} />)}
      {drawing?.folded && <p class="fold" style={{ left: drawing.frames[0]!.box.x, top: drawing.folded.y, width: drawing.frames[0]!.box.w }}>{drawing.folded.n} more frames</p>}
    </section>
  );
}

const READ = 200; // what a screen reader hears of objects that are not drawn

export function Heap({ drawing, children }: { drawing: Picture | null; children?: ComponentChildren }) {
  const now = state.value?.now;
  return (
    <section aria-label="Heap">
      {children}
      <ul class="things">
        {drawing?.things.filter((p) => !p.freed).map((p) => <ThingBox key={p.thing.id} p={p} />)}
        {now && drawing && [...drawing.inPlace, ...drawing.hidden].slice(0, READ).map((t) => <li key={t.id} class="hide" aria-label={nameOf(t, preview(now, t.record))} />)}
      </ul>
      {drawing?.things.filter((p) => p.freed).map((p) => <Ghost key={`gone ${p.thing.id}`} p={p} />)}
    </section>
  );
}
