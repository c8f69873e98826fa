// The enrolment page in a real browser, by keyboard, in both languages: a token that needs approval, lines to paste, the first device arriving.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleReport } from "../../scripts/bench/fleet.ts";
import { buildConsole } from "../../scripts/build-console.ts";
import { connectDevice, enrolDevice } from "../../scripts/simulate/device.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";
import { launchBrowser, noBrowser, signIn } from "./house.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Where pictures of the page are put for people to look at; none are made otherwise. */
const pictures = process.env["HULPLIJN_PICTURES"];

describe.skipIf(noBrowser !== null)(`the enrolment page (${noBrowser ?? "real browser"})`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-enrolment-"));
  const sum = "5e".repeat(32);
  let collector: RunningCollector;
  let browser: Browser;
  let page: Page;

  const signInLink = async (role: string): Promise<string> => {
    const { link } = (await collector.ask("POST", "/people/invites", { role })) as { readonly link: string };
    return `${collector.url}/sign-in#${link}`;
  };
  const press = async (role: "button" | "radio" | "switch", name: string | RegExp): Promise<void> => {
    await page.getByRole(role, { name }).focus();
    await page.keyboard.press("Space");
  };
  const wrong = async (): Promise<readonly string[]> => {
    await page.evaluate(axeSource);
    return page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
        .then((r) => r.violations.map((v) => v.id + " " + v.nodes.map((n) => n.target.join(" ")).join(", ")))`,
    );
  };
  const picture = async (name: string): Promise<void> => {
    if (pictures !== undefined)
      await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  };

  beforeAll(async () => {
    await buildConsole();
    const packages = path.join(folder, "packages");
    const port = await freePort();
    collector = await startCollectorOnly({
      dataFolder: folder,
      port,
      say: () => undefined,
      collectorEnv: { HULPLIJN_COLLECTOR__PACKAGES: packages },
    });
    mkdirSync(packages);
    writeFileSync(path.join(packages, "hulplijn-agent_1.4.0_amd64.deb"), "");
    writeFileSync(path.join(packages, "SHA256SUMS"), `${sum}  hulplijn-agent_1.4.0_amd64.deb\n`);
    browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await signIn({ signInLink }, page);
  });
  afterAll(async () => {
    await browser?.close();
    await collector?.program.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test("by keyboard: a tool is chosen, a token that needs approval is made, and its lines and the package's digest are there", async () => {
    await page.goto(`${collector.url}/enrolment`);
    await page.getByText("sudo --preserve-env=COLLECTOR_URL").waitFor();
    await page.getByText(`${sum} hulplijn-agent_1.4.0_amd64.deb`).waitFor();
    await press("radio", "Windows");
    await press("radio", "Intune");
    await page.getByText(/never ran on real Windows/).waitFor();
    await page.getByText(/npm run package -- msi/).waitFor();
    await page.getByRole("textbox", { name: "What it is for" }).fill("Pilot");
    await page.getByRole("textbox", { name: "Devices at most" }).fill("2");
    await press("switch", "Its devices wait for approval");
    await press("button", "Make a token");
    await page.getByText("This is the token. It is shown this once.").waitFor();
    await page.getByText(/EnrollToken 'hulplijn_enrol_[\w-]{43}'/).waitFor();
    expect(await page.getByText(/msiexec \/i .*hulplijn_enrol_/).count()).toBe(0);
    await press("radio", "Linux");
    await page.getByText(/export ENROLL_TOKEN=hulplijn_enrol_/).waitFor();
    expect(await wrong()).toEqual([]);
    await picture("enrolment-light");
  });

  test("the first device arrives: enrolled and in quarantine, connected, with its first readings; nobody reloads the page", async () => {
    const token = (await page.getByText(/^hulplijn_enrol_[\w-]{43}$/).textContent()) ?? "";
    const arrivals = page
      .getByRole("listitem")
      .filter({ hasText: "laptop-of-a-colleague-with-quite-a-long-name-01" });
    const identity = await enrolDevice(
      `${collector.url.replace("http", "ws")}/agent/v1`,
      token,
      "laptop-of-a-colleague-with-quite-a-long-name-01",
    );
    await arrivals.getByText("not connected").waitFor();
    await arrivals.getByText("in quarantine: open its page to release it").waitFor();
    const device = await connectDevice(`${collector.url.replace("http", "ws")}/agent/v1`, identity);
    await arrivals.getByText("connected", { exact: true }).waitFor();
    device.send("report", sampleReport(0, true));
    await arrivals.getByText("first readings are in").waitFor();
    await page.getByText(/1 of 2 used.*needs approval/).waitFor();
    await picture("enrolment-arrived");
    await arrivals.getByRole("link", { name: "laptop-of-a-colleague-with-quite-a-long-name-01" }).click();
    await page.getByText(/It enrolled with the token “Pilot”/).waitFor();
    await picture("device-waits");
    await page.getByRole("button", { name: "Release it" }).click();
    await page.getByText(/It enrolled with the token “Pilot”/).waitFor({ state: "detached" });
    device.socket.terminate();
  });

  test("five minutes without a device bring the checklist, with this collector's address; in Dutch, dark and 360 px wide as well", async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 800 },
      locale: "nl-NL",
      colorScheme: "dark",
      reducedMotion: "reduce",
    });
    page = await context.newPage();
    await page.clock.install();
    await signIn({ signInLink }, page, "lead", "Bram Bakker");
    await page.goto(`${collector.url}/enrolment`);
    await page.getByText(/Wacht.* op een apparaat/).waitFor();
    await page.clock.fastForward("06:00");
    await page.getByText(`curl ${collector.url}/livez`).waitFor();
    await page.getByText("sudo hulplijn-agent doctor").waitFor();
    for (const [platform, tools] of [
      ["macOS", ["Met de hand", "Jamf"]],
      ["Windows", ["Met de hand", "Intune", "Groepsbeleid"]],
      ["Linux", ["dnf", "Ansible", "Machine-image", "Vanuit een kloon", "apt"]],
    ] as const) {
      await press("radio", platform);
      for (const tool of tools) {
        await press("radio", tool);
        // Nothing sticks out of a phone.
        expect(await page.evaluate("document.documentElement.scrollWidth"), tool).toBeLessThanOrEqual(360);
        await picture(`enrolment-nl-${platform}-${tool.replaceAll(" ", "-")}`);
      }
    }
    expect(await wrong()).toEqual([]);
  });
});
