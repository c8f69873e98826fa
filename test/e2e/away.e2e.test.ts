// A collector that is away for minutes. That either side is killed while a fault is settled: killed.ts, in each flow's own test.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Device } from "../../packages/shared/src/api/registry.ts";
import { type House, noBrowser, openHouse, until } from "./house.ts";
import { incidentByKey, incidentOf } from "./settle.ts";

/** How long the collector stays away. Minutes on purpose: reports pile up in the device's spool. */
const awaySeconds = 122;
/** Nobody has this process id: Linux gives none above four million. */
const nobody = "2147483646\n";

describe.skipIf(noBrowser !== null)(`the collector is away (${noBrowser ?? "for real minutes"})`, () => {
  let house: House;
  const folder = mkdtempSync(join(tmpdir(), "hulplijn-away-"));
  const services = ["first", "second"] as const;
  const pidFile = (service: string): string => join(folder, `${service}.pid`);
  const found = (service: string) =>
    until(`${service} is found`, 120, () => incidentOf(house.stack, "service-failed", service));

  beforeAll(async () => {
    for (const service of services) writeFileSync(pidFile(service), `${process.pid}\n`);
    const watched = services.map((name) => ({ name, pidFile: pidFile(name) }));
    house = await openHouse({
      agentEnv: { HULPLIJN_AGENT__PROBES__WATCHED_SERVICES: JSON.stringify(watched) },
    });
  });
  afterAll(async () => {
    await house?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("findings keep their own times and order, and it shows when it was blind", async () => {
    const { page, stack } = house;
    const goneAtMs = Date.now();
    await stack.collector.end("SIGKILL");
    await wait(20_000);
    const brokenAtMs: number[] = [];
    for (const service of services) {
      brokenAtMs.push(Date.now());
      writeFileSync(pidFile(service), nobody);
      await wait(30_000);
    }
    await wait(goneAtMs + awaySeconds * 1000 - Date.now());
    await stack.restart("collector");
    const backAtMs = Date.now();

    const [first, second] = await Promise.all(
      services.map(async (service) => incidentByKey(stack, (await found(service)).key)),
    );
    for (const [index, incident] of [first, second].entries()) {
      expect(incident?.openedAtMs).toBeGreaterThanOrEqual((brokenAtMs[index] ?? 0) - 1000);
      expect(incident?.openedAtMs).toBeLessThan((brokenAtMs[index] ?? 0) + 25_000);
      expect(incident?.memberList).toHaveLength(1);
      expect(incident?.timeline[0]?.text?.code).toMatch(/^gap-/);
    }
    const numberOf = (key = ""): number => Number(key.replace("INC-", ""));
    expect(numberOf(second?.key)).toBeGreaterThan(numberOf(first?.key));

    const device = (await stack.ask("GET", `/devices/${first?.deviceId ?? ""}`)) as Device;
    const span = device.blind[0];
    expect(span?.why).toBe("collector-down");
    expect(span?.fromMs).toBeLessThan(brokenAtMs[0] ?? 0);
    expect(span?.fromMs).toBeGreaterThan(goneAtMs - 60_000);
    expect(span?.toMs).toBeGreaterThanOrEqual(backAtMs - 1000);
    await page.goto(`${stack.url}/d/${device.name}`);
    await page
      .getByText(/no data|nothing was heard|blind/i)
      .first()
      .waitFor();
  }, 300_000);
});
