import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Device, Run } from "../../packages/shared/src/api/registry.ts";
import { noPrintHouse, type PrintHouse, startPrintHouse } from "../lab/print-house.ts";
import { type House, noBrowser, openHouse, until } from "./house.ts";
import { incidentByKey, incidentOf } from "./settle.ts";

const lacking = noPrintHouse ?? noBrowser;
const queues = ["one", "two", "three", "four"] as const;

/** How long the collector stays away in the last test. Minutes on purpose: reports pile up in the device's spool. */
const awaySeconds = 130;

describe.skipIf(lacking !== null)(`killed in the middle (${lacking ?? "kill -9 of either side"})`, () => {
  let prints: PrintHouse;
  let house: House;
  let settings: string;

  beforeAll(async () => {
    prints = await startPrintHouse({ queues: queues.map((name) => ({ name, device: "printer" as const })) });
    settings = mkdtempSync(join(tmpdir(), "hulplijn-settings-"));
    writeFileSync(join(settings, "print-service"), `${prints.socketPath}\n`);
    house = await openHouse({
      agentEnv: {
        HULPLIJN_AGENT__PROBES__PRINT_SERVICE: prints.socketPath,
        HULPLIJN_AGENT__FIX_SETTINGS: settings,
      },
    });
  });
  afterAll(async () => {
    await house.close();
    await prints.stop();
    rmSync(settings, { recursive: true, force: true });
  });

  const break_ = (queue: string): void => {
    prints.tool("cupsdisable", "-r", "no paper", queue);
    prints.print(queue);
  };
  const printed = (queue: string): number =>
    readdirSync(prints.printer(queue).outFolder).filter((name) => name.endsWith(".pdf")).length;
  const found = (queue: string, seconds: number) =>
    until(`${queue} is found`, seconds, () => incidentOf(house.stack, "print-queue-stopped", queue));
  const resolved = (key: string, seconds: number) =>
    until(`${key} is resolved`, seconds, async () => {
      const incident = await incidentByKey(house.stack, key);
      return incident.state === "resolved" ? incident : null;
    });
  const runsOf = (key: string): Promise<readonly Run[]> =>
    incidentByKey(house.stack, key).then((incident) =>
      Promise.all(incident.runs.map((id) => house.stack.ask("GET", `/runs/${id}`) as Promise<Run>)),
    );
  async function click(key: string): Promise<void> {
    await house.page.goto(`${house.stack.url}/i/${key}`);
    await house.page
      .getByRole("button", { name: /^Run on / })
      .first()
      .click();
    await until(
      "the run is ordered",
      15,
      async () => (await incidentByKey(house.stack, key)).runs.length > 0,
    );
  }

  test("the collector is killed while a fix runs: same end, nothing twice", async () => {
    break_("one");
    const { key } = await found("one", 20);
    await click(key);
    await house.stack.collector.end("SIGKILL");
    await house.stack.restart("collector");
    const incident = await resolved(key, 90);
    const runs = await runsOf(key);
    expect(runs).toMatchObject([{ phase: "ended", outcome: "verified" }]);
    expect(incident.timeline.filter((entry) => entry.text?.code === "run-verified")).toHaveLength(1);
    expect(printed("one")).toBe(1);
  });

  test("the agent is killed while a fix runs: it is not started again by itself, and a second click settles it", async () => {
    break_("two");
    const { key } = await found("two", 40);
    await click(key);
    await until("the device has the order", 15, async () => (await runsOf(key))[0]?.phase !== "queued");
    await house.stack.agent.end("SIGKILL");
    await house.stack.restart("agent");
    const [first] = await until("the run has ended", 60, async () => {
      const runs = await runsOf(key);
      return runs[0]?.phase === "ended" ? runs : null;
    });
    expect(["verified", "interrupted"]).toContain(first?.outcome);
    if (first?.outcome === "interrupted" && (await incidentByKey(house.stack, key)).state !== "resolved") {
      expect((await incidentByKey(house.stack, key)).line).toBe("second");
      await house.page
        .getByRole("button", { name: /^Run on / })
        .first()
        .click();
    }
    await resolved(key, 90);
    const runs = await runsOf(key);
    expect(runs.filter((run) => run.outcome === "verified").length).toBeLessThanOrEqual(1);
    expect(printed("two")).toBe(1);
  });

  test("the agent is killed with a finding that the collector has not heard of: it arrives, once", async () => {
    await house.stack.collector.end("SIGKILL");
    break_("three");
    await wait(12_000);
    await house.stack.agent.end("SIGKILL");
    await house.stack.restart("collector");
    await house.stack.restart("agent");
    const { key } = await found("three", 40);
    expect((await incidentByKey(house.stack, key)).memberList).toHaveLength(1);
    prints.tool("cupsenable", "three");
    await resolved(key, 60);
  });

  test("the collector is away for minutes: findings keep their own times and order, and it shows when it was blind", async () => {
    const goneAtMs = Date.now();
    await house.stack.collector.end("SIGKILL");
    await wait(20_000);
    const brokenAtMs = Date.now();
    break_("four");
    await wait(awaySeconds * 1000 - 20_000);
    await house.stack.restart("collector");
    const backAtMs = Date.now();
    const { key } = await found("four", 90);
    const incident = await incidentByKey(house.stack, key);
    expect(incident.openedAtMs).toBeGreaterThanOrEqual(brokenAtMs - 1000);
    expect(incident.openedAtMs).toBeLessThan(brokenAtMs + 20_000);
    expect(incident.timeline[0]?.text?.code).toMatch(/^gap-/);

    const device = (await house.stack.ask("GET", `/devices/${incident.deviceId}`)) as Device;
    const span = device.blind[0];
    expect(span?.why).toBe("collector-down");
    expect(span?.fromMs).toBeLessThan(brokenAtMs);
    expect(span?.fromMs).toBeGreaterThan(goneAtMs - 60_000);
    expect(span?.toMs).toBeGreaterThanOrEqual(backAtMs - 1000);
    await house.page.goto(`${house.stack.url}/d/${device.name}`);
    await house.page
      .getByText(/no data|nothing was heard|blind/i)
      .first()
      .waitFor();
  }, 300_000);
});
