// The agent's bundle on Windows' own Node, under Wine, with a real collector on this machine: from the installer's settings to a settled fault.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Device, DeviceRow, Incident } from "../../packages/shared/src/api/registry.ts";
import { bundleAgent } from "../../scripts/package/payload.ts";
import { runtimeFor } from "../../scripts/package/runtime.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";
import { until } from "../e2e/house.ts";
import { incidentByKey, incidentOf, orderFix } from "../e2e/settle.ts";
import { figure, isShort } from "./form.ts";
import { noWine, openWineHouse, type WineEnd, type WineHouse, type WineProgram } from "./wine-house.ts";

const folder = "C:\\Program Files\\Hulplijn";
const node = `${folder}\\node.exe`;
const agent = `${folder}\\agent\\agent.mjs`;
const installed = "HKLM\\SOFTWARE\\Hulplijn\\Agent";
const policy = "HKLM\\SOFTWARE\\Policies\\Hulplijn";
const spooler = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Spooler";

/** What any user of Windows can put on drive C, and which would be read, or run, by paths of Linux. */
const planted = {
  "etc/hulplijn/agent.json": JSON.stringify({ url: "wss://planted.example/agent/v1", nobodyKnows: true }),
  "etc/hulplijn/policy.d/1.json": JSON.stringify({ url: "wss://planted.example/agent/v1" }),
  "proc/meminfo": "MemTotal: 1000 kB\nMemAvailable: 1 kB\n",
  "proc/sys/kernel/random/boot_id": "planted-planted-planted\n",
  "usr/bin/prlimit": "planted",
  "bin/sh": "planted",
  "evil/sc.exe": "planted",
  "evil/net.exe": "planted",
  "evil/reg.exe": "planted",
  "evil/node.exe": "planted",
  "var/log/syslog": "Nov 23 20:00:00 planted kernel: planted\n",
  "package.json": "{ this is no JSON",
  "openssl.cnf": "nodejs_conf = planted\n[planted\n",
} as const;

