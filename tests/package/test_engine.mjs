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
