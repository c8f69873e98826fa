import { expect, onTestFinished, test, vi } from "vitest";
import { measureIn } from "../measuring.ts";
import { addresses, noNetHouse, startNetHouse } from "../net-house.ts";
import { until } from "../started.ts";
import { guardClock } from "../step-clock.ts";
import { noSystemHouse, startSystemHouse } from "../system-house.ts";
import { judgeWith, makeFixHouse } from "./fix-house.ts";

const missing = noSystemHouse ?? noNetHouse;
/** The wall clock has no namespace: setting it touches every program of this machine, so only where somebody says so. */
const maySet = process.env["HULPLIJN_LAB_CLOCK"] === "1";

test.skipIf(missing !== null || !maySet)(
  `a clock that chrony would take its time over is stepped by chrony (${missing ?? "HULPLIJN_LAB_CLOCK=1"})`,
  async () => {
    const guard = await guardClock();
    onTestFinished(() => guard.restore());
    const net = await startNetHouse();
    onTestFinished(() => net.stop());
    await net.setBeyond({ timeAheadSeconds: 3, timeSteady: true });
    const machine = await startSystemHouse({
      services: ["chrony"],
      network: net.deviceNamespace,
      maySetClock: true,
    });
    onTestFinished(() => machine.stop());
    vi.stubEnv("TMPDIR", machine.folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    // Without "makestep" chrony only ever slews: three seconds take it more than half a minute.
    machine.run(
      "sh",
      "-c",
      `printf 'server ${addresses.beyond} iburst\\ndriftfile /var/lib/chrony/drift\\n' >/etc/chrony/chrony.conf; systemctl restart chrony`,
    );
    await until("chrony's own measurement", () =>
      machine.run("chronyc", "-n", "sources").includes(`^* ${addresses.beyond}`),
    );
    const settings = { timeServer: addresses.beyond };
    const device = makeFixHouse(
      judgeWith((probe) => measureIn(machine.within.before, probe, { settings })),
      machine.within,
    );
    onTestFinished(() => device.stop());
    const { receipt, said } = await device.run("set-clock");
    expect(said).toContain("Letting chrony step the clock.");
    expect(receipt.outcome, said).toBe("verified");
    expect(guard.aheadMs() / 1000).toBeCloseTo(3, 0);
    const again = await device.run("set-clock");
    expect(again.receipt.outcome, again.said).toBe("not-needed");
  },
);
