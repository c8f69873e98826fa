import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { noSystemHouse, startSystemHouse, type SystemHouse } from "../system-house.ts";
import { type FixHouse, makeFixHouse } from "./fix-house.ts";

let machine: SystemHouse;
let device: FixHouse;
beforeAll(async () => {
  if (noSystemHouse !== null) return;
  machine = await startSystemHouse({ services: [] });
  vi.stubEnv("TMPDIR", machine.folder);
  device = makeFixHouse(undefined, machine.within);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  device?.stop();
  await machine?.stop();
});

test.skipIf(noSystemHouse !== null)(
  `errors in a real journal are put together, told once, and people’s folders are not named${noSystemHouse === null ? "" : ` (${noSystemHouse})`}`,
  async () => {
    // The second in which it was told is over: what is told within one is looked at the next time.
    const tell = (text: string): string =>
      machine.run("sh", "-c", `echo '${text}' | systemd-cat -t clerk -p err; sleep 1.1; journalctl --sync`);
    for (const sector of [17, 18, 19]) tell(`cannot read sector ${sector} of /home/ans/letters`);
    const { receipt, said } = await device.run("review-event-log");
    expect(receipt.outcome, said).toBe("verified");
    expect(said).toMatch(/^ +3 clerk: cannot read sector # of \/home\/\*\/letters$/m);
    const again = await device.run("review-event-log");
    expect(again.receipt.outcome, again.said).toBe("not-needed");
    tell("another");
    const later = await device.run("review-event-log");
    expect(later.said).toContain("1 clerk: another");
    expect(later.said).not.toContain("cannot read");
  },
);
