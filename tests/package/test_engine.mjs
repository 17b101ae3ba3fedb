// test_engine.mjs: the npm package's Engine, under node's own test runner: node --test tests/package/
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = new URL("../../build/package/", import.meta.url);
const { Engine, compile } = await import(new URL("index.js", folder));
const module = await compile();

function engineFor(source, options = {}, load = {}) {
    const seen = { 1: "", 2: "" };
    const engine = new Engine(module, { ...options, output: (fd, text) => { seen[fd] += text; } });
    return { engine, seen, ready: engine.load(source, load) };
}

/** Runs on, giving what it asks for. */
async function runOn(engine) {
    let status;
    while ((status = engine.run()) === "module") await engine.supply();
    return status;
}

function python(source) {
    return execFileSync("/usr/bin/python3.11", ["-c", source], { encoding: "utf8", env: { PYTHONHASHSEED: "0" } });
}

const PROGRAM = `
def double(values):
    return [v * 2 for v in values]

class Node:
    def __init__(self, name):
        self.name = name
        self.self = self

names = {"a": 1, "b": [1, 2, 3]}
for i in range(40):
    node = Node("n%d" % i)
    names[node.name] = double([i, i + 1])
print(sorted(names)[:5], len(names), sum(names["n7"]))
`;

test("a program runs and prints what python3.11 prints", () => {
    const { engine, seen, ready } = engineFor(PROGRAM);
    assert.equal(ready, true);
    assert.equal(engine.run(), "done");
    assert.equal(seen[1], python(PROGRAM));
    assert.equal(engine.exitStatus, 0);
    assert.equal(engine.run(), "done");
});

test("where a run is cut cannot be seen in its memory", () => {
    const whole = engineFor(PROGRAM);
    whole.engine.run();
    for (const budget of [1, 7]) {
        const cut = engineFor(PROGRAM);
        let slices = 0;
        while (cut.engine.run({ budget }) === "budget") assert.ok(++slices < 1e6, "no progress");
        assert.ok(slices > 3, "the budget was not heeded");
        assert.equal(cut.engine.digest(), whole.engine.digest());
        assert.equal(cut.seen[1], whole.seen[1]);
    }
});

test("steps are announced one by one, with records", () => {
    const source = "x = [1, 2]\ny = x\nx = None\n";
    const { engine } = engineFor(source);
    const events = [];
    let record;
    while (engine.step() === "step") {
        record = engine.record();
        assert.equal(record.step, events.length);
        const place = engine.place();
        assert.deepEqual([place.step, place.event, place.line], [record.step, record.event, record.line]);
        events.push(`${record.event} ${record.line}`);
        for (const object of record.objects) {
            assert.equal(typeof object.address, "number");
            assert.equal(typeof object.birth, "number");
            assert.equal(typeof object.size, "number");
            assert.equal(typeof object.static, "boolean");
            assert.equal(typeof object.tracked, "boolean");
        }
    }
    assert.deepEqual(events, ["call 0", "line 1", "line 2", "line 3", "return 3"]);
    const names = Object.fromEntries(record.frames[0].locals);
    const list = record.objects[names.y];
    assert.deepEqual([list.type, list.refcount, list.items.length], ["list", 1, 2]);
    assert.equal(record.objects[names.x].type, "NoneType");
});

test("a run goes to a step, and stepping leaves the memory as running does", () => {
    const stepped = engineFor(PROGRAM), ran = engineFor(PROGRAM);
    assert.equal(ran.engine.run({ until: 30 }), "step");
    for (let i = 0; i <= 30; i++) assert.equal(stepped.engine.step(), "step");
    assert.equal(stepped.engine.steps, 31);
    assert.equal(stepped.engine.digest(), ran.engine.digest());
    assert.equal(stepped.engine.transcriptRecord(), ran.engine.transcriptRecord());
});

test("a SyntaxError is told", () => {
    const { engine, seen, ready } = engineFor("x = = 1\n");
    assert.equal(ready, false);
    assert.match(seen[2], /File "main\.py", line 1\n.*\n.*\^\nSyntaxError: invalid syntax\n$/);
    assert.equal(engine.exitStatus, 1);
    assert.equal(engine.run(), "done");
});

test("an uncaught exception has status 1 and a traceback", () => {
    const { engine, seen } = engineFor("1 / 0\n", {}, { filename: "try.py" });
    assert.equal(engine.run(), "done");
    assert.match(seen[2], /^Traceback \(most recent call last\):\n {2}File "try\.py", line 1, in <module>/);
    assert.match(seen[2], /ZeroDivisionError: division by zero\n$/);
    assert.equal(engine.exitStatus, 1);
});

