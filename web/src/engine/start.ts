// Starts the worker and hands it the module, which the page's head has begun to fetch and compile.
declare global {
  interface Window {
    /** Set by a script in the page's head: see vite.config.ts. */
    ouroModule?: Promise<WebAssembly.Module>;
  }
}

export function startWorker(): Worker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const compiled = window.ouroModule;
  if (!compiled) worker.postMessage({ type: "module" });
  else
    compiled.then(
      (module) => worker.postMessage({ type: "module", module }),
      () => worker.postMessage({ type: "module" }), // no such type from the server, or no network: the worker says it
    );
  return worker;
}
