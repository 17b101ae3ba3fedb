import { useEffect } from "preact/hooks";
import { effect } from "@preact/signals";
import { goTo, lastStep, outcome, run, source, step, visitOf, state } from "../store";
import { Program } from "./Program";
import { Picture } from "./Picture";
import { Side } from "./Side";
import { Time } from "./Time";
import { TopBar } from "./TopBar";

const typing = (t: EventTarget | null) => t instanceof HTMLElement && (t.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName));

function onKey(e: KeyboardEvent) {
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
    e.preventDefault();
    run();
    return;
  }
  if (typing(e.target) || e.ctrlKey || e.metaKey || e.altKey || !outcome.value) return;
  const line = state.value?.now.line ?? 0;
  const moves: Record<string, () => void> = {
    ArrowRight: () => goTo(e.shiftKey ? (visitOf(line, step.value, 1) ?? lastStep.value) : step.value + 1),
    ArrowLeft: () => goTo(e.shiftKey ? (visitOf(line, step.value, -1) ?? 0) : step.value - 1),
    Home: () => goTo(0),
    End: () => goTo(lastStep.value),
  };
  const move = moves[e.key];
  if (!move) return;
  e.preventDefault();
  move();
}

export function App() {
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    const keep = effect(() => {
      try {
        sessionStorage.setItem("ouro-source", source.value);
      } catch {
        /* private windows may refuse */
      }
    });
    return () => {
      document.removeEventListener("keydown", onKey);
      keep();
    };
  }, []);
  return (
    <div class="app">
      <TopBar />
      <Program />
      <Picture />
      <Side />
      <Time />
    </div>
  );
}
