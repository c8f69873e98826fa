import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printers } from "../../../packages/agent/src/probes/printers/measure.ts";
import { noPrintHouse, type PrintHouse, startPrintHouse } from "../print-house.ts";
import { fixesFolder } from "../../../scripts/seal-fix.ts";
import { lacks, until } from "../started.ts";
import { type FixHouse, judgeBy, makeFixHouse } from "./fix-house.ts";

describe.skipIf(noPrintHouse !== null)(`printing${noPrintHouse === null ? "" : ` (${noPrintHouse})`}`, () => {
  let prints: PrintHouse;
  let device: FixHouse;
  beforeAll(async () => {
    prints = await startPrintHouse({
      queues: [
        { name: "office", device: "printer" },
        { name: "jamming", device: "jams" },
        { name: "away", device: { uri: "socket://127.0.0.1:9" } },
      ],
    });
    device = makeFixHouse(judgeBy(printers, { printService: prints.socketPath }));
    device.say("print-service", `${prints.socketPath}\n`);
  });
  afterAll(async () => {
    device.stop();
    await prints.stop();
  });

  test("a queue that stopped is resumed, and the page that waited comes out", async () => {
    prints.tool("cupsdisable", "-r", "stopped in the lab", "office");
    prints.print("office");
    const { receipt, said } = await device.run("resume-print-queue", { queue: "office" });
    expect(receipt.outcome, said).toBe("verified");
    expect(said).toContain("The queue office is stopped.");
    const { outFolder } = prints.printer("office");
    await until("the page", () => readdirSync(outFolder).length > 0, 30_000);
  });

  test("a queue that works is left alone", async () => {
    expect((await device.run("resume-print-queue", { queue: "office" })).receipt.outcome).toBe("not-needed");
  });

  test("a queue that takes no print jobs takes them again", async () => {
    prints.tool("cupsreject", "office");
    expect((await device.run("resume-print-queue", { queue: "office" })).receipt.outcome).toBe("verified");
    expect(prints.tool("lpstat", "-a", "office")).toContain("accepting requests");
  });

  test("a queue whose printer still jams is not called mended", async () => {
    prints.setJammed(true);
    prints.print("jamming");
    await until("the jam", () => prints.tool("lpstat", "-p", "jamming").includes("disabled"));
    const { receipt, said } = await device.run("resume-print-queue", { queue: "jamming" });
    expect(receipt.outcome, said).toBe("not-verified");
    prints.setJammed(false);
  });

  test("overnight: what a person paused stays, what a fault stopped prints again", async () => {
    const overnight = () => device.run("reset-printer-queues-overnight", { olderThanHours: 1 });
    prints.tool("cupsenable", "jamming");
    const well = await overnight();
    expect(well.receipt.outcome, well.said).toBe("not-needed");
    prints.tool("cupsdisable", "-r", "Paused", "office");
    prints.tool("cupsdisable", "-r", "its filter failed", "away");
    const { receipt, said } = await overnight();
    expect(receipt.outcome, said).toBe("verified");
    expect(said).toContain("the queue away was stopped by a fault");
    expect(said).not.toContain("office was stopped");
    expect(prints.tool("lpstat", "-p", "away")).not.toContain("disabled");
    expect(prints.tool("lpstat", "-p", "office")).toContain("disabled");
    prints.tool("cupsenable", "office");
  });

  test.skipIf(lacks(["faketime"]) !== null)(
    "overnight, three hours later by the clock: what nobody waits for is held, and can be let go",
    () => {
      const step = (name: string): { readonly status: number | null; readonly stdout: string } =>
        spawnSync(
          "faketime",
          ["-f", "+3h", "/bin/sh", path.join(fixesFolder, "reset-printer-queues-overnight", name)],
          {
            encoding: "utf8",
            env: {
              PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
              LC_ALL: "C",
              HULPLIJN_PARAM_OLDER_THAN_HOURS: "2",
              HULPLIJN_SETTINGS: device.settings,
            },
          },
        );
      prints.tool("cupsdisable", "-r", "Paused", "office");
      const job = prints.print("office");
      const check = step("check.sh");
      expect(check.stdout).toContain(`office-${job} has waited for 3 hour(s)`);
      expect(check.status).toBe(0);
      expect(step("fix.sh").stdout).toContain(`Held: office-${job}.`);
      expect(step("verify.sh")).toMatchObject({ status: 0 });
      expect(step("check.sh").status).toBe(1);
      expect(step("undo.sh").stdout).toContain(`Let go: office-${job}`);
      expect(step("check.sh").status).toBe(0);
      prints.tool("cancel", `office-${job}`);
      prints.tool("cupsenable", "office");
    },
  );

  test("a queue that nobody knows is told as that, and nothing is done", async () => {
    const { receipt, said } = await device.run("resume-print-queue", { queue: "nowhere" });
    expect(receipt.outcome).toBe("failed");
    expect(receipt.steps.map(({ step }) => step)).toEqual(["check"]);
    expect(said).toContain("does not know the queue nowhere");
  });

  test("one stuck print job goes, and the ones behind it stay", async () => {
    const stuck = prints.print("away");
    const behind = prints.print("away");
    const { receipt, said } = await device.run("cancel-stuck-print-job", { queue: "away", jobId: stuck });
    expect(receipt.outcome, said).toBe("verified");
    const left = prints.tool("lpstat", "-W", "not-completed", "-o", "away");
    expect(left).toContain(`away-${behind} `);
    expect(left).not.toContain(`away-${stuck} `);
    const again = await device.run("cancel-stuck-print-job", { queue: "away", jobId: stuck });
    expect(again.receipt.outcome).toBe("not-needed");
  });

  test.each(["dead", "hung"])("a print service that is %s is started anew", async (how) => {
    const folder = path.dirname(prints.socketPath);
    const cupsd = `/usr/sbin/cupsd -c ${folder}/etc/cupsd.conf -s ${folder}/etc/cups-files.conf`;
    device.say(
      "restart/cups",
      `#!/bin/sh\npkill -KILL -f ${folder}/etc/cupsd.conf\nexec ${cupsd} >/dev/null 2>&1\n`,
    );
    if (how === "dead") await prints.killService();
    else {
      await prints.startService();
      prints.freezeService();
    }
    const { receipt, said } = await device.run("restart-print-service");
    expect(receipt.outcome, said).toBe("verified");
    expect(prints.tool("lpstat", "-r")).toContain("is running");
    expect((await device.run("restart-print-service")).receipt.outcome).toBe("not-needed");
    // The one that the fix started is the lab's to end.
    execFileSync("pkill", ["-KILL", "-f", `${folder}/etc/cupsd.conf`]);
    await until("its end", () => !isRunning(folder));
  });
});

function isRunning(folder: string): boolean {
  try {
    execFileSync("pgrep", ["-f", `${folder}/etc/cupsd.conf`]);
    return true;
  } catch {
    return false;
  }
}
