// test_packs.mjs: the library's modules come as packs, when a program asks for them: node --test tests/package/
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const folder = new URL("../../build/package/", import.meta.url);
const { Engine, compile } = await import(new URL("index.js", folder));
const module = await compile();

function engineFor(source, options = {}) {
    const seen = { 1: "", 2: "" };
    const engine = new Engine(module, { ...options, output: (fd, text) => { seen[fd] += text; } });
    assert.ok(engine.load(source));
    return { engine, seen };
}

/** Runs to the end; the modules whose packs were asked for, in order. */
async function finish(engine, options) {
    const asked = [];
    let status;
    while ((status = engine.run(options)) === "module" || status === "budget") {
        if (status === "budget") continue;
        asked.push(engine.wantedPack);
        assert.ok(asked.length < 100, "asks for ever");
        await engine.supply();
    }
    assert.equal(status, "done");
    return asked;
}

const IMPORTS = `
import textwrap
def shorten(text):
    return textwrap.shorten(text, 12)
class Late:
    def __eq__(self, other):
        import bisect
        return bisect.bisect([1, 2, 3], 2) == 2
    def __hash__(self):
        return 1
print(shorten("a long text of words"), {Late(): 5}[Late()])
`;

test("a pack is fetched when an import asks for it, once, and not before", async () => {
    const none = engineFor("import math, sys\nprint(math.pi > 3)\n");
    assert.equal(none.engine.run(), "done"); // no pack is wanted: these are C

    const looked = new Set();
    const packs = (name) => {
        looked.add(name);
        return new URL(`packs/${name}.pack`, folder);
    };
    const first = engineFor("import textwrap\nimport textwrap as again\nprint(textwrap.shorten('a b c d e', 8))\n", { packs });
    assert.equal(looked.size, 0);
    const asked = await finish(first.engine);
    assert.equal(asked[0], "textwrap");
    assert.ok(asked.includes("re"), `textwrap needs re: ${asked}`);
    assert.equal(new Set(asked).size, asked.length, "asked twice");
    assert.equal(first.seen[1], "a [...]\n");

    const second = engineFor("import textwrap\nprint(1)\n");
    assert.deepEqual(await finish(second.engine), [], "what was fetched is there for the next Engine");
});

test("a pack that is not there, or another file, is an ImportError", async () => {
    const source = "try:\n    import colorsys\nexcept ImportError as e:\n    print(e, e.name)\n";
    const name = "colorsys";
    const good = readFileSync(new URL(`packs/${name}.pack`, folder));
    const say = (bytes) => {
        const { engine, seen } = engineFor(source);
        assert.equal(engine.run(), "module");
        assert.equal(engine.wantedPack, name);
        engine.pack(name, bytes);
        assert.equal(engine.run(), "done");
        return seen[1];
    };
    assert.equal(say(null), "the pack of colorsys is not there colorsys\n");
    assert.equal(say(new Uint8Array(0)), "the pack of colorsys is damaged colorsys\n");
    assert.equal(say(new TextEncoder().encode("<!doctype html><title>404</title>")), "the pack of colorsys is no module pack colorsys\n");
    const bad = Uint8Array.from(good);
    bad[bad.length >> 1] ^= 4;
    assert.equal(say(bad), "the pack of colorsys is damaged or belongs to another build colorsys\n");
    assert.equal(say(good.subarray(0, good.length - 1)), "the pack of colorsys is damaged or belongs to another build colorsys\n");
    assert.equal(say(Uint8Array.from(good)), "");
});

test("memories are equal wherever packs come from and however late", async () => {
    const command = fileURLToPath(new URL("ouro.mjs", folder));
    const place = mkdtempSync(join(tmpdir(), "ouro-"));
    writeFileSync(join(place, "main.py"), IMPORTS.replace("        import bisect\n", "        bisect = sys.modules['bisect']\n").replace("import textwrap", "import sys, bisect, textwrap"));
    try {
        const whole = spawnSync("node", [command, "--digest", "3", "main.py"], { encoding: "utf8", cwd: place });
        assert.equal(whole.stdout, "a long [...] 5\n");
        for (const options of [{}, { budget: 50 }]) {
            const one = engineFor(readFileSync(join(place, "main.py"), "utf8"), { digestEvery: 3, packs: (n) => new URL(`packs/${n}.pack?${options.budget}`, folder) });
            assert.ok((await finish(one.engine, options)).length >= 3);
            one.engine.finish();
            assert.equal(one.seen[1], whole.stdout);
            assert.equal(one.seen[2], whole.stderr);
        }
    } finally {
        rmSync(place, { recursive: true });
    }
});

test("where a run cannot wait for a pack, the import says so", async () => {
    const { engine, seen } = engineFor(IMPORTS, { packs: (name) => `nowhere:${name}` }); // which node has no way to fetch at once
    let status;
    while ((status = engine.run()) === "module") engine.pack(engine.wantedPack, readFileSync(new URL(`packs/${engine.wantedPack}.pack`, folder)));
    assert.equal(status, "done");
    assert.match(seen[2], /RuntimeError: a first import cannot wait inside of a finalizer, a comparison of keys or a callback\n$/);
});

test("where a run cannot wait, a pack is fetched at once if there is a way", { skip: !process.getBuiltinModule }, async () => {
    const { engine, seen } = engineFor(IMPORTS);
    assert.ok(!(await finish(engine)).includes("bisect"));
    assert.equal(seen[1], "a long [...] 5\n");
});

test("the tables of Unicode come when they are used", { skip: !process.getBuiltinModule }, async () => {
    const looked = [];
    const packs = (name) => {
        looked.push(name);
        return new URL(`packs/${name}.pack`, folder);
    };
    const source = "x = 'caf\\xe9'.upper()\nprint(x)\n";
    const none = engineFor(source, { packs });
    await finish(none.engine);
    assert.deepEqual(looked, []);
    assert.equal(none.seen[1], "CAFÉ\n");
    const names = engineFor("print('\\N{SNOWMAN}')\nimport unicodedata\nprint(unicodedata.normalize('NFC', 'e\\u0301'), unicodedata.name('\xe9'))\n", { packs });
    await finish(names.engine);
    assert.deepEqual([...new Set(looked)], ["unicode_names", "unicode_data"]);
    assert.equal(names.seen[1], "☃\né LATIN SMALL LETTER E WITH ACUTE\n");
});

test("a table that is not there or another one is told", async () => {
    for (const packs of [() => "nowhere:", () => new URL("packs/copy.pack", folder)]) {
        let said = "";
        const engine = new Engine(module, { packs, output: (fd, text) => { said += text; } });
        assert.equal(engine.load("print('\\N{SNOWMAN}')\n"), false);
        assert.match(said, /SyntaxError: .*the table of Unicode names could not be fetched\n$/);
        const other = engineFor("import unicodedata\nunicodedata.category('x')\n", { packs });
        assert.equal(other.engine.run(), "done");
        assert.match(other.seen[2], /RuntimeError: the table of Unicode characters could not be fetched\n$/);
    }
});

test("what a page loads first stays small", () => {
    const wasm = readFileSync(new URL("ouro.wasm", folder));
    const small = brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length } }).length;
    assert.ok(small <= 460_000, `ouro.wasm takes ${small} bytes of brotli: what has grown?`); // 451,000 with ast, why and stats
});
