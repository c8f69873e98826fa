import type { HeldRecord, WindowRecord } from "../../core/windows/records.ts";
import { table } from "./columns.ts";

export const windows = table<WindowRecord>("window", ["number"], {
  number: "number",
  windowId: "text",
  name: "text",
  reason: "text",
  kind: "text",
  query: "text",
  devices: "json",
  time: "json",
  holds: "json",
  by: "text",
  atMs: "number",
  ended: "json",
  summary: "json",
  settledMs: "number",
});

export const held = table<HeldRecord>("window_held", ["heldId"], {
  heldId: "number",
  number: "number",
  spanFromMs: "number",
  what: "text",
  deviceId: "text",
  about: "text",
  rule: "text",
  subject: "text",
  severity: "text",
  params: "json",
  fix: "text",
  sinceMs: "number",
  endedAtMs: "number",
  outcome: "text",
  incidentId: "text",
});
