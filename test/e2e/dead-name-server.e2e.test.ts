import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeStanding } from "../../packages/cli/src/trust/make-standing.ts";
import type { DeviceRow, Fix, Run } from "../../packages/shared/src/api/registry.ts";
import { openTrial } from "../../scripts/start/trial.ts";
import { type NameDaemon, startNameDaemon } from "../lab/name-daemon.ts";
import { lacks } from "../lab/started.ts";
import { type DeviceSettings, makeDeviceSettings } from "./device-settings.ts";
import { type House, noBrowser, openHouse, until } from "./house.ts";
import { expectSettledOnce, settleThroughKills } from "./killed.ts";
import { slowness } from "./pace.ts";
import { incidentByKey, incidentOf, settleByOneClick } from "./settle.ts";

const lacking = lacks(["dnsmasq", "mount", "unshare"]) ?? noBrowser;
/** One of the loopback's many addresses: neither the machine's own name server nor another test is in the way. */
const host = `127.77.${(process.pid >> 8) & 255}.${process.pid & 255}`;
const name = "intranet.test";

describe.skipIf(lacking !== null)(
  `a resolver that died (${lacking ?? "real daemon, real browser, name servers of its own"})`,
  () => {
    let daemon: NameDaemon;
    let house: House;
    let settings: DeviceSettings;
    const cleanups: (() => unknown)[] = [];

    /** A program that starts another one where /etc/resolv.conf names our server; nobody else sees that. */
    function withOwnResolver(): readonly string[] {
      const folder = mkdtempSync(join(tmpdir(), "hulplijn-resolver-"));
      cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
      const [config, program] = [join(folder, "resolv.conf"), join(folder, "within")];
      writeFileSync(config, `nameserver ${host}\n`);
      const lines = ["#!/bin/sh", "set -eu", `mount --bind ${config} /etc/resolv.conf`, 'exec "$@"', ""];
      writeFileSync(program, lines.join("\n"), { mode: 0o755 });
      return ["unshare", "--mount", program];
    }

    beforeAll(async () => {
      daemon = await startNameDaemon(host, 53, { [name]: "10.0.0.7" });
      cleanups.push(() => daemon.stop());
      settings = makeDeviceSettings();
      cleanups.push(() => settings.remove());
      settings.say("known-name", `${name}\n`);
      settings.say("ready", "yes\n");
      const starts = `echo started >>${settings.folder}/starts\n${daemon.startLine}`;
      settings.say("restart/resolver", `#!/bin/sh\nread -r ready <${settings.folder}/ready\n${starts}\n`);
      house = await openHouse({
        agentPrefix: withOwnResolver(),
        agentEnv: {
          HULPLIJN_AGENT__PROBES__DNS_OUTSIDE_NAME: name,
          HULPLIJN_AGENT__FIX_SETTINGS: settings.folder,
        },
      });
      cleanups.push(() => house.close());
    });
    afterAll(async () => {
      for (const cleanUp of cleanups.toReversed()) await cleanUp();
    });

    test("is found within 15 s, settled by one click, and names are found again", async () => {
      const { page, stack } = house;
      await daemon.crash();
      const incident = await until("an incident is open", 15 * (await slowness()), () =>
        incidentOf(stack, "name-resolution-fails", ""),
      );
      expect(incident).toMatchObject({
        severity: "critical",
        suggestion: { fix: "restart-resolver", approved: true },
      });

      await page.goto(`${stack.url}/i/${incident.key.replace("INC-", "")}`);
      await page.getByRole("heading", { level: 1 }).filter({ hasText: "Names of websites" }).waitFor();
      await settleByOneClick(house, incident.key, `The name ${name} resolves.`);

      expect(await daemon.address(name)).toBe("10.0.0.7");
      const settled = await incidentOf(stack, "name-resolution-fails", "");
      expect(settled).toMatchObject({ state: "resolved", members: 1, membersOpen: 0 });
    });

    test("ends the same when the collector and the agent are killed, and it is started once", async () => {
      const { stack } = house;
      settings.say("starts", "");
      const survivor = await settleThroughKills(stack, {
        rule: "name-resolution-fails",
        subject: "",
        cause: () => daemon.crash(),
        hold: () => settings.hold("ready"),
      });
      await expectSettledOnce(stack, survivor);
      expect(settings.read("starts")).toBe("started\n");
      expect(await daemon.address(name)).toBe("10.0.0.7");
    });

    test("is settled by the device itself under a standing order, without any collector, and told afterwards", async () => {
      const { stack } = house;
      settings.say("starts", "");
      const { items } = (await stack.ask("GET", "/devices")) as { readonly items: readonly DeviceRow[] };
      const device = items.find((one) => one.connected);
      const fix = (await stack.ask("GET", "/fixes/restart-resolver")) as Fix;
      const { key, policy } = openTrial(stack.dataFolder);
      const wish = {
        fix: fix.fix,
        version: fix.version,
        manifestDigest: fix.manifestDigest,
        params: {},
        devices: [device?.deviceId ?? ""],
        perDay: 2,
        days: 1,
      };
      const order = makeStanding(key, policy, wish, Date.now());
      await stack.ask("POST", "/trust/standing-orders", { order });
      const kept = join(stack.dataFolder, "agent/runner/standing.json");
      await until("the device has it on disk", 60, async () => existsSync(kept));

      // Nobody is there to order anything, and the resolver dies.
      process.kill(stack.collector.pid, "SIGKILL");
      await stack.collector.ended;
      await daemon.crash();
      await until("the device has mended it by itself", 60, async () => daemon.address(name));
      expect(settings.read("starts")).toBe("started\n");

      await stack.restart("collector");
      const settled = await until("the incident is told and resolved", 90, async () => {
        const known = await incidentOf(stack, "name-resolution-fails", "");
        const found = known && (await incidentByKey(stack, known.key));
        if (!found) return null;
        const own = found.timeline.findLast(({ text }) => text?.code === "run-begun-by-itself");
        return found.state === "resolved" && own ? { found, own } : null;
      });
      expect(settled.found.solution.text?.code).toBe("solved-by-fix");
      const run = (await stack.ask("GET", `/runs/${settled.own.runId}`)) as Run;
      expect(run).toMatchObject({ outcome: "verified", orderedBy: policy.people[0]?.person, fix: fix.fix });
      expect(run.standingOrder).toMatch(/^[0-9a-f]{64}$/);
      const codes = settled.found.timeline.map(({ text }) => text?.code);
      const told = ["finding-raised", "run-begun-by-itself", "run-verified", "finding-cleared"];
      expect(told.map((code) => codes.lastIndexOf(code)).toSorted((one, other) => one - other)).toEqual(
        told.map((code) => codes.lastIndexOf(code)),
      );
      await house.page.goto(`${stack.url}/run/${run.runId}`);
      await house.page.getByText("by itself").first().waitFor();
      await house.page.getByText("under the standing order of").waitFor();
    });
  },
);
