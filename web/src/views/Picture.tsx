import { useEffect, useRef, useState } from "preact/hooks";
import type { Piece } from "../model/narrate";
import { preview } from "../model/graph";
import type { FrameBox, Picture as Drawing, Placed, Route } from "../model/layout";
import { examples } from "../examples";
import { picture, phase, run, selected, source, stale, state, story, title, progress } from "../store";
import { Glyph } from "./icons";

const short = (address: number) => "…" + address.toString(16).slice(-4);

export function Pieces({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((p, i) =>
        typeof p === "string" ? p : "code" in p ? <code key={i}>{p.code}</code> : "gold" in p ? <code key={i} class="now">{p.gold}</code> : <span key={i} class="pill">{p.pill[0]}→{p.pill[1]}</span>,
      )}
    </>
  );
}

function Say() {
  const s = story.value;
  return (
    <div class="say">
      {s && <p class="was">{s.where}</p>}
      <p role="status">
        {s ? <Pieces pieces={s.pieces} /> : phase.value === "running" ? `Running: ${progress.value} steps so far.` : phase.value === "input" ? "The program waits for a line of input: the field is under Output." : "Run the program to see its memory."}
      </p>
    </div>
  );
}

/** Gold for this step, ink for what belongs to the selected object, else grey. */
function tone(r: Route, moved: Set<string>, sel: string | null, quiet: boolean) {
  if (moved.has(r.key)) return "n";
  if (sel && (r.arrow.to === sel || r.arrow.from.owner === sel)) return "s";
  return quiet ? "q" : "";
}
const LAYER: Record<string, number> = { q: 0, "": 1, s: 2, n: 3 };

function Arrows({ drawing, statics }: { drawing: Drawing; statics: Set<string> }) {
  const moved = story.value?.change.moved ?? new Set<string>();
  const list = drawing.routes.map((r) => ({ r, t: tone(r, moved, selected.value, statics.has(r.arrow.to)) })).sort((a, b) => LAYER[a.t]! - LAYER[b.t]!);
  return (
    <svg class="wires" width={drawing.width} height={drawing.height} aria-hidden="true">
      {list.map(({ r, t }) => (
        <g key={r.key}>
          <path class="halo" d={r.path} />
          <path class={`arr ${t}`} d={r.path} />
          <path class={`hd ${t}`} d={r.leftwards ? `M${r.x + 1} ${r.y}l7-3.500v7z` : `M${r.x - 1} ${r.y}l-7-3.500v7z`} />
        </g>
      ))}
      {list.map(({ r, t }) => (
        <circle key={r.key} class={`dot ${t}`} cx={r.dot.x} cy={r.dot.y} r="3.500" />
      ))}
    </svg>
  );
}

function Count({ p }: { p: Placed }) {
  const o = p.thing.record as typeof p.thing.record & { count?: number };
  if (o.static) return <span class="cnt free">static</span>;
  const n = o.count ?? o.refcount ?? o.class_refcount;
  const change = story.value?.change.counts.get(p.thing.id);
  if (change) return <span class="cnt ch"><s>{change[0]}→</s>{change[1]}</span>;
  return n == null ? null : <span class="cnt">{n}</span>;
}

const atomic = (p: Placed) => p.thing.record.value !== undefined;

function ThingBox({ p }: { p: Placed }) {
  const t = p.thing;
  const o = t.record as typeof t.record & { count?: number };
  const s = state.value!;
  const change = story.value!.change;
  const fresh = change.fresh.has(t.id);
  const text = preview(s.now, o);
  const count = o.static ? "static" : `count ${o.count ?? o.refcount ?? o.class_refcount ?? "unknown"}`;
  const label = `${t.type} ${text}`.trim() + ` at 0x${o.address.toString(16)} ${count}`;
  const cls = `box ${t.id === selected.value ? "sel" : ""} ${fresh ? "new" : ""} f-${t.family}`;
  return (
    <li class={cls} style={{ left: p.box.x, top: p.box.y, width: p.box.w }} aria-label={label}>
      <button type="button" class="head" aria-pressed={t.id === selected.value} onClick={() => (selected.value = selected.value === t.id ? null : t.id)}>
        <Glyph family={t.family} />
        {atomic(p) ? <span class="ty">{t.value}</span> : <span class="ty">{t.family === "class" || t.family === "func" ? t.value || t.type : t.type}</span>}
        {!atomic(p) && <span class="ad">{short(o.address)}</span>}
        <Count p={p} />
      </button>
      {p.rows.map((r) =>
        r.folded ? (
          <span key="fold" class="row more">{r.label}</span>
        ) : (
          <span key={r.index} class={`row ${change.moved.has(`${t.id}/${r.index}/${r.label}`) ? "ch" : ""}`}>{r.label}</span>
        ),
      )}
    </li>
  );
}

