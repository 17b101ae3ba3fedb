// The files that the program wrote, in memory: to read, to keep, to go on with.
import { useState } from "preact/hooks";
import type { Written } from "../engine/protocol";
import { add, faultOf } from "../state/files";
import { written } from "../state/store";
import { save } from "./save";

const SHOWN = 20_000;

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function hex(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let i = 0; i < Math.min(bytes.length, 1024); i += 8) lines.push([...bytes.subarray(i, i + 8)].map((b) => b.toString(16).padStart(2, "0")).join(" "));
  return lines.join("\n");
}

function Entry({ file }: { file: Written }) {
  const [open, setOpen] = useState(false);
  const text = open ? textOf(file.bytes) : null;
  return (
    <li>
      <div class="entry">
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>{file.path}</button>
        <span class="faint num">{file.bytes.length} bytes</span>
        <button type="button" class="btn" aria-label={`Download ${file.path}`} onClick={() => save(file.path, file.bytes as BlobPart)}>Download</button>
      </div>
      {open && (
        <>
          <pre tabIndex={0}>{text === null ? hex(file.bytes) : text.length > SHOWN ? text.slice(0, SHOWN) + "…" : text}</pre>
          {text !== null && !faultOf(file.path) && <button type="button" class="link" onClick={() => add(file.path, text)}>Open as a file of the program</button>}
        </>
      )}
    </li>
  );
}

export function WrittenFiles() {
  const list = written.value;
  return (
    <section class="out" aria-label="Written files">
      {list.length ? <ul class="entries">{list.map((f) => <Entry key={f.path} file={f} />)}</ul> : <p class="faint">What the program writes with open() comes here. It lives in the page's memory; each run begins with the program's own files only.</p>}
    </section>
  );
}
