import { execFileSync } from "node:child_process";
import {
  closeSync,
  openSync,
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

const missing = lacks([
  "mkfs.ext4",
  "mount",
  "losetup",
  "fstrim",
  "lsblk",
  "findmnt",
  "unshare",
  "fuser",
  "openssl",
]);

/**
 * No disk of this project's machines speaks SMART: this stands in for smartctl, in the words of its manual. A test that was asked for is
 * in the log a moment later, and ends as the file beside it says.
 */
const disk = `#!/bin/sh
log=/var/log/smart
case "$*" in
  *--scan-open*) echo '/dev/sda -d sat # /dev/sda [SAT], ATA device' ;;
  *"-t short"*) cp "$log/next" "$log/last" ;;
  *"-l selftest"*) cat "$log/head" "$log/last" ;;
esac
`;

// Each test's fix sees folders of the test's own in the place of the machine's.
describe.skipIf(missing !== null)(`upkeep${missing === null ? "" : ` (${missing})`}`, () => {
  let folder: string;
  let device: FixHouse;
  const inside = (name: string): string => path.join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "hulplijn-upkeep-"));
    for (const name of ["log", "sys", "var-tmp", "lib", "lib/hulplijn-kept"]) mkdirSync(inside(name));
    mkdirSync("/var/lib/hulplijn-kept", { recursive: true });
    const binds = [
      `mount --bind ${inside("log")} /var/log`,
      `mount --bind ${inside("var-tmp")} /var/tmp`,
      `mount --bind ${inside("sys")} /sys/class/power_supply`,
      `mount --bind ${inside("lib/hulplijn-kept")} /var/lib/hulplijn-kept`,
    ];
    if (lacks(["smartctl"]) === null) binds.push(`mount --bind ${inside("smartctl")} /usr/sbin/smartctl`);
    writeFileSync(inside("smartctl"), disk, { mode: 0o755 });
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
      const held = put("log/held.1.gz", 40);
      const stays = [put("log/syslog", 90), put("log/syslog.1", 20), put("var-tmp/young", 3), held];
      const handle = openSync(held, "r");
      const { receipt, said } = await open().run("clean-up-logs-and-temp", params);
      expect(receipt.outcome, said).toBe("verified");
      expect(gone.filter((file) => existsSync(file))).toEqual([]);
      expect(stays.filter((file) => !existsSync(file))).toEqual([]);
      expect(said).toContain("logs that were put away: removed 2 file(s), 9 KiB below /var/log");
      closeSync(handle);
      rmSync(held);
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

  test("check-backup-freshness: too old, not there, and made anew", async () => {
    const run = async (): Promise<{ outcome: string; said: string }> => {
      const { receipt, said } = await device.run("check-backup-freshness");
      return { outcome: receipt.outcome, said };
    };
    open();
    expect((await run()).said).toContain("Nobody has said where");
    put("backups/monday.tar", 3);
    device.say("backups", `26 ${inside("backups")}\n26 ${inside("nowhere")}\n`);
    const old = await run();
    expect(old.outcome, old.said).toBe("not-verified");
    expect(old.said).toContain("the newest is 72 hour(s) old; 26 are allowed.");
    expect(old.said).toContain(`${inside("nowhere")}: no backup is there.`);
    put("backups/today.tar", 0);
    device.say("backups", `26 ${inside("backups")}\n`);
    expect((await run()).outcome).toBe("not-needed");
  });

  test("inventory-known-bad: the list of the settings takes the place of the one that comes along", async () => {
    const { receipt } = await open().run("inventory-known-bad");
    expect(receipt.outcome).toBe("not-needed");
    device.say("known-bad", "# ours\npackage|util-lin*|2.*|said so by a test\ndriver|no-such|*|never\n");
    const { receipt: found, said } = await device.run("inventory-known-bad");
    expect(found.outcome, said).toBe("not-verified");
    expect(said).toMatch(/^package util-linux 2\.[^ ]+: said so by a test$/m);
  });

  test("note-battery-calibration: a gauge that lies is noted once, one that tells the truth never", async () => {
    const battery = (change: Record<string, string>): void => {
      const files = {
        type: "Battery",
        capacity: "100",
        energy_full: "50000",
        energy_full_design: "57000",
        energy_now: "50000",
        cycle_count: "12",
        ...change,
      };
      mkdirSync(inside("sys/BAT0"), { recursive: true });
      for (const [name, text] of Object.entries(files))
        writeFileSync(inside(`sys/BAT0/${name}`), `${text}\n`);
    };
    battery({});
    expect((await open().run("note-battery-calibration")).receipt.outcome).toBe("not-needed");
    battery({ energy_now: "40000" });
    const { receipt, said } = await device.run("note-battery-calibration");
    expect(receipt.outcome, said).toBe("verified");
    expect(said).toContain("BAT0 says that it is full and holds 80% of what it can.");
    const again = await device.run("note-battery-calibration");
    expect(again.receipt.outcome, again.said).toBe("not-needed");
  });

  test.skipIf(lacks(["smartctl"]) !== null)(
    "check-disk-short-test: a disk that finds nothing is asked again in a week, one that fails takes a person",
    async () => {
      mkdirSync(inside("log/smart"));
      const line = (status: string): string =>
        `# 1  Short offline       ${status.padEnd(29)} 00%     12345         -\n`;
      writeFileSync(
        inside("log/smart/head"),
        "Num  Test_Description    Status                  Remaining  LifeTime(hours)  LBA_of_first_error\n",
      );
      writeFileSync(inside("log/smart/last"), "");
      writeFileSync(inside("log/smart/next"), line("Completed without error"));
      const { receipt, said } = await open().run("check-disk-short-test");
      expect(receipt.outcome, said).toBe("verified");
      expect((await device.run("check-disk-short-test")).receipt.outcome).toBe("not-needed");
      writeFileSync(inside("log/smart/last"), line("Completed: read failure"));
      writeFileSync(inside("log/smart/next"), line("Completed: read failure"));
      const ill = await device.run("check-disk-short-test");
      expect(ill.receipt.outcome, ill.said).toBe("not-verified");
      expect(ill.said).toContain("Save what is on it, and replace it.");
    },
  );

  test("renew-certificates: one that ends soon is renewed by the device’s own program; without one a person is asked for", async () => {
    const make = (days: number, name: string): string =>
      `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout /dev/null -subj /CN=lab -days ${days} -out ${name} 2>/dev/null`;
    execFileSync("/bin/sh", ["-c", `${make(5, inside("soon.pem"))}; ${make(300, inside("long.pem"))}`]);
    open();
    device.say("certificates", `${inside("soon.pem")}\n${inside("long.pem")}\n`);
    const alone = await device.run("renew-certificates", { daysLeft: 30 });
    expect(alone.receipt.outcome, alone.said).toBe("failed");
    expect(alone.said).toContain("Nothing here renews certificates: this takes a person.");
    device.say("renew/certificates", `#!/bin/sh\n${make(300, '"$1"')}\n`);
    const { receipt, said } = await device.run("renew-certificates", { daysLeft: 30 });
    expect(receipt.outcome, said).toBe("verified");
    expect(said).toContain(`Renewing ${inside("soon.pem")}`);
    expect(said).not.toContain(`Renewing ${inside("long.pem")}`);
    expect((await device.run("renew-certificates", { daysLeft: 30 })).receipt.outcome).toBe("not-needed");
  });
});
