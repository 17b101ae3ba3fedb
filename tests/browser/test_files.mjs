// Files beside the program: tabs, imports, steps that lead to other files, the address, the storage, what a program writes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Pages } from "./pages.mjs";

const pages = new Pages();
before(() => pages.start());
after(() => pages.stop());

const TOOLS = "def double(x):\n    y = x * 2\n    return y\n";

async function addFile(page, name, text) {
    await page.getByRole("button", { name: "New file" }).click();
    const field = page.getByRole("textbox", { name: "File name" });
    await field.fill(name);
    await field.press("Enter");
    await page.getByRole("tab", { name, exact: true }).waitFor();
    await pages.write(page, text);
}

test("a module beside the program is imported, and steps through it show its tab", async () => {
    const page = await pages.open();
    await pages.write(page, "import tools\nn = tools.double(21)\nprint(n)\n");
    await addFile(page, "tools.py", TOOLS);
    assert.equal(await page.getByRole("tab", { name: "tools.py" }).getAttribute("aria-selected"), "true");
    await pages.run(page);
    assert.match(await pages.output(page), /42/);
    const files = page.getByRole("tablist", { name: "Files" });
    assert.equal(await files.getByRole("tab", { name: "main.py" }).getAttribute("aria-selected"), "true");
    const slider = page.getByRole("slider", { name: "Step" });
    const seen = new Set();
    for (let i = 0; i <= Number(await slider.getAttribute("max")); i++) {
        await pages.goTo(page, i);
        const where = await page.locator(".was").innerText();
        const tab = await files.getByRole("tab", { selected: true }).innerText();
        assert.equal(tab, where.includes("of tools.py") ? "tools.py" : "main.py", where);
        seen.add(tab);
    }
    assert.deepEqual([...seen].sort(), ["main.py", "tools.py"]);
    const inside = page.getByRole("region", { name: "Stack" }).getByRole("list", { name: "double" });
    await pages.goTo(page, 0);
    for (let i = 0; (await inside.count()) === 0; i++) await page.getByRole("button", { name: "Step forward" }).click();
    await page.getByRole("region", { name: "Stack" }).getByRole("listitem", { name: "x: int 21" }).waitFor();
    assert.deepEqual(page.faults, []);
    await page.close();
});

test("a package in a folder is imported; its name can be changed, and a file be deleted and brought back", async () => {
    const page = await pages.open();
    await pages.write(page, "from shop.basket import total\nprint(total([1, 2]))\n");
    await addFile(page, "basket.py", "def total(items):\n    return sum(items)\n");
    await page.getByRole("button", { name: "Rename basket.py" }).click();
    const field = page.getByRole("textbox", { name: "File name" });
    await field.fill("main.py");
    await page.getByRole("alert").getByText("There is a main.py already.").waitFor();
    await field.fill("shop/basket.py");
    await field.press("Enter");
    await addFile(page, "shop/__init__.py", "");
    await pages.run(page);
    assert.match(await pages.output(page), /3/);
    const tab = page.getByRole("tab", { name: "shop/basket.py" });
    await tab.click();
    await tab.press("Delete");
    await tab.waitFor({ state: "detached" });
    await pages.run(page);
    assert.match(await pages.output(page), /ModuleNotFoundError: No module named 'shop.basket'/);
    await page.getByRole("button", { name: "Bring back shop/basket.py" }).click();
    await pages.run(page);
    assert.match(await pages.output(page), /^3/m);
    assert.equal(await page.getByRole("button", { name: "Delete main.py" }).count(), 0);
    await page.close();
});

test("tabs go by the keyboard; each has a state of its own", async () => {
    const page = await pages.open();
    await pages.write(page, "first = 1\n");
    await addFile(page, "other.py", "second = 2\n");
    const main = page.getByRole("tab", { name: "main.py" }), other = page.getByRole("tab", { name: "other.py" });
    await other.focus();
    await page.keyboard.press("ArrowLeft");
    assert.equal(await main.getAttribute("aria-selected"), "true");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "main.py");
    const editor = page.getByRole("textbox", { name: "Program" });
    assert.match(await editor.innerText(), /first = 1/);
    await page.keyboard.press("End");
    assert.match(await editor.innerText(), /second = 2/);
    await editor.click();
    await page.keyboard.press("Control+z"); // other.py's own history
    assert.doesNotMatch(await editor.innerText(), /second/);
    await main.click();
    assert.match(await editor.innerText(), /first = 1/);
    const panel = page.getByRole("tabpanel", { name: "main.py" });
    assert.equal(await panel.getByRole("textbox", { name: "Program" }).count(), 1);
    assert.equal(await main.getAttribute("aria-controls"), await panel.getAttribute("id"));
    await other.focus();
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: "File name" }).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await other.count(), 1);
    await page.close();
});

test("all files are in the address and in the page's storage", async () => {
    const page = await pages.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await pages.write(page, "import tools\nprint(tools.double(4))\n");
    await addFile(page, "tools.py", TOOLS);
    await pages.run(page);
    await pages.goTo(page, 3);
    await page.getByRole("button", { name: "Share" }).click();
    await page.waitForURL(/#code=.*files=/);
    const other = await pages.open({}, page.url());
    await other.getByRole("slider", { name: "Step" }).waitFor();
    assert.equal(await other.getByRole("slider", { name: "Step" }).inputValue(), "3");
    await other.getByRole("tab", { name: "tools.py" }).click();
    assert.match(await other.getByRole("textbox", { name: "Program" }).innerText(), /def double/);
    await other.close();
    await page.waitForTimeout(500);
    await page.goto("about:blank");
    await page.goto(pages.address);
    await page.getByRole("tab", { name: "tools.py" }).click();
    assert.match(await page.getByRole("textbox", { name: "Program" }).innerText(), /def double/);
    await page.close();
});

test("an error in another file is shown there", async () => {
    const page = await pages.open();
    await pages.write(page, "import broken\n");
    await addFile(page, "broken.py", "x = 1\ny = x / 0\n");
    await page.getByRole("tab", { name: "main.py" }).click();
    await pages.run(page);
    await page.getByRole("button", { name: "broken.py, line 2" }).click();
    assert.match(await page.locator(".ln-error").innerText(), /y = x \/ 0/);
    await page.close();
});

test("what the program writes can be read, kept and opened", async () => {
    const page = await pages.open();
    await pages.run(page, "with open('notes.txt', 'w') as f:\n    f.write('hello file\\n')\nopen('raw.bin', 'wb').write(bytes([255, 0, 1]))\nprint(open('notes.txt').read())\n");
    assert.match(await pages.output(page), /hello file/);
    await page.getByRole("tab", { name: /^Files/ }).click();
    const list = page.getByRole("region", { name: "Written files" });
    await list.getByRole("button", { name: "notes.txt", exact: true }).click();
    await list.getByText("hello file").waitFor();
    await list.getByRole("button", { name: "raw.bin", exact: true }).click();
    await list.getByText("ff 00 01").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), list.getByRole("button", { name: "Download notes.txt" }).click()]);
    assert.equal(download.suggestedFilename(), "notes.txt");
    await list.getByRole("button", { name: "Open as a file of the program" }).click();
    assert.equal(await page.getByRole("tab", { name: "notes.txt" }).getAttribute("aria-selected"), "true");
    await pages.run(page);
    assert.match(await pages.output(page), /hello file/);
    await page.close();
});
