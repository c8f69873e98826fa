import type { Person, Policy, Root } from "@hulplijn/shared/trust";
import { expect, test } from "vitest";
import { makeKey, rootKeyOf } from "../../../../test/trust/organisation.ts";
import { describePolicy, describePolicyChange } from "./describe-policy.ts";
import { newPerson } from "./init-trust.ts";
import { nextPolicy } from "./next-policy.ts";
import { describeRoot } from "./next-root.ts";

const own = makeKey();
const other = makeKey();
const ans: Person = newPerson("Ans", [{ kind: "file", keyId: own.keyId, publicKey: own.publicKey }]);
const policy = (change: Partial<Person> = {}): Policy => ({
  type: "policy",
  version: 1,
  expiresAtMs: 1,
  people: [{ ...ans, ...change }],
  thresholds: { R0: 1, R1: 1, R2: 2, R3: 3 },
});
const changes = (change: Partial<Person>): readonly string[] =>
  describePolicyChange(policy(), policy(change));

test("more devices for one signature do not go unsaid", () => {
  expect(changes({ batch: 500 })).toEqual([expect.stringContaining("at most 500 devices")]);
  expect(describePolicy(policy({ batch: 500 })).join("\n")).toContain("at most 500 devices");
});

test("other bytes under a key's id are another key", () => {
  const keys: Person["keys"] = [{ kind: "file", keyId: own.keyId, publicKey: other.publicKey }];
  expect(changes({ keys })).toEqual([
    expect.stringContaining("a further key file"),
    expect.stringContaining("counts no more"),
  ]);
  expect(changes({})).toEqual([]);
});

test("how many approvals it takes is said of the whole policy", () => {
  const strict = { ...policy(), thresholds: { R0: 1, R1: 4, R2: 1, R3: 1 } };
  expect(describePolicy(strict).at(-1)).toContain("R0 1, R1 4, R2 2, R3 3");
});

test("no name looks like another sentence, or turns one around", () => {
  const person = "Ans\n  Nothing changes.\u202E";
  for (const said of [...describePolicy(policy({ person })), ...changes({ person })])
    expect(said).not.toMatch(/\n|\u202E/);
});

test("a root key that is somebody else's from now on does not go unsaid", () => {
  const root = (person: string): Root => ({
    type: "root",
    version: 1,
    organisation: "Voorbeeld",
    threshold: 1,
    expiresAtMs: 1,
    keys: [rootKeyOf(person, own)],
  });
  const said = describeRoot(root("Ans"), root("Bas"));
  expect(said).toContainEqual(expect.stringMatching(/^Bas .*may sign/));
  expect(said).toContainEqual(expect.stringMatching(/^Ans .*may no more/));
});

test("how employees are asked is said, and a change of it does not go unsaid", () => {
  const rule = { asks: "never", postponements: 1, hours: 2, unattended: "run" } as const;
  const lax = { ...policy(), consent: { R1: rule } };
  const words = "before a fix of class R1: never, postponed 1 times within 2 hours at most";
  expect(describePolicy(lax).join("\n")).toContain(words);
  expect(describePolicy(policy()).join("\n")).not.toContain("Employees");
  expect(describePolicyChange(policy(), lax)).toEqual([expect.stringContaining(words)]);
});

test("that schedules may wake machines, and no longer may, does not go unsaid", () => {
  const waking: Policy = { ...policy(), wakes: true };
  expect(describePolicyChange(policy(), waking)).toEqual([
    "Schedules that ask for it wake machines from sleep.",
  ]);
  expect(describePolicyChange(waking, policy())).toEqual(["Schedules no longer wake machines from sleep."]);
  expect(describePolicy(waking).join("\n")).toContain("wake machines from sleep");
  const asked = (wish: string, now = policy()) =>
    nextPolicy(now, { addApprovers: [], removeApprovers: [], days: 1, wakes: [wish] }, 1);
  expect(asked("yes").wakes).toBe(true);
  expect("wakes" in asked("no", waking)).toBe(false);
  expect(() => asked("perhaps")).toThrow("yes or no");
  // Not asked for, it stays.
  expect(nextPolicy(waking, { addApprovers: [], removeApprovers: [], days: 1 }, 1).wakes).toBe(true);
});
