// Beside the picture: the selected object, what was printed and the prompt, files, bytecode.
import { useEffect } from "preact/hooks";
import { askBytecode, bytecode, ran, tab, written } from "../state/store";
import { Console } from "./Console";
import { Inspector } from "./Inspector";
import { Tabs } from "./Tabs";
import { WrittenFiles } from "./WrittenFiles";

function Bytecode() {
  const of = ran.value;
  useEffect(askBytecode, [of]);
  return (
    <section class="out" aria-label="Bytecode">
      <pre class="dis" tabIndex={0}>{bytecode.value}</pre>
    </section>
  );
}

export function Side() {
  const n = written.value.length;
  const items = [
    { id: "Inspector", name: "Inspector" },
    { id: "Output", name: "Output" },
    { id: "Files", name: "Files", extra: n ? <span class="badge">{n}</span> : undefined },
    { id: "Bytecode", name: "Bytecode" },
  ] as const;
  return (
    <section class="side" aria-label="Details">
      <Tabs label="Details" class="ph tabs" panel="side-panel" items={items} active={tab.value} onSelect={(t) => (tab.value = t)} />
      <div class="side-panel" role="tabpanel" id="side-panel" aria-label={tab.value}>
        {tab.value === "Output" ? <Console /> : tab.value === "Files" ? <WrittenFiles /> : tab.value === "Bytecode" ? <Bytecode /> : <Inspector />}
      </div>
    </section>
  );
}
