// The selected object: its count explained by its holders, what it refers to, where it was made, its block.
import { useEffect } from "preact/hooks";
import { arrowsOf, countOf, frameId, preview, thingsOf, type Thing } from "../model/graph";
import { madeIn } from "../model/moves";
import { askWhy, goTo, journal, select, selected, state, story, why } from "../state/store";
import { Glyph } from "./icons";
import { thin } from "./Program";

const nothing = (text: string) => (
  <section class="insp" aria-label="Inspector">
    <p class="faint">{text}</p>
  </section>
);
const tail = (t: Thing) => "…" + t.record.address.toString(16).slice(-4);

function Made({ t }: { t: Thing }) {
  if (t.record.static) return <p class="dim">One of the interpreter's own: made before the program, never freed</p>;
  const step = madeIn(journal.value, t.record.birth);
  if (step === null) return <p class="dim">Serial number {thin(t.record.birth)}</p>;
  const line = journal.value!.lines[Math.max(0, step - 1)];
  return (
    <p class="dim">
      Made in <button type="button" class="link" onClick={() => goTo(step)}>step {thin(step)}</button>
      {line ? ` by line ${line}` : ""}
    </p>
  );
}

export function Inspector() {
  const s = state.value;
  const address = s && selected.value ? thingsOf(s.now).find((x) => x.id === selected.value)?.record.address : undefined;
  useEffect(() => {
    if (address !== undefined) askWhy(address);
  }, [s, address]);
  if (!s || !selected.value) return nothing("Select an object in the picture: its holders, its references and its block are listed here.");
  const things = thingsOf(s.now);
  const t = things.find((x) => x.id === selected.value);
  if (!t) return nothing("The selected object is not there at this step: it has not been made yet, or it is freed.");
  const byId = new Map(things.map((x) => [x.id, x]));
  const frames = new Map(s.now.frames.map((f, i) => [frameId(i), f]));
  const holders = arrowsOf(s.now, things).filter((a) => a.to === t.id && !a.weak);
  const o = t.record;
  const count = countOf(t);
  const unseen = count === null ? 0 : Math.max(0, count - holders.length);
  const change = story.value?.change;
  const known = why.value && why.value.state === s && why.value.address === o.address ? why.value.why : null;
  // what no picture has: constants of code, the evaluation stack, the interpreter itself
  const drawn = new Set(things.map((x) => x.record.address));
  const outside = (known?.holders ?? []).filter((h) => h.kind !== "global" && h.kind !== "local" && !(h.holder && drawn.has(h.holder.address)));
  const others = unseen > 0 ? outside.slice(0, 6) : [];
  const rest = unseen - others.reduce((n, h) => n + h.count, 0);
  const alive = known?.alive[0];
  const left = change?.left.filter((l) => l.to === t.id) ?? [];
  const before = change?.counts.get(t.id);
  const owner = (id: string) => (frames.has(id) ? `name in ${frames.get(id)!.func}` : byId.has(id) ? `of ${byId.get(id)!.type} ${tail(byId.get(id)!)}` : "");
  return (
    <section class="insp" aria-label="Inspector">
      <div class="part">
        <h2><Glyph family={t.family} /> {t.type} <span class="num faint">0x{o.address.toString(16)}</span></h2>
        {t.value && <p class="long"><code>{t.value.length > 300 ? t.value.slice(0, 300) + "…" : t.value}</code></p>}
        <Made t={t} />
      </div>
      <div class="part">
        <h3>References</h3>
        <p class="figures">
          <span class="figure">{count ?? "static"}</span>
          {before && <span class="dim">{Math.abs(before[1] - before[0])} {before[1] < before[0] ? "fewer" : "more"} than before</span>}
        </p>
      </div>
      <div class="part">
        <h3>Held by <span class="faint">numbered in the picture</span></h3>
        <ol class="holders">
          {holders.slice(0, 40).map((a, i) => (
            <li key={a.from.key}>
              <span class="no" aria-hidden="true">{i + 1}</span>
              <code>{a.from.label || "element"}</code>
              <span class="dim">{owner(a.from.owner)}</span>
            </li>
          ))}
          {holders.length > 40 && <li class="dim">and {holders.length - 40} more</li>}
          {left.map((l) => (
            <li key={`left ${l.key}`} class="gone">
              <span class="no" aria-hidden="true">−</span>
              <code><s>{l.label || "element"}</s></code>
              <span>{[owner(l.owner), "left just now"].filter(Boolean).join(", ")}</span>
            </li>
          ))}
          {others.map((h) => <li key={h.text} class="dim">{h.count > 1 ? `${h.count} × ` : ""}{h.text} <span class="faint">(not drawn)</span></li>)}
          {rest > 0 && <li class="dim">{rest} not drawn: a constant of the code, the evaluation stack, a library</li>}
        </ol>
      </div>
      {t.slots.length > 0 && (
        <div class="part">
          <h3>Its own references</h3>
          <ul class="own">
            {t.slots.slice(0, 40).map((slot, i) => {
              const to = slot.to === null ? undefined : things[slot.to];
              return (
                <li key={i}>
                  <code title={slot.label}>{slot.label || "element"}</code>
                  {to ? <button type="button" class="link" onClick={() => select(to.id)}>{to.type} {to.value ? preview(s.now, to.record) : tail(to)}</button> : <span class="faint">not among the objects read here</span>}
                </li>
              );
            })}
            {(o.length ?? t.slots.length) > 40 && <li class="dim">and {thin((o.length ?? t.slots.length) - 40)} more</li>}
          </ul>
        </div>
      )}
      {alive && alive.path.length > 0 && (
        <div class="part">
          <h3>Kept alive by</h3>
          <p class="alive">{alive.path.map((p) => p.text).join(" → ")}{alive.root === "cycle" ? " (a cycle: nothing else)" : ""}</p>
        </div>
      )}
      <div class="part">
        <h3>In memory</h3>
        <dl>
          <dt>Size</dt>
          <dd>{thin(o.size)} bytes</dd>
          <dt>Collector</dt>
          <dd>{o.tracked ? "tracked" : "not tracked"}</dd>
          <dt>Serial</dt>
          <dd>{thin(o.birth)}</dd>
        </dl>
      </div>
    </section>
  );
}
