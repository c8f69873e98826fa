import { expect, test } from "vitest";
import type { Policy } from "@hulplijn/shared/trust";
import type { ApprovalRecord } from "../records.ts";
import { standingOf } from "./approved.ts";

const approval = (person: string, keyId: string): ApprovalRecord => ({
  fix: "f",
  version: 1,
  manifestDigest: "d",
  person,
  keyId,
  atMs: 1,
  envelope: { payload: "", signatures: [] },
});

const policy = {
  people: [
    { person: "Sam", approves: ["R1", "R2", "R3"], keys: [{ keyId: "k1" }, { keyId: "k2" }] },
    { person: "Kim", approves: ["R1", "R2"], keys: [{ keyId: "k3" }] },
  ],
  thresholds: { R0: 1, R1: 1, R2: 1, R3: 3 },
} as unknown as Policy;

test("a person counts once, however many keys signed", () => {
  const standing = standingOf("R2", "Hulplijn", [approval("Sam", "k1"), approval("Sam", "k2")], policy);
  expect(standing).toMatchObject({ needed: 2, approved: false });
  expect(standing.counted).toHaveLength(1);
});

test("two people are enough for R2, and no policy lowers the floor", () => {
  const both = [approval("Sam", "k1"), approval("Kim", "k3")];
  expect(standingOf("R2", "Hulplijn", both, policy)).toMatchObject({ needed: 2, approved: true });
  expect(standingOf("R3", "Hulplijn", both, policy)).toMatchObject({ needed: 3, approved: false });
});

test("a person counts only for the classes that the policy gives them", () => {
  const both = [approval("Sam", "k1"), approval("Kim", "k3")];
  expect(standingOf("R3", "Hulplijn", both, policy).counted.map(({ person }) => person)).toEqual(["Sam"]);
});

test("the author, a key outside the policy, and a name that the key does not belong to count for nothing", () => {
  expect(standingOf("R1", "Sam", [approval("Sam", "k1")], policy).approved).toBe(false);
  expect(standingOf("R1", "Hulplijn", [approval("Sam", "k9")], policy).approved).toBe(false);
  expect(standingOf("R1", "Hulplijn", [approval("Kim", "k1")], policy).approved).toBe(false);
});

test("without a policy nothing is approved, and the floor says how many it takes", () => {
  expect(standingOf("R1", "Hulplijn", [approval("Sam", "k1")], null)).toMatchObject({
    needed: 1,
    counted: [],
    approved: false,
  });
});
