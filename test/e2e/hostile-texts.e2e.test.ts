// What devices that mean harm put on the screens of the people who look at them: a corpus of texts that would run if they were drawn as
// anything but text, and output without end.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uuidFrom } from "../../packages/shared/src/values/values.ts";
import { sampleReport } from "../../scripts/bench/fleet.ts";
import { buildConsole } from "../../scripts/build-console.ts";
import {
  connectDevice,
  enrolFrame,
  nextFrame,
  openSocket,
  type SimulatedDevice,
} from "../../scripts/simulate/device.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { orderInTrial } from "../../scripts/start/order-in-trial.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";
import { launchBrowser, noBrowser, until } from "./house.ts";
import { slowness } from "./pace.ts";
import { dealer, payloads } from "./payloads.ts";

interface Found {
  readonly hacked: boolean;
  readonly reports: readonly string[];
  readonly made: readonly string[];
  readonly text: string;
  readonly title: string;
}

/** Runs in the page: what became of it. */
const look = `(() => ({
  hacked: "hacked" in window,
  reports: window.cspReports,
  made: [...document.querySelectorAll("*")].filter((one) =>
    one.matches("script:not([src]), iframe, object, embed, base, meta[http-equiv], marquee, math, video, audio, template, x-y, [src^='//'], [href^='//'], [src*='://evil'], [href*='://evil']") ||
    [...one.attributes].some(({ name, value }) => /^on/i.test(name) || /^\\s*(javascript|data:text)/i.test(value))
  ).map((one) => one.outerHTML.slice(0, 200)),
  text: document.body.textContent,
  title: document.title,
}))()`;
const listening = `window.cspReports = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
  window.cspReports.push([violatedDirective, blockedURI, sample].join(" ")));`;