describe.skipIf(noWine !== null)(`the agent on Windows (${noWine ?? "Wine"})`, () => {
  const work = mkdtempSync(path.join(tmpdir(), "hulplijn-wine-agent-"));
  let wine: WineHouse;
  let collector: RunningCollector;
  let running: WineProgram | null = null;
  let startedMs = 0;
  const stack = () => ({ ask: collector.ask, dataFolder: work, url: collector.url });
  const set = async (key: string, name: string, value: string, type = "REG_SZ"): Promise<void> => {
    const words = ["add", key, "/v", name, "/t", type, "/d", value, "/f"];
    expect((await wine.run("reg", words)).exitCode).toBe(0);
  };
  const say = (...words: readonly string[]): Promise<WineEnd> => wine.run(node, [agent, ...words]);
  const spoolerState = async (): Promise<string> =>
    /STATE\s*: (\d)/.exec((await wine.run("sc", ["query", "Spooler"])).stdout)?.[1] ?? "";

  beforeAll(async () => {
    const [bundle, runtime] = [bundleAgent(work, "1.0.0"), await runtimeFor("win", "x64")];
    wine = await openWineHouse();
    const programs = wine.c("Program Files", "Hulplijn");
    mkdirSync(programs, { recursive: true });
    cpSync(runtime.file, path.join(programs, "node.exe"));
    cpSync(bundle.folder, path.join(programs, "agent"), { recursive: true });
    for (const [name, text] of Object.entries(planted)) {
      mkdirSync(path.dirname(wine.c(name)), { recursive: true });
      writeFileSync(wine.c(name), text);
    }
    collector = await startCollectorOnly({ dataFolder: work, port: await freePort(), say: () => undefined });
    const { token } = (await collector.ask("POST", "/enrolment/tokens", { purpose: "Wine", maxUses: 1 })) as {
      readonly token: string;
    };
    await set(installed, "CollectorUrl", "ws://127.0.0.1:1/agent/v1");
    await set(installed, "EnrollToken", token);
    await set(installed, "RootDigest", collector.rootDigest);
    // Policy wins over what the installer was given.
    await set(policy, "CollectorUrl", `${collector.url.replace(/^http/, "ws")}/agent/v1`);
    await set(policy, "ReportSeconds", "5", "REG_DWORD");
    await set(spooler, "Start", "2", "REG_DWORD");
    await wine.run("net", ["start", "Spooler"]);
    startedMs = performance.now();
    running = wine.start(node, [agent, "run"], {
      // Found first by whoever looks a program up by its name.
      env: { WINEPATH: "C:\\evil", HULPLIJN_AGENT__URL: "ws://127.0.0.1:2/agent/v1" },
      cwd: wine.c("evil"),
    });
  });
  afterAll(async () => {
    await running?.kill();
    await wine?.close();
    await collector?.program.end();
    rmSync(work, { recursive: true, force: true });
  });

  let deviceId = "";

  test("enrols with what the registry says, shows its health, and leaves no token behind", async () => {
    const device = await until(`it is connected\n${running?.log()}`, 60, async () => {
      const { items } = (await collector.ask("GET", "/devices")) as { readonly items: readonly DeviceRow[] };
      return items.find((one) => one.connected);
    });
    deviceId = device.deviceId;
    figure(`wine: start to connected ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
    expect(device.platform).toBe("windows");
    expect((await wine.run("reg", ["query", installed])).stdout).not.toContain("EnrollToken");
    const known = await until("readings are there", 60, async () => {
      const { probes } = (await collector.ask("GET", `/devices/${deviceId}`)) as Device;
      return (
        probes.some(({ probe, reading }) => probe === "services" && reading.state === "measured") && probes
      );
    });
    const states = Object.fromEntries(known.map(({ probe, reading }) => [probe, reading.state]));
    expect(states).toMatchObject({
      services: "measured",
      dns: "measured",
      clock: "measured",
      "disk-space": "measured",
      battery: "unavailable",
    });
    expect(JSON.stringify(known)).not.toMatch(/planted/);
  });

  test("answers status at its pipe, to another start of its own program", async () => {
    const { stdout, exitCode } = await say("status", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ running: true, root: true, link: { connected: true } });
  });

  // Half a minute: the rule's and the incident's own times.
  if (!isShort)
    test("a stopped spooler is found, started again by an approved fix that was ordered, whatever lies in PATH (S-22)", async () => {
      expect((await wine.run("net", ["stop", "Spooler"])).exitCode).toBe(0);
      expect(await spoolerState()).toBe("1");
      const incident = await until("an incident is open", 60, () =>
        incidentOf(stack(), "print-spooler-stopped", ""),
      );
      expect(incident).toMatchObject({
        severity: "critical",
        suggestion: { fix: "restart-print-spooler", approved: true },
      });
      await orderFix(stack(), incident.key);
      const settled = await until(`${incident.key} is resolved`, 60, async (): Promise<Incident | null> => {
        const found = await incidentByKey(stack(), incident.key);
        return found.state === "resolved" ? found : null;
      });
      expect(await spoolerState()).toBe("4");
      expect(settled.timeline.map((entry) => entry.text?.code)).toEqual(
        expect.arrayContaining(["finding-raised", "run-ordered", "run-verified", "incident-resolved-by-fix"]),
      );
    });

  test("nothing was read or made by paths of Linux, or by what the environment says (A-03, A-10)", () => {
    for (const name of ["var/lib", "run", "tmp"]) expect(existsSync(wine.c(name))).toBe(false);
    expect(readdirSync(wine.c("ProgramData", "Hulplijn"))).toEqual(["state"]);
    expect(running?.log()).not.toMatch(/planted|C:\\\\(etc|proc|usr|bin)/);
    expect(running?.running()).toBe(true);
  });
});
