import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page's head begins to fetch and compile the module while the scripts are still on their way. */
const moduleFirst: Plugin = {
  name: "module-first",
  transformIndexHtml: {
    order: "post",
    handler(_html, context) {
      const wasm = Object.keys(context.bundle ?? {}).find((name) => name.endsWith(".wasm"));
      if (!wasm) return [];
      const children = `if (window.WebAssembly && WebAssembly.compileStreaming) (window.ouroModule = WebAssembly.compileStreaming(fetch("./${wasm}"))).catch(function () {});`;
      return [{ tag: "script", children, injectTo: "head-prepend" }];
    },
  },
};

// A static site for any folder of any server: relative addresses only.
export default defineConfig({
  base: "./",
  plugins: [preact(), moduleFirst],
  resolve: { alias: { ouro: at("../build/package/index.js") } },
  server: { fs: { allow: [at("..")] } },
  worker: { format: "es" },
  build: { outDir: at("../build/web"), emptyOutDir: true, assetsInlineLimit: 0, target: "es2022" },
  test: { include: ["test/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);
