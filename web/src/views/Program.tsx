import { useEffect, useRef } from "preact/hooks";
import { effect } from "@preact/signals";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { python } from "@codemirror/lang-python";
import { EditorState, StateEffect, StateField, type Range } from "@codemirror/state";
import { Decoration, EditorView, keymap, lineNumbers, type DecorationSet } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { errorLine, errorText, outcome, phase, problem, progress, run, source, stale, state, stop, straightenQuotes, title, typographic } from "../store";
import { Icon } from "./icons";

interface Marks {
  ran: number | null;
  next: number | null;
  callers: number[];
  error: number | null;
}
const setMarks = StateEffect.define<Marks>();
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, tr) {
    let out = set.map(tr.changes);
    for (const e of tr.effects) {
      if (!e.is(setMarks)) continue;
      const list: Range<Decoration>[] = [];
      const at = (line: number | null, cls: string) => {
        if (line && line <= tr.state.doc.lines) list.push(Decoration.line({ class: cls }).range(tr.state.doc.line(line).from));
      };
      at(e.value.ran, "ln-ran");
      at(e.value.next, "ln-next");
      for (const c of e.value.callers) at(c, "ln-called");
      at(e.value.error, "ln-error");
      out = Decoration.set(list, true);
    }
    return out;
  },
  provide: (f) => EditorView.decorations.from(f),
});

const ink = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.modifier], fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--c-str)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--c-num)" },
  { tag: tags.comment, color: "var(--c-com)", fontStyle: "italic" },
]);

function Status() {
  const p = phase.value;
  const o = outcome.value;
  const text =
    p === "loading" ? "Loading" : p === "broken" ? "The engine did not start" : p === "running" ? `Running, ${progress.value.toLocaleString("en").replace(/,/g, " ")} steps` : p === "input" ? "Waiting for input" : !o ? "" : stale.value ? "Changed since the run" : o.kind === "failed" ? "Not run" : o.kind === "stopped" ? `Stopped after ${o.steps} steps` : o.exitStatus ? `Ended by an error, ${o.steps} steps` : `Finished, ${o.steps} steps`;
  return <span class="dim">{text}</span>;
}

export function Program() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const view = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: source.value,
        extensions: [
          lineNumbers(), history(), bracketMatching(), python(), indentUnit.of("    "), syntaxHighlighting(ink), marks, EditorState.tabSize.of(4),
          keymap.of([{ key: "Mod-Enter", run: () => (run(), true) }, ...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorView.contentAttributes.of({ "aria-label": "Program", role: "textbox", "aria-multiline": "true", tabindex: "0", spellcheck: "false" }),
          EditorView.updateListener.of((u) => {
            if (!u.docChanged) return;
            const text = u.state.doc.toString();
            if (text === source.value) return;
            source.value = text;
            title.value = "Your program";
          }),
        ],
      }),
    });
    const sync = effect(() => {
      const text = source.value;
      if (text !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    });
    const mark = effect(() => {
      const s = state.value;
      const fresh = !stale.value;
      const top = s?.now.frames.length ?? 0;
      view.dispatch({
        effects: setMarks.of({
          ran: fresh && s?.before ? s.before.line : null,
          next: fresh && s ? s.now.line : null,
          callers: fresh && s ? s.now.frames.slice(0, Math.max(0, top - 1)).map((f) => f.line) : [],
          error: fresh ? errorLine.value : null,
        }),
      });
      const line = s?.now.line;
      if (line && line <= view.state.doc.lines && !view.hasFocus) view.dispatch({ effects: EditorView.scrollIntoView(view.state.doc.line(line).from, { y: "nearest", yMargin: 42 }) });
    });
    return () => {
      sync();
      mark();
      view.destroy();
    };
  }, []);
  const busy = phase.value === "running" || phase.value === "input";
  return (
    <section class="code" aria-label="Program and run">
      <div class="ph">
        {busy ? (
          <button class="run" type="button" onClick={stop}>
            <Icon name="stop" />
            Stop
          </button>
        ) : (
          <button class="run" type="button" onClick={run} disabled={phase.value === "loading" || phase.value === "broken"} title="Ctrl+Enter">
            <Icon name="play" />
            Run
          </button>
        )}
        <Status />
      </div>
      <div class="src" ref={host} />
      {phase.value === "broken" && <p class="fault">{problem.value}</p>}
      {outcome.value && outcome.value.exitStatus !== 0 && !stale.value && errorText.value && (
        <p class="fault" role="alert">
          <b>{errorText.value.split(":")[0]}</b>
          {errorText.value.includes(":") ? errorText.value.slice(errorText.value.indexOf(":")) : ""}
          {typographic.value && (
            <button type="button" class="btn" onClick={straightenQuotes}>
              Replace the typographic quotes and run
            </button>
          )}
        </p>
      )}
      <div class="codefoot">
        <i>
          <span class="key ran" /> just ran
        </i>
        <i>
          <span class="key next" /> runs next
        </i>
        <i>
          <span class="key called" /> called from
        </i>
      </div>
    </section>
  );
}
