// The arrows, from each holder's row to its object's edge; and the ends whose other end is not drawn.
import type { Picture } from "../model/layout";
import type { Route, Stub } from "../model/routes";
import { selected, story } from "../state/store";

/** Gold for this step, ink for what belongs to the selected object, else grey. */
function tone(r: Route, moved: Set<string>, sel: string | null, quiet: boolean) {
  if (moved.has(r.key)) return "n";
  if (sel && (r.arrow.to === sel || r.arrow.from.owner === sel)) return "s";
  return quiet ? "q" : "";
}
const LAYER: Record<string, number> = { q: 0, "": 1, s: 2, n: 3 };

function head(r: { x: number; y: number; leftwards?: boolean }, open: boolean): string {
  const s = r.leftwards ? 1 : -1;
  return open ? `M${r.x + 8 * s} ${r.y - 4}L${r.x + s} ${r.y}L${r.x + 8 * s} ${r.y + 4}` : `M${r.x + s} ${r.y}l${7 * s}-3.500v7z`;
}

function End({ s }: { s: Stub }) {
  const d = s.leftwards ? 1 : -1;
  if (s.kind === "left")
    return (
      <g class="left">
        <path class="arr n dots" d={`M${s.x + 36 * d} ${s.y}H${s.x + 8 * d}`} />
        <path class="hd open n" d={head(s, false)} />
      </g>
    );
  return (
    <g class="unseen">
      <title>{s.n === 1 ? "One holder" : `${s.n} holders`} not drawn: a constant of the code, the evaluation stack, a library</title>
      <path class="arr" d={`M${s.x + 14 * d} ${s.y}H${s.x + 7 * d}`} />
      <path class="hd" d={head(s, false)} />
      <circle class="ring" cx={s.x + 17 * d} cy={s.y} r="3" />
      {s.n > 1 && <text x={s.x + 23 * d} y={s.y + 3.5} text-anchor={d > 0 ? "start" : "end"}>{s.n}</text>}
    </g>
  );
}

/** From the quiet ones to those of this step: what is drawn later lies above. */
function layered(drawing: Picture) {
  const moved = story.value?.change.moved ?? new Set<string>();
  const sel = selected.value;
  const statics = new Set(drawing.things.filter((p) => p.thing.record.static).map((p) => p.thing.id));
  return drawing.routes.map((r) => ({ r, t: tone(r, moved, sel, statics.has(r.arrow.to)) })).sort((a, b) => LAYER[a.t]! - LAYER[b.t]!);
}

/** Where arrows leave, above the boxes: dots, and numbers at the holders of the selected object. */
export function Dots({ drawing }: { drawing: Picture }) {
  const sel = selected.value;
  let n = 0;
  const numbers = new Map(drawing.routes.filter((r) => sel && r.arrow.to === sel && !r.arrow.weak).map((r) => [r.key, ++n]));
  return (
    <svg class="wires" width={drawing.width} height={drawing.height} aria-hidden="true">
      {layered(drawing).map(({ r, t }) => {
        const number = numbers.get(r.key);
        if (number === undefined) return <circle key={r.key} class={`dot ${t}`} cx={r.dot.x} cy={r.dot.y} r="3.500" />;
        return (
          <g key={r.key} class={`number ${t}`}>
            <circle cx={r.dot.x} cy={r.dot.y} r="8.500" />
            <text x={r.dot.x} y={r.dot.y + 3.6} text-anchor="middle">{number}</text>
          </g>
        );
      })}
    </svg>
  );
}

export function Wires({ drawing }: { drawing: Picture }) {
  const lost = new Set(drawing.things.filter((p) => p.thing.unreachable).map((p) => p.thing.id));
  return (
    <svg class="wires" width={drawing.width} height={drawing.height} aria-hidden="true">
      {layered(drawing).map(({ r, t }) => (
        <g key={r.key}>
          <path class="halo" d={r.path} />
          <path class={`arr ${t} ${r.arrow.weak || lost.has(r.arrow.from.owner) ? "weak" : ""}`} d={r.path} />
          <path class={`hd ${t} ${r.arrow.weak ? "open" : ""}`} d={head(r, r.arrow.weak)} />
        </g>
      ))}
      {drawing.stubs.map((s, i) => <End key={`${s.kind}${s.to}${i}`} s={s} />)}
    </svg>
  );
}
