import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lacks, runTool } from "../lab/started.ts";
import { makeDeviceSettings } from "./device-settings.ts";
import { type House, noBrowser, openHouse, until } from "./house.ts";
import { incidentOf, settleByOneClick } from "./settle.ts";

const lacking = lacks(["mkfs.ext4", "mount", "umount", "losetup"]) ?? noBrowser;
const mebibyte = 1_048_576;

describe.skipIf(lacking !== null)(
  `a disk that is full (${lacking ?? "real file system, real browser"})`,
  () => {
    let folder: string;
    let mount: string;
    let house: House;
    const cleanups: (() => unknown)[] = [];

    const usedPercent = (): number => {
      const { blocks, bfree, bavail } = statfsSync(mount);
      return ((blocks - bfree) / (blocks - bfree + bavail)) * 100;
    };
    const write = (name: string, mebibytes: number): void =>
      writeFileSync(join(mount, name), Buffer.alloc(mebibytes * mebibyte, 1));

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "hulplijn-disk-"));
      cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
      mount = join(folder, "data");
      mkdirSync(mount);
      writeFileSync(join(folder, "image"), "");
      truncateSync(join(folder, "image"), 64 * mebibyte);
      runTool("mkfs.ext4", ["-q", "-m", "0", join(folder, "image")]);
      runTool("mount", ["-o", "loop", join(folder, "image"), mount]);
      cleanups.push(() => runTool("umount", [mount]));
      for (const name of ["thumbnails", "people"]) mkdirSync(join(mount, name));
      write("people/letter", 5);
      const settings = makeDeviceSettings();
      cleanups.push(() => settings.remove());
      settings.say("caches", `${mount}/thumbnails\n`);
      house = await openHouse({ agentEnv: { HULPLIJN_AGENT__FIX_SETTINGS: settings.folder } });
      cleanups.push(() => house.close());
    });
    afterAll(async () => {
      for (const cleanUp of cleanups.toReversed()) await cleanUp();
    });

    test("is found within 15 s, settled by one click, and has room again", async () => {
      const { page, stack } = house;
      for (let count = 0; usedPercent() < 98.5; count++) write(`thumbnails/${count}`, 0.25);
      const incident = await until("an incident is open", 15, () =>
        incidentOf(stack, "disk-nearly-full", mount),
      );
      expect(incident).toMatchObject({
        severity: "critical",
        suggestion: { fix: "free-disk-space", approved: true },
      });

      await page.goto(`${stack.url}/i/${incident.key.replace("INC-", "")}`);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(mount);
      await settleByOneClick(house, incident.key, "That is enough.");

      expect(usedPercent()).toBeLessThan(80);
      expect(existsSync(join(mount, "people/letter"))).toBe(true);
      const settled = await incidentOf(stack, "disk-nearly-full", mount);
      expect(settled).toMatchObject({ state: "resolved", members: 1, membersOpen: 0 });
    });
  },
);
