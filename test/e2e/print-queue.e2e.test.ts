import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPrintHouse, type PrintHouse, startPrintHouse } from "../lab/print-house.ts";
import { type DeviceSettings, makeDeviceSettings } from "./device-settings.ts";
import { type House, noBrowser, openHouse, until } from "./house.ts";
import { expectSettledOnce, settleThroughKills } from "./killed.ts";
import { slowness } from "./pace.ts";
import { incidentOf, settleByOneClick } from "./settle.ts";

const lacking = noPrintHouse ?? noBrowser;

describe.skipIf(lacking !== null)(
  `a stopped print queue (${lacking ?? "real CUPS, real printer, real browser"})`,
  () => {
    let prints: PrintHouse;
    let house: House;
    let settings: DeviceSettings;
    const cleanups: (() => unknown)[] = [];

    const stopQueue = (queue: string): void => {
      prints.tool("cupsdisable", "-r", "paper ran out", queue);
      prints.print(queue);
    };
    const pages = (queue: string): number =>
      readdirSync(prints.printer(queue).outFolder).filter((name) => name.endsWith(".pdf")).length;

    beforeAll(async () => {
      const names = ["office", "hall"];
      prints = await startPrintHouse({ queues: names.map((name) => ({ name, device: "printer" })) });
      cleanups.push(() => prints.stop());
      settings = makeDeviceSettings();
      cleanups.push(() => settings.remove());
      settings.say("print-service", `${prints.socketPath}\n`);
      house = await openHouse({
        agentEnv: {
          HULPLIJN_AGENT__PROBES__PRINT_SERVICE: prints.socketPath,
          HULPLIJN_AGENT__FIX_SETTINGS: settings.folder,
        },
      });
      cleanups.push(() => house.close());
    });
    afterAll(async () => {
      for (const cleanUp of cleanups.toReversed()) await cleanUp();
    });

    test("is found within 15 s, settled by one click, and the page comes out", async () => {
      const { page, stack } = house;
      stopQueue("office");
      const incident = await until("an incident is open", 15 * (await slowness()), () =>
        incidentOf(stack, "print-queue-stopped", "office"),
      );
      expect(incident).toMatchObject({
        severity: "critical",
        suggestion: { fix: "resume-print-queue", approved: true },
      });

      await page.goto(`${stack.url}/i/${incident.key.replace("INC-", "")}`);
      await page.getByRole("heading", { level: 1 }).filter({ hasText: "office" }).waitFor();
      await page.getByRole("main").getByText("paper ran out").first().waitFor();
      await settleByOneClick(house, incident.key, "The queue office works.");

      await until("the page comes out", 60, async () => pages("office") > 0);
      const settled = await incidentOf(stack, "print-queue-stopped", "office");
      expect(settled).toMatchObject({ state: "resolved", members: 1, membersOpen: 0 });
    });

    test("ends the same when the collector and the agent are killed, and one page comes out", async () => {
      const { stack } = house;
      const before = pages("hall");
      const survivor = await settleThroughKills(stack, {
        rule: "print-queue-stopped",
        subject: "hall",
        cause: async () => stopQueue("hall"),
        hold: () => settings.hold("print-service"),
        readsBefore: 1,
      });
      await expectSettledOnce(stack, survivor);
      await until("the page comes out", 60, async () => pages("hall") > before);
      expect(pages("hall")).toBe(before + 1);
    });
  },
);
