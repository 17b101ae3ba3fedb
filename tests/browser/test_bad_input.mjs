// Nothing a program does can hurt the page: each ends in Python's own error or at Stop, and the page goes on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Pages } from "./pages.mjs";

const pages = new Pages();
before(() => pages.start());
after(() => pages.stop());

const runs = (page) => page.getByRole("button", { name: "Run", exact: true });

/** The longest time for which the page did not answer, in ms. */
async function watch(page) {
    await page.evaluate(() => {
        globalThis.longest = 0;
        let last = performance.now();
        setInterval(() => {
            globalThis.longest = Math.max(globalThis.longest, performance.now() - last - 10);
            last = performance.now();
        }, 10);
    });
    return () => page.evaluate(() => globalThis.longest);
}

async function goesOn(page) {
    await pages.run(page, "print('still', 'here')\n");
    assert.match(await pages.output(page), /still here/);
    assert.deepEqual(page.faults, []);
}

async function start(page, source) {
    await pages.write(page, source);
    await runs(page).click();
}

test("an endless loop is stopped; its last steps can be seen", async () => {
    const page = await pages.open();
    const longest = await watch(page);
    await start(page, "n = 0\nwhile True:\n    n += 1\n");
    await page.waitForTimeout(1500);
    await page.getByRole("button", { name: "Stop" }).click();
    await runs(page).waitFor();
    assert.match(await pages.output(page), /KeyboardInterrupt/);
    const slider = page.getByRole("slider", { name: "Step" });
    const last = Number(await slider.getAttribute("max"));
    assert.ok(last > 10000, `${last} steps`);
    await pages.goTo(page, last);
    assert.match(await pages.status(page), /left by an exception/);
    const now = Number(/n: int (\d+)/.exec(await page.getByRole("region", { name: "Stack" }).getByRole("listitem").first().getAttribute("aria-label"))[1]);
    assert.ok(now > 1000, `n is ${now}`);
    await pages.goTo(page, last - 100);
    await page.getByRole("button", { name: "Step back" }).click();
    assert.ok((await longest()) < 1000, `the page stood still for ${await longest()} ms`);
    await goesOn(page);
    await page.close();
});

test("a flood of output ends at its limit, the page stays quick", async () => {
    const page = await pages.open();
    const longest = await watch(page);
    await start(page, "while True:\n    print()\n");
    await page.waitForTimeout(400);
    if (await page.getByRole("button", { name: "Stop" }).count()) await page.getByRole("button", { name: "Stop" }).click({ timeout: 2000 }).catch(() => undefined);
    await runs(page).waitFor();
    assert.ok((await longest()) < 1500, `the page stood still for ${await longest()} ms`);
    await start(page, "while True:\n    print('x' * 5000)\n");
    await page.getByText(/output limit is reached|KeyboardInterrupt/).first().waitFor();
    await page.getByText(/earlier lines are not shown/).waitFor();
    await goesOn(page);
    await page.close();
});

test("a memory bomb is a MemoryError", async () => {
    const page = await pages.open();
    await start(page, "x = [0]\nwhile True:\n    x += x\n");
    await runs(page).waitFor({ timeout: 30000 });
    assert.match(await pages.output(page), /MemoryError/);
    await start(page, "print(len('x' * 10 ** 10))\n");
    await runs(page).waitFor({ timeout: 30000 });
    assert.match(await pages.output(page), /MemoryError/);
    await goesOn(page);
    await page.close();
});

test("a runaway recursion is a RecursionError; a deep stack is drawn in part", async () => {
    const page = await pages.open();
    await start(page, "def down(n):\n    return down(n + 1)\ndown(0)\n");
    await runs(page).waitFor({ timeout: 30000 });
    assert.match(await pages.output(page), /RecursionError: maximum recursion depth exceeded/);
    const max = Number(await page.getByRole("slider", { name: "Step" }).getAttribute("max"));
    await pages.goTo(page, Math.floor(max / 2));
    await page.getByText(/^\d+ more frames$/).waitFor();
    await goesOn(page);
    await page.close();
});

test("giant ints, a hostile source, a null byte", async () => {
    const page = await pages.open();
    for (const [source, said] of [
        ["print(9 ** 9 ** 9)\n", null],
        [`x = ${"(".repeat(5000)}1${")".repeat(5000)}\n`, /SyntaxError|MemoryError|RecursionError/],
        ["x = 1\u0000\n", /Error/],
        ["def f(:\n", /SyntaxError: invalid syntax/],
        ["\tx = 1\n  y = 2\n", /IndentationError: unexpected indent/],
        ["é = 'ü'\nprint(é, '😀' * 3, '\\ud800'.encode('utf8', 'replace'))\n", /ü 😀😀😀 b'\?'/],
    ]) {
        await start(page, source);
        if (said === null) {
            await page.waitForTimeout(300);
            await page.getByRole("button", { name: "Stop" }).click();
        }
        await runs(page).waitFor({ timeout: 30000 });
        assert.match(await pages.output(page), said ?? /KeyboardInterrupt|MemoryError|OverflowError|Stopped/, JSON.stringify(source.slice(0, 40)));
    }
    await goesOn(page);
    await page.close();
});

test("ten megabytes of source are pasted, run and taken out again", async () => {
    const page = await pages.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.evaluate(() => navigator.clipboard.writeText("x = 1  # " + "lorem ipsum ".repeat(7) + "\n" + "y = [1, 2, 3]\n".repeat(740000)));
    const editor = page.getByRole("textbox", { name: "Program" });
    await editor.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+v");
    await page.getByText("y = [1, 2, 3]").first().waitFor({ timeout: 30000 });
    await runs(page).click();
    await page.waitForTimeout(1500);
    const stop = page.getByRole("button", { name: "Stop" });
    if (await stop.count()) await stop.click({ timeout: 2000 }).catch(() => undefined);
    await runs(page).waitFor({ timeout: 30000 });
    await goesOn(page);
    await page.close();
});

test("thousands of objects: the page answers, what is not drawn is counted", async () => {
    const page = await pages.open();
    await start(
        page,
        "class Point:\n    def __init__(self, x):\n        self.x = x\n        self.y = [x]\n\npoints = [Point(i) for i in range(5000)]\nnames = {'p%d' % i: p for i, p in enumerate(points)}\ntext = 'long ' * 100000\n",
    );
    await runs(page).waitFor({ timeout: 60000 });
    const longest = await watch(page);
    const max = Number(await page.getByRole("slider", { name: "Step" }).getAttribute("max"));
    for (const at of [max, max - 1, Math.floor(max / 2), max]) await pages.goTo(page, at);
    await page.getByText(/further objects are not drawn/).waitFor();
    await page.getByRole("region", { name: "Heap" }).getByRole("listitem", { name: /^list / }).first().waitFor();
    assert.ok((await longest()) < 1000, `the page stood still for ${await longest()} ms`);
    await goesOn(page);
    await page.close();
});
