import { useEffect } from "preact/hooks";
import { visitOf, over } from "../model/moves";
import { journal, goTo, lastStep, outcome, pane, run, shownFile, state, step, tab } from "../state/store";
import { Program } from "./Program";
import { Picture } from "./Picture";
import { Side } from "./Side";
import { Tabs } from "./Tabs";
import { play, playing, Time } from "./Time";
import { TopBar } from "./TopBar";

const typing = (t: EventTarget | null) => t instanceof HTMLElement && (t.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName));
const pressing = (t: EventTarget | null) => t instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(t.tagName);

function onKey(e: KeyboardEvent) {
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
    if (e.defaultPrevented) return;
    e.preventDefault();
    run();
    return;
  }
  if (e.defaultPrevented || typing(e.target) || e.ctrlKey || e.metaKey || e.altKey || !outcome.value?.steps) return;
  const j = journal.value;
  const at = step.value;
  const last = lastStep.value;
  const line = state.value?.now.line ?? 0;
  const moves: Record<string, () => void> = {
    ArrowRight: () => goTo(e.shiftKey ? (visitOf(j, line, shownFile.value, at, 1) ?? last) : at + 1),
    ArrowLeft: () => goTo(e.shiftKey ? (visitOf(j, line, shownFile.value, at, -1) ?? 0) : at - 1),
    ArrowDown: () => goTo(over(j, at, 1, last)),
    ArrowUp: () => goTo(over(j, at, -1, last)),
    Home: () => goTo(0),
    End: () => goTo(last),
  };
  if (e.key === " " && !pressing(e.target)) moves[" "] = play;
  const move = moves[e.key];
  if (!move) return;
  e.preventDefault();
  if (e.key !== " ") playing.value = false;
  move();
}

const PANES = [
  { id: "Picture", name: "Picture" },
  { id: "Code", name: "Code" },
  { id: "Inspect", name: "Inspect" },
  { id: "Output", name: "Output" },
] as const;

/** On a phone: one pane at a time, the picture first. */
function PhoneTabs() {
  const choose = (p: (typeof PANES)[number]["id"]) => {
    pane.value = p;
    if (p === "Inspect") tab.value = "Inspector";
    else if (p === "Output") tab.value = "Output";
  };
  return (
    <nav class="phone-nav" aria-label="Views">
      <Tabs label="Views" class="phone-tabs" panel="page" items={PANES} active={pane.value} onSelect={choose} />
    </nav>
  );
}

export function App() {
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div class={`app on-${pane.value}`} id="page">
      <TopBar />
      <main>
        <Program />
        <Picture />
        <Side />
      </main>
      <Time />
      <PhoneTabs />
    </div>
  );
}
