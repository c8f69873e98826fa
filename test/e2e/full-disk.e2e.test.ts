import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lacks, runTool } from "../lab/started.ts";
import { type DeviceSettings, makeDeviceSettings } from "./device-settings.ts";
import { type House, noBrowser, openHouse, until } from "./house.ts";
import { expectSettledOnce, settleThroughKills, type Survivor } from "./killed.ts";
import { slowness } from "./pace.ts";
import { incidentOf, settleByOneClick } from "./settle.ts";

const lacking = lacks(["mkfs.ext4", "mount", "umount", "losetup"]) ?? noBrowser;
const mebibyte = 1_048_576;

interface Disk {
  readonly mount: string;
  usedPercent(): number;
  fill(): void;
  expectRoom(): void;
}

describe.skipIf(lacking !== null)(
  `a disk that is full (${lacking ?? "real file system, real browser"})`,
  () => {
    let house: House;
    let settings: DeviceSettings;
    let data: Disk;
    let other: Disk;
    let survivor: Survivor;
    const cleanups: (() => unknown)[] = [];

    /** A file system of its own, with a letter on it that must stay. */
    function makeDisk(): Disk {
      const folder = mkdtempSync(join(tmpdir(), "hulplijn-disk-"));
      cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
      const [image, mount] = [join(folder, "image"), join(folder, "data")];
      mkdirSync(mount);
      writeFileSync(image, "");
      truncateSync(image, 64 * mebibyte);
      runTool("mkfs.ext4", ["-q", "-m", "0", image]);
      runTool("mount", ["-o", "loop", image, mount]);
      cleanups.push(() => runTool("umount", [mount]));
      for (const name of ["thumbnails", "people"]) mkdirSync(join(mount, name));
      const write = (name: string, mebibytes: number): void =>
        writeFileSync(join(mount, name), Buffer.alloc(mebibytes * mebibyte, 1));
      write("people/letter", 5);
      const usedPercent = (): number => {
        const { blocks, bfree, bavail } = statfsSync(mount);
        return ((blocks - bfree) / (blocks - bfree + bavail)) * 100;
      };
      return {
        mount,
        usedPercent,
        fill() {
          for (let count = 0; usedPercent() < 98.5; count++) write(`thumbnails/${count}`, 0.25);
        },
        expectRoom() {
          expect(usedPercent()).toBeLessThan(80);
          expect(existsSync(join(mount, "people/letter"))).toBe(true);
        },
      };
    }

    beforeAll(async () => {
      [data, other] = [makeDisk(), makeDisk()];
      settings = makeDeviceSettings();
      cleanups.push(() => settings.remove());
      settings.say("caches", `${data.mount}/thumbnails\n${other.mount}/thumbnails\n`);
      house = await openHouse({ agentEnv: { HULPLIJN_AGENT__FIX_SETTINGS: settings.folder } });
      cleanups.push(() => house.close());
    });
    afterAll(async () => {
      for (const cleanUp of cleanups.toReversed()) await cleanUp();
    });

    // First, so that its rule has its minute of good readings while the other case runs.
    test("is mended the same when the collector and the agent are killed", async () => {
      survivor = await settleThroughKills(house.stack, {
        rule: "disk-nearly-full",
        subject: other.mount,
        cause: async () => other.fill(),
        hold: () => settings.hold("caches"),
      });
      other.expectRoom();
    });

    test("is found within 15 s, settled by one click, and has room again", async () => {
      const { page, stack } = house;
      const { mount } = data;
      data.fill();
      const incident = await until("an incident is open", 15 * (await slowness()), () =>
        incidentOf(stack, "disk-nearly-full", mount),
      );
      expect(incident).toMatchObject({
        severity: "critical",
        suggestion: { fix: "free-disk-space", approved: true },
      });

      await page.goto(`${stack.url}/i/${incident.key.replace("INC-", "")}`);
      await page.getByRole("heading", { level: 1 }).filter({ hasText: mount }).waitFor();
      await settleByOneClick(house, incident.key, "That is enough.");

      data.expectRoom();
      const settled = await incidentOf(stack, "disk-nearly-full", mount);
      expect(settled).toMatchObject({ state: "resolved", members: 1, membersOpen: 0 });
    });

    test("what was mended through the kills is resolved, and everything was told once", () =>
      expectSettledOnce(house.stack, survivor));
  },
);