test("input is waited for without being stuck", () => {
    const { engine, seen } = engineFor("print(input('? ') + '!')\nprint(input())\n");
    assert.equal(engine.run(), "input");
    assert.equal(engine.run(), "input");
    assert.equal(seen[1], "? ");
    engine.input("grüße");
    assert.equal(engine.run(), "input");
    assert.equal(seen[1], "? grüße!\n");
    engine.input(null);
    assert.equal(engine.run(), "done");
    assert.match(seen[2], /EOFError: EOF when reading a line\n$/);
});

test("modules come from the files handed in, at once or later", () => {
    const source = "import helper\nprint(helper.value)\n";
    const now = engineFor(source, { files: { "helper.py": "value = 42\n" } });
    assert.equal(now.engine.run(), "done");
    assert.equal(now.seen[1], "42\n");

    const later = engineFor(source, { filesLater: true });
    let status, rounds = 0;
    while ((status = later.engine.run()) === "module") {
        assert.ok(++rounds < 50, "asks for ever");
        const wanted = later.engine.wanted;
        later.engine.file(wanted, wanted === "helper.py" ? "value = 43\n" : null);
    }
    assert.equal(status, "done");
    assert.equal(later.seen[1], "43\n");

    const never = engineFor(source);
    assert.equal(never.engine.run(), "done");
    assert.match(never.seen[2], /ModuleNotFoundError: No module named 'helper'\n$/);
});

test("files are in memory: made, listed, moved and read again", async () => {
    const source = `
import os
os.makedirs("out/deep")
with open("out/a.txt", "w") as f:
    f.write("one\\ntwo\\n")
with open("out/a.txt", "a") as f:
    print(f.tell(), f.write("three"))
with open("out/a.txt", "r+") as f:
    print(f.readlines(), f.seek(0), f.write("O"), f.truncate(3))
os.rename("out/a.txt", "out/deep/b.txt")
print(open("out/deep/b.txt").read(), os.listdir("out"), os.path.getsize("out/deep/b.txt"), open("given.txt").read())
print([(r, d, f) for r, d, f in os.walk("out")])
for name, action in (("open", lambda: open("out/none")), ("mkdir", lambda: os.mkdir("out")), ("rmdir", lambda: os.rmdir("out")),
                     ("folder", lambda: open("out")), ("parent", lambda: open("x/y", "w")), ("exclusive", lambda: open("given.txt", "x"))):
    try:
        action()
    except OSError as e:
        print(name, type(e).__name__, e)
os.remove("out/deep/b.txt")
os.removedirs("out/deep")
print(os.path.exists("out"), os.getcwd())
`;
    const { engine, seen } = engineFor(source, { files: { "given.txt": "given" } });
    assert.equal(await runOn(engine), "done");
    assert.equal(seen[2], "");
    assert.equal(seen[1], `8 5
['one\\n', 'two\\n', 'three'] 0 1 3
One ['deep'] 3 given
[('out', ['deep'], []), ('out/deep', [], ['b.txt'])]
open FileNotFoundError [Errno 2] No such file or directory: 'out/none'
mkdir FileExistsError [Errno 17] File exists: 'out'
rmdir OSError [Errno 39] Directory not empty: 'out'
folder IsADirectoryError [Errno 21] Is a directory: 'out'
parent FileNotFoundError [Errno 2] No such file or directory: 'x/y'
exclusive FileExistsError [Errno 17] File exists: 'given.txt'
False /
`);
});

test("packages come from the files handed in, later too", () => {
    const files = { "pack/__init__.py": "from . import part\n", "pack/part.py": "from .. import pack\nvalue = __name__\n" };
    const later = engineFor("import pack.part\nprint(pack.part.value)\n", { filesLater: true });
    let status, rounds = 0;
    while ((status = later.engine.run()) === "module") {
        assert.ok(++rounds < 50, "asks for ever");
        later.engine.file(later.engine.wanted, files[later.engine.wanted] ?? null);
    }
    assert.equal(status, "done");
    assert.match(later.seen[2], /ImportError: attempted relative import beyond top-level package\n$/);
    files["pack/part.py"] = "value = __name__\n";
    const good = engineFor("import pack.part\nprint(pack.part.value)\n", { files });
    assert.equal(good.engine.run(), "done");
    assert.equal(good.seen[1], "pack.part\n");
});

test("limits end a program, an interrupt is an exception in it", () => {
    const limited = engineFor("while True: pass\n", { stepLimit: 500 });
    assert.equal(limited.engine.run(), "stopped");
    assert.equal(limited.engine.exitStatus, 124);

    const endless = engineFor("try:\n    while True: pass\nexcept KeyboardInterrupt:\n    print('stopped')\n");
    assert.equal(endless.engine.run({ budget: 10000 }), "budget");
    endless.engine.interrupt();
    let status;
    for (let i = 0; i < 5 && (status = endless.engine.run({ budget: 10000 })) === "budget"; i++);
    assert.equal(status, "done");
    assert.equal(endless.seen[1], "stopped\n");
});