describe.skipIf(noBrowser !== null)(`hostile texts on the screens (${noBrowser ?? "real browser"})`, () => {
  const folder = mkdtempSync(join(tmpdir(), "hulplijn-texts-"));
  const deal = dealer();
  let collector: RunningCollector;
  let browser: Browser;
  let page: Page;
  let personToken = "";
  const elsewhere: string[] = [];
  const dialogs: string[] = [];
  const devices: { readonly device: SimulatedDevice; readonly name: string }[] = [];

  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`${collector.url}/api/v1${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${personToken}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const ended = async (device: SimulatedDevice, type: string, body: unknown): Promise<void> => {
    const seq = device.send(type, body);
    await new Promise<void>((settle) => {
      device.onAck = (acknowledged) => {
        if (acknowledged >= seq) settle();
      };
    });
  };
  async function newDevice(token: string): Promise<void> {
    const url = `${collector.url.replace("http", "ws")}/agent/v1`;
    const name = deal(253);
    const { privateKey, text } = enrolFrame(token, name);
    const frame = JSON.parse(text) as { readonly body: object };
    const socket = await openSocket(url);
    const answer = nextFrame(socket);
    socket.send(JSON.stringify({ ...frame, body: { ...frame.body, system: deal(512), agentVersion: "0" } }));
    const { body } = await answer;
    socket.terminate();
    const identity = { deviceId: String(body["deviceId"]), privateKey, connection: 0 };
    devices.push({ device: await connectDevice(url, identity), name });
  }
  const queue = (at: number): unknown => ({
    queue: at === 0 ? "p0p<img src=x onerror=hacked=1>" : deal(127),
    title: deal(256),
    model: deal(256),
    path: deal(512),
    isDefault: at === 0,
    state: "stopped",
    reasons: [deal(64)],
    message: deal(512),
    acceptingJobs: true,
    deviceReachable: "yes",
    waitingJobs: 1,
    oldestJobId: 1,
    oldestJobOwner: deal(128),
    oldestJobSeconds: 1,
    noProgressSeconds: 1,
    heldJobs: 0,
    supplies: [{ name: deal(64), levelPercent: 1 }],
    lowestSupplyPercent: 1,
  });
  const measured = (value: unknown): unknown => ({ state: "measured", atMs: Date.now(), tookMs: 1, value });

  beforeAll(async () => {
    await buildConsole();
    collector = await startCollectorOnly({
      dataFolder: folder,
      port: await freePort(),
      say: () => undefined,
    });
    const made = (path: string, body: unknown) =>
      collector.ask("POST", path, body) as Promise<{ token: string }>;
    const { token } = await made("/enrolment/tokens", { purpose: "test", maxUses: 9, lifetimeHours: 1 });
    personToken = (await made("/tokens", { name: "test", role: "second-line", days: 1 })).token;
    for (let count = 0; count < 3; count++) await newDevice(token);
    const now = Date.now();
    for (const { device } of devices) {
      const printers = measured({
        service: "answers",
        queues: Array.from({ length: 12 }, (_, at) => queue(at)),
      });
      const services = measured({
        manager: "systemd",
        failed: 3,
        services: Array.from({ length: 3 }, () => ({
          name: deal(256),
          description: deal(256),
          state: "failed",
          result: deal(64),
          restartsLastHour: 0,
          exitStatus: 1,
          sinceSeconds: 1,
        })),
      });
      const unavailable = {
        state: "failed",
        atMs: now,
        tookMs: 1,
        code: "measure-crashed",
        detail: deal(512),
      };
      const report = sampleReport(0, true) as { readonly readings: object };
      await ended(device, "report", {
        ...report,
        readings: { ...report.readings, printers, services, dns: unavailable },
      });
      for (let count = 0; count < 8; count++)
        await ended(device, "finding", {
          findingId: uuidFrom(Date.now(), randomBytes(10)),
          rule: "print-queue-stopped",
          subject: deal(512),
          state: "raised",
          severity: "critical",
          flapping: false,
          raisedAtMs: now,
          changedAtMs: now,
          params: { queue: deal(512), reason: deal(512), waiting: 1, reachable: "yes", path: deal(512) },
          evidence: {
            reading: printers,
            recording: [{ series: deal(600), points: [[now, 1]] }],
            top: Array.from({ length: 5 }, () => ({
              pid: 1,
              name: deal(64),
              processorPercent: 1,
              memoryBytes: 1,
            })),
            log: Array.from({ length: 20 }, () => ({ atMs: now, source: deal(512), text: deal(512) })),
            changes: Array.from({ length: 20 }, () => ({ atMs: now, text: deal(512) })),
            lastWellAtMs: null,
          },
        });
      device.socket.send(
        JSON.stringify({ type: "tickets", body: { tickets: [randomBytes(16).toString("base64")] } }),
      );
    }
    browser = await launchBrowser();
    page = await (
      await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } })
    ).newPage();
    page.setDefaultTimeout(60_000);
    await page.addInitScript({ content: listening });
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(collector.url) && !/^(data|blob):/.test(request.url()))
        elsewhere.push(request.url());
    });
    const { link } = (await collector.ask("POST", "/people/invites", { role: "second-line" })) as {
      link: string;
    };
    await page.goto(`${collector.url}/sign-in#${link}`);
    const field = page.getByRole("textbox", { name: "name" });
    await field.fill("p1p<img src=x onerror=hacked=1>");
    await field.press("Enter");
    await page.getByRole("navigation").first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    for (const { device } of devices) device.socket.terminate();
    await collector?.program.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (which: number): { readonly device: SimulatedDevice; readonly name: string } =>
    devices[which] ?? expect.fail(`no device ${which}`);
  const newRun = async (which: number): Promise<string> => {
    const { deviceId } = at(which).device;
    return (await orderInTrial(folder, post, { deviceId, fix: "flush-resolver" })).runId;
  };
  /** Sends bytes as the output of a run; their offset goes on where it was. */
  const write = async (which: number, runId: string, bytes: Buffer, from = 0): Promise<void> => {
    for (let offset = 0; offset < bytes.length; offset += 65_000)
      await ended(at(which).device, "run-output", {
        runId,
        step: "fix",
        stream: "stdout",
        offset: Math.min(1_048_576, from + offset),
        atMs: Date.now(),
        data: bytes.subarray(offset, offset + 65_000).toString("base64"),
      });
  };

  /** Nothing of it ran, was made an element, left the page or was reported. Gives what the page says. */
  async function calm(): Promise<Found> {
    const found = (await page.evaluate(look)) as Found;
    expect({ ...found, text: "", title: "" }).toEqual({
      hacked: false,
      reports: [],
      made: [],
      text: "",
      title: "",
    });
    expect([elsewhere, dialogs]).toEqual([[], []]);
    return found;
  }

  test("B-05: a corpus of 2,250 texts, in the output of a run, is drawn as the texts that they are", async () => {
    expect(payloads.length).toBeGreaterThanOrEqual(2000);
    const runId = await newRun(0);
    await write(0, runId, Buffer.from(`${payloads.join("\n")}\n`));
    await page.goto(`${collector.url}/run/${runId}`);
    const lines = await until("all of it is there", 60, async () => {
      const text = (await page.getByRole("log").textContent()) ?? "";
      return text.includes(payloads.at(-1) ?? "") && text;
    });
    expect(payloads.filter((payload) => !lines.includes(payload))).toEqual([]);
    await calm();
  });

  test("B-05: in names of devices, systems, queues and programs, titles, subjects and evidence, on every screen that shows them", async () => {
    const { name } = at(0);
    const incidents = (await collector.ask("GET", "/incidents")) as {
      readonly items: readonly { readonly key: string }[];
    };
    const screens = [
      "/",
      `/i/${incidents.items[0]?.key}`,
      "/devices",
      `/d/${encodeURIComponent(name)}`,
      "/printers",
      `/p/${encodeURIComponent("p0p<img src=x onerror=hacked=1>")}`,
      "/me",
    ];
    const shown = new Set<string>();
    for (const screen of screens) {
      await page.goto(`${collector.url}${screen}`);
      let before = -1;
      const here = await until(`hostile texts on ${screen}, all of them`, 60, async () => {
        const { text } = (await page.evaluate(look)) as Found;
        const numbers = text.match(/p\d+p/g) ?? [];
        const isAll = numbers.length === before;
        before = numbers.length;
        // The name of whoever is signed in stands on every page, before what the page is about.
        const isThere = numbers.some((one) => one !== "p1p") || screen === "/me";
        if (isThere && isAll) return numbers;
        await page.waitForTimeout(500);
        return null;
      });
      for (const one of here) shown.add(one);
      await calm();
    }
    expect(shown.size).toBeGreaterThan(150);
  });

  test("B-09: output at the cap, without end, in one line and of a terminal's commands leaves the page quick and small", async () => {
    const runId = await newRun(1);
    const commands =
      "\u001b[2J\u001b[999;999H\u001b]0;pwned\u0007\u001b]8;;javascript:hacked=1\u0007x\u001b]8;;\u0007\u001b[31mred\u001b[0m\n";
    const output = Buffer.concat([
      Buffer.from("y\n".repeat(200_000)),
      Buffer.from("x".repeat(300_000)),
      Buffer.from(`\n${commands.repeat(2000)}`),
    ]);
    await write(1, runId, output);
    await page.goto(`${collector.url}/run/${runId}`);
    await until("its last line is drawn", 60, async () =>
      /xred/.test((await page.getByRole("log").textContent()) ?? ""),
    );
    // What comes after the cap is left out, and keeps coming while somebody looks.
    let goesOn = true;
    const endless = (async () => {
      while (goesOn) await write(1, runId, Buffer.alloc(65_000, "no end\n"), 1_048_576);
    })();
    const times = page.getByRole("button", { name: "Times" });
    const before = await slowness();
    const began = performance.now();
    await times.click();
    await page.locator('button[aria-pressed="true"]', { hasText: "Times" }).waitFor();
    const tookMs = performance.now() - began;
    goesOn = false;
    await endless;
    expect(tookMs).toBeLessThan(1000 * Math.max(before, await slowness()));
    const { title, text } = await calm();
    expect(title).not.toContain("pwned");
    expect(text).not.toContain("\u001b");
    const client = await page.context().newCDPSession(page);
    await client.send("Performance.enable");
    const { metrics } = await client.send("Performance.getMetrics");
    const figure = (of: string): number => metrics.find(({ name }) => name === of)?.value ?? Number.NaN;
    expect(figure("JSHeapUsedSize")).toBeLessThan(256 * 1_048_576);
    // Two hundred thousand lines were written; two and a half thousand are drawn, of some twenty nodes each.
    expect(figure("Nodes")).toBeLessThan(200_000);
  });
});
