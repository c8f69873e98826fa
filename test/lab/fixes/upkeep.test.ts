import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { lacks } from "../started.ts";
import { type FixHouse, makeFixHouse } from "./fix-house.ts";

const missing = lacks(["mkfs.ext4", "mount", "losetup", "fstrim", "lsblk", "findmnt", "unshare", "fuser"]);

// Each test's fix sees folders of the test's own in the place of the machine's.
describe.skipIf(missing !== null)(`upkeep${missing === null ? "" : ` (${missing})`}`, () => {
  let folder: string;
  let device: FixHouse;
  const inside = (name: string): string => path.join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "hulplijn-upkeep-"));
    for (const name of ["log", "tmp", "var-tmp", "lib", "lib/hulplijn-kept"]) mkdirSync(inside(name));
    mkdirSync("/var/lib/hulplijn-kept", { recursive: true });
    const binds = [
      `mount --bind ${inside("log")} /var/log`,
      `mount --bind ${inside("var-tmp")} /var/tmp`,
      `mount --bind ${inside("lib/hulplijn-kept")} /var/lib/hulplijn-kept`,
    ];
    writeFileSync(inside("inside.sh"), [...binds, 'exec "$@"', ""].join("\n"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** Sees what is mounted now. */
  const open = (): FixHouse => {
    const before = [
      "/usr/bin/unshare",
      "--mount",
      "--propagation",
      "private",
      "/bin/sh",
      inside("inside.sh"),
    ];
    return (device = makeFixHouse(undefined, { before, network: `/proc/${process.pid}/ns/net` }));
  };
  afterEach(() => device.stop());

  const put = (name: string, daysOld: number): string => {
    const file = inside(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, "x".repeat(5000));
    const then = Date.now() / 1000 - daysOld * 86_400;
    utimesSync(file, then, then);
    return file;
  };

  describe("clean-up-logs-and-temp", () => {
    const params = { keepLogDays: 30, keepTempDays: 10 };

    test("what is older than it is to be kept goes, whatever is younger or in use stays", async () => {
      const gone = [put("log/syslog.2.gz", 40), put("log/app/app.log-20260101", 31)];
      const stays = [put("log/syslog", 90), put("log/syslog.1", 20), put("var-tmp/young", 3)];
      const { receipt, said } = await open().run("clean-up-logs-and-temp", params);
      expect(receipt.outcome, said).toBe("verified");
      expect(gone.filter((file) => existsSync(file))).toEqual([]);
      expect(stays.filter((file) => !existsSync(file))).toEqual([]);
      expect(said).toContain("logs that were put away: removed 2 file(s), 9 KiB below /var/log");
      expect((await device.run("clean-up-logs-and-temp", params)).receipt.outcome).toBe("not-needed");
    });
  });

  test("trim-file-systems: the disk gets back what was removed, and is not told again for six days", async () => {
    const image = inside("image");
    writeFileSync(image, "");
    truncateSync(image, 96 * 1_048_576);
    execFileSync("mkfs.ext4", ["-q", image]);
    const mount = inside("with blank");
    mkdirSync(mount);
    execFileSync("mount", ["-o", "loop", image, mount]);
    try {
      writeFileSync(path.join(mount, "film"), Buffer.alloc(40 * 1_048_576, 1));
      execFileSync("sync", ["-f", mount]);
      rmSync(path.join(mount, "film"));
      execFileSync("sync", ["-f", mount]);
      const before = statSync(image).blocks;
      const { receipt, said } = await open().run("trim-file-systems");
      expect(receipt.outcome, said).toBe("verified");
      expect(before - statSync(image).blocks).toBeGreaterThan(70_000);
      const again = await device.run("trim-file-systems");
      expect(again.receipt.outcome, again.said).toBe("not-needed");
    } finally {
      execFileSync("umount", [mount]);
    }
  });
});
