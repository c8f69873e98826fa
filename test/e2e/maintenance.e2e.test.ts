// What a planner sees of Saturday night, and of a rollout, at a real collector: by keyboard alone, in both themes and languages, on a phone.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Rollout, Schedule } from "../../packages/shared/src/api/registry.ts";
import { buildConsole } from "../../scripts/build-console.ts";
import { admitted } from "../../scripts/simulate/admitted.ts";
import { connectDevice, enrolDevice, type SimulatedDevice } from "../../scripts/simulate/device.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";
import { openTrial } from "../../scripts/start/trial.ts";
import { violations } from "./axe.ts";
import { launchBrowser, noBrowser } from "./house.ts";

const groups = ["amersfoort", "utrecht", "utrecht"] as const;
const capabilities = ["schedules", "rollouts", "windows", "fixes"];

describe.skipIf(noBrowser !== null)("maintenance and rollouts, as a planner sees them", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-maintenance-"));
  const complaints: string[] = [];
  const devices: SimulatedDevice[] = [];
  let collector: RunningCollector;
  let browser: Browser;
  let page: Page;
  let rollout = 0;

  const at = (where: string): Promise<unknown> => page.goto(`${collector.url}${where}`);
  const draft = (where: string, more: object): Promise<unknown> =>
    collector.ask("POST", where, { person: openTrial(folder).policy.people[0]?.person, ...more });
  /** Signs bytes with the key file of the trial's one person. */
  const signed = (kind: "schedule" | "rollout", payload: string) =>
    openTrial(folder).key.seal(kind, Buffer.from(payload, "base64"));

  async function plan(): Promise<void> {
    const { number, payload } = (await draft("/schedules", {
      name: "Print queues",
      fixes: [{ fix: "note-battery-calibration", params: {} }],
      query: "group:utrecht",
      onlyThese: true,
      when: { kind: "cron", cron: "0 23 * * 6", zone: "Europe/Amsterdam" },
    })) as Schedule;
    const schedule = signed("schedule", payload);
    await collector.ask("POST", `/schedules/${number}/signatures`, { schedule });
    const made = (await draft("/rollouts", {
      name: "Gauges",
      fix: "note-battery-calibration",
      query: "group:utrecht",
      agreed: true,
    })) as Rollout;
    rollout = made.number;
    const { rollout: open } = (await collector.ask("GET", `/rollouts/${rollout}/signatures`)) as {
      readonly rollout: { readonly payload: string };
    };
    const wholly = { kind: "rollout", signed: signed("rollout", open.payload) };
    await collector.ask("POST", `/rollouts/${rollout}/signatures`, wholly);
  }

  beforeAll(async () => {
    await buildConsole();
    collector = await startCollectorOnly({
      dataFolder: folder,
      port: await freePort(),
      say: () => undefined,
    });
    const url = `${collector.url.replace("http", "ws")}/agent/v1`;
    for (const [index, group] of groups.entries()) {
      const wanted = { purpose: "simulated", group, maxUses: 1, lifetimeHours: 1 };
      const made = (await collector.ask("POST", "/enrolment/tokens", wanted)) as { readonly token: string };
      const name = `desk-${index + 1}`;
      const identity = await admitted(() => enrolDevice(url, made.token, name));
      devices.push(await connectDevice(url, identity, capabilities, name));
    }
    await plan();
    browser = await launchBrowser();
    const context = await browser.newContext({
      locale: "en-GB",
      timezoneId: "Europe/Amsterdam",
      reducedMotion: "reduce",
    });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (error) => complaints.push(`${error.name}: ${error.message}`));
    const invite = (await collector.ask("POST", "/people/invites", { role: "third-line" })) as {
      readonly link: string;
    };
    await at(`/sign-in#${invite.link}`);
    await page.getByLabel("Your name").fill("Anna Bakker");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Inbox" }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    for (const { socket } of devices) socket.terminate();
    await collector?.program.end();
    rmSync(folder, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });

  /** Goes to a part of the page by Tab alone, as somebody without a mouse does. */
  async function tabTo(wanted: Locator): Promise<void> {
    await wanted.waitFor();
    const most = 120;
    for (let pressed = 0; pressed < most; pressed += 1) {
      if ((await wanted.and(page.locator(":focus")).count()) > 0) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not come to ${String(wanted)}`);
  }
  async function press(name: RegExp | string, role: "button" | "link" = "button"): Promise<void> {
    await tabTo(page.getByRole(role, { name }));
    await page.keyboard.press("Enter");
  }
  async function type(label: string, text: string): Promise<void> {
    await tabTo(page.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  }

  test("what happens on Saturday night in one site is one sentence, by keys and by its address", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("o");
    await page.getByRole("heading", { name: "Maintenance" }).waitFor();
    await tabTo(page.getByRole("combobox", { name: /^Group/ }));
    await page.keyboard.type("utrecht");
    await press("Saturday night", "link");
    const answer = page.getByRole("heading", { name: /^The night of .* in utrecht$/ }).locator("..");
    await answer.getByText("1 schedule and 1 rollout.").waitFor();
    await answer.getByText("23:00").waitFor();
    await answer.getByText("2 devices").first().waitFor();
    const address = page.url();
    await page.goto(address.replace("utrecht", "amersfoort"));
    await page.getByText("Nothing happens, and nothing is kept silent.").waitFor();
    await page.goto(address);
    await answer.getByRole("link", { name: "Print queues" }).waitFor();
    await at("/");
    await press("Maintenance", "link");
    await page.getByRole("heading", { name: "Maintenance" }).waitFor();
  });

  test("a window is made, holds, is drawn on its devices, and is ended with a reason", async () => {
    await press("New window", "link");
    await page.getByRole("heading", { name: "New window" }).waitFor();
    await at("/maintenance/window?q=group:amersfoort");
    await type("Name", "Move of desks");
    await type("Why", "new floor");
    // Without an end there is no window.
    expect(await page.getByRole("button", { name: "Make the window" }).isDisabled()).toBe(true);
    await press("1 hour");
    await page.getByText("1 device of 3").waitFor();
    await page.getByText("No open message is kept silent by it now.").waitFor();
    await press("Make the window");
    await page.getByText("Devices in it now").waitFor();
    await page.getByRole("link", { name: "desk-1" }).waitFor();
    const where = page.url();
    await at("/devices");
    await page.getByRole("row", { name: /desk-1.*maintenance/i }).waitFor();
    await at("/d/desk-1");
    await page
      .getByText(/maintenance/i)
      .first()
      .waitFor();
    await page.goto(where);
    await press("End it now…");
    await page.locator(":focus").and(page.getByLabel("Why")).waitFor();
    await page.keyboard.type("done early");
    await press("End the window");
    await page.getByText(/ended by Anna Bakker.*done early/).waitFor();
    await at("/devices");
    await page.getByRole("row", { name: /desk-1/ }).waitFor();
    await page.getByRole("row", { name: /desk-1.*maintenance/i }).waitFor({ state: "detached" });
  });

  test("a schedule is drafted, and says by which line it is signed", async () => {
    await at("/maintenance/schedule?q=group:utrecht&fix=note-battery-calibration");
    await type("When it is due", "every saturday at 22:00");
    await type("Name of the schedule", "Batteries");
    await page
      .getByText(/person has to sign|people have to sign|signature/)
      .first()
      .waitFor();
    const tick = page.getByLabel("I read the warnings, and it is meant so");
    if ((await tick.count()) > 0) {
      await tabTo(tick);
      await page.keyboard.press("Space");
    }
    await press("Make the draft");
    await page.getByText(/^hulplijn schedules sign \d+$/).waitFor();
  });

  test("a rollout is drafted; one that is on is stopped by one key, and going on takes a reason", async () => {
    await at("/rollouts/new?q=group:utrecht&fix=note-battery-calibration");
    await page.getByText("This touches 2 devices.").waitFor();
    const tick = page.getByLabel("I read the warnings, and it is meant so");
    if ((await tick.count()) > 0) {
      await tabTo(tick);
      await page.keyboard.press("Space");
    }
    await press("Make the draft");
    await page.getByText(/^hulplijn rollouts sign \d+$/).waitFor();
    await at(`/ro/${rollout}`);
    await press(/^STOP/);
    await page.getByText("No further device begins it.", { exact: false }).waitFor();
    await press("Resume…");
    await page
      .locator(":focus")
      .and(page.getByLabel("Why", { exact: true }))
      .waitFor();
    await page.keyboard.type("it was the wrong one");
    await press("Ask for signatures");
    await page.getByText(/wants to go on: it was the wrong one/).waitFor();
  });

  const screens = [
    ["/maintenance", "h1"],
    ["/maintenance?view=week", "h1"],
    ["/maintenance?view=schedules", ".panel"],
    ["/maintenance?view=windows", ".panel"],
    ["/maintenance?view=night", ".panel"],
    ["/maintenance/window", "form"],
    ["/maintenance/schedule", "form"],
    ["/sch/1", ".panel"],
    ["/win/1", ".panel"],
    ["/rollouts", ".panel"],
    ["/rollouts/new", "form"],
    ["/ro/1", ".panel"],
  ] as const;

  async function look(width: number, name: string): Promise<void> {
    await page.setViewportSize({ width, height: 800 });
    for (const [where, part] of screens) {
      await at(where);
      await page.locator(`main ${part}`).first().waitFor();
      await page.waitForLoadState("networkidle");
      const wider = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      const file = `${name}-${width}${where.replaceAll(/[/?=]/g, "-")}.png`;
      const shots = process.env["HULPLIJN_SHOTS"];
      if (shots !== undefined) await page.screenshot({ path: path.join(shots, file), fullPage: true });
      expect.soft(wider, file).toBe(0);
      // On a phone one language shows axe what both would.
      if (name !== "en") expect.soft(await violations(page), file).toEqual([]);
    }
  }

  test.each(["light", "dark"] as const)("nothing for axe in %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await look(1440, colorScheme);
  });

  test("on a phone, in English and in Dutch", async () => {
    await look(360, "en");
    await at("/me");
    await page.getByRole("button", { name: /Anna Bakker/ }).click();
    await page.getByText("Nederlands").click();
    await page.locator("html[lang=nl]").waitFor();
    await look(360, "nl");
  });
});
