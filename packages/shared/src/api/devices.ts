import { z } from "zod";
import { deviceStates } from "../values/device-state.ts";
import { severities } from "../values/severity.ts";
import { WireReading } from "../protocol/messages/report.ts";
import { Sentence } from "./page.ts";
import { DeviceUpdate } from "./releases.ts";

/** One row of the device list. `seenAtMs` is when the collector last heard from it; null when never. */
export const DeviceRow = z.object({
  deviceId: z.string(),
  name: z.string(),
  platform: z.string(),
  system: z.string(),
  state: z.enum(deviceStates),
  connected: z.boolean(),
  seenAtMs: z.number().nullable(),
  enrolledAtMs: z.number(),
  agentVersion: z.string(),
  openIncidents: z.number().int(),
  worst: z.enum(severities).nullable(),
  group: z.string(),
  tags: z.array(z.string()),
  /** It reports, and runs nothing, until a person releases it. */
  quarantined: z.boolean(),
  /** One cell for each of the last 24 hours, oldest first: how the device was in that hour. */
  beat: z.array(z.enum(deviceStates)).length(24),
});
export type DeviceRow = z.infer<typeof DeviceRow>;

/** One probe as the device page shows it: the last reading, and how long ago it was due. */
export const ProbeState = z.object({
  probe: z.string(),
  reading: WireReading,
  receivedAtMs: z.number(),
  stale: z.boolean(),
});
export type ProbeState = z.infer<typeof ProbeState>;

/** A finding that is raised on the device now. */
export const OpenFinding = z.object({
  findingId: z.string(),
  rule: z.string(),
  subject: z.string(),
  severity: z.enum(severities),
  flapping: z.boolean(),
  raisedAtMs: z.number(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  incident: z.string().nullable(),
});
export type OpenFinding = z.infer<typeof OpenFinding>;

/** `GET /api/v1/devices/{id}`. `blind` are the spans in which the collector heard nothing, newest first. */
export const Device = DeviceRow.extend({
  probes: z.array(ProbeState),
  findings: z.array(OpenFinding),
  quarantineReason: Sentence.nullable(),
  /** Why it said goodbye; null while it is there, and when the link just broke. */
  farewell: z.enum(["sleep", "shutdown", "agent-stops", "uninstall"]).nullable(),
  /** What it was called before, the last name last. */
  formerNames: z.array(z.object({ name: z.string(), untilMs: z.number() })),
  /** Other devices whose inventory says that they are this very machine: by maker, model and serial number. */
  sameMachine: z.array(
    z.object({
      deviceId: z.string(),
      name: z.string(),
      enrolledAtMs: z.number(),
      seenAtMs: z.number().nullable(),
      connected: z.boolean(),
    }),
  ),
  /** The device whose place it took, by a person's word. */
  replaces: z.object({ deviceId: z.string(), name: z.string(), enrolledAtMs: z.number() }).nullable(),
  maintenanceUntilMs: z.number().nullable(),
  update: DeviceUpdate.nullable(),
  blind: z.array(
    z.object({
      fromMs: z.number(),
      toMs: z.number().nullable(),
      why: z.enum(["offline", "asleep", "collector-down", "thinned"]),
    }),
  ),
});
/** Why a person lets a device out of quarantine; it stands on the audit trail. */
export const ReleaseDevice = z.object({ reason: z.string().trim().min(1).max(200) });

/** The device that this one was, by its id; why stands on the audit trail. */
export const JoinDevice = z.object({ old: z.uuid(), reason: z.string().trim().min(1).max(200) });

export type Device = z.infer<typeof Device>;

/** `GET /api/v1/devices/{id}/series?name=disk-space/used:/&fromMs=&toMs=&points=288`: buckets with min, mean and max; null where nothing was measured. */
export const SeriesQuery = z.object({
  name: z.string().max(600),
  fromMs: z.coerce.number().int(),
  toMs: z.coerce.number().int(),
  points: z.coerce.number().int().min(1).max(2000).default(288),
});
export type SeriesQuery = z.infer<typeof SeriesQuery>;
export const SeriesAnswer = z.object({
  name: z.string(),
  unit: z.string(),
  buckets: z.array(
    z.object({
      atMs: z.number(),
      min: z.number().nullable(),
      mean: z.number().nullable(),
      max: z.number().nullable(),
    }),
  ),
});
export type SeriesAnswer = z.infer<typeof SeriesAnswer>;

/** `GET /api/v1/devices/{id}/series-names` */
export const SeriesNames = z.object({
  names: z.array(
    z.object({ name: z.string(), probe: z.string(), series: z.string(), key: z.string(), unit: z.string() }),
  ),
});
export type SeriesNames = z.infer<typeof SeriesNames>;
