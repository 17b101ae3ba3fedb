// The program's files as tabs: main.py first, modules and packages beside it.
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { active, add, faultOf, type File, files, MAIN, remove, rename } from "../state/files";
import { Icon } from "./icons";
import { Tabs } from "./Tabs";

const renaming = signal<string | null>(null);
const deleted = signal<File | null>(null);

function discard(name: string) {
  if (name === MAIN) return;
  deleted.value = files.value.find((f) => f.name === name) ?? null;
  remove(name);
}

function NameField({ old }: { old: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(old);
  const fault = faultOf(name.trim(), old);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(0, old.endsWith(".py") ? old.length - 3 : old.length);
  }, []);
  const done = (keep: boolean) => {
    if (keep && (fault || !rename(old, name.trim()))) return;
    renaming.value = null;
  };
  return (
    <form class="naming" onSubmit={(e) => (e.preventDefault(), done(true))}>
      <input
        ref={field} aria-label="File name" value={name} aria-invalid={!!fault} aria-describedby="naming-fault" spellcheck={false}
        onInput={(e) => setName(e.currentTarget.value)} onKeyDown={(e) => e.key === "Escape" && done(false)} onBlur={() => {
          if (!fault) rename(old, name.trim());
          renaming.value = null;
        }}
      />
      <span id="naming-fault" class="naming-fault" role="alert">{name === old ? "" : fault}</span>
    </form>
  );
}

export function FileTabs() {
  const on = active.value;
  const own = on !== MAIN;
  return (
    <div class="files-row">
      <Tabs
        label="Files" class="tabs file-tabs" panel="program-panel" items={files.value.map((f) => ({ id: f.name, name: f.name }))} active={on}
        onSelect={(name) => (active.value = name)} onDouble={(name) => name !== MAIN && (renaming.value = name)}
        onKey={(e, name) => {
          if (e.key === "F2" && name !== MAIN) renaming.value = name;
          else if (e.key === "Delete") discard(name);
          else return;
          e.preventDefault();
        }}
      />
      <button type="button" class="mini" aria-label="New file" title="New file: a module that the program can import" onClick={() => (renaming.value = add())}>
        <Icon name="plus" />
      </button>
      {own && (
        <>
          <button type="button" class="mini" aria-label={`Rename ${on}`} title="Rename (F2)" onClick={() => (renaming.value = on)}>
            <Icon name="pen" />
          </button>
          <button type="button" class="mini" aria-label={`Delete ${on}`} title="Delete" onClick={() => discard(on)}>
            <Icon name="bin" />
          </button>
        </>
      )}
      {deleted.value && (
        <button type="button" class="mini wide-mini" onClick={() => ((deleted.value && add(deleted.value.name, deleted.value.text)), (deleted.value = null))}>
          Bring back {deleted.value.name}
        </button>
      )}
      {renaming.value && files.value.some((f) => f.name === renaming.value) && <NameField key={renaming.value} old={renaming.value} />}
    </div>
  );
}
