import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Schedule, ScheduleDevice } from "../../packages/shared/src/api/registry.ts";
import { type NightHouse, type NightMachine, noNightHouse, startNightHouse } from "./night-house.ts";
import { until } from "./started.ts";

// A maintenance night: people signed schedules, the collector passes them on, and the machines do what is due by themselves.
// ans has an ordinary night. bas presents something while the restart is due. cor was switched off. dirk loses the network in the middle.

const minuteMs = 60_000;
/** The next whole minute that leaves time for people to sign, as UTC writes it. */
function soon(leadMs = 12_000): { readonly local: string; readonly atMs: number } {
  const atMs = Math.ceil((Date.now() + leadMs) / minuteMs) * minuteMs;
  return { local: new Date(atMs).toISOString().slice(0, 16), atMs };
}

describe.skipIf(noNightHouse !== null)(
  `a maintenance night${noNightHouse === null ? "" : ` (${noNightHouse})`}`,
  { timeout: 900_000 },
  () => {
    let house: NightHouse;
    let ans: NightMachine, bas: NightMachine, cor: NightMachine, dirk: NightMachine;
    let patches: Schedule;
    const version = (machine: NightMachine, name: string): string =>
      machine.shell(`dpkg-query -W -f '\${Version}' ${name} 2>/dev/null || true`);
    const standings = async (schedule: Schedule, local: string): Promise<Map<string, ScheduleDevice>> => {
      const { items } = (await house.ask(
        "GET",
        `/schedules/${schedule.number}/devices?local=${encodeURIComponent(local)}`,
      )) as { readonly items: readonly ScheduleDevice[] };
      return new Map(items.map((one) => [one.name, one]));
    };
    /** Asks twice a second: four machines share this one's processor. */
    const untilIs = async (
      schedule: Schedule,
      local: string,
      wanted: Record<string, string>,
      limitMs = 150_000,
    ): Promise<void> => {
      let now: Map<string, ScheduleDevice>;
      await until(
        JSON.stringify(wanted),
        async () => {
          await sleep(500);
          now = await standings(schedule, local);
          return Object.entries(wanted).every(([name, standing]) => now.get(name)?.standing === standing);
        },
        limitMs,
      );
    };

    beforeAll(async () => {
      house = await startNightHouse();
      house.archive.add({ name: "ledger", version: "1" });
      house.archive.add({ name: "tray", version: "1" });
      house.archive.add({ name: "reader", version: "1" });
      house.archive.publish();
      ans = await house.addMachine("ans");
      bas = await house.addMachine("bas");
      cor = await house.addMachine("cor");
      dirk = await house.addMachine("dirk");
      const has = { ans: "ledger", bas: "ledger tray", cor: "ledger", dirk: "ledger reader" };
      for (const machine of [ans, bas, cor, dirk]) {
        machine.shell(`apt-get -q update && apt-get -q -y install ${has[machine.name as keyof typeof has]}`);
        machine.shell("touch -d '2 days ago' /var/lib/apt/lists /var/lib/apt/lists/partial");
        machine.shell("echo old >/var/log/clerk.log.1 && touch -d '60 days ago' /var/log/clerk.log.1");
      }
      const wants = "touch /run/reboot-required; echo tray >>/run/reboot-required.pkgs";
      house.archive.add({ name: "ledger", version: "2" });
      house.archive.add({ name: "tray", version: "2", programs: { postinst: `#!/bin/sh\n${wants}\n` } });
      const waits = "touch /run/installing; while ! [ -e /run/go-on ]; do sleep 0.2; done";
      house.archive.add({ name: "reader", version: "2", programs: { postinst: `#!/bin/sh\n${waits}\n` } });
      house.archive.publish();
    }, 300_000);
    afterAll(() => house?.stop());
    afterEach(async ({ task }) => {
      if (task.result?.state !== "fail") return;
      for (const one of [ans, bas, cor, dirk]) {
        if (one === undefined || one.isOff()) continue;
        process.stderr.write(`--- ${one.name}\n${one.journal()}\n`);
      }
      const now = patches ? [...(await standings(patches, patches.occurrences[0]?.local ?? ""))] : [];
      process.stderr.write(
        `${JSON.stringify(now, null, 1)}\n${house.log().split("\n").slice(-30).join("\n")}\n`,
      );
    });

    test("patches and a clean-up, on a machine that is there, one that is off, one that loses its network", async () => {
      await cor.pullPlug();
      const { local, atMs } = soon();
      patches = house.schedule({
        name: "Patches",
        fixes: [
          { fix: "look-for-updates" },
          { fix: "install-security-updates" },
          { fix: "clean-up-logs-and-temp", params: { keepLogDays: 30, keepTempDays: 10 } },
        ],
        onlyThese: true,
        yes: true,
        when: { kind: "once", local, zone: "UTC" },
        windowMinutes: 60,
        spreadMinutes: 0,
        missed: "next-start",
      });
      expect(patches.state).toBe("in-force");
      expect(Date.now()).toBeLessThan(atMs);
      await until("dirk to install", () => dirk.shell("ls /run").includes("installing"), 150_000);
      dirk.setCable(false);
      dirk.shell("touch /run/go-on");
      await untilIs(patches, local, { ans: "verified", bas: "verified" });
      for (const machine of [ans, bas]) expect(version(machine, "ledger")).toBe("2");
      expect(ans.shell("ls /var/log")).not.toContain("clerk.log.1");
      await until(
        "dirk's clean-up without a network",
        () => !dirk.shell("ls /var/log").includes("clerk.log.1"),
      );
      expect(version(dirk, "reader")).toBe("2");
      dirk.setCable(true);
      await untilIs(patches, local, { dirk: "verified" });
      await cor.boot();
      await untilIs(patches, local, { cor: "verified" });
      expect(version(cor, "ledger")).toBe("2");
    });
  },
);
