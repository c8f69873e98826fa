import type {
  CallerShown,
  EditIncident,
  EnrolmentFacts,
  Notice,
  OfferedShift,
  DeviceUpdate,
  HeldRow,
  Release,
  ReleaseRow,
  Window,
  WindowPreview,
  WindowRow,
  WindowWish,
} from "@hulplijn/shared/api";
import type { Refusal } from "@hulplijn/shared/errors";
import type { ParameterValues } from "@hulplijn/shared/fixes";
import type { Envelope, SealedHalt } from "@hulplijn/shared/trust";
import type { z } from "zod";
import type { RolloutWork } from "../../app/rollouts/rollout-work.ts";
import type { Actor, Passwords, Secrets } from "../../core/access/ports.ts";
import type { AccessSettings } from "../../core/access/rights.ts";
import type { Bus, Clock, FixFolder, Store } from "../../core/ports.ts";
import type { DeviceRecord, IncidentRecord, ReleaseRecord, RunRecord } from "../../core/records.ts";
import type { ScheduleWork } from "./schedule-work.ts";

import type { WindowRecord } from "../../core/windows/records.ts";

type Done<Result = object> = Promise<({ readonly ok: true } & Result) | Refusal>;

/** The use-cases that people reach through HTTP. */
export interface Work extends ScheduleWork {
  notices(): Promise<readonly Notice[]>;
  planRun(wanted: {
    readonly incident: IncidentRecord | null;
    readonly deviceId: string;
    readonly fix: string;
    readonly params: ParameterValues;
    readonly person: Actor;
    /** Who signs, as the policy names them. */
    readonly orderer: string;
    readonly callerProof: string | null;
  }): Done<{
    readonly plan: { readonly runId: string; readonly payload: string; readonly expiresAtMs: number };
    readonly manifestDigest: string;
    readonly risk: string;
  }>;
  planBatch(wanted: {
    readonly devices: readonly {
      readonly deviceId: string;
      readonly params: ParameterValues;
      readonly incident: IncidentRecord | null;
    }[];
    readonly fix: string;
    readonly person: Actor;
    readonly orderer: string;
  }): Done<{
    readonly manifestDigest: string;
    readonly risk: string;
    readonly plans: readonly {
      readonly deviceId: string;
      readonly runId: string;
      readonly payload: string;
      readonly expiresAtMs: number;
    }[];
    readonly refused: readonly { readonly deviceId: string; readonly code: string }[];
  }>;
  takeBatch(wanted: {
    readonly batch: Envelope;
    readonly delegation: Envelope | null;
    readonly runs: readonly string[];
    readonly person: Actor;
  }): Done<{ readonly batch: string; readonly runs: readonly RunRecord[] }>;
  /** Has a device show a code to whoever sits at it. */
  askCaller(wanted: {
    readonly incident: null;
    readonly deviceId: string;
    readonly fix: string;
    readonly params: ParameterValues;
    readonly person: Actor;
    readonly orderer: string;
  }): Done<{ readonly shown: CallerShown }>;
  takeOrder(wanted: {
    readonly order: Envelope;
    readonly delegation: Envelope | null;
    readonly person: Actor;
  }): Done<{ readonly run: RunRecord }>;
  /** The shift that a passkey of a page may begin; null when there is none. */
  offeredShift(wanted: {
    readonly credentialId: string;
    readonly origin: string;
  }): Promise<z.infer<typeof OfferedShift> | null>;
  judgeShift(wanted: {
    readonly delegation: Envelope;
    readonly origin: string;
  }): Done<{ readonly credentialId: string; readonly nonce: string }>;
  stopRun(wanted: { readonly runId: string; readonly person: Actor }): Done;
  editIncident(wanted: {
    readonly incidentId: string;
    /** The version that the person saw. */
    readonly version: number;
    readonly edit: z.infer<typeof EditIncident>;
    readonly person: Actor;
  }): Done<{ readonly incident: IncidentRecord }>;
  addNote(wanted: { readonly incidentId: string; readonly note: string; readonly person: Actor }): Done;
  resolveByHand(wanted: {
    readonly incidentId: string;
    readonly reason: string;
    readonly solution: string | null;
    readonly person: Actor;
  }): Done<{ readonly incident: IncidentRecord }>;
  mergeIncidents(wanted: {
    readonly incidentId: string;
    readonly sources: readonly string[];
    readonly reason: string;
    readonly person: Actor;
  }): Done<{ readonly incident: IncidentRecord }>;
  splitIncident(wanted: {
    readonly incidentId: string;
    readonly reason: string;
    readonly person: Actor;
  }): Done<{ readonly incident: IncidentRecord }>;
  joinDevice(wanted: {
    readonly deviceId: string;
    readonly old: string;
    readonly reason: string;
    readonly person: Actor;
  }): Done;
  releaseDevice(wanted: {
    readonly deviceId: string;
    readonly reason: string;
    readonly person: Actor;
  }): Promise<boolean>;
  measureNow(wanted: { readonly deviceId: string }): Done;
  removeDevice(wanted: { readonly device: DeviceRecord; readonly person: Actor }): Promise<void>;
  takeHalt(wanted: {
    readonly halt: SealedHalt;
    readonly person: Actor;
  }): Done<{ readonly digest: string; readonly told: number }>;
  takeStandingOrder(wanted: {
    readonly order: Envelope;
    readonly person: Actor;
  }): Done<{ readonly digest: string; readonly told: number }>;
  publishRelease(wanted: {
    readonly release: Envelope;
    readonly person: Actor;
  }): Done<{ readonly record: ReleaseRecord }>;
  takeBundle(wanted: {
    readonly sequence: number;
    readonly bytes: Uint8Array;
    readonly person: Actor;
  }): Done<{ readonly record: ReleaseRecord }>;
  haltRelease(wanted: { readonly sequence: number; readonly reason: string; readonly person: Actor }): Done;
  resumeRelease(wanted: { readonly sequence: number; readonly reason: string; readonly person: Actor }): Done;
  releases(): Promise<ReleaseRow[]>;
  release(sequence: number): Promise<Release | null>;
  readonly rollouts: RolloutWork;
  deviceUpdate(device: DeviceRecord): Promise<DeviceUpdate | null>;
  windows(): Promise<WindowRow[]>;
  window(number: number): Promise<Window | null>;
  heldBy(wanted: {
    readonly number: number;
    readonly beforeId: number | null;
    readonly limit: number;
  }): Promise<{ readonly items: HeldRow[]; readonly nextCursor: string | null } | null>;
  previewWindow(wanted: { readonly draft: WindowWish }): Done<{ readonly preview: WindowPreview }>;
  addWindow(wanted: {
    readonly draft: WindowWish;
    readonly person: Actor;
  }): Done<{ readonly record: WindowRecord }>;
  endWindow(wanted: {
    readonly number: number;
    readonly reason: string;
    readonly person: Actor;
  }): Done<{ readonly record: WindowRecord }>;
  addApproval(wanted: { readonly fix: string; readonly approval: Envelope; readonly person: Actor }): Done;
}

