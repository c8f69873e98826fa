import { readdirSync } from "node:fs";
import path from "node:path";
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
    let patches: Schedule, patchesAt: string;
    const begunMs = Date.now();
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

    /** The morning report as it stands on the planner's screen, without its first line and what was prevented; and that. */
    const report = (
      language: "en" | "nl" = "en",
    ): { readonly lines: readonly string[]; readonly prevented: readonly string[] } => {
      const span = [
        "--from",
        new Date(begunMs).toISOString(),
        "--until",
        new Date(begunMs + 3_600_000).toISOString(),
      ];
      const said = house
        .cli(language, "schedules", "report", ...span)
        .trimEnd()
        .split("\n");
      const at = said.findIndex((line) => /^(Prevented|Voorkomen)/.test(line));
      return { lines: said.slice(2, at - 1), prevented: said.slice(at) };
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
      patchesAt = `${local.replace("T", " ")} (UTC)`;
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
      await untilIs(patches, local, { ans: "verified", bas: "verified", cor: "offline", dirk: "lost" });
      expect(report().lines).toEqual([
        `1  Patches, ${patchesAt}: 4 devices`,
        "    2 verified",
        "    1 lost in the middle",
        "        dirk",
        "    1 off or not reachable",
        "        cor",
      ]);
      dirk.setCable(true);
      await untilIs(patches, local, { dirk: "verified" });
      // What begins within two minutes of its moment is not late.
      await until("two minutes later", () => Date.now() > atMs + 125_000, 180_000);
      await cor.boot();
      await untilIs(patches, local, { cor: "verified" });
      expect(version(cor, "ledger")).toBe("2");
    });

    test("a restart is put off while somebody presents something, then done, and goes on after it", async () => {
      bas.shell(
        "systemd-run -q --unit=film systemd-inhibit --what=idle --who=film --why=film sleep infinity",
      );
      const { local } = soon();
      const restart = house.schedule({
        name: "Restarts",
        fixes: [{ fix: "restart-when-needed" }],
        onlyThese: true,
        yes: true,
        when: { kind: "once", local, zone: "UTC" },
        windowMinutes: 60,
        spreadMinutes: 0,
        missed: "in-window",
      });
      const others = { ans: "not-needed", cor: "not-needed", dirk: "not-needed" };
      await untilIs(restart, local, { ...others, bas: "postponed" });
      expect(bas.isOff()).toBe(false);
      const done = [
        `1  Patches, ${patchesAt}: 4 devices`,
        "    4 verified",
        "        cor: later than its own moment",
        "",
      ];
      const restarts = `2  Restarts, ${local.replace("T", " ")} (UTC): 4 devices`;
      expect(report().lines).toEqual([
        ...done,
        restarts,
        "    3 not needed",
        "    1 postponed by the employee",
        "        bas: The employee is busy, or was asked",
      ]);
      bas.shell("systemctl stop film");
      // By itself a device looks again after five minutes, and at once when there is news of any schedule.
      house.schedule({
        name: "Errors",
        fixes: [{ fix: "review-event-log" }],
        onlyThese: true,
        yes: true,
        when: { kind: "once", local: soon(2 * 86_400_000).local, zone: "UTC" },
        windowMinutes: 60,
        spreadMinutes: 0,
        missed: "skip",
      });
      await until("the restart", () => bas.isOff(), 480_000);
      await bas.boot();
      await untilIs(restart, local, { ...others, bas: "verified" });
      expect(bas.shell("test -e /run/reboot-required || echo none")).toBe("none\n");
      // How long the film went on decides whether that was late.
      const inTime = (line: string): boolean => !line.startsWith("        bas: ");
      expect(report().lines.filter(inTime)).toEqual([
        ...done,
        restarts,
        "    1 verified",
        "    3 not needed",
      ]);
      expect(report("nl").lines.filter(inTime)).toEqual([
        `1  Patches, ${patchesAt}: 4 apparaten`,
        "    4 bevestigd",
        "        cor: later dan het eigen moment",
        "",
        restarts.replace("devices", "apparaten"),
        "    1 bevestigd",
        "    3 niet nodig",
      ]);
      // What was found and mended before anybody called: three things on each of four machines, and the restart.
      const { prevented } = report();
      expect(prevented[0], prevented.join("\n")).toBe("Prevented: 13");
      expect(prevented.filter((line) => line.includes("Install security updates"))).toHaveLength(4);
      expect(prevented.filter((line) => line.includes("bas  Restart where updates want it"))).toHaveLength(1);
    });

    test("on Monday morning the shipped set is drafted by one command, for everybody it is meant for", () => {
      const before = house.plan<{ readonly items: readonly Schedule[] }>("GET", "/schedules").items.length;
      const folder = path.join(import.meta.dirname, "../../packages/collector/schedules");
      const person = house.person;
      house.cli("en", "schedules", "draft", "--from", folder, "--person", person, "--yes");
      const { items } = house.plan<{ readonly items: readonly Schedule[] }>("GET", "/schedules");
      const drafts = items.filter(({ state }) => state === "draft");
      expect(drafts).toHaveLength(readdirSync(folder).length);
      expect(items).toHaveLength(before + drafts.length);
      for (const { name, devices } of drafts) expect(devices, name).toBe(4);
    });
  },
);
