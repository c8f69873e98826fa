import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApartHouse, startApartHouse } from "./apart-house.ts";
import { until } from "./started.ts";
import { noSystemHouse } from "./system-house.ts";

// Versions on trial under a real systemd: one that proves itself, and three that do not. The runner's part (verifying, laying out) is not
// here: the slots are laid by the test, as root.

const releases = "/var/lib/hulplijn-releases";
const good = "r-00000000000000bb";
const bad = {
  crashed: "process.exit(7);",
  hangs: "for (;;);",
  "never connects": "setInterval(() => {}, 1000);",
} as const;

describe.skipIf(noSystemHouse !== null)(
  `a new version on trial${noSystemHouse === null ? "" : ` (${noSystemHouse})`}`,
  () => {
    let house: ApartHouse;
    const shell = (script: string): string => house.machine.run("sh", "-c", script).trim();
    /** What the agent's process runs, once it is there. */
    const running = (): string =>
      shell(
        "tr '\\0' ' ' </proc/$(systemctl show -P MainPID hulplijn-agent.service)/cmdline 2>/dev/null || true",
      );
    const connected = async (): Promise<boolean> => (await house.device())?.connected === true;
    const highest = (): number =>
      (
        JSON.parse(shell("cat /var/lib/hulplijn-runner/releases.json 2>/dev/null || echo '{}'")) as {
          sequence?: number;
        }
      ).sequence ?? 0;
    function layOut(slot: string, sequence: number, agent: string | null): void {
      const about = JSON.stringify({ sequence, version: `1.${sequence}.0`, floor: 0, ring: 0 });
      shell(
        `cp -r /usr/lib/hulplijn/agent ${releases}/${slot} && echo '${about}' >${releases}/${slot}/release.json`,
      );
      if (agent !== null) shell(`echo '${agent}' >${releases}/${slot}/agent.mjs`);
    }
    function begin(slot: string, previous: string, seconds: number): void {
      const untilMs = Date.now() + seconds * 1000;
      const lines = `slot ${slot}\\nprevious ${previous}\\nuntil ${untilMs}\\ntries 0\\n`;
      shell(`printf '${lines}' >${releases}/trial.new && mv ${releases}/trial.new ${releases}/trial`);
      // As the agent does when its runner said that a version lies ready.
      shell("systemctl kill --signal=TERM hulplijn-agent.service");
    }

    beforeAll(async () => {
      house = await startApartHouse({});
      const flags = ["--url", house.url, "--root-digest", house.rootDigest];
      house.agent("service", "install", ...flags, "--token-file", await house.tokenFile());
      await until("the agent's link", connected);
    });
    afterAll(() => house?.stop());

    test("that starts, connects and measures stays", { timeout: 120_000 }, async () => {
      expect(running()).toContain("/usr/lib/hulplijn/agent/agent.mjs");
      layOut(good, 4, null);
      begin(good, "packaged", 90);
      await until(
        "the end of the trial",
        () => shell(`cat ${releases}/current 2>/dev/null || true`) === good,
        90_000,
      );
      await until("no trial", () => shell(`ls ${releases}`).includes("trial") === false);
      expect(running()).toContain(`${releases}/${good}/agent.mjs`);
      await until("the agent's link", connected);
      expect(highest()).toBe(4);
      const waiting = (): string => shell("systemctl is-active hulplijn-agent-trial.service || true");
      await until("who waited for the end of the trial", () => waiting() === "inactive", 30_000);
    });

    test.each(Object.entries(bad))(
      "A-21: that %s gives way to the one before, which tells it",
      { timeout: 180_000 },
      async (how, agent) => {
        const at = Object.keys(bad).indexOf(how);
        const slot = `r-000000000000000${at}`;
        layOut(slot, 5 + at, agent);
        begin(slot, good, how === "crashed" ? 150 : 10);
        await until("the runner's note", () => highest() === 5 + at, 150_000);
        await until("the version before", () => running().includes(`${releases}/${good}/`), 60_000);
        await until("the agent's link", connected);
        expect(shell(`cat ${releases}/current`)).toBe(good);
        expect(shell(`ls ${releases}`).split("\n")).not.toContain("trial");
      },
    );
  },
);
