// test_packs.mjs: in a browser, the library's packs are fetched when an import asks for them; at once where the run cannot wait.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { test } from "node:test";
import { browse } from "./site.mjs";

const folder = new URL("../../build/package", import.meta.url);
const TYPES = { js: "text/javascript", wasm: "application/wasm", pack: "application/octet-stream" };

/** Serves build/package, and an empty page at /; `asked` are the packs that were fetched. */
async function serve() {
    const asked = [];
    const server = createServer(async (request, response) => {
        const path = new URL(request.url, "http://x").pathname, kind = path.split(".").pop();
        if (kind === "pack") asked.push(path);
        try {
            const bytes = path === "/" ? "<!doctype html><title>packs</title>" : await readFile(new URL(folder.href + path));
            response.writeHead(200, { "content-type": TYPES[kind] ?? "text/html" }).end(bytes);
        } catch {
            response.writeHead(404).end();
        }
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    return { asked, address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

const PROGRAM = `
import textwrap
class Late:
    def __eq__(self, other):
        import bisect
        return bisect.bisect([1, 2, 3], 2) == 2
    def __hash__(self):
        return 1
print(textwrap.shorten('a b c d e', 8), {Late(): 5}[Late()], '\\N{SNOWMAN}')
`;

test("packs come when they are asked for", async () => {
    const site = await serve(), browser = await browse();
    try {
        const page = await browser.newPage();
        await page.goto(site.address);
        const plain = await page.evaluate(async () => {
            const { Engine, compile } = await import("/index.js");
            window.make = async (source) => {
                let out = "", status, waits = 0;
                const engine = new Engine(await (window.module ??= compile()), { output: (fd, text) => { out += text; } });
                engine.load(source);
                while ((status = engine.run()) === "module") {
                    waits++;
                    await engine.supply();
                }
                return { out, status, waits };
            };
            return window.make("import math\nprint(math.floor(2.5))\n");
        });
        assert.deepEqual(plain, { out: "2\n", status: "done", waits: 0 });
        assert.deepEqual(site.asked, []);
        const first = await page.evaluate((source) => window.make(source), PROGRAM);
        assert.equal(first.out, "a [...] 5 ☃\n");
        assert.ok(first.waits >= 2, "the run waits for textwrap, and for what it imports");
        assert.equal(site.asked[0], "/packs/unicode_names.pack");
        assert.equal(site.asked[1], "/packs/textwrap.pack");
        assert.equal(site.asked.at(-1), "/packs/bisect.pack");
        const before = site.asked.length;
        assert.equal((await page.evaluate((source) => window.make(source), PROGRAM)).waits, 0);
        assert.deepEqual(site.asked.slice(before), [], "what was fetched serves every Engine");
    } finally {
        await browser.close();
        site.close();
    }
});
