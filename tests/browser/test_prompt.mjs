// The console: Python typed below the output runs in the program's __main__; input() waits there; the picture follows.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Pages } from "./pages.mjs";

const pages = new Pages();
before(() => pages.start());
after(() => pages.stop());

/** Types lines at the prompt; the text of Output once the last one's answer is there. */
async function type(page, ...lines) {
    await page.getByRole("tab", { name: /Output/ }).click();
    const field = page.getByRole("textbox", { name: "Console" });
    for (const line of lines) {
        await field.fill(line);
        await field.press("Enter");
        await field.waitFor();
        await page.waitForFunction(() => document.querySelector(".prompt .lead"));
    }
    return page.getByRole("region", { name: "Output" }).innerText();
}

test("lines run in the program's __main__, and the picture shows what they did", async () => {
    const page = await pages.open();
    await pages.run(page, "x = [1, 2]\ndef f(n):\n    return n + 1\n");
    assert.match(await type(page, "x.append(f(2))", "x"), />>> x\.append\(f\(2\)\)\n>>> x\n\[1, 2, 3\]\n/);
    // x, and _ of builtins
    await page.getByRole("region", { name: "Heap" }).getByRole("listitem", { name: /^list \[1, 2, 3\] at 0x[0-9a-f]+ count 2/ }).waitFor();
    await type(page, "y = x");
    await page.getByRole("region", { name: "Stack" }).getByRole("listitem", { name: "y: list [1, 2, 3]" }).waitFor();
    assert.match(await pages.status(page), /y points to the same list as x, count 2→3/);
    await pages.goTo(page, 1);
    assert.equal(await page.getByRole("region", { name: "Stack" }).getByRole("listitem", { name: /^y:/ }).count(), 0);
    assert.match(await type(page, "1 / 0", "len(y)"), /ZeroDivisionError: division by zero\n>>> len\(y\)\n3\n/);
    assert.deepEqual(page.faults, []);
    await page.close();
});

test("blocks go on over several lines, indented; the arrows bring lines back", async () => {
    const page = await pages.open();
    await pages.run(page, "total = 0\n");
    const field = page.getByRole("textbox", { name: "Console" });
    await type(page, "for i in range(4):");
    assert.equal(await page.locator(".prompt .lead").innerText(), "... ");
    assert.equal(await field.inputValue(), "    ");
    const text = await type(page, "    total += i", "", "total");
    assert.match(text, /\.\.\. {5}total \+= i\n\.\.\. \n>>> total\n6\n/);
    await field.press("ArrowUp");
    assert.equal(await field.inputValue(), "total");
    await field.press("ArrowUp");
    assert.equal(await field.inputValue(), "    total += i");
    await field.press("ArrowDown");
    await field.press("ArrowDown");
    assert.equal(await field.inputValue(), "");
    await page.close();
});

test("a paste of several lines is typed line by line", async () => {
    const page = await pages.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await pages.run(page, "a = 1\n");
    await page.evaluate(() => navigator.clipboard.writeText("b = a + 1\nif b:\n    b += 5\n\nprint('b is', b)\n"));
    await page.getByRole("textbox", { name: "Console" }).focus();
    await page.keyboard.press("Control+v");
    await page.getByText("b is 7").waitFor();
    await page.close();
});

test("Tab completes names of __main__, of built-ins and of objects", async () => {
    const page = await pages.open();
    await pages.run(page, "class Cat:\n    def __init__(self):\n        self.colour = 'red'\n    def purr(self):\n        return 'rrr'\nkitten = Cat()\n");
    const field = page.getByRole("textbox", { name: "Console" });
    await page.getByRole("tab", { name: /Output/ }).click();
    await field.focus();
    const completed = async (text) => {
        await field.fill(text);
        await field.press("Tab");
        await page.waitForFunction((old) => document.querySelector(".prompt input").value !== old, text);
        return field.inputValue();
    };
    assert.equal(await completed("kit"), "kitten");
    assert.match(await completed("kitten.p"), /^kitten\.purr\(?\)?$/);
    assert.match(await completed("kitten.colour.upp"), /^kitten\.colour\.upper\(?\)?$/);
    assert.match(await completed("enumer"), /^enumerate\(?\)?$/);
    assert.equal(await completed("x = kitten.col"), "x = kitten.colour");
    await field.fill("kitten.");
    await field.press("Tab");
    await page.getByRole("note").waitFor();
    assert.match(await page.getByRole("note").innerText(), /colour[\s\S]*purr/);
    await page.close();
});

