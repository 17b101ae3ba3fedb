// The lanes of time: when the line ran, live bytes, call depth, collections, output; the slider lies over them.
import { useMemo } from "preact/hooks";
import type { Journal } from "../engine/protocol";
import { goTo, journal, lastStep, shownFile, state, step } from "../state/store";
import { playing } from "./Time";
import { thin } from "./Program";

const W = 1000;

/** One value a pixel column at most: the largest of its steps. */
function heights(values: ArrayLike<number>, height: number, floor = 0): { area: string; line: string } {
  const n = values.length;
  const columns = Math.min(n, W);
  let max = floor + 1;
  for (let i = 0; i < n; i++) max = Math.max(max, values[i]!);
  let d = "";
  for (let c = 0; c < columns; c++) {
    const from = Math.floor((c * n) / columns);
    const to = Math.max(from + 1, Math.floor(((c + 1) * n) / columns));
    let top = 0;
    for (let i = from; i < to; i++) top = Math.max(top, values[i]! - floor);
    const y = (height - (height - 2) * (top / (max - floor))).toFixed(1);
    d += `${c ? "L" : ""}${((c * W) / columns).toFixed(1)} ${y}L${(((c + 1) * W) / columns).toFixed(1)} ${y}`;
  }
  return { area: `M0 ${height}L${d}L${W} ${height}Z`, line: `M${d}` };
}

/** Places on the lane, one a pixel column. */
function marksAt(at: number[], total: number): number[] {
  return [...new Set(at.map((s) => Math.round((s / Math.max(1, total)) * W)))];
}

const steps = (j: Journal, yes: (i: number) => boolean) => {
  const out: number[] = [];
  for (let i = 1; i < j.lines.length; i++) if (yes(i)) out.push(i);
  return out;
};

function size(n: number): string {
  return n < 1000 ? `${n} B` : n < 1e6 ? `${(n / 1000).toFixed(n < 1e5 ? 1 : 0)} kB` : `${(n / 1e6).toFixed(1)} MB`;
}

export function Lanes() {
  const j = journal.value;
  const total = lastStep.value;
  const before = state.value?.before;
  const line = before?.line ?? 0;
  const file = before?.frames[before.frames.length - 1]?.file ?? shownFile.value;
  const fixed = useMemo(() => {
    if (!j?.lines.length) return null;
    let floor = Infinity;
    let peak = 0;
    for (const b of j.bytes) {
      floor = Math.min(floor, b);
      peak = Math.max(peak, b);
    }
    return {
      floor, peak,
      bytes: heights(j.bytes, 40, floor), depth: heights(j.depths, 16),
      collections: marksAt(steps(j, (i) => j.collections[i]! > j.collections[i - 1]!), total),
      prints: marksAt(steps(j, (i) => j.outputs[i]! > j.outputs[i - 1]!), total),
    };
  }, [j, total]);
  const visits = useMemo(() => {
    if (!j || !line) return [];
    const f = j.fileNames.indexOf(file);
    return marksAt(steps(j, (i) => j.lines[i - 1] === line && j.events[i - 1] === 1 && j.files[i - 1] === f), total);
  }, [j, line, file, total]);
  if (!fixed || !j || !total) return <div class="lanes" aria-hidden="true" />;
  const known = j.lines.length - 1; // beyond it steps are counted only
  const wide = (W * known) / total;
  const part = known < total ? `scale(${known / total} 1)` : undefined;
  const x = (step.value / total) * W;
  const live = step.value < j.bytes.length ? j.bytes[step.value]! - fixed.floor : null;
  return (
    <div class="lanes">
      <div class="names" aria-hidden="true">
        <span>{line ? `Line ${line} ran` : "Lines"}</span>
        <span>Live bytes</span>
        <span>Call depth</span>
        <span>{fixed.collections.length ? "Collections" : ""}</span>
        <span>Output</span>
      </div>
      <div class="plot">
        <svg viewBox={`0 0 ${W} 120`} preserveAspectRatio="none" aria-hidden="true">
          {visits.map((v) => <path key={v} class="visit" d={`M${v} 4v9`} />)}
          <g transform="translate(0 22)">
            <g transform={part}>
              <path class="bytes" d={fixed.bytes.area} />
              <path class="bytes-line" d={fixed.bytes.line} />
            </g>
          </g>
          <g transform="translate(0 66)"><path class="depth" transform={part} d={fixed.depth.area} /></g>
          {fixed.prints.map((v) => <path key={v} class="print" d={`M${v} 105v9`} />)}
          {known < total && <rect class="unknown" x={wide} y="0" width={W - wide} height="120" />}
          <path class="ahead" d={`M${x} 0H${W}V120H${x}z`} />
          <path class="head" d={`M${x} 0V120`} />
        </svg>
        {fixed.collections.map((v) => <i key={v} class="coll" style={{ left: `${v / 10}%` }} />)}
        <span class="flag" aria-hidden="true" style={{ left: `${x / 10}%` }}>{thin(step.value)}</span>
        {live !== null && <span class={`live ${x > W * 0.85 ? "before" : ""}`} aria-hidden="true" style={{ left: `${x / 10}%` }}>{size(live)}</span>}
        <input
          type="range" aria-label="Step" min={0} max={total} value={step.value} aria-valuetext={`step ${step.value} of ${total}`}
          onInput={(e) => ((playing.value = false), goTo(Number(e.currentTarget.value)))}
        />
        <div class="axis" aria-hidden="true">
          <span>0</span>
          <span>{thin(Math.round(total / 2))}</span>
          <span>{thin(total)}</span>
        </div>
      </div>
    </div>
  );
}
