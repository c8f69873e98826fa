import type { StreamEventName, StreamEvents } from "@hulplijn/shared/api";
import type { Manifest } from "@hulplijn/shared/fixes";
import type { Algorithm, AuditHead, Envelope } from "@hulplijn/shared/trust";
import type { Severity } from "@hulplijn/shared/values";
import type { ListName } from "./query/list-fields.ts";
import type { ReleaseReads, ReleaseWrites } from "./release/ports.ts";
import type { RolloutReads, RolloutWrites } from "./rollout/ports.ts";
import type { ScheduleReads, ScheduleWrites } from "./schedules/ports.ts";
import type { WindowReads, WindowWrites } from "./windows/ports.ts";

export type { Bundles } from "./release/ports.ts";
import type {
  AnchorRecord,
  ApiTokenRecord,
  ApprovalRecord,
  AuditRecord,
  BlindRecord,
  DeviceRecord,
  EnrolmentTokenRecord,
  FindingRecord,
  FixVersionRecord,
  HaltRecord,
  StandingOrderRecord,
  IncidentRecord,
  OutputRecord,
  PasskeyRecord,
  PersonRecord,
  PrinterRecord,
  ReadingRecord,
  RunRecord,
  SavedViewRecord,
  SessionRecord,
  SignInLinkRecord,
  TimelineRecord,
} from "./records.ts";

export type { Devices, OpenLink } from "./open-links.ts";

/** Which rows of a list, in which order. `where` is a parsed query (core/query): terms are joined by AND, each term's values by OR. */
export interface ListRequest {
  readonly where: readonly QueryTerm[];
  /** Field to order by, one of the list's own; `descending` as asked. */
  readonly sort: string;
  readonly descending: boolean;
  readonly limit: number;
  /** Opaque; what `nextCursor` of the page before said. A cursor of another order is refused: the list answers null. */
  readonly cursor: string | null;
  /** What ages (`age:>30m`) and `is:snoozed` are counted from. */
  readonly nowMs: number;
  /** Who asks, for `is:mine` and `owner:me`; null when nobody in particular does. */
  readonly personId: string | null;
}

/** Made by core/query from what a person typed, which refuses what the list does not have. Spans of time are milliseconds. */
export interface QueryTerm {
  /** `text` searches names and subjects; the others are fields of the list. */
  readonly field: string;
  readonly not: boolean;
  readonly operator: "is" | "<" | ">";
  readonly values: readonly string[];
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}

/** One point of history: `series` is `<probe>/<series>` or `<probe>/<series>:<key>`. */
export interface Point {
  readonly series: string;
  readonly atMs: number;
  readonly value: number;
}

export interface Bucket {
  readonly atMs: number;
  readonly min: number | null;
  readonly mean: number | null;
  readonly max: number | null;
}