/** Where this adapter's log lines go. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

export interface HttpDeps {
  readonly store: Store;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly fixes: FixFolder;
  /** The link to devices: `close` ends one's socket with a code of the error table. */
  readonly devices: { close(deviceId: string, code: string): void };
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  readonly log: Log;
  readonly work: Work;
  /** What a device needs beside a token. */
  readonly enrolment: () => Promise<EnrolmentFacts>;
}

export interface HttpSettings {
  readonly access: AccessSettings;
  /** Names this collector goes by, beside localhost, 127.0.0.1 and [::1]: without port. Any other Host is refused. */
  readonly hosts: readonly string[];
  /** Addresses of reverse proxies (CIDR) whose X-Forwarded-* is believed; of nobody when empty. */
  readonly trustedProxies: readonly string[];
  readonly tls: { readonly key: string; readonly cert: string } | null;
  /** The console as vite built it; null when there is none. */
  readonly consoleFolder: string | null;
  readonly version: string;
  /** Requests of one address in a minute: all, and those that sign in. */
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  /** How long a client may take: for the headers, and for the whole request. */
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** A process that could not turn to its next event for so long answers 503 to the API; 0 never does. */
  readonly busyAfterMs: number;
  /** Event streams that one person may have open at the same time. */
  readonly streamsPerPerson: number;
  /** Whether /metrics is given to addresses other than this machine without a session. */
  readonly openMetrics: boolean;
}

/** What main takes unless its own settings say otherwise. */
export const httpDefaults: HttpSettings = {
  access: { leadsRunFixes: false },
  hosts: [],
  trustedProxies: [],
  tls: null,
  consoleFolder: null,
  version: "0.0.0",
  requestsPerMinute: 3000,
  signInsPerMinute: 30,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  busyAfterMs: 2000,
  streamsPerPerson: 12,
  openMetrics: false,
};
