// What the tests of the playground do again and again: open a page, write a program, run it, read what is shown.
import { browse, serve } from "./site.mjs";

export class Pages {
    async start() {
        this.site = await serve();
        this.browser = await browse();
        this.address = this.site.address;
    }

    async stop() {
        await this.browser?.close();
        this.site?.close();
    }

    async open(context = {}, address = this.address) {
        const page = await this.browser.newPage({ viewport: { width: 1440, height: 900 }, ...context });
        page.faults = [];
        page.on("pageerror", (e) => page.faults.push(String(e)));
        await page.goto(address);
        await page.getByRole("button", { name: "Run", exact: true }).waitFor();
        return page;
    }

    async write(page, source) {
        await page.getByRole("textbox", { name: "Program" }).click();
        await page.keyboard.press("Control+a");
        await page.keyboard.press("Delete");
        await page.keyboard.insertText(source);
    }

    /** Runs, to the end unless it waits for a line. */
    async run(page, source) {
        if (source !== undefined) await this.write(page, source);
        await page.getByRole("button", { name: "Run", exact: true }).click();
        await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    }

    async goTo(page, step) {
        await page.getByRole("slider", { name: "Step" }).fill(String(step));
        await page.waitForFunction((n) => document.querySelector(".was")?.textContent.startsWith(`Step ${n} `), step);
    }

    async output(page) {
        await page.getByRole("tab", { name: /Output/ }).click();
        return page.getByRole("region", { name: "Output" }).innerText();
    }

    status(page) {
        return page.locator("[role=status]").first().innerText();
    }

    /** Types a line at the prompt and waits for the next prompt. */
    async enter(page, line) {
        const field = page.getByRole("textbox", { name: "Console" });
        await field.fill(line);
        await field.press("Enter");
        await page.waitForFunction(() => document.querySelector(".prompt input")?.value !== undefined);
    }
}
