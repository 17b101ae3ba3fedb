import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// A static site for any folder of any server: relative addresses only.
export default defineConfig({
  base: "./",
  plugins: [preact()],
  resolve: { alias: { ouro: at("../build/package/index.js") } },
  server: { fs: { allow: [at("..")] } },
  worker: { format: "es" },
  build: { outDir: at("../build/web"), emptyOutDir: true, assetsInlineLimit: 0, target: "es2022" },
  test: { include: ["test/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);
