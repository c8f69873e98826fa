import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPackages } from "../../scripts/package/build.ts";
import type { HouseDevice } from "../lab/house-collector.ts";
import { until } from "../lab/started.ts";
import { noSystemHouse } from "../lab/system-house.ts";
import { figure } from "./form.ts";
import { type LinuxHouse, startLinuxHouse } from "./linux-house.ts";
import { bundleOf, openReleaseDesk, type ReleaseDesk, spoiledBundle } from "./release-desk.ts";

// In full alone (vitest.config.ts). Versions that two releasers sign, from the command line through a real collector to an agent that its package installed: one that
// proves itself, and two that do not.

const agentUnit = "hulplijn-agent.service";
const releases = "/var/lib/hulplijn-releases";
const script = "#!/bin/sh\nexit 0\n";
const fixes = {
  "say-it": { "check.sh": script, "fix.sh": "#!/bin/sh\necho done by $(id -u)\n", "verify.sh": script },
};

/** An agent that does all that it should, but for its runner alone: no connection of its by TCP ever comes about. */
const deaf = `
const { Socket } = process.getBuiltinModule("node:net");
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...all) {
  const [options] = all.flat();
  if (options?.port === undefined) return connect.apply(this, all);
  process.nextTick(() => this.destroy(new Error("deaf")));
  return this;
};`;

describe.skipIf(noSystemHouse !== null)(
  `a version of the agent that is released${noSystemHouse === null ? "" : ` (${noSystemHouse})`}`,
  () => {
    let house: LinuxHouse;
    let desk: ReleaseDesk;
    let packages = "";
    const shell = (text: string): string => house.shell(text);
    const device = async (): Promise<(HouseDevice & { readonly agentVersion: string }) | undefined> =>
      (await house.collector.device()) as never;
    const isConnectedAs = async (version: string): Promise<boolean> => {
      const now = await device();
      return now?.connected === true && now.agentVersion === version;
    };
    const status = (): { readonly version: string; readonly link: { readonly connected: boolean } } =>
      JSON.parse(shell("hulplijn-agent status --json")) as ReturnType<typeof status>;
    const slots = (): readonly string[] => shell(`ls ${releases}`).split("\n");
    const current = (): string => shell(`cat ${releases}/current 2>/dev/null || echo packaged`);
    const slotOf = async (sequence: number): Promise<string> =>
      `r-${(await desk.release(sequence)).bundle.sha256.slice(0, 16)}`;
    const own = (): string =>
      shell(
        "cd /var/lib/hulplijn && sha256sum device.key spool/epoch && grep -o '\"deviceId\":[^,]*' identity.json",
      );
    /** What the agent's own log says of releases, the oldest first. */
    const told = (sequence: number): readonly string[] =>
      shell(`journalctl --no-pager -o cat -u ${agentUnit} | grep -F '"a release of the agent"' || true`)
        .split("\n")
        .filter((line) => line.includes(`"sequence":${sequence},`))
        .map((line) => (JSON.parse(line) as { readonly state: string }).state);

    beforeAll(async () => {
      house = await startLinuxHouse(fixes);
      packages = path.join(house.machine.folder, "packages");
      const arch = process.arch === "arm64" ? "arm64" : "x64";
      const [deb] = await buildPackages({ ids: ["deb"], arch, out: packages, fast: true, version: "0.1.0" });
      desk = openReleaseDesk(house);
      const said = await house.tries(`dpkg -i ${deb}`, await house.settings());
      expect(said.code, said.text).toBe(0);
      await until("the agent's link", () => isConnectedAs("0.1.0"));
    }, 180_000);
    afterAll(() => house?.stop());

    test("is fetched, laid out, tried and kept: the same device goes on as the new version", async () => {
      const before = own();
      const file = await bundleOf("0.2.0", packages);
      const began = performance.now();
      desk.publish(file, 1);
      await until("the new version to settle", async () =>
        (await desk.release(1)).rings.some(({ counts }) => counts.settled === 1),
      );
      figure(`update: ${((performance.now() - began) / 1000).toFixed(1)} s from signing to settled`);
      expect(await isConnectedAs("0.2.0")).toBe(true);
      expect(status()).toMatchObject({ version: "0.2.0", link: { connected: true } });
      expect(current()).toBe(await slotOf(1));
      expect(slots()).not.toContain("trial");
      expect(own()).toBe(before);
      expect(told(1).slice(-3)).toEqual(["fetching", "trying", "settled"]);
      expect(shell("ls /var/lib/hulplijn")).not.toMatch(/^release$/m);
    }, 150_000);

    test("is whole: both halves work, and run a fix, without the version that the package brought", async () => {
      // The runner that comes next has nothing but the slot.
      shell("mv /usr/lib/hulplijn/agent /opt/packaged && systemctl stop 'hulplijn-runner@*.service'");
      const run = await house.collector.ended(await house.collector.order("say-it"));
      expect(run.outcome).toBe("verified");
      expect(await house.collector.output(run.runId)).toContain("done by 0");
      shell(`systemctl restart ${agentUnit}`);
      await until("the agent's link", () => isConnectedAs("0.2.0"));
      shell("mv /opt/packaged /usr/lib/hulplijn/agent");
    }, 150_000);

    const bad = [
      ["ends at its start", "crashed", "process.exit(7);"],
      ["never connects", "silent", deaf],
    ] as const;
    test.each(bad.map((one, at) => [...one, at + 2] as const))(
      "A-21: that %s comes back by itself, and is halted as %s",
      async (_how, code, line, sequence) => {
        const good = await slotOf(1);
        const file = await spoiledBundle(`0.${sequence + 1}.0`, packages, line);
        desk.publish(file, sequence);
        if (code === "silent") {
          await until("its trial", () =>
            /tries [1-9]/.test(shell(`cat ${releases}/trial 2>/dev/null || true`)),
          );
          // Nobody waits ten minutes here: what the runner wrote, but for when it ends.
          shell(
            `cd ${releases} && sed 's/^until .*/until ${Date.now() + 10_000}/' trial >trial.new && mv trial.new trial`,
          );
        }
        await until(
          "that it came back",
          async () => (await desk.release(sequence)).state === "halted",
          90_000,
        );
        const release = await desk.release(sequence);
        expect(release.troubled).toMatchObject([{ standing: "returned", code: `release-${code}` }]);
        expect(release.halted?.why?.code).toBe("release-too-few");
        await until("the agent's link", () => isConnectedAs("0.2.0"));
        expect(status()).toMatchObject({ version: "0.2.0", link: { connected: true } });
        expect(current()).toBe(good);
        expect(told(sequence).slice(-3)).toEqual(["fetching", "trying", "returned"]);
        expect(slots()).not.toContain("trial");
      },
      150_000,
    );
  },
);
