// A row of tabs: one of them is in the tab order, the arrow keys go along.
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

export interface TabItem<T extends string> {
  id: T;
  name: string;
  extra?: ComponentChildren;
}

interface Props<T extends string> {
  label: string;
  items: readonly TabItem<T>[];
  active: T;
  panel: string;
  onSelect: (id: T) => void;
  onKey?: (e: KeyboardEvent, id: T) => void;
  onDouble?: (id: T) => void;
  class?: string;
}

export function Tabs<T extends string>({ label, items, active, panel, onSelect, onKey, onDouble, class: cls }: Props<T>) {
  const row = useRef<HTMLDivElement>(null);
  const move = (e: KeyboardEvent, at: number) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[e.key];
    if (to === undefined) return onKey?.(e, items[at]!.id);
    e.preventDefault();
    e.stopPropagation();
    const i = (to + items.length) % items.length;
    onSelect(items[i]!.id);
    (row.current?.querySelectorAll("[role=tab]")[i] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class={cls ?? "tabs"} role="tablist" aria-label={label} ref={row}>
      {items.map((t, i) => (
        <button
          key={t.id} type="button" role="tab" id={`${panel}-${i}`} class={`tab ${active === t.id ? "on" : ""}`} aria-selected={active === t.id} aria-controls={panel}
          tabIndex={active === t.id ? 0 : -1} onClick={() => onSelect(t.id)} onDblClick={() => onDouble?.(t.id)} onKeyDown={(e) => move(e, i)}
        >
          {t.name}
          {t.extra}
        </button>
      ))}
    </div>
  );
}