/** Everything that can be read. Every method is one consistent look; rows are frozen values, never live. */
export interface StoreReads extends ReleaseReads, RolloutReads, ScheduleReads, WindowReads {
  device(deviceId: string): Promise<DeviceRecord | null>;
  /** Removed devices are there only when `is:removed` asks for them. */
  devices(
    request: ListRequest,
  ): Promise<Page<DeviceRecord & { readonly openIncidents: number; readonly worst: Severity | null }> | null>;
  /** All devices that are not removed, without paging: for silence watching, a few fields each. */
  deviceStates(): Promise<
    readonly Pick<
      DeviceRecord,
      "deviceId" | "name" | "connected" | "seenAtMs" | "state" | "farewell" | "maintenanceUntilMs"
    >[]
  >;
  /** How many devices that are not removed have a newer policy than this one, and the highest version among them; 0 and 0 when none has. */
  devicesAhead(
    policyVersion: number,
  ): Promise<{ readonly devices: number; readonly highest: number; readonly furthest: string }>;
  /** For each of the last 24 hours of a device: how it was (see core/beat). Oldest first. */
  beats(
    deviceIds: readonly string[],
    nowMs: number,
  ): Promise<ReadonlyMap<string, readonly DeviceRecord["state"][]>>;
  /** Devices that say they are this machine, without those that were removed; the first enrolled first, at most sixteen. */
  devicesOfHardware(hardware: string): Promise<readonly DeviceRecord[]>;
  readings(deviceId: string): Promise<readonly ReadingRecord[]>;
  /** Every print queue of every device that is not removed; they follow the readings of the printers probe. */
  printers(request: ListRequest): Promise<Page<
    PrinterRecord & {
      readonly deviceName: string;
      readonly deviceSeenAtMs: number | null;
      /** Number of the open incident about it. */
      readonly incidentNumber: number | null;
    }
  > | null>;
  /** Highest sequence number taken in of a spool epoch; 0 when none. */
  acknowledged(deviceId: string, epoch: string): Promise<number>;
  seriesNames(deviceId: string): Promise<readonly string[]>;
  series(
    deviceId: string,
    name: string,
    fromMs: number,
    toMs: number,
    points: number,
  ): Promise<readonly Bucket[]>;
  finding(findingId: string): Promise<FindingRecord | null>;
  openFindings(deviceId: string): Promise<readonly FindingRecord[]>;
  /** How many findings of a device are raised, and how many were first taken in, or last changed, at or after the instant. */
  findingCounts(
    deviceId: string,
    sinceMs: number,
  ): Promise<{ readonly open: number; readonly since: number }>;
  findingsOf(incidentId: string): Promise<readonly FindingRecord[]>;
  incident(incidentId: string): Promise<IncidentRecord | null>;
  /** Incidents that were merged into this one, oldest first. */
  mergedFrom(incidentId: string): Promise<readonly IncidentRecord[]>;
  incidentByNumber(number: number): Promise<IncidentRecord | null>;
  openIncidentByCause(cause: string): Promise<IncidentRecord | null>;
  /** The newest incident of this cause that was resolved at or after the instant: the one to reopen. */
  resolvedIncidentByCause(cause: string, sinceMs: number): Promise<IncidentRecord | null>;
  incidents(
    request: ListRequest,
  ): Promise<Page<
    IncidentRecord & { readonly deviceName: string; readonly members: number; readonly membersOpen: number }
  > | null>;
  /** Resolved incidents of the same rule, newest first, other than this one. */
  similar(
    rule: string,
    notIncidentId: string,
    limit: number,
  ): Promise<readonly (IncidentRecord & { readonly deviceName: string })[]>;
  /**
   * `open` is all that is not resolved, and is the sum of `snoozed`, `beingFixed` (a run is under way or being checked) and
   * `needsPerson`; `mine` are those of the person that do not sleep. Resolved "by itself": nobody owned it or spent time on it.
   * Devices that were removed are not counted.
   */
  inboxCounts(
    personId: string,
    nowMs: number,
    dayStartMs: number,
  ): Promise<{
    readonly needsPerson: number;
    readonly mine: number;
    readonly beingFixed: number;
    readonly snoozed: number;
    readonly open: number;
    readonly resolvedToday: number;
    readonly resolvedTodayByItself: number;
    readonly devices: number;
    readonly devicesSeen: number;
    readonly lastReportAtMs: number | null;
  }>;
  /**
   * The values of one field among the rows that match, most frequent first, at most so many; `starts` (in lower case) takes only
   * those that begin so. A row without a value is not counted. Null when the list cannot count by this field.
   */
  facet(
    list: ListName,
    field: string,
    request: Pick<ListRequest, "where" | "nowMs" | "personId">,
    starts: string,
    most: number,
  ): Promise<readonly { readonly value: string; readonly count: number }[] | null>;
  timeline(incidentId: string): Promise<readonly TimelineRecord[]>;
  run(runId: string): Promise<RunRecord | null>;
  runs(request: ListRequest): Promise<Page<RunRecord & { readonly deviceName: string }> | null>;
  runsOfBatch(batch: string): Promise<readonly RunRecord[]>;
  runsOfIncident(incidentId: string): Promise<readonly RunRecord[]>;
  /** Runs of a device that have not ended, oldest first. */
  openRuns(deviceId: string): Promise<readonly RunRecord[]>;
  /** How many runs this device began by itself since the instant. */
  selfStartedRuns(deviceId: string, sinceMs: number): Promise<number>;
  /** Runs of all devices that have not ended and whose expiry is at or before the instant. */
  overdueRuns(nowMs: number): Promise<readonly RunRecord[]>;
  /** How a fix did since the instant: all its ended runs that started something, and those verified; by rule of the incident when named. */
  fixRecord(
    fix: string,
    sinceMs: number,
    rule: string | null,
  ): Promise<{ readonly runs: number; readonly verified: number; readonly lastRunAtMs: number | null }>;
  /** The same for each version apart, by the digest of its manifest; a version without such runs is not there. */
  fixRecords(
    fix: string,
    sinceMs: number,
  ): Promise<
    readonly {
      readonly manifestDigest: string;
      readonly runs: number;
      readonly verified: number;
      readonly lastRunAtMs: number | null;
    }[]
  >;
  /** Versions of a fix that the collector has had, the newest first. */
  fixVersions(fix: string): Promise<readonly FixVersionRecord[]>;
  output(runId: string, fromPiece: number, limit: number): Promise<readonly OutputRecord[]>;
  approvals(manifestDigest: string): Promise<readonly ApprovalRecord[]>;
  /** Fixes that are suspended, by id. */
  suspended(): Promise<ReadonlySet<string>>;
  person(personId: string): Promise<PersonRecord | null>;
  personByName(name: string): Promise<PersonRecord | null>;
  people(): Promise<readonly PersonRecord[]>;
  passkeys(personId: string): Promise<readonly PasskeyRecord[]>;
  passkey(credentialId: string): Promise<PasskeyRecord | null>;
  session(secretHash: string): Promise<SessionRecord | null>;
  /** All sessions of a person, the last used first; also those that expired and were not cleared away yet. */
  sessionsOf(personId: string): Promise<readonly SessionRecord[]>;
  /** What a person kept, and what colleagues share, by list and name. */
  savedViews(personId: string): Promise<readonly SavedViewRecord[]>;
  apiToken(secretHash: string): Promise<ApiTokenRecord | null>;
  apiTokens(): Promise<readonly ApiTokenRecord[]>;
  enrolmentTokens(): Promise<readonly EnrolmentTokenRecord[]>;
  blind(deviceId: string, sinceMs: number): Promise<readonly BlindRecord[]>;
  audit(fromIndex: number, limit: number): Promise<readonly AuditRecord[]>;
  /** The last line that is durable; null while there is none. */
  auditHead(): Promise<AuditHead | null>;
  /** What devices signed about the trail, in the order in which it came, from behind the row that was named last on. */
  anchors(
    afterRow: number,
    limit: number,
  ): Promise<
    readonly (AnchorRecord & {
      readonly row: number;
      readonly deviceName: string;
      readonly publicKey: string;
    })[]
  >;
  /** Signed objects kept as they are: the newest root and policy. */
  signed(kind: "root" | "policy"): Promise<{ readonly version: number; readonly envelope: Envelope } | null>;
  /** Every root that was ever in force here, first one first. */
  roots(): Promise<readonly Envelope[]>;
  /** All of them, in the order in which they came. */
  halts(): Promise<readonly HaltRecord[]>;
  /** All of them, in the order in which they came. */
  standingOrders(): Promise<readonly StandingOrderRecord[]>;
  /** A small value by name: instants of housekeeping, the collector's last sign of its own life. */
  note(name: string): Promise<string | null>;
}

