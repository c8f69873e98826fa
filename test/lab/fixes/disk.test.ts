import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskSpace } from "../../../packages/agent/src/probes/disk-space/measure.ts";
import { lacks } from "../started.ts";
import { type FixHouse, judgeBy, makeFixHouse } from "./fix-house.ts";

const missing = lacks(["mkfs.ext4", "mount", "umount", "losetup"]);

describe.skipIf(missing !== null)(`a full disk${missing === null ? "" : ` (${missing})`}`, () => {
  let folder: string;
  let mount: string;
  let device: FixHouse;
  const fill = (name: string, megabytes: number): void =>
    writeFileSync(path.join(mount, name), Buffer.alloc(megabytes * 1_048_576, 1));

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "hulplijn-disk-"));
    mount = path.join(folder, "full");
    mkdirSync(mount);
    writeFileSync(path.join(folder, "image"), "");
    truncateSync(path.join(folder, "image"), 64 * 1_048_576);
    execFileSync("mkfs.ext4", ["-q", "-m", "0", path.join(folder, "image")]);
    execFileSync("mount", ["-o", "loop", path.join(folder, "image"), mount]);
    for (const name of ["cache", "people"]) mkdirSync(path.join(mount, name));
    device = makeFixHouse(judgeBy(diskSpace, {}));
    device.say("caches", `${mount}/cache\n/nonexistent/cache\nrelative\n/\n`);
  });
  afterEach(() => {
    device.stop();
    execFileSync("umount", [mount]);
    rmSync(folder, { recursive: true });
  });

  test("what may go goes, what people made stays, and the figures are told", async () => {
    fill("people/letter", 8);
    fill("cache/thumbnails", 40);
    const { receipt, said } = await device.run("free-disk-space", { mount });
    expect(receipt.outcome, said).toBe("verified");
    expect(existsSync(path.join(mount, "people/letter"))).toBe(true);
    expect(existsSync(path.join(mount, "cache/thumbnails"))).toBe(false);
    expect(said).toMatch(/Before: (9\d|100)% of the space/);
    expect(said).toContain("That is enough.");
  });

  test("when nothing may go, nothing goes, and it says where the space is", async () => {
    fill("people/film", 50);
    const { receipt, said } = await device.run("free-disk-space", { mount });
    expect(receipt.outcome, said).toBe("not-verified");
    expect(existsSync(path.join(mount, "people/film"))).toBe(true);
    expect(said).toContain("More than this takes a person.");
    expect(said).toContain(`${mount}/people`);
  });

  test("a disk with room is left alone", async () => {
    fill("cache/small", 5);
    const { receipt } = await device.run("free-disk-space", { mount });
    expect(receipt.outcome).toBe("not-needed");
    expect(existsSync(path.join(mount, "cache/small"))).toBe(true);
  });
});
