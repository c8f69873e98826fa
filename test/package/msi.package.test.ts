// The MSI on Windows, as far as Wine is one: its whole life, with the packaged agent and a real collector on this machine.
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Device, DeviceRow } from "../../packages/shared/src/api/registry.ts";
import { buildPackages, whyNotHere } from "../../scripts/package/build.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";
import { until } from "../e2e/house.ts";
import { figure, isShort } from "./form.ts";
import { openWindows, settingsKey, type Windows } from "./windows.ts";
import { noWine, onDriveZ } from "./wine-house.ts";

const why = noWine ?? whyNotHere("msi");
const policyKey = String.raw`HKLM\SOFTWARE\Policies\Hulplijn`;

describe.skipIf(why !== null)(`the MSI (${why ?? "Wine"})`, () => {
  const work = mkdtempSync(path.join(tmpdir(), "hulplijn-msi-"));
  const msi = (version: string): string => path.join(work, version, `hulplijn-agent-${version}-x64.msi`);
  const build = (version: string): Promise<unknown> =>
    buildPackages({ ids: ["msi"], arch: "x64", out: path.join(work, version), fast: true, version });
  const port = freePort();

  beforeAll(async () => {
    await build("0.1.0");
    if (!isShort) await build("0.2.0");
  }, 300_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  interface Office {
    readonly folder: string;
    readonly collector: RunningCollector;
    readonly token: string;
    readonly url: string;
    readonly settings: readonly string[];
    device(): Promise<DeviceRow | undefined>;
    /** The device, once it is connected with that version of the agent. */
    connected(windows: Windows): Promise<DeviceRow>;
    readings(deviceId: string): Promise<Device["probes"]>;
  }

  /** A collector of this test's own, and a token for it. */
  async function openOffice(): Promise<Office> {
    const folder = mkdtempSync(path.join(work, "office-"));
    const collector = await startCollectorOnly({
      dataFolder: folder,
      port: await port,
      say: () => undefined,
    });
    onTestFinished(async () => {
      await collector.program.end();
    }, 60_000);
    const { ask } = collector;
    const { token } = (await ask("POST", "/enrolment/tokens", { purpose: "MSI", maxUses: 1 })) as {
      readonly token: string;
    };
    const url = `${collector.url.replace(/^http/, "ws")}/agent/v1`;
    const device = async (): Promise<DeviceRow | undefined> =>
      ((await ask("GET", "/devices")) as { readonly items: readonly DeviceRow[] }).items[0];
    return {
      folder,
      collector,
      token,
      url,
      settings: [`COLLECTOR_URL=${url}`, `ENROLL_TOKEN=${token}`, `ROOT_DIGEST=${collector.rootDigest}`],
      device,
      connected: (windows) =>
        until(`the device is connected\n${windows.log().slice(-3000)}`, 60, async () => {
          const found = await device();
          return found?.connected === true && found;
        }),
      readings: (deviceId) =>
        until("readings are there", 60, async () => {
          const { probes } = (await ask("GET", `/devices/${deviceId}`)) as Device;
          return probes.some(({ reading }) => reading.state === "measured") && probes;
        }),
    };
  }

  /** Whether a text is in any file below, in either of the two encodings that Windows writes. */
  function filesWith(folder: string, text: string): readonly string[] {
    const wanted = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => {
        const bytes = readFileSync(file);
        return wanted.some((one) => bytes.includes(one));
      });
  }

  test(
    "installed silently, the service runs, the device is enrolled and healthy; its token is in no log, file or registry; uninstalled, only its data stays",
    async () => {
      const [office, windows] = [await openOffice(), await openWindows()];
      const log = path.join(work, "install.log");
      await windows.setValue(policyKey, "ReportSeconds", "5", "REG_DWORD");
      const began = performance.now();
      const end = await windows.install(msi("0.1.0"), "/l*v", onDriveZ(log), ...office.settings);
      expect(end.exitCode).toBe(0);
      expect(await windows.service()).toBe("RUNNING");
      const { deviceId } = await office.connected(windows);
      await office.readings(deviceId);
      figure(`msi: install command to health ${((performance.now() - began) / 1000).toFixed(1)} s (Wine)`);
      expect(readFileSync(log).toString("latin1").replaceAll("\0", "")).toContain("CollectorUrl");
      const values = await windows.values(settingsKey);
      expect(values).toMatchObject({ CollectorUrl: office.url, Version: "0.1.0" });
      expect(values?.["EnrollToken"] ?? "").toBe("");
      expect(filesWith(windows.data(), office.token)).toEqual([]);
      expect(filesWith(path.dirname(log), office.token).filter((file) => file.endsWith(".log"))).toEqual([]);

      // What an administrator types: through the running service's pipe, and the program of the package.
      const asked = await windows.house.run("cmd", [
        "/c",
        String.raw`C:\Program Files\Hulplijn\hulplijn-agent.cmd`,
        "status",
        "--json",
      ]);
      expect(JSON.parse(asked.stdout), asked.stderr).toMatchObject({ link: { connected: true } });

      expect((await windows.uninstall(msi("0.1.0"))).exitCode).toBe(0);
      expect(await windows.service()).toBeNull();
      expect(existsSync(windows.program())).toBe(false);
      expect(await windows.values(settingsKey)).toBeNull();
      expect(existsSync(windows.data("state"))).toBe(true);
      // It said goodbye: nobody is called because of it.
      await until("the device is gone", 60, async () => (await office.device())?.connected === false);
    },
    isShort ? 120_000 : 300_000,
  );

  if (isShort) return;

  test("an upgrade keeps settings and identity; a downgrade is refused and changes nothing", async () => {
    const [office, windows] = [await openOffice(), await openWindows()];
    await windows.setValue(policyKey, "ReportSeconds", "5", "REG_DWORD");
    expect((await windows.install(msi("0.1.0"), ...office.settings)).exitCode).toBe(0);
    const before = await office.connected(windows);
    expect((await windows.install(msi("0.2.0"))).exitCode).toBe(0);
    expect(await windows.values(settingsKey)).toMatchObject({
      CollectorUrl: office.url,
      RootDigest: office.collector.rootDigest,
      Version: "0.2.0",
    });
    await until(`the new version is connected\n${windows.log().slice(-2000)}`, 60, async () => {
      const found = (await office.collector.ask("GET", `/devices/${before.deviceId}`)) as Device;
      return found.connected && JSON.stringify(found).includes("0.2.0");
    });

    const refused = await windows.install(msi("0.1.0"));
    // 1603, of which Wine hands on the lowest byte.
    expect(refused.exitCode).toBe(1603 & 255);
    expect(await windows.values(settingsKey)).toMatchObject({ Version: "0.2.0", CollectorUrl: office.url });
    expect(await windows.service()).toBe("RUNNING");

    expect((await office.connected(windows)).deviceId).toBe(before.deviceId);

    expect((await windows.uninstall(msi("0.2.0"), "REMOVE_DATA=1")).exitCode).toBe(0);
    for (const gone of [windows.data(), windows.program()]) expect(existsSync(gone)).toBe(false);
  }, 300_000);

  test("A-02: a folder that a user made beforehand, or put something into, is moved aside as a whole, and ours is made anew", async () => {
    const nobody = 65_534;
    for (const own of ["folder", "file"] as const) {
      const windows = await openWindows();
      mkdirSync(windows.data("releases"), { recursive: true });
      writeFileSync(windows.data("agent.json"), JSON.stringify({ url: "wss://evil.example/agent/v1" }));
      chownSync(own === "folder" ? windows.data() : windows.data("agent.json"), nobody, nobody);
      expect((await windows.install(msi("0.1.0"))).exitCode).toBe(0);
      expect(await windows.service()).toBe("RUNNING");
      await until("the folder is ours", 60, () => Promise.resolve(existsSync(windows.data("state"))));
      expect(existsSync(windows.data("agent.json"))).toBe(false);
      const beside = readdirSync(windows.house.c("ProgramData")).filter((name) =>
        name.startsWith("Hulplijn.not-ours-"),
      );
      expect(beside).toHaveLength(1);
      expect(windows.log()).toContain("was not ours alone");
    }
  }, 300_000);

  test("without its collector it is installed all the same, and enrols when there is one", async () => {
    const windows = await openWindows();
    const office = await openOffice();
    await office.collector.program.end();
    expect((await windows.install(msi("0.1.0"), ...office.settings)).exitCode).toBe(0);
    expect(await windows.service()).toBe("RUNNING");
    await until("it tried", 60, () => Promise.resolve(/connect|collector/i.test(windows.log())));
    expect((await windows.values(settingsKey))?.["EnrollToken"]).toBe(office.token);
    const again = await startCollectorOnly({
      dataFolder: office.folder,
      port: await port,
      say: () => undefined,
    });
    onTestFinished(async () => {
      await again.program.end();
    }, 60_000);
    await until(`it is connected\n${windows.log().slice(-2000)}`, 90, async () => {
      const { items } = (await again.ask("GET", "/devices")) as { readonly items: readonly DeviceRow[] };
      return items[0]?.connected === true;
    });
  }, 300_000);

  test("two installations at once end cleanly: one product, one service, running", async () => {
    const windows = await openWindows();
    const ends = await Promise.all([windows.install(msi("0.1.0")), windows.install(msi("0.1.0"))]);
    // Done, "another installation is running" (1618), or, since Wine keeps no lock, done with files that were in use (3010).
    for (const { exitCode } of ends) expect([0, 1618 & 255, 3010 & 255]).toContain(exitCode);
    expect(ends.some(({ exitCode }) => exitCode !== (1618 & 255))).toBe(true);
    expect(await windows.service()).toBe("RUNNING");
    expect((await windows.uninstall(msi("0.1.0"))).exitCode).toBe(0);
    expect(await windows.service()).toBeNull();
  }, 300_000);
});
