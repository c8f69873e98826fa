import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../../scripts/start/free-port.ts";
import { type NameDaemon, startNameDaemon } from "../lab/name-daemon.ts";
import { lacks } from "../lab/started.ts";
import { type DeviceSettings, makeDeviceSettings } from "./device-settings.ts";
import { type House, noBrowser, openHouse, until } from "./house.ts";
import { expectSettledOnce, settleThroughKills } from "./killed.ts";
import { slowness } from "./pace.ts";
import { incidentOf, settleByOneClick } from "./settle.ts";

const lacking = lacks(["dnsmasq"]) ?? noBrowser;

describe.skipIf(lacking !== null)(
  `a service that crashed (${lacking ?? "real daemon, real browser"})`,
  () => {
    let daemon: NameDaemon;
    let house: House;
    let settings: DeviceSettings;
    const cleanups: (() => unknown)[] = [];

    beforeAll(async () => {
      daemon = await startNameDaemon("127.0.0.1", await freePort(), { "intranet.test": "10.0.0.7" });
      cleanups.push(() => daemon.stop());
      settings = makeDeviceSettings();
      cleanups.push(() => settings.remove());
      settings.say("restartable-services", "dnsmasq\n");
      settings.say("status/dnsmasq", `#!/bin/sh\nkill -0 "$(cat ${daemon.pidFile})" 2>/dev/null\n`);
      settings.say("ready", "yes\n");
      const starts = `echo started >>${settings.folder}/starts\n${daemon.startLine}`;
      settings.say("restart/dnsmasq", `#!/bin/sh\nread -r ready <${settings.folder}/ready\n${starts}\n`);
      house = await openHouse({
        agentEnv: {
          HULPLIJN_AGENT__PROBES__WATCHED_SERVICES: JSON.stringify([
            { name: "dnsmasq", pidFile: daemon.pidFile },
          ]),
          HULPLIJN_AGENT__FIX_SETTINGS: settings.folder,
        },
      });
      cleanups.push(() => house.close());
    });
    afterAll(async () => {
      for (const cleanUp of cleanups.toReversed()) await cleanUp();
    });

    test("is found within 15 s, settled by one click, and serves again", async () => {
      const { page, stack } = house;
      await daemon.crash();
      expect(await daemon.address("intranet.test")).toBeNull();
      const incident = await until("an incident is open", 15 * (await slowness()), () =>
        incidentOf(stack, "service-failed", "dnsmasq"),
      );
      expect(incident).toMatchObject({
        severity: "warning",
        suggestion: { fix: "restart-service", approved: true },
      });

      await page.goto(`${stack.url}/i/${incident.key.replace("INC-", "")}`);
      await page.getByRole("heading", { level: 1 }).filter({ hasText: "dnsmasq" }).waitFor();
      await settleByOneClick(house, incident.key, "The service dnsmasq runs.");

      expect(await daemon.address("intranet.test")).toBe("10.0.0.7");
      const settled = await incidentOf(stack, "service-failed", "dnsmasq");
      expect(settled).toMatchObject({ state: "resolved", members: 1, membersOpen: 0 });
    });

    test("ends the same when the collector and the agent are killed, and it is started once", async () => {
      const { stack } = house;
      settings.say("starts", "");
      const survivor = await settleThroughKills(stack, {
        rule: "service-failed",
        subject: "dnsmasq",
        cause: () => daemon.crash(),
        hold: () => settings.hold("ready"),
      });
      await expectSettledOnce(stack, survivor);
      expect(settings.read("starts")).toBe("started\n");
      expect(await daemon.address("intranet.test")).toBe("10.0.0.7");
    });
  },
);
