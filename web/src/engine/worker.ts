// The engine's worker: hears the page's wishes and hands them on. The work is done in slices, so that the next wish is heard.
import { compile } from "ouro";
import type { FromWorker, ToWorker } from "./protocol";
import { Player } from "./player";
import { Prompt } from "./prompt";
import { bytecode, Run } from "./run";

const post = (message: FromWorker, transfer: Transferable[] = []) => (self as unknown as Worker).postMessage(message, transfer);

let module: WebAssembly.Module;
let run: Run | null = null;
let player: Player | null = null;
let prompt: Prompt | null = null;

function receive(m: Exclude<ToWorker, { type: "module" }>) {
  if (m.type === "run") {
    run?.leave();
    prompt?.leave();
    prompt = null;
    player = null;
    run = new Run(module, m.id, m.files, post);
    void run.go();
  } else if (m.type === "seek") {
    if (run?.id !== m.id) return;
    player ??= new Player(module, run, post);
    player.want(m.step);
  } else if (m.type === "input") {
    if (prompt?.waiting) prompt.hear(m.line);
    else run?.hear(m.line);
  } else if (m.type === "console" || m.type === "complete") {
    if (!prompt || prompt.ended) prompt = new Prompt(module, m.id, m.files, run?.id === m.id ? run : null, post);
    if (m.type === "complete") prompt.complete(m.line);
    else prompt.hear(m.line);
  } else if (m.type === "why") {
    const why = m.console ? prompt?.why(m.address) : player?.why(m.step, m.address);
    if (why) post({ type: "why", id: m.id, address: m.address, why });
  } else if (m.type === "bytecode") post({ type: "bytecode", id: m.id, text: bytecode(module, m.files) });
  else if (prompt?.busy || prompt?.waiting) prompt.stop();
  else run?.stop();
}

async function begin(compiled?: WebAssembly.Module) {
  try {
    module = await compile(compiled);
    post({ type: "ready" });
  } catch (error) {
    post({ type: "broken", message: String(error) });
  }
}

self.onmessage = (e: MessageEvent<ToWorker>) => {
  if (e.data.type === "module") void begin(e.data.module);
  else receive(e.data);
};
