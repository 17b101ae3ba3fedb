// The editor: CodeMirror, one view; each file has a state of its own (text, selection, history, place).
import { useEffect, useRef } from "preact/hooks";
import { effect, untracked } from "@preact/signals";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { python } from "@codemirror/lang-python";
import { EditorState, type Extension, RangeSet, StateEffect, StateField, type Range } from "@codemirror/state";
import { Decoration, EditorView, gutter, GutterMarker, keymap, lineNumbers, type DecorationSet } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { perLine } from "../model/moves";
import { active, current, edit, files } from "../state/files";
import { errorPlace, journal, run, shownFile, stale, state } from "../state/store";

interface Marks {
  ran: number | null;
  next: number | null;
  callers: number[];
  error: number | null;
}
const NONE: Marks = { ran: null, next: null, callers: [], error: null };
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

/* ---- how often each line ran, and what it added ---- */
class Figure extends GutterMarker {
  constructor(readonly text: string, readonly heat: number) {
    super();
  }
  override eq(other: Figure) {
    return other.text === this.text && other.heat === this.heat;
  }
  override toDOM() {
    const el = document.createElement("span");
    el.className = `fig h${this.heat}`;
    el.textContent = this.text;
    return el;
  }
}
const setFigures = StateEffect.define<{ runs: RangeSet<GutterMarker>; bytes: RangeSet<GutterMarker> }>();
const figures = StateField.define<{ runs: RangeSet<GutterMarker>; bytes: RangeSet<GutterMarker> }>({
  create: () => ({ runs: RangeSet.empty, bytes: RangeSet.empty }),
  update(value, tr) {
    for (const e of tr.effects) if (e.is(setFigures)) return e.value;
    return tr.docChanged ? { runs: value.runs.map(tr.changes), bytes: value.bytes.map(tr.changes) } : value;
  },
});
const short = (n: number) => (n < 1000 ? String(n) : n < 999_500 ? `${(n / 1000).toFixed(n < 9950 ? 1 : 0)}k` : `${(n / 1e6).toFixed(1)}M`);

function figuresOf(doc: EditorState["doc"], file: string) {
  const all = perLine(journal.value, file);
  let most = 1;
  for (const f of all.values()) most = Math.max(most, f.runs);
  const runs: Range<GutterMarker>[] = [];
  const bytes: Range<GutterMarker>[] = [];
  for (const [line, f] of [...all].sort((a, b) => a[0] - b[0])) {
    if (line < 1 || line > doc.lines) continue;
    const from = doc.line(line).from;
    runs.push(new Figure(short(f.runs), Math.max(1, Math.ceil((5 * Math.log(f.runs + 1)) / Math.log(most + 1)))).range(from));
    if (f.bytes) bytes.push(new Figure(short(f.bytes), 0).range(from));
  }
  return { runs: RangeSet.of(runs), bytes: RangeSet.of(bytes) };
}

const ink = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.modifier], fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--c-str)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--c-num)" },
  { tag: tags.comment, color: "var(--c-com)", fontStyle: "italic" },
]);

const side = (name: "runs" | "bytes") =>
  gutter({ class: `cm-fig cm-${name}`, side: "after", renderEmptyElements: false, markers: (view) => view.state.field(figures)[name] });

const common: Extension[] = [
  lineNumbers(), history(), bracketMatching(), indentUnit.of("    "), syntaxHighlighting(ink), marks, figures, side("runs"), side("bytes"), EditorState.tabSize.of(4),
  keymap.of([{ key: "Mod-Enter", run: () => (run(), true) }, ...defaultKeymap, ...historyKeymap, indentWithTab]),
  EditorView.contentAttributes.of({ "aria-label": "Program", role: "textbox", "aria-multiline": "true", tabindex: "0", spellcheck: "false" }),
  EditorView.updateListener.of((u) => {
    if (u.docChanged) edit(active.peek(), u.state.doc.toString());
  }),
];

const fresh = (name: string, doc: string) => EditorState.create({ doc, extensions: [...common, name.endsWith(".py") ? python() : []] });

/** Lines of the shown step in this file. */
function marksIn(file: string): Marks {
  const s = state.value;
  const error = errorPlace.value;
  if (stale.value) return NONE;
  const here = error?.file === file ? error.line : null;
  if (!s || s.console) return { ...NONE, error: here };
  const frames = s.now.frames;
  const before = s.before?.frames[s.before.frames.length - 1];
  return {
    ran: before && before.file === file ? s.before!.line : null,
    next: shownFile.value === file ? s.now.line : null,
    callers: frames.slice(0, -1).filter((f) => f.file === file).map((f) => f.line),
    error: here,
  };
}

/** One view for all files; returns what ends it. */
function mount(parent: HTMLElement): () => void {
  const states = new Map<string, { state: EditorState; top: number }>();
  let shown = active.peek();
  const view = new EditorView({ parent, state: fresh(shown, current.peek().text) });
  const change = effect(() => {
    const file = current.value;
    const present = new Set(files.value.map((f) => f.name));
    untracked(() => {
      if (file.name !== shown) {
        if (present.has(shown)) states.set(shown, { state: view.state, top: view.scrollDOM.scrollTop });
        const old = states.get(file.name);
        shown = file.name;
        view.setState(old?.state ?? fresh(file.name, file.text));
        requestAnimationFrame(() => (view.scrollDOM.scrollTop = old?.top ?? 0));
      }
      for (const name of states.keys()) if (!present.has(name)) states.delete(name);
      const doc = view.state.doc;
      if (file.text.length !== doc.length || file.text !== doc.toString()) view.dispatch({ changes: { from: 0, to: doc.length, insert: file.text } });
    });
  });
  const follow = effect(() => {
    // steps in another file show that file
    const file = shownFile.value;
    if (state.value && !state.value.console && !stale.value && !view.hasFocus && files.peek().some((f) => f.name === file)) active.value = file;
  });
  const mark = effect(() => {
    const file = active.value;
    const m = marksIn(file);
    view.dispatch({ effects: setMarks.of(m) });
    if (m.next && m.next <= view.state.doc.lines && !view.hasFocus)
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.doc.line(m.next).from, { y: "nearest", yMargin: 42 }) });
  });
  const figure = effect(() => {
    const file = active.value;
    const none = stale.value || !journal.value;
    view.dispatch({ effects: setFigures.of(none ? { runs: RangeSet.empty, bytes: RangeSet.empty } : figuresOf(view.state.doc, file)) });
  });
  return () => {
    for (const end of [change, follow, mark, figure]) end();
    view.destroy();
  };
}

export default function Editor() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => mount(host.current!), []);
  return <div class="cm-host" ref={host} />;
}