/** What changes the store, inside one `write`. Reads inside see what the same `write` did before. */
export interface StoreWrites extends StoreReads, ReleaseWrites, RolloutWrites, ScheduleWrites, WindowWrites {
  putDevice(device: DeviceRecord): Promise<void>;
  putReading(reading: ReadingRecord): Promise<void>;
  /** Remembers the number as taken in; later ones are higher. */
  acknowledge(deviceId: string, epoch: string, seq: number): Promise<void>;
  /**
   * Appends to history; points of a series that are not newer than its last are left out. `message` is what they came in: its
   * number, remembered as by `acknowledge`, and the device's readings in it, put as by `putReading`, and cheaper.
   */
  appendPoints(
    deviceId: string,
    points: readonly Point[],
    message?: {
      readonly epoch: string;
      readonly seq: number;
      readonly readings?: readonly ReadingRecord[];
    },
  ): Promise<void>;
  putBeat(deviceId: string, atMs: number, state: DeviceRecord["state"]): Promise<void>;
  putFinding(finding: FindingRecord): Promise<void>;
  /** Stores a new incident and gives it the next number. */
  addIncident(incident: Omit<IncidentRecord, "number">): Promise<IncidentRecord>;
  putIncident(incident: IncidentRecord): Promise<void>;
  addTimeline(entry: Omit<TimelineRecord, "entryId">): Promise<TimelineRecord>;
  putRun(run: RunRecord): Promise<void>;
  /**
   * Adds a piece of output and gives it its piece number, from 1 up in each run. Null, and nothing added, when the same stream,
   * step and offset is there, when it is empty, and when the run would pass 1 MiB with it.
   */
  addOutput(piece: Omit<OutputRecord, "piece">): Promise<OutputRecord | null>;
  putApproval(approval: ApprovalRecord): Promise<void>;
  /** Keeps a version; one that is there stays as it was first seen. */
  keepFixVersion(version: FixVersionRecord): Promise<void>;
  putSuspended(fix: string, suspended: boolean): Promise<void>;
  putPerson(person: PersonRecord): Promise<void>;
  putPasskey(passkey: PasskeyRecord): Promise<void>;
  putSession(session: SessionRecord): Promise<void>;
  dropSession(secretHash: string): Promise<void>;
  dropSessionsOf(personId: string): Promise<void>;
  /** Keeps it; the person's view of the same list and name gives way to it. */
  putSavedView(view: SavedViewRecord): Promise<void>;
  /** The person's own; with `shared` also a colleague's that is shared. */
  dropSavedView(personId: string, viewId: string, shared: boolean): Promise<void>;
  putSignInLink(link: SignInLinkRecord): Promise<void>;
  /** Marks the link used and gives it, if it was unused and has not expired; else null. */
  useSignInLink(secretHash: string, nowMs: number): Promise<SignInLinkRecord | null>;
  putApiToken(token: ApiTokenRecord): Promise<void>;
  putEnrolmentToken(token: EnrolmentTokenRecord): Promise<void>;
  /** Counts one use, atomically; says why not. */
  useEnrolmentToken(
    secretHash: string,
    nowMs: number,
  ): Promise<EnrolmentTokenRecord | "unknown" | "expired" | "used-up">;
  openBlind(span: BlindRecord): Promise<void>;
  closeBlind(deviceId: string, toMs: number): Promise<void>;
  addAudit(entry: Omit<AuditRecord, "index" | "previous" | "hash">): Promise<AuditRecord>;
  /** Keeps the newest 32 of each device. True when it was new. */
  addAnchor(anchor: AnchorRecord): Promise<boolean>;
  putSigned(kind: "root" | "policy", version: number, envelope: Envelope): Promise<void>;
  addHalt(halt: HaltRecord): Promise<void>;
  addStandingOrder(order: StandingOrderRecord): Promise<void>;
  putNote(name: string, value: string): Promise<void>;
}

