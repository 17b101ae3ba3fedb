// What was printed, as in a terminal: the line that the program's input() or the prompt waits for stands at its end.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { completed } from "../model/complete";
import { answer, complete, completions, enter, enterAll, journal, outcome, output, phase, prompt, state, step, warm } from "../state/store";
import { save } from "./save";

const past: string[] = [];
let here = false; // a line was typed: the next one is awaited in the same place

/** Blanks that a next line of a block most likely begins with. */
function indent(line: string): string {
  const blanks = /^\s*/.exec(line)![0];
  return line.trimEnd().endsWith(":") ? blanks + "    " : /^\s*(return|pass|break|continue|raise)\b/.test(line) ? blanks.slice(4) : blanks;
}

function Field({ label, lead }: { label: string; lead: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState("");
  const [at, setAt] = useState(past.length);
  const [names, setNames] = useState<string[]>([]);
  const last = past[past.length - 1] ?? "";
  useLayoutEffect(() => {
    // the prompt goes on where one was typing; in a block, indented
    setLine(lead === "... " && last.trim() ? indent(last) : "");
    setAt(past.length);
    if (label === "Input" || here) field.current?.focus({ preventScroll: true });
    here = false;
  }, [lead, label, output.value.length]);
  const found = completions.value;
  useEffect(() => {
    const at = field.current?.selectionStart ?? line.length;
    if (!found || found.line !== line.slice(0, at)) return;
    const done = completed(found.line, found.names);
    setLine(done.line + line.slice(at));
    setNames(done.names);
  }, [found]);
  const send = () => {
    if (line.trim() && label !== "Input") past.push(line);
    setNames([]);
    here = true;
    if (label === "Input") answer(line);
    else enter(lead === "... " && !line.trim() ? "" : line);
    setLine("");
  };
  const recall = (i: number) => {
    if (i < 0 || i > past.length) return;
    setAt(i);
    setLine(past[i] ?? "");
  };
  const onKey = (e: KeyboardEvent) => {
    if (e.key === "Enter") send();
    else if (e.key === "ArrowUp" && label !== "Input") recall(at - 1);
    else if (e.key === "ArrowDown" && label !== "Input") recall(at + 1);
    else if (e.key === "d" && e.ctrlKey && !line) label === "Input" ? answer(null) : enter(null);
    else if (e.key === "Tab" && !e.shiftKey && label !== "Input" && line.trim()) complete(line.slice(0, field.current!.selectionStart ?? line.length));
    else if (e.key === "Tab" && !e.shiftKey && lead === "... ") setLine(line + "    ");
    else return;
    e.preventDefault();
  };
  const onPaste = (e: ClipboardEvent) => {
    const text = e.clipboardData?.getData("text") ?? "";
    if (!text.includes("\n") || label === "Input") return;
    e.preventDefault();
    const lines = (line + text).replace(/\r/g, "").split("\n");
    here = true;
    past.push(...lines.filter((l) => l.trim()));
    enterAll(lines);
  };
  return (
    <>
      <input
        ref={field} class="typing" aria-label={label} value={line} spellcheck={false} autocapitalize="off" autocomplete="off"
        onInput={(e) => (setLine(e.currentTarget.value), setNames([]))} onKeyDown={onKey} onPaste={onPaste} onFocus={() => label !== "Input" && warm()}
      />
      {names.length > 1 && <p class="names-found" role="note">{names.slice(0, 40).join("  ")}{names.length > 40 ? ` and ${names.length - 40} more` : ""}</p>}
    </>
  );
}

/** What had been printed at the shown step is plain, what comes later is faint. */
function Text() {
  const { pieces, hiddenLines } = output.value.tail();
  const shown = state.value;
  const until = journal.value && shown && !shown.console ? (journal.value.outputs[step.value] ?? Infinity) : Infinity;
  return (
    <>
      {hiddenLines > 0 && <span class="note">{hiddenLines} earlier lines are not shown here.{"\n"}</span>}
      {pieces.map((p, i) => {
        const cut = p.console ? p.text.length : Math.max(0, Math.min(p.text.length, until - p.from));
        return (
          <span key={i} class={p.fd === 2 ? "err" : p.console ? "typed" : undefined}>
            {p.text.slice(0, cut)}
            {cut < p.text.length && <span class="later">{p.text.slice(cut)}</span>}
          </span>
        );
      })}
    </>
  );
}

export function Console() {
  const box = useRef<HTMLElement>(null);
  const text = output.value;
  const waits = phase.value === "input";
  const lead = prompt.value;
  const atPrompt = !waits && lead !== null && phase.value !== "running" && phase.value !== "loading" && phase.value !== "broken";
  useLayoutEffect(() => {
    const el = box.current;
    if (el) el.scrollTop = el.scrollHeight;
  }, [text, waits, lead, phase.value]);
  useEffect(() => {
    const el = box.current;
    if (el) el.scrollTop = el.scrollHeight;
  }, []);
  const status = outcome.value?.exitStatus;
  return (
    <section class="out console" aria-label="Output" ref={box} onClick={(e) => getSelection()?.isCollapsed && e.target === box.current && box.current?.querySelector("input")?.focus()}>
      {!text.length && !waits && <p class="faint">What the program prints comes here. Below it you can type Python, too.</p>}
      <pre tabIndex={0}><Text /></pre>
      {waits && (
        <div class="ask">
          <Field label="Input" lead="" />
          <button class="btn" type="button" onClick={() => answer(null)}>End of input</button>
        </div>
      )}
      {atPrompt && (
        <label class="prompt">
          <span class="lead" aria-hidden="true">{lead}</span>
          <Field label="Console" lead={lead} />
        </label>
      )}
      {text.length > 2000 && phase.value !== "running" && (
        <p class="foot">
          <button type="button" class="link" onClick={() => save("output.txt", text.all, "text/plain")}>Download the output</button>
          {status ? <span class="faint"> exit status {status}</span> : null}
        </p>
      )}
    </section>
  );
}
