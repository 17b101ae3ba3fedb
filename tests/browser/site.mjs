// A static server for build/web in a sub-folder, and Debian's Chromium: nothing but files, no special headers.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(join(top, "web/package.json"));
const { chromium } = require("playwright-core");
export const axe = require.resolve("axe-core/axe.min.js");

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };

/** Serves build/web at http://127.0.0.1:PORT/some/folder/ */
export async function serve() {
    const server = createServer(async (request, response) => {
        const path = new URL(request.url, "http://x").pathname;
        const inside = path.startsWith("/some/folder/") ? normalize(path.slice("/some/folder/".length)) || "index.html" : null;
        try {
            if (inside === null || inside.startsWith("..")) throw new Error("outside");
            const bytes = await readFile(join(top, "build/web", inside === "." ? "index.html" : inside));
            response.writeHead(200, { "content-type": TYPES[extname(inside)] ?? "text/html" }).end(bytes);
        } catch {
            response.writeHead(404).end();
        }
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    return { address: `http://127.0.0.1:${server.address().port}/some/folder/`, close: () => server.close() };
}

export function browse() {
    const at = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
    return chromium.launch({ executablePath: at, args: ["--no-sandbox"] });
}