/**
 * Where the collector keeps everything. Implementations are held to one contract suite (`test/contracts/store.ts`).
 * `write` runs `work` alone, all or nothing, and resolves after what it did is durable (on disk, synced): an
 * acknowledgement may be sent then, and not before (law 3). Writes that wait are committed together. `again` says that
 * `work` may be run a second time when a neighbour fails, which makes it cheaper. A full disk rejects with `StoreUnavailable`;
 * nothing of that write is kept, and later ones may go well.
 */
export interface Store extends StoreReads {
  write<Result>(work: (tx: StoreWrites) => Promise<Result>, again?: boolean): Promise<Result>;
  /** Turns finished hours of history into compact chunks, and deletes what is older than its class is kept. Returns what it did, for the log. */
  tidy(
    nowMs: number,
    keepDays: { readonly history: number; readonly incidents: number; readonly output: number },
  ): Promise<{ readonly chunks: number; readonly deleted: number }>;
  /** True when a write would go well: asked by /readyz. */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

/** Thrown by `Store.write` when the disk is full or gone. Tried again by whoever has something to lose. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** Events for consoles and for other copies of the collector. Best effort: what matters is in the store. */
export interface Bus {
  publish<Name extends StreamEventName>(name: Name, event: StreamEvents[Name]): void;
  /** Called for every event from now on, in order; the returned function ends it. */
  subscribe(
    listener: <Name extends StreamEventName>(id: number, name: Name, event: StreamEvents[Name]) => void,
  ): () => void;
  /** Events behind this id that are still remembered; null when some are forgotten, so that the console fetches everything anew. */
  since(
    id: number,
  ): readonly { readonly id: number; readonly name: StreamEventName; readonly event: unknown }[] | null;
}

export interface Clock {
  nowMs(): number;
}

/** The folder of fixes, loaded and checked against their own manifests at start; a changed file shows as damaged, not as a fix. */
export interface FixFolder {
  all(): readonly LoadedFix[];
  get(fix: string): LoadedFix | null;
}

export interface LoadedFix {
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly manifestDigest: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The collector's own key: it proves the collector to devices. It orders nothing, and no policy names it. */
export interface Signer {
  readonly publicKey: string;
  readonly keyId: string;
  readonly sign: (message: Uint8Array) => string;
  /** Ed25519 unless told otherwise; only passkeys of people know another. */
  readonly verify: (
    publicKey: string,
    message: Uint8Array,
    signature: string,
    algorithm?: Algorithm,
  ) => boolean;
}
