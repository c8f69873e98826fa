import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type NightHouse, type NightMachine, noNightHouse, startNightHouse } from "./night-house.ts";
import { until } from "./started.ts";

describe.skipIf(noNightHouse !== null)(
  `a maintenance night${noNightHouse === null ? "" : ` (${noNightHouse})`}`,
  () => {
    let house: NightHouse;
    let ans: NightMachine;
    beforeAll(async () => {
      house = await startNightHouse();
      ans = await house.addMachine("ans");
    });
    afterAll(() => house?.stop());

    test("a machine is there, fetches from the archive, and comes back after a restart", async () => {
      house.archive.add({ name: "ledger", version: "1" });
      house.archive.publish();
      ans.shell("apt-get -q update && apt-get -q -y install ledger");
      ans.shell("shutdown -r now || true");
      await until("the restart", () => ans.isOff());
      await ans.boot();
      await until("its link", async () => (await ans.device())?.connected === true);
      expect(ans.shell("dpkg-query -W -f '${Version}' ledger")).toBe("1");
    });
  },
);
