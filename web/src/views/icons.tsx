import type { Family } from "../model/graph";

const PATHS: Record<string, string> = {
  play: "M4 3v10l9-5z", stop: "M4 4h8v8H4z", share: "M8 10V2.5M5 5l3-3 3 3M3.5 8v5h9V8", theme: "M8 2a6 6 0 1 0 0 12z",
  first: "M4 3v10M12 4L7 8l5 4", back: "M13 8H3.5M7.5 4l-4 4 4 4", forward: "M3 8h9.500M8.500 4l4 4-4 4", last: "M12 3v10M4 4l5 4-5 4",
  over: "M2.500 9.500a5.500 5.500 0 0 1 10.500-1M13.500 4v4.500H9", overBack: "M13.500 9.500a5.500 5.500 0 0 0-10.500-1M2.500 4v4.500H7",
  out: "M3 13h6V3.500M5.500 7L9 3.500 12.500 7", outBack: "M13 13H7V3.500M3.500 7L7 3.500 10.500 7", pause: "M4 3h3v10H4zM9 3h3v10H9z",
  plus: "M8 3v10M3 8h10", pen: "M3 13l.7-3L11 2.700l2.300 2.300L6 12.300z", bin: "M3 4.500h10M6 4.500V3h4v1.500M4.500 4.500l.6 8.500h5.800l.6-8.500",
};
const SOLID = new Set(["play", "stop", "pause"]);

export const Icon = ({ name }: { name: string }) => (
  <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
    <path class={SOLID.has(name) ? "solid" : undefined} d={PATHS[name]} />
    {name === "theme" && <circle cx="8" cy="8" r="6" />}
  </svg>
);

export const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <path d="M16 4a12 12 0 1 0 11.300 8" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" />
    <path d="M23 4.500l6.500 4-6 5z" />
  </svg>
);

/** A family's own shape: colour never stands alone. */
export function Glyph({ family }: { family: Family }) {
  const c = `g g-${family}`;
  const shape = {
    num: <circle cx="5" cy="5" r="4" />,
    text: <path d="M1 1h3v8H1zM6 1h3v8H6z" />,
    seq: <path d="M0 2h2.700v6H0zM3.650 2h2.700v6h-2.700zM7.300 2H10v6H7.300z" />,
    map: <path d="M0 1h4v3.500H0zM5 1h5v3.500H5zM0 5.500h4V9H0zM5 5.500h5V9H5z" />,
    func: <path d="M6.500 0.500h3l-6 9h-3z" />,
    inst: <path d="M5 0l5 5-5 5-5-5z" />,
    class: <path d="M5 .9L9.100 5 5 9.100.9 5z" fill="none" stroke="currentColor" stroke-width="1.500" />,
    err: <path d="M5 .5l4.800 9H.2z" />,
    none: <circle cx="5" cy="5" r="3.500" fill="none" stroke="currentColor" stroke-width="1.500" />,
  }[family];
  return (
    <svg class={c} viewBox="0 0 10 10" aria-hidden="true">
      {shape}
    </svg>
  );
}
