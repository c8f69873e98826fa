import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPrintHouse, type PrintHouse, startPrintHouse } from "../lab/print-house.ts";
import { type House, noBrowser, openHouse, until } from "./house.ts";
import { incidentOf, settleByOneClick } from "./settle.ts";

const lacking = noPrintHouse ?? noBrowser;

describe.skipIf(lacking !== null)(
  `a stopped print queue (${lacking ?? "real CUPS, real printer, real browser"})`,
  () => {
    let prints: PrintHouse;
    let house: House;
    let settings: string;

    beforeAll(async () => {
      prints = await startPrintHouse({ queues: [{ name: "office", device: "printer" }] });
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

    test("is found within 15 s, settled by one click, and the page comes out", async () => {
      const { page, stack } = house;
      prints.tool("cupsdisable", "-r", "paper ran out", "office");
      prints.print("office");
      const incident = await until("an incident is open", 15, () =>
        incidentOf(stack, "print-queue-stopped", "office"),
      );
      expect(incident).toMatchObject({
        severity: "critical",
        suggestion: { fix: "resume-print-queue", approved: true },
      });

      await page.goto(`${stack.url}/i/${incident.key.replace("INC-", "")}`);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("office");
      expect(await page.getByRole("main").innerText()).toContain("paper ran out");
      await settleByOneClick(house, incident.key, "The queue office works.");

      await until("the page comes out", 20, async () =>
        readdirSync(prints.printer("office").outFolder).some((name) => name.endsWith(".pdf")),
      );
      const settled = await incidentOf(stack, "print-queue-stopped", "office");
      expect(settled).toMatchObject({ state: "resolved", members: 1, membersOpen: 0 });
    });
  },
);