test("the command over the same module agrees with the Engine", () => {
    const command = fileURLToPath(new URL("ouro.mjs", folder));
    const out = execFileSync("node", [command, "-c", PROGRAM], { encoding: "utf8" });
    assert.equal(out, python(PROGRAM));
});

test("a state can be kept and come back to, in the same Engine or another", () => {
    const whole = engineFor(PROGRAM);
    whole.engine.run();
    const { engine, seen } = engineFor(PROGRAM);
    engine.run({ until: 100 });
    const digest = engine.digest();
    const kept = engine.save();
    engine.run({ until: 220 });
    const later = engine.digest();
    assert.notEqual(later, digest);
    engine.restore(kept);
    assert.equal(engine.digest(), digest);
    assert.equal(engine.run({ until: 220 }), "step");
    assert.equal(engine.digest(), later);
    const other = engineFor("x = 1\n");
    other.engine.restore(kept);
    assert.equal(other.engine.digest(), digest);
    assert.equal(other.engine.run(), "done");
    assert.equal(other.engine.digest(), whole.engine.digest());
    assert.equal(other.seen[1], whole.seen[1]);
    assert.equal(seen[1], "");
});

test("a state with a large heap is come back to in a small one", () => {
    const source = "x = [bytearray(1 << 20) for i in range(40)]\ny = [[i] for i in range(20000)]\nz = 1\nprint(len(x), len(y))\n";
    const { engine, seen } = engineFor(source);
    while (engine.step({ record: false, budget: 1e6 }) !== "done" && engine.place()?.line !== 3);
    const kept = engine.save();
    const other = engineFor("pass\n");
    other.engine.restore(kept);
    assert.equal(other.engine.digest(), engine.digest());
    assert.equal(other.engine.run(), "done");
    assert.equal(other.seen[1], "40 20000\n");
    engine.run();
    assert.equal(seen[1], other.seen[1]);
    assert.equal(other.engine.digest(), engine.digest());
});

test("an interrupt ends the wait for a line", () => {
    const { engine, seen } = engineFor("try:\n    input('? ')\nexcept KeyboardInterrupt:\n    print('stopped')\nprint(input())\n");
    assert.equal(engine.run(), "input");
    engine.interrupt();
    assert.equal(engine.run(), "input");
    engine.input("a line");
    assert.equal(engine.run(), "done");
    assert.equal(seen[1], "? stopped\na line\n");
});

test("places and records name the user's files", () => {
    const files = { "tools.py": "class Tool:\n    pass\n\n\ndef make():\n    t = Tool()\n    return t\n" };
    const { engine } = engineFor("import tools\nx = tools.make()\n", { files });
    const at = [];
    while (engine.step({ record: false }) === "step") {
        const place = engine.place();
        at.push(`${place.file}:${place.line}`);
        assert.ok(place.liveBytes > 0 && place.clock > 0 && place.collections >= 0);
        if (at.at(-1) !== "tools.py:7") continue;
        const record = engine.record();
        assert.deepEqual(record.frames.map((f) => [f.func, f.file]), [["<module>", "main.py"], ["make", "tools.py"]]);
        const tool = record.objects[record.frames[1].locals[0][1]];
        assert.deepEqual([tool.type, record.objects[tool.class].name, "opaque" in tool], ["Tool", "Tool", false]);
    }
    assert.deepEqual([...new Set(at)].slice(1), ["main.py:1", "tools.py:0", "tools.py:1", "tools.py:2", "tools.py:5", "main.py:2", "tools.py:6", "tools.py:7"]);
});

test("the prompt runs lines in __main__ when the program has ended", async () => {
    const { engine, seen } = engineFor("x = [1]\n1 / 0\n", { interactive: true });
    assert.equal(await runOn(engine), "input");
    assert.equal(engine.prompting, true);
    assert.equal(engine.exitStatus, 1);
    assert.ok(seen[1].endsWith(">>> "));
    engine.input("x.append(input())");
    engine.input("two");
    engine.input("x");
    assert.equal(await runOn(engine), "input");
    assert.ok(seen[1].includes("[1, 'two']\n>>> "));
    const record = engine.record();
    assert.deepEqual(record.frames.map((f) => [f.func, f.file]), [["<module>", "main.py"]]);
    const [[name, n]] = record.frames[0].locals;
    assert.deepEqual([name, record.objects[n].type, record.objects[n].items.length], ["x", "list", 2]);
    engine.input("while True: pass");
    engine.input("");
    assert.equal(engine.run({ budget: 100000 }), "budget");
    engine.interrupt();
    while (engine.run() === "budget");
    assert.match(seen[2], /KeyboardInterrupt/);
    engine.input(null);
    assert.equal(engine.run(), "done");
});

