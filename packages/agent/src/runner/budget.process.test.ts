import { writeFileSync } from "node:fs";
import { payloadOf } from "@hulplijn/shared/trust";
import { afterEach, describe, expect, test } from "vitest";
import {
  closeHouses,
  makeHouse,
  obey,
  organisation,
  simple,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import { begunOf, rolloutNow, stateOf, tell, toldOf } from "../../../../test/runner/rollouts.ts";
import { envelope } from "../../../../test/trust/organisation.ts";

afterEach(closeHouses);

describe.skipIf(withoutRoot)("a policy with a budget of one run an hour on each device", () => {
  test("lets one begin, refuses the next order, and has a rollout wait, also after the runner started anew", async () => {
    const house = makeHouse();
    const policy = { ...organisation.policy, version: 4, budgets: { deviceHour: 1 } };
    const sealed = envelope("policy", payloadOf(policy), organisation.rootKeys);
    writeFileSync(`${house.folder}/trust/policy.json`, JSON.stringify(sealed));
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": "exit 0\n" });
    const first = await obey(house, fix, 60_000);
    expect(first.receipt).toMatchObject({ outcome: "verified" });
    const second = await obey(house, fix, 60_000);
    expect(second.receipt).toMatchObject({ outcome: "refused", code: "budget-device-hour" });
    house.keeper.close();
    house.start();
    const beganMs = Date.now();
    tell(house, toldOf(fix, rolloutNow(fix)));
    const looks = setInterval(() => house.keeper.rolloutsDue(false), 100);
    const waiting = await stateOf(house, "waiting", "budget-device-hour").finally(() => clearInterval(looks));
    expect(waiting.untilMs ?? 0).toBeGreaterThan(beganMs + 3_000_000);
    expect(begunOf(house)).toEqual([]);
  });
});
