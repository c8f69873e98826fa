import { expect, test } from "vitest";
import { makeOrganisation } from "../../../../test/trust/organisation.ts";
import { describePolicy, describePolicyChange } from "./describe-policy.ts";
import { budgetWords, nextBudgets } from "./next-budgets.ts";
import { nextPolicy } from "./next-policy.ts";

const { policy } = makeOrganisation();
const changed = (...budgets: string[]) =>
  nextPolicy(policy, { addApprovers: [], removeApprovers: [], days: 30, budgets }, 0);

test("budgets are set and taken away by name, one by one", () => {
  expect(nextBudgets(undefined, ["deviceHour=4", "fixHour=200"])).toEqual({ deviceHour: 4, fixHour: 200 });
  expect(nextBudgets({ deviceHour: 4, siteHour: 50 }, ["deviceHour="])).toEqual({ siteHour: 50 });
  for (const wrong of ["deviceHour", "dayHour=3", "deviceHour=many", "deviceHour=-1"])
    expect(() => nextBudgets({}, [wrong])).toThrow(/a budget is name=number an hour/);
});

test("a policy carries them, refuses none an hour, and says them in full and as a change", () => {
  expect(changed("deviceHour=4").budgets).toEqual({ deviceHour: 4 });
  expect(changed().budgets).toBeUndefined();
  expect(() => changed("deviceHour=0")).toThrow(/that makes no policy/);
  const sentence = "At most 4 runs begin within an hour on one device.";
  expect(describePolicy(changed("deviceHour=4"))).toContain(sentence);
  expect(describePolicyChange(policy, changed("deviceHour=4"))).toEqual([sentence]);
  expect(describePolicyChange(changed("deviceHour=4"), policy)).toEqual([`No more: ${sentence}`]);
  expect(budgetWords(changed("personHour=9", "siteHour=8", "fixHour=7"))).toEqual([
    "At most 7 runs begin within an hour of one fix.",
    "At most 9 runs begin within an hour by one person's signature.",
    "At most 8 runs begin within an hour at one site.",
  ]);
});