test("of long objects and of many a record has a part, and says so", () => {
    const { engine } = engineFor("x = list(range(1000))\ny = [[] for i in range(4000)]\nz = {i: i for i in range(300)}\npass\n");
    while (engine.step({ record: false }) === "step" && engine.place().line !== 4);
    const record = engine.record(), named = Object.fromEntries(record.frames[0].locals);
    assert.equal(record.objects[named.x].length, 1000);
    assert.equal(record.objects[named.x].items.length, 128);
    assert.equal(record.objects[record.objects[named.x].items[127]].value, "999");
    assert.equal(record.objects[named.z].length, 300);
    assert.equal(record.objects[named.z].items.length, 128);
    assert.ok(record.objects.length <= 3000);
});

test("a record has what only each other refers to", () => {
    const { engine } = engineFor("import gc\ngc.disable()\na = [1]\na.append(a)\nb = [2]\ndel a, b\npass\ngc.collect()\npass\n");
    const lost = {};
    while (engine.step() === "step") {
        const record = engine.record();
        lost[record.line] = record.objects.slice(record.unreachable_from ?? record.objects.length).filter((o) => !o.static).map((o) => `${o.type} ${o.refcount}`);
    }
    assert.deepEqual([lost[6], lost[7], lost[9]], [[], ["list 1"], []]);
});

test("files that the program wrote can be read", () => {
    const { engine } = engineFor("with open('made.txt', 'w') as f:\n    f.write('hello')\n", { files: { "in.txt": "x" } });
    assert.equal(engine.run(), "done");
    const present = engine.present();
    assert.deepEqual(Object.keys(present).sort(), ["in.txt", "made.txt", "main.py"]);
    assert.equal(new TextDecoder().decode(present["made.txt"]), "hello");
});

test("why tells every holder, and where it was made when the run was asked to watch", () => {
    const source = "x = [1, 2]\ny = {'k': x}\nz = (x,)\nprint(1)\n";
    const { engine } = engineFor(source);
    while (engine.step() === "step" && engine.place().line !== 4);
    const first = engine.why("y['k']");
    assert.deepEqual(first.holders.map((h) => [h.count, h.kind]), [[1, "global"], [1, "value"], [1, "item"]]);
    assert.equal(first.object.count, 3);
    assert.equal(first.held, 3);
    assert.equal(first.made.step, undefined);
    assert.deepEqual(engine.why(first.object.address).holders, first.holders);
    assert.throws(() => engine.why("nobody"), /^Error: there is no name `nobody` here/);
    const digest = engine.digest();
    const again = engineFor(source).engine;
    again.watchBirth(first.object.birth);
    while (again.step() === "step" && again.place().line !== 4);
    assert.equal(again.why("x").made.line, 1);
    assert.equal(again.digest(), digest);
});

test("statistics of where a run stands, of its peak and of its end", () => {
    const source = "kept = [bytearray(900) for i in range(9)]\nbig = bytearray(500000)\ndel big, kept[::2]\nlast = 1\n";
    const toLineThree = (engine) => {
        while (engine.step() === "step" && engine.place().line !== 3);
    };
    const first = engineFor(source, { watch: true });
    toLineThree(first.engine);
    const now = first.engine.stats();
    assert.equal(now.bytes.heap, now.bytes.used + now.bytes.free + now.bytes.outside_blocks);
    const beside = now.lines.find((line) => line.file === "main.py" && line.line === 2).bytes - (56 + 500001);
    assert.ok(beside >= 0 && beside < 1000, `${beside} bytes beside the bytearray`); // the table of globals may grow there
    assert.match(first.engine.statsText(), /^== now, step \d+ ==\n/);
    assert.equal(first.engine.run(), "done");
    const peak = first.engine.peak;
    assert.ok(peak > 0);

    const second = engineFor(source, { watch: true, alloc: "best" });
    let text = "";
    second.engine.statsOfRun((piece) => { text += piece; }, { peak });
    assert.equal(second.engine.run(), "done");
    const report = JSON.parse(text);
    assert.ok(report.peak.bytes.used > report.exit.bytes.used + 400000);
    assert.equal(report.exit.runs.policy, "best");
    assert.ok(report.exit.runs.holes >= 4);

    const unwatched = engineFor(source);
    toLineThree(unwatched.engine);
    assert.equal(unwatched.engine.stats().lines, undefined);
    unwatched.engine.run();
    assert.equal(unwatched.engine.digest(), first.engine.digest());
});
