// The sentence of a step: the largest text on the screen.
import type { Piece } from "../model/narrate";
import { phase, progress, run, stale, story } from "../state/store";
import { thin } from "./Program";

export function Pieces({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((p, i) =>
        typeof p === "string" ? p : "code" in p ? <code key={i}>{p.code}</code> : "gold" in p ? <code key={i} class="now">{p.gold}</code> : <span key={i} class="pill">{p.pill[0]}→<b>{p.pill[1]}</b></span>,
      )}
    </>
  );
}

function nothing(): string {
  switch (phase.value) {
    case "running": return `Running: ${thin(progress.value)} steps so far.`;
    case "input": return "The program waits for a line of input: the field is under Output.";
    case "ran": return "The program could not be run: the message is under Output.";
    case "loading": return "";
    case "broken": return "The engine did not start.";
  }
  return "Run the program to see its memory.";
}

export function Say() {
  const s = story.value;
  return (
    <div class="say">
      <p class="was">
        {s?.where}
        {stale.value && s && (
          <>
            {" "}of the program as it was. <button type="button" class="link" onClick={run}>Run again</button>
          </>
        )}
      </p>
      <p role="status">{s ? <Pieces pieces={s.pieces} /> : nothing()}</p>
    </div>
  );
}
