import { expect, test } from "vitest";
import { deviceStateOf, staleAfterMs } from "./state.ts";

const facts = {
  connected: true,
  farewell: null,
  maintenanceUntilMs: null,
  reportedAtMs: 1_000_000,
  worst: "none",
} as const;
const now = 1_000_000;

test.each([
  ["well", {}],
  ["well", { worst: "notice" }],
  ["ill", { worst: "warning" }],
  ["ill", { worst: "critical" }],
  ["unknown", { reportedAtMs: null }],
  ["unknown", { reportedAtMs: now - staleAfterMs - 1 }],
  ["offline", { connected: false }],
  ["offline", { connected: false, farewell: "agent-stops" }],
  ["asleep", { connected: false, farewell: "sleep" }],
  ["asleep", { connected: false, farewell: "shutdown" }],
  ["maintenance", { maintenanceUntilMs: now + 1, connected: false }],
  ["well", { maintenanceUntilMs: now }],
] as const)("a device is %s with %j", (state, over) => {
  expect(deviceStateOf({ ...facts, ...over }, now)).toBe(state);
});
