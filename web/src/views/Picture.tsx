// The picture of the memory: the sentence, the stack, the heap and the arrows between them.
import { useEffect, useRef, useState } from "preact/hooks";
import { examples } from "../examples";
import { tally } from "../model/graph";
import { DESK, PHONE } from "../model/layout";
import { MAIN, openFiles } from "../state/files";
import { layout, phase, picture, run, stale, state } from "../state/store";
import { Say } from "./Say";
import { Heap, Stack } from "./Things";
import { Dots, Wires } from "./Wires";

function Empty() {
  if (phase.value !== "idle") return null;
  return (
    <div class="empty">
      <p>Press <b>Run</b>, or <kbd class="kbd">Ctrl</kbd> <kbd class="kbd">Enter</kbd>. Every object the program makes appears here, and every arrow between them.</p>
      <p>
        {examples.slice(0, 3).map((e) => (
          <button key={e.path} type="button" class="link" onClick={() => (openFiles([{ name: MAIN, text: e.source }], e.title), run())}>
            {e.title}
          </button>
        ))}
      </p>
    </div>
  );
}

/** Scales a large drawing down to what the pane holds, never up, and not to what nobody can read. */
function useScale(width: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const el = ref.current;
    if (!el) return;
    const fit = () => {
      setRoom(el.clientWidth);
      const metrics = el.clientWidth < 520 ? PHONE : DESK;
      if (metrics !== layout.metrics && el.clientWidth) {
        layout.setMetrics(metrics);
        if (state.value) state.value = { ...state.value };
      }
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(el);
    return () => watch.disconnect();
  }, []);
  return { ref, scale: room ? Math.max(0.8, Math.min(1, room / Math.max(width, 1))) : 1 };
}

function Legend() {
  return (
    <div class="legend" aria-hidden="true">
      <span><svg width="34" height="8"><circle class="dot" cx="4" cy="4" r="3" /><path class="arr" d="M7 4h20" /><path class="hd" d="M34 4l-7-3.500v7z" /></svg>a holder and its object</span>
      <span><span class="cnt-key">5</span>count = arrows that land</span>
      <span><svg width="26" height="8"><path class="arr n" d="M0 4h19" /><path class="hd n" d="M26 4l-7-3.500v7z" /></svg>this step</span>
      <span><svg width="26" height="8"><path class="arr n dots" d="M0 4h19" /><path class="hd n open" d="M26 4l-7-3.500v7z" /></svg>just left</span>
      <span><svg width="26" height="8"><path class="arr s" d="M0 4h19" /><path class="hd s" d="M26 4l-7-3.500v7z" /></svg>to the selected</span>
      <span><svg width="22" height="8"><circle class="ring" cx="4" cy="4" r="3" /><path class="arr" d="M7 4h8" /><path class="hd" d="M22 4l-7-3.500v7z" /></svg>holder not drawn</span>
    </div>
  );
}

export function Picture() {
  const drawing = picture.value;
  const { ref, scale } = useScale(drawing?.width ?? 0);
  const rest = drawing ? drawing.hidden.length + drawing.more : 0;
  return (
    <section class={`pic ${stale.value ? "stale" : ""}`} aria-label="Memory">
      <Say />
      <div class="canvas" ref={ref} tabIndex={drawing ? 0 : -1} aria-label="Picture of the memory" role="group">
        {!drawing && <Empty />}
        <div class="sheet" style={drawing ? { width: drawing.width * scale, height: drawing.height * scale } : undefined}>
          <div class="scaled" style={drawing ? { width: drawing.width, height: drawing.height, transform: scale < 1 ? `scale(${scale})` : undefined } : undefined}>
            {drawing && <Wires drawing={drawing} />}
            <Stack drawing={drawing}>{drawing && <h2 class="lab" style={{ left: layout.metrics.stackX, top: 14 }}>Stack</h2>}</Stack>
            <Heap drawing={drawing}>{drawing && <h2 class="lab" style={{ left: drawing.heapX, top: 14 }}>Heap</h2>}</Heap>
            {drawing && <Dots drawing={drawing} />}
          </div>
        </div>
      </div>
      {drawing && rest > 0 && (
        <p class="rest">
          {rest}{drawing.more ? " or more" : ""} further objects are not drawn{drawing.hidden.length ? `: ${tally(drawing.hidden)}` : ""}. Select one to follow its references.
        </p>
      )}
      <Legend />
    </section>
  );
}
