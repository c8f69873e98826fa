// A version of the agent that its first ring does not take, as the console shows it: live, halted, and resumed by a person with a reason.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../../packages/cli/src/trust/key-file.ts";
import { ringOf } from "../../packages/shared/src/trust/trust.ts";
import { buildConsole } from "../../scripts/build-console.ts";
import { startUpdatingFleet, startHouse } from "../../scripts/simulate/updates-house.ts";
import type { UpdatingDevice } from "../../scripts/simulate/updating-device.ts";
import { violations } from "./axe.ts";

const browserPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const lacking = existsSync(browserPath) ? null : `no browser at ${browserPath}`;

describe.skipIf(lacking !== null)(lacking === null ? "updates" : `updates (skipped: ${lacking})`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-updates-page-"));
  const complaints: string[] = [];
  let house: Awaited<ReturnType<typeof startHouse>>;
  let devices: readonly UpdatingDevice[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await buildConsole();
    house = await startHouse(folder);
    const { collector, policy } = house;
    devices = await startUpdatingFleet(
      collector,
      {
        url: `${collector.url.replace("http", "ws")}/agent/v1`,
        policy,
        trialMs: 500,
        fate: (deviceId, release) => (ringOf(deviceId, release, sha256) === 0 ? "crashes" : "proves-itself"),
        lie: null,
      },
      24,
    );
    browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
    const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on("console", (message) => {
      if (message.text().includes("Trusted")) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(`${error.name}: ${error.message}`));
    const invite = (await collector.ask("POST", "/people/invites", { role: "third-line" })) as {
      readonly link: string;
    };
    await page.goto(`${collector.url}/sign-in#${invite.link}`);
    await page.getByLabel("Your name").fill("Anna Bakker");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Inbox" }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    for (const device of devices) device.end();
    await house?.collector.program.end();
    rmSync(folder, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });

  test("the page lives along: a version comes, its first ring goes back, and it says that it is halted and why", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("u");
    await page.getByText("No version of the agent was released here yet").waitFor();
    await house.publish(1, "2.0.0", "60/1,100");
    await page.getByRole("heading", { name: "Updates: version 2.0.0" }).waitFor();
    await page.getByText("The collector halted it by itself").waitFor();
    await page.getByRole("table", { name: "Devices in trouble" }).getByText("Went back").first().waitFor();
    await page.getByRole("list", { name: "Rings" }).getByText("Waits its turn").waitFor();
    const name = await page
      .getByRole("table", { name: "Devices in trouble" })
      .getByRole("link")
      .first()
      .innerText();
    await page.goto(`${house.collector.url}/d/${name}`);
    await page.getByText(/: Went back · ring 0, halted/).waitFor();
  });

  test.each(["light", "dark"] as const)(
    "nothing for axe in %s, and nothing wider than a phone",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${house.collector.url}/updates`);
        await page.getByText("The collector halted it by itself").waitFor();
        await page.getByText("Devices in trouble").first().waitFor();
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), String(width)).toBe(
          0,
        );
        expect(await violations(page), String(width)).toEqual([]);
        const shots = process.env["HULPLIJN_SHOTS"];
        if (shots !== undefined)
          await page.screenshot({ path: `${shots}/${colorScheme}-${width}.png`, fullPage: true });
      }
    },
  );

  test("a person goes on with a reason, by keyboard alone, and halts it again", async () => {
    await page.getByRole("button", { name: "Resume…" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(":focus").and(page.getByLabel("Why")).waitFor();
    await page.keyboard.type("their disks were full");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("The collector halted it by itself").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Halt…" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(":focus").and(page.getByLabel("Why")).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type("printers fail");
    await page.getByRole("button", { name: "Halt it" }).press("Enter");
    await page.getByText(/Halted by Anna Bakker.*printers fail/).waitFor();
    // In the frame, wherever one is.
    await page.goto(`${house.collector.url}/devices`);
    await page.getByText("The update of the agent to version 2.0.0 is halted").waitFor();
  });

  test("in Dutch, on a phone", async () => {
    await page.goto(`${house.collector.url}/me`);
    await page.getByRole("button", { name: /Anna Bakker/ }).click();
    await page.getByText("Nederlands").click();
    await page.locator("html[lang=nl]").waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${house.collector.url}/updates`);
    await page.getByText(/Gestopt door Anna Bakker/).waitFor();
    await page.getByText("Wacht op zijn beurt").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
