import { useEffect, useRef, useState } from "preact/hooks";
import { arrowsOf, frameId, thingsOf } from "../model/graph";
import { answer, journal, output, phase, selected, state, step, tab } from "../store";
import { Glyph } from "./icons";

function Output() {
  const end = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState("");
  const text = output.value;
  useEffect(() => end.current?.scrollIntoView({ block: "nearest" }), [text]);
  // what had been printed at the present step is plain, what comes later is faint
  const until = journal.value && state.value ? (journal.value.outputs[step.value] ?? Infinity) : Infinity;
  let at = 0;
  return (
    <section class="out" aria-label="Output">
      <pre tabIndex={0}>
        {text.map((o, i) => {
          const from = at;
          at += o.text.length;
          const cut = Math.max(0, Math.min(o.text.length, until - from));
          return (
            <span key={i} class={o.fd === 2 ? "err" : undefined}>
              {o.text.slice(0, cut)}
              {cut < o.text.length && <span class="later">{o.text.slice(cut)}</span>}
            </span>
          );
        })}
        <div ref={end} />
      </pre>
      {phase.value === "input" && (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            answer(line);
            setLine("");
          }}
        >
          <label>
            Input <input value={line} onInput={(e) => setLine(e.currentTarget.value)} autofocus />
          </label>
          <button class="btn" type="submit">Enter</button>
          <button class="btn" type="button" onClick={() => answer(null)}>End of input</button>
        </form>
      )}
      {!text.length && phase.value !== "input" && <p class="faint">What the program prints comes here.</p>}
    </section>
  );
}

function Inspector() {
  const s = state.value;
  if (!s || !selected.value) return <section class="insp" aria-label="Inspector"><p class="faint">Select an object in the picture: its holders, its references and its block are listed here.</p></section>;
  const things = thingsOf(s.now);
  const t = things.find((x) => x.id === selected.value);
  if (!t) return <section class="insp" aria-label="Inspector"><p class="faint">The selected object is not there at this step: it has not been made yet, or it is freed.</p></section>;
  const byId = new Map(things.map((x) => [x.id, x]));
  const frames = new Map(s.now.frames.map((f, i) => [frameId(i), f]));
  const holders = arrowsOf(s.now, things).filter((a) => a.to === t.id);
  const o = t.record as typeof t.record & { count?: number };
  const count = o.count ?? o.refcount ?? o.class_refcount ?? 0;
  const unseen = o.static ? 0 : Math.max(0, count - holders.length);
  return (
    <section class="insp" aria-label="Inspector">
      <h2>
        <Glyph family={t.family} /> {t.type} <span class="num faint">0x{o.address.toString(16)}</span>
      </h2>
      <p class="dim">Serial number {o.birth}{o.static ? ", one of the interpreter's own" : ""}</p>
      <h3>References</h3>
      <p><span class="figure">{o.static ? "static" : count}</span></p>
      <h3>Held by</h3>
      <ol>
        {holders.map((a) => (
          <li key={a.from.key}>
            <code>{a.from.label || "element"}</code>
            <span class="dim">{frames.has(a.from.owner) ? ` name in ${frames.get(a.from.owner)!.func}` : ` of ${byId.get(a.from.owner)?.type ?? "an object"}`}</span>
          </li>
        ))}
        {unseen > 0 && <li class="dim">{unseen} not drawn: a constant of the code, the value stack, a library</li>}
      </ol>
      {t.slots.length > 0 && <h3>Its own references</h3>}
      <ul>
        {t.slots.slice(0, 30).map((slot, i) => {
          const to = slot.to === null ? undefined : things[slot.to];
          return (
            <li key={i}>
              <code>{slot.label || "element"}</code>{" "}
              {to && <button type="button" class="link" onClick={() => (selected.value = to.id)}>{to.type} {to.value}</button>}
            </li>
          );
        })}
      </ul>
      <h3>In memory</h3>
      <dl>
        <dt>Size</dt>
        <dd>{o.size} bytes</dd>
        <dt>Collector</dt>
        <dd>{o.tracked ? "tracked" : "not tracked"}</dd>
      </dl>
    </section>
  );
}

export function Side() {
  const tabs = ["Inspector", "Output"] as const;
  return (
    <aside class="side" aria-label="Details">
      <div class="ph tabs" role="tablist">
        {tabs.map((t) => (
          <button key={t} type="button" role="tab" class={`tab ${tab.value === t ? "on" : ""}`} aria-selected={tab.value === t} onClick={() => (tab.value = t)}>
            {t}
          </button>
        ))}
      </div>
      {tab.value === "Output" ? <Output /> : <Inspector />}
    </aside>
  );
}
