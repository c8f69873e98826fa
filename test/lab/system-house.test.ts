import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { until } from "./started.ts";
import { noSystemHouse, startSystemHouse, type SystemHouse } from "./system-house.ts";

// A machine of the lab that is told to restart does, on its own disk, and knows that it did.

test.skipIf(noSystemHouse !== null)(
  "a machine restarts on its own disk, under another name of its boot",
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-restart-"));
    const options = {
      services: [],
      disk: path.join(folder, "disk"),
      folder: path.join(folder, "shared"),
    } as const;
    mkdirSync(options.disk);
    const boot = (machine: SystemHouse): string => machine.run("cat", "/proc/sys/kernel/random/boot_id");
    let machine = await startSystemHouse(options);
    try {
      const before = boot(machine);
      machine.run(
        "sh",
        "-c",
        "echo kept >/etc/kept; touch /run/reboot-required; shutdown -r +1; shutdown -r now || true",
      );
      await machine.gone;
      await machine.stop();
      machine = await startSystemHouse(options);
      expect(machine.run("cat", "/etc/kept")).toBe("kept\n");
      expect(boot(machine)).not.toBe(before);
      expect(machine.run("sh", "-c", "test -e /run/reboot-required || echo gone")).toBe("gone\n");
      await until("its journal", () => machine.journal() !== "");
    } finally {
      await machine.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