function FrameList({ f, top }: { f: FrameBox; top: boolean }) {
  const s = state.value!;
  const change = story.value!.change;
  const frame = s.now.frames[f.index]!;
  return (
    <div class={`box frame ${top ? "top-of-stack" : ""}`} style={{ left: f.box.x, top: f.box.y, width: f.box.w }}>
      <header aria-hidden="true">
        <span class="ty">{f.func}</span>
        <span class="ln-tag">line {f.line}</span>
      </header>
      <ul aria-label={f.func}>
        {frame.locals.map(([name, n]) => {
          const o = s.now.objects[n]!;
          return (
            <li key={name} class={`row ${change.moved.has(`${f.box.id}/${name}`) ? "ch" : ""}`} aria-label={`${name}: ${o.type} ${preview(s.now, o)}`.trim()}>
              <span aria-hidden="true">{name}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Empty() {
  if (phase.value === "running" || phase.value === "loading" || phase.value === "ran") return null;
  const three = examples.slice(0, 3);
  return (
    <div class="empty">
      <p>Press Run, then move through the steps: every name, object, reference and count is shown as it is in memory.</p>
      <p>
        {three.map((e) => (
          <button key={e.path} type="button" class="btn" onClick={() => ((source.value = e.source), (title.value = e.title), run())}>
            {e.title}
          </button>
        ))}
      </p>
    </div>
  );
}

/** Scales a large drawing down to what the pane holds, never up. */
function useScale(width: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const el = ref.current;
    if (!el) return;
    const fit = () => setScale(Math.max(0.6, Math.min(1, el.clientWidth / Math.max(width, 1))));
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(el);
    return () => watch.disconnect();
  }, [width]);
  return { ref, scale };
}

export function Picture() {
  const drawing = picture.value;
  const { ref, scale } = useScale(drawing?.width ?? 0);
  const statics = new Set(drawing?.things.filter((p) => p.thing.record.static).map((p) => p.thing.id) ?? []);
  return (
    <main class={`pic ${stale.value ? "stale" : ""}`} aria-label="Memory">
      <Say />
      <div class="canvas" ref={ref} tabIndex={drawing ? 0 : -1} aria-label="Picture of the memory" role="group">
        {!drawing && <Empty />}
        <div class="sheet" style={drawing ? { width: drawing.width * scale, height: drawing.height * scale } : undefined}>
          <div class="scaled" style={drawing ? { width: drawing.width, height: drawing.height, transform: `scale(${scale})` } : undefined}>
            {drawing && <Arrows drawing={drawing} statics={statics} />}
            <section aria-label="Stack">
              {drawing && <h2 class="lab" style={{ left: 20, top: 16 }}>Stack</h2>}
              {drawing?.frames.map((f) => <FrameList key={f.index} f={f} top={f.index === drawing.frames.length - 1} />)}
            </section>
            <section aria-label="Heap">
              {drawing && <h2 class="lab" style={{ left: 292, top: 16 }}>Heap</h2>}
              <ul class="things">{drawing?.things.map((p) => <ThingBox key={p.thing.id} p={p} />)}</ul>
              {drawing && drawing.hidden > 0 && <p class="lab" style={{ left: 292, top: drawing.height - 16 }}>{drawing.hidden} more objects are not drawn</p>}
            </section>
          </div>
        </div>
      </div>
      <div class="legend" aria-hidden="true">
        <span><svg width="34" height="8"><circle class="dot" cx="4" cy="4" r="3" /><path class="arr" d="M7 4h20" /><path class="hd" d="M34 4l-7-3.500v7z" /></svg>a holder and its object</span>
        <span><span class="cnt-key">5</span>count = arrows that land, and holders that are not drawn</span>
        <span><svg width="26" height="8"><path class="arr n" d="M0 4h19" /><path class="hd n" d="M26 4l-7-3.500v7z" /></svg>this step</span>
        <span><svg width="26" height="8"><path class="arr s" d="M0 4h19" /><path class="hd s" d="M26 4l-7-3.500v7z" /></svg>to the selected</span>
      </div>
    </main>
  );
}
