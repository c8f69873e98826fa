import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lacks, until } from "../started.ts";
import { type FixHouse, makeFixHouse } from "./fix-house.ts";

const missing = lacks(["setsid"]);

describe.skipIf(missing !== null)(
  `a service without a manager${missing === null ? "" : ` (${missing})`}`,
  () => {
    let device: FixHouse;
    const pidFile = (): string => path.join(device.settings, "../", `${path.basename(device.settings)}.pid`);
    const pid = (): number => Number(readFileSync(pidFile(), "utf8"));
    const isRunning = (): boolean => existsSync(pidFile()) && existsSync(`/proc/${pid()}`);

    beforeEach(() => {
      device = makeFixHouse();
      device.say("status/clerk", `#!/bin/sh\nkill -0 "$(cat ${pidFile()})" 2>/dev/null\n`);
      const command = `setsid sleep 600 >/dev/null 2>&1 </dev/null &\necho $! >${pidFile()}\n`;
      device.say("restart/clerk", `#!/bin/sh\n${command}`);
    });
    afterEach(() => {
      if (isRunning()) process.kill(pid(), "SIGKILL");
      device.stop();
    });

    test("one on the list that crashed is started, and lives on after the run", async () => {
      device.say("restartable-services", "other\nclerk\n");
      const { receipt, said } = await device.run("restart-service", { service: "clerk.service" });
      expect(receipt.outcome, said).toBe("verified");
      expect(isRunning()).toBe(true);
      process.kill(pid(), "SIGKILL");
      await until("its end", () => !isRunning());
      expect((await device.run("restart-service", { service: "clerk" })).receipt.outcome).toBe("verified");
      expect((await device.run("restart-service", { service: "clerk" })).receipt.outcome).toBe("not-needed");
    });

    test("one that is not on the list is not touched", async () => {
      device.say("restartable-services", "clerks\nclerk-two\n");
      const { receipt, said } = await device.run("restart-service", { service: "clerk" });
      expect(receipt.outcome).toBe("failed");
      expect(said).toContain("not on this device's list");
      expect(isRunning()).toBe(false);
    });

    test("one that stops again at once is not called mended", async () => {
      device.say("restartable-services", "clerk\n");
      device.say("restart/clerk", `#!/bin/sh\nsetsid sleep 1 >/dev/null 2>&1 &\necho $! >${pidFile()}\n`);
      const { receipt, said } = await device.run("restart-service", { service: "clerk" });
      expect(receipt.outcome, said).toBe("not-verified");
    });
  },
);
