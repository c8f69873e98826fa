import type {
  DeviceRecord,
  FindingRecord,
  IncidentRecord,
  RunRecord,
} from "../../packages/collector/src/core/records.ts";
import { unheard } from "../../packages/collector/src/app/order-run.ts";
import type { ListRequest } from "../../packages/collector/src/core/ports.ts";

/** An instant to count from: a whole hour, so that tests can say which hour they are in. */
export const startMs = 1_795_000 * 1_000_000 - ((1_795_000 * 1_000_000) % 3_600_000);

export const deviceRecord = (deviceId: string, over: Partial<DeviceRecord> = {}): DeviceRecord => ({
  deviceId,
  name: `PC-${deviceId}`,
  publicKey: "AAAA",
  platform: "linux",
  system: "Debian 12",
  agentVersion: "1.0.0",
  group: "default",
  tags: [],
  enrolledAtMs: startMs,
  seenAtMs: startMs,
  connected: true,
  state: "well",
  farewell: null,
  connection: 1,
  quarantine: null,
  maintenanceUntilMs: null,
  removed: false,
  policyVersion: 1,
  formerNames: [],
  hardware: null,
  replaces: null,
  tickets: ["AAAAAAAAAAAAAAAAAAAAAA=="],
  ...over,
});

export const findingRecord = (findingId: string, over: Partial<FindingRecord> = {}): FindingRecord => ({
  findingId,
  rule: "print-queue-stopped",
  subject: "office",
  state: "raised",
  severity: "warning",
  flapping: false,
  raisedAtMs: startMs,
  changedAtMs: startMs,
  params: { queue: "office", jobs: 3 },
  deviceId: "d1",
  incidentId: null,
  evidence: { log: ["line"] },
  receivedAtMs: startMs,
  ...over,
});

export const incidentRecord = (
  incidentId: string,
  over: Partial<Omit<IncidentRecord, "number">> = {},
): Omit<IncidentRecord, "number"> => ({
  incidentId,
  cause: `cause of ${incidentId}`,
  state: "new",
  severity: "warning",
  priority: 3,
  rule: "print-queue-stopped",
  subject: "office",
  params: { queue: "office" },
  deviceId: "d1",
  flapping: false,
  openedAtMs: startMs,
  updatedAtMs: startMs,
  resolvedAtMs: null,
  owner: null,
  line: "first",
  reopened: 0,
  snoozedUntilMs: null,
  mergedInto: null,
  problem: { code: "queue-stopped", params: { queue: "office" } },
  problemEdited: null,
  solution: null,
  solutionEdited: null,
  automationSeconds: 0.5,
  humanSeconds: 0,
  version: 1,
  ...over,
});

export const runRecord = (runId: string, over: Partial<RunRecord> = {}): RunRecord => ({
  runId,
  fix: "resume-print-queue",
  version: 1,
  manifestDigest: "ab".repeat(32),
  deviceId: "d1",
  incidentId: null,
  params: { queue: "office" },
  orderedBy: "p1",
  orderedAtMs: startMs,
  expiresAtMs: startMs + 600_000,
  phase: "queued",
  phases: [{ phase: "queued", atMs: startMs }],
  order: { payload: "e30=", signatures: [{ keyId: "0".repeat(16), signature: `${"A".repeat(86)}==` }] },
  delegation: null,
  batch: null,
  sent: false,
  auditIndex: null,
  standing: null,
  occurrence: null,
  ...unheard,
  ...over,
});

/** Asks for a list; what is not said is: everything, by the order named, ten rows. */
export const asking = (sort: string, over: Partial<ListRequest> = {}): ListRequest => ({
  where: [],
  sort,
  descending: false,
  limit: 10,
  cursor: null,
  nowMs: startMs,
  personId: null,
  ...over,
});
