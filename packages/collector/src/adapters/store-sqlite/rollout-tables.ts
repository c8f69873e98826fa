import type { RolloutDeviceRecord, RolloutRecord } from "../../core/rollout/ports.ts";
import { table } from "./columns.ts";

export const rollouts = table<RolloutRecord>("rollout", ["number"], {
  number: "number",
  digest: "text",
  payload: "text",
  signatures: "json",
  draftedBy: "text",
  draftedAtMs: "number",
  follows: "number",
  inForceAtMs: "number",
  openRing: "number",
  openedAtMs: "json",
  halt: "number",
  halted: "json",
  resumedAtMs: "number",
  resumes: "json",
  resuming: "json",
  withdrawn: "json",
  endedAtMs: "number",
});

export const rolloutDevices = table<RolloutDeviceRecord>("rollout_device", ["number", "deviceId"], {
  number: "number",
  deviceId: "text",
  place: "number",
  ring: "number",
  said: "text",
  code: "text",
  sinceMs: "number",
  untilMs: "number",
  ranAtMs: "number",
  returns: "number",
  runId: "text",
  step: "text",
  exitCode: "number",
  line: "text",
  signature: "text",
});
