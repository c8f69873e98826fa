import { hostname } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lacks } from "../lab/started.ts";
import { guardClock, noClockToStep, type SteppedClock } from "../lab/step-clock.ts";
import { startTimeServer } from "../lab/time-server.ts";
import { type DeviceSettings, makeDeviceSettings } from "./device-settings.ts";
import { type House, noBrowser, openHouse, until } from "./house.ts";
import { expectSettledOnce, settleThroughKills } from "./killed.ts";
import { slowness } from "./pace.ts";
import { incidentOf, settleByOneClick } from "./settle.ts";

const lacking = noBrowser ?? lacks(["perl"]) ?? noClockToStep();

describe.skipIf(lacking !== null)(
  `a clock that is wrong (${lacking ?? "steps the clock of this machine for some seconds"})`,
  () => {
    let clock: SteppedClock | null = null;
    let house: House;
    let settings: DeviceSettings;
    const cleanups: (() => unknown)[] = [];

    beforeAll(async () => {
      const server = await startTimeServer(() => clock?.trueMs() ?? Date.now());
      cleanups.push(() => server.stop());
      settings = makeDeviceSettings();
      cleanups.push(() => settings.remove());
      settings.say("time-server", `${server.address}\n`);
      house = await openHouse({
        agentEnv: {
          HULPLIJN_AGENT__PROBES__TIME_SERVER: server.address,
          HULPLIJN_AGENT__FIX_SETTINGS: settings.folder,
        },
      });
      cleanups.push(() => house.close());
    });
    afterAll(async () => {
      for (const cleanUp of cleanups.toReversed()) await cleanUp();
    });

    test("is found at once when measured, and set right by one click", { timeout: 240_000 }, async () => {
      const { page, stack } = house;
      await page.goto(`${stack.url}/d/${hostname()}`);
      const measureNow = page.getByRole("button", { name: "Measure now" });
      await measureNow.waitFor();
      clock = await guardClock();
      try {
        await clock.step(300);
        expect(clock.aheadMs() / 1000).toBeCloseTo(300, 0);
        await measureNow.click();
        const incident = await until("an incident is open", 15 * (await slowness()), () =>
          incidentOf(stack, "clock-wrong", ""),
        );
        expect(incident).toMatchObject({
          severity: "critical",
          suggestion: { fix: "set-clock", approved: true },
        });

        await page.goto(`${stack.url}/i/${incident.key.replace("INC-", "")}`);
        await page.getByRole("heading", { level: 1 }).filter({ hasText: "clock" }).waitFor();
        await settleByOneClick(house, incident.key, "Stepping the clock by");
        expect(Math.abs(clock.aheadMs())).toBeLessThan(1000);
      } finally {
        await clock.restore();
      }
      const settled = await incidentOf(stack, "clock-wrong", "");
      expect(settled).toMatchObject({ state: "resolved", members: 1, membersOpen: 0 });
    });

    const killed = "ends the same when the collector and the agent are killed";
    test(killed, { timeout: 240_000 }, async () => {
      const { stack } = house;
      const guarded = await guardClock();
      clock = guarded;
      try {
        const survivor = await settleThroughKills(stack, {
          rule: "clock-wrong",
          subject: "",
          cause: async () => {
            await guarded.step(300);
            // The clock is looked at each minute, and at the start.
            await stack.agent.end("SIGKILL");
            await stack.restart("agent");
          },
          hold: () => settings.hold("time-server"),
          readsBefore: 1,
        });
        expect(Math.abs(guarded.aheadMs())).toBeLessThan(1000);
        await expectSettledOnce(stack, survivor);
      } finally {
        await guarded.restore();
      }
    });
  },
);
