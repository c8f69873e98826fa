import type { Person, Policy } from "@hulplijn/shared/trust";
import { expect, test } from "vitest";
import { commonPlatform, signersNeeded, whoCouldSign, whoIsMissing } from "./signers.ts";

const key = { kind: "file", keyId: "ab".repeat(8), publicKey: "" } as const;
const person = (name: string, over: Partial<Person> = {}): Person => ({
  person: name,
  keys: [key],
  approves: [],
  orders: ["R0", "R1"],
  shiftHours: 1,
  batch: 2,
  ...over,
});
const policy: Policy = {
  type: "policy",
  version: 1,
  expiresAtMs: 1,
  people: [person("Ans"), person("Bas"), person("Cor", { orders: ["R0"] }), person("Dirk", { keys: [] })],
  thresholds: { R0: 1, R1: 1, R2: 3, R3: 3 },
};

test("those could sign who may order all of its classes, with a key file", () => {
  const names = (...risks: ("R0" | "R1")[]) => whoCouldSign(policy, risks).map((one) => one.person);
  expect(names("R0", "R1")).toEqual(["Ans", "Bas"]);
  expect(names("R0")).toEqual(["Ans", "Bas", "Cor"]);
});

test("one is enough for as many devices as a signature of theirs covers, else as many as class R2 takes", () => {
  expect(signersNeeded(policy, { person: "Ans", devices: ["a", "b"] })).toBe(1);
  expect(signersNeeded(policy, { person: "Ans", devices: ["a", "b", "c"] })).toBe(3);
  expect(signersNeeded(policy, { person: "Ans", devices: "all" })).toBe(3);
  expect(signersNeeded(policy, { person: "Eva", devices: ["a"] })).toBe(3);
  const lenient = { ...policy, thresholds: { ...policy.thresholds, R2: 1 } };
  expect(signersNeeded(lenient, { person: "Ans", devices: "all" })).toBe(2);
});

test("who has not signed is named, the one who gives it first; one person is one, however the name is written", () => {
  const could = whoCouldSign(policy, ["R1"]);
  expect(whoIsMissing(could, [], "Bas")).toEqual(["Bas", "Ans"]);
  expect(whoIsMissing(could, ["ans"], "Bas")).toEqual(["Bas"]);
});

test("a system that all fixes of a set are for", () => {
  const steps = { check: "a", fix: "a", verify: "a" };
  const linux = { platforms: { linux: steps } };
  const both = { platforms: { linux: steps, windows: { ...steps, interpreter: "node" as const } } };
  const windows = { platforms: { windows: { ...steps, interpreter: "node" as const } } };
  expect(commonPlatform([linux, both])).toBe("linux");
  expect(commonPlatform([windows, both])).toBe("windows");
  expect(commonPlatform([linux, windows])).toBeNull();
});