test("a prompt without a run: modules of the tabs can be imported", async () => {
    const page = await pages.open();
    await pages.write(page, "print('not run')\n");
    await page.evaluate(() => localStorage.clear());
    const text = await type(page, "import math", "math.floor(2.5)");
    assert.match(text, />>> math\.floor\(2\.5\)\n2\n/);
    await page.close();
});

test("an endless entry is stopped; input() in an entry waits; exit() ends the prompt, the next line begins anew", async () => {
    const page = await pages.open();
    await pages.run(page, "x = 1\n");
    const field = page.getByRole("textbox", { name: "Console" });
    await page.getByRole("tab", { name: /Output/ }).click();
    await field.fill("while True: x += 1");
    await field.press("Enter");
    await page.waitForFunction(() => document.querySelector(".prompt .lead")?.textContent === "... ");
    await field.fill("");
    await field.press("Enter");
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("KeyboardInterrupt").waitFor();
    await type(page, "x > 1");
    await field.fill("name = input('who? ')");
    await field.press("Enter");
    const line = page.getByRole("region", { name: "Output" }).getByRole("textbox", { name: "Input" });
    await line.fill("Ada");
    await line.press("Enter");
    await field.waitFor();
    assert.match(await type(page, "name"), /True\n>>> name = input\('who\? '\)\nwho\? Ada\n>>> name\n'Ada'\n/);
    await type(page, "exit()", "x");
    assert.match(await page.getByRole("region", { name: "Output" }).innerText(), />>> exit\(\)\n\n?>>> x\n1\n/);
    await page.close();
});

test("after an error and after Stop the prompt has the names as they were left", async () => {
    const page = await pages.open();
    await pages.run(page, "got = []\nfor i in range(5):\n    got.append(i)\n    10 // (3 - i)\n");
    assert.match(await type(page, "got"), /ZeroDivisionError.*\n>>> got\n\[0, 1, 2, 3\]\n/s);
    await pages.write(page, "n = 0\nmark = 'looping'\nwhile True:\n    n += 1\n");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.waitForTimeout(700);
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    assert.match(await type(page, "mark, n > 1000"), /KeyboardInterrupt\n>>> mark, n > 1000\n\('looping', True\)\n/);
    await page.close();
});

test("input() waits in the console; earlier lines are heard again by a replay; Stop ends the wait", async () => {
    const page = await pages.open();
    await pages.write(page, "import random\na = input('first? ')\nr = random.random()\nb = input('second? ')\nprint(a + b, r)\n");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    const line = page.getByRole("region", { name: "Output" }).getByRole("textbox");
    const asked = (text) => page.getByRole("region", { name: "Output" }).getByText(text).waitFor();
    await asked("first?");
    await line.fill("1");
    await line.press("Enter");
    await asked("second?");
    await line.fill("2");
    await line.press("Enter");
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    const printed = /12 (0\.\d+)/.exec(await pages.output(page))[1];
    await page.getByRole("button", { name: "Last step" }).click();
    await page.getByRole("region", { name: "Stack" }).getByRole("listitem", { name: `r: float ${printed}` }).waitFor();
    await page.getByRole("region", { name: "Stack" }).getByRole("listitem", { name: "b: str '2'" }).waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await asked("first?");
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    assert.match(await pages.output(page), /KeyboardInterrupt/);
    await page.close();
});
