import type {
  IncidentState,
  OutputPiece,
  PrinterRow,
  Role,
  RunPhase,
  SavedView,
  Sentence,
} from "@hulplijn/shared/api";
import type { Consent, ParameterValues, RunOutcome } from "@hulplijn/shared/fixes";
import type { NotNow } from "@hulplijn/shared/protocol";
import type { Reading } from "@hulplijn/shared/probes";
import type { Finding } from "@hulplijn/shared/rules";
import type { Envelope, HaltKind, SealedOrder } from "@hulplijn/shared/trust";
import type { DeviceState, Language, Params, Severity } from "@hulplijn/shared/values";

/** What the store keeps, in the collector's own words. Instants are milliseconds since 1970 by the collector's clock unless they say "device". */

export interface FormerName {
  readonly name: string;
  readonly untilMs: number;
}

/** `state` is derived (core/devices) and stored so that lists can filter on it. */
export interface DeviceRecord {
  readonly deviceId: string;
  readonly name: string;
  readonly publicKey: string;
  readonly platform: "linux" | "windows" | "macos";
  readonly system: string;
  readonly agentVersion: string;
  readonly group: string;
  readonly tags: readonly string[];
  readonly enrolledAtMs: number;
  /** Last sign of life; null when it enrolled and never spoke again. */
  readonly seenAtMs: number | null;
  readonly connected: boolean;
  readonly state: DeviceState;
  /** Why it said goodbye the last time; null when the link just broke. */
  readonly farewell: "sleep" | "shutdown" | "agent-stops" | "uninstall" | null;
  /** Highest connection number seen: a lower one comes from a copy. */
  readonly connection: number;
  readonly quarantine: Sentence | null;
  readonly maintenanceUntilMs: number | null;
  readonly removed: boolean;
  readonly policyVersion: number;
  /** What it was called before, the last name last. */
  readonly formerNames: readonly FormerName[];
  /** Which machine its inventory says it is (core/devices/hardware); null while that cannot be told. A claim of the device. */
  readonly hardware: string | null;
  /** The device whose place it took, by a person's word. */
  readonly replaces: string | null;
  /** Tickets that the device gave out last. Some may be bound to runs that have not ended, or held for a plan. */
  readonly tickets: readonly string[];
}

/** What a device signed about the audit trail: it saw this line. */
export interface AnchorRecord {
  readonly deviceId: string;
  readonly index: number;
  readonly hash: string;
  readonly envelope: Envelope;
  readonly takenAtMs: number;
}

/** The last reading of one probe of one device. */
export interface ReadingRecord {
  readonly deviceId: string;
  readonly probe: string;
  readonly reading: Reading;
  readonly receivedAtMs: number;
}

/** One print queue of one device, out of the last reading of the printers probe; kept apart so that all of them are one list. */
export interface PrinterRecord extends Readonly<
  Omit<PrinterRow, "deviceName" | "reasons" | "stale" | "incident">
> {
  readonly printerId: string;
  readonly reasons: readonly string[];
  readonly receivedAtMs: number;
}

export interface FindingRecord extends Finding {
  readonly deviceId: string;
  readonly incidentId: string | null;
  readonly evidence: unknown;
  readonly receivedAtMs: number;
}

export interface IncidentRecord {
  readonly incidentId: string;
  /** Readable number: INC-1042. Given by the store, never again. */
  readonly number: number;
  /** One cause and scope: device, rule and subject (or what devices share). At most one open incident for each. */
  readonly cause: string;
  readonly state: IncidentState;
  readonly severity: Severity;
  readonly priority: number;
  readonly rule: string;
  readonly subject: string;
  readonly params: Params;
  readonly deviceId: string;
  readonly flapping: boolean;
  readonly openedAtMs: number;
  readonly updatedAtMs: number;
  readonly resolvedAtMs: number | null;
  readonly owner: string | null;
  readonly line: "first" | "second" | "third";
  readonly reopened: number;
  readonly snoozedUntilMs: number | null;
  /** The incident that this one turned out to be a part of, by a person's word; it is resolved then, and its findings are there. */
  readonly mergedInto: string | null;
  readonly problem: Sentence | null;
  readonly problemEdited: string | null;
  readonly solution: Sentence | null;
  readonly solutionEdited: string | null;
  readonly automationSeconds: number;
  readonly humanSeconds: number;
  /** Goes up with every change; an edit names the one it saw. */
  readonly version: number;
}

export interface TimelineRecord {
  readonly entryId: number;
  readonly incidentId: string;
  readonly atMs: number;
  readonly kind: "signal" | "change" | "run" | "person" | "gap" | "state";
  readonly text: Sentence | null;
  readonly note: string | null;
  readonly who: string | null;
  readonly runId: string | null;
  readonly raw: unknown;
}

export interface RunRecord {
  readonly runId: string;
  readonly fix: string;
  readonly version: number;
  readonly manifestDigest: string;
  readonly deviceId: string;
  readonly incidentId: string | null;
  readonly params: ParameterValues;
  readonly orderedBy: string;
  readonly orderedAtMs: number;
  readonly expiresAtMs: number;
  readonly phase: RunPhase;
  readonly phases: readonly { readonly phase: RunPhase; readonly atMs: number }[];
  /** What a person signed: the order, or the batch that it is one of. */
  readonly order: SealedOrder;
  /** The digest of that batch's payload; null when the order was signed by itself. */
  readonly batch: string | null;
  /** The delegation of the shift whose key signed the order; null when a person's own key did. */
  readonly delegation: Envelope | null;
  /** Whether it went out to the device, ever: what the device may have cannot be withdrawn here. */
  readonly sent: boolean;
  /** Its line of the audit trail; null for one that began by itself, and for those of before lines were told to devices. */
  readonly auditIndex: number | null;
  /** The standing order under which the device began it by itself, as the digest of its payload; `order` is that one then. */
  readonly standing: string | null;
  /** Under a schedule: which of its times, and the place of the fix in its set; `standing` is the schedule's digest then. */
  readonly occurrence: { readonly local: string; readonly place: number } | null;
  /** Why the device has it and does not begin yet; null otherwise. */
  readonly notNow: NotNow | null;
  /** When it may begin at the earliest, where the device says so. */
  readonly notNowUntilMs: number | null;
  /** What the employee at the device said, where they are asked; signed in the receipt. */
  readonly consent: Consent | null;
  /** Somebody asked to stop it; the device hears it as long as the run has not ended, before any order. */
  readonly stopAsked: { readonly who: string; readonly atMs: number } | null;
  readonly outcome: RunOutcome | null;
  readonly code: string | null;
  readonly undone: boolean;
  readonly endedAtMs: number | null;
  readonly receipt: Envelope | null;
  readonly steps: readonly {
    readonly step: string;
    readonly startedAtMs: number;
    readonly tookMs: number;
    readonly exitCode: number | null;
    readonly signal: string | null;
    readonly outputCut: boolean;
  }[];
  readonly outputBytes: number;
}

export type OutputRecord = OutputPiece & { readonly runId: string };

/** One version of a fix, kept when the collector first had it: the fix folder only has the present one. */
export interface FixVersionRecord {
  readonly fix: string;
  readonly version: number;
  readonly manifestDigest: string;
  /** base64 of the exact bytes. */
  readonly manifest: string;
  /** By name, base64 of the exact bytes. */
  readonly files: Readonly<Record<string, string>>;
  readonly seenAtMs: number;
}

/** A fix as the collector has it on disk, and who approved those bytes. The bytes live in the fix folder, not in the store. */
export interface ApprovalRecord {
  readonly fix: string;
  readonly version: number;
  readonly manifestDigest: string;
  readonly person: string;
  readonly keyId: string;
  readonly atMs: number;
  readonly envelope: Envelope;
}

export interface PersonRecord {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  /** argon2id in PHC form; null without a password. */
  readonly passwordHash: string | null;
  readonly disabled: boolean;
  readonly createdAtMs: number;
}

export interface PasskeyRecord {
  readonly credentialId: string;
  readonly personId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly createdAtMs: number;
}

/** Secrets (session cookies, sign-in links, API and enrolment tokens) are stored as SHA-256 only. */
export interface SessionRecord {
  readonly secretHash: string;
  readonly personId: string;
  readonly csrf: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly lastUsedAtMs: number;
}

/** A stop, revocation or resumption that people signed. `digest`: SHA-256 of the payload. */
export interface HaltRecord {
  readonly digest: string;
  readonly kind: HaltKind;
  readonly envelope: Envelope;
  readonly takenAtMs: number;
}

/** A standing order that people signed; `people` are those whose signatures held when it was handed in. */
export interface StandingOrderRecord {
  readonly digest: string;
  readonly envelope: Envelope;
  readonly people: readonly string[];
  readonly takenAtMs: number;
}

/** A version of the agent that people signed, and how far it is. Its bundle lies beside the store, by its digest. */
export interface ReleaseRecord {
  readonly sequence: number;
  readonly envelope: Envelope;
  /** SHA-256 of the payload. */
  readonly digest: string;
  /** Those whose signatures held when it was handed in. */
  readonly people: readonly string[];
  readonly takenAtMs: number;
  /** The last ring that was opened; -1 before its bundle came. */
  readonly openRing: number;
  readonly openedAtMs: readonly number[];
  readonly halted: {
    readonly why: Sentence | null;
    readonly reason: string | null;
    readonly who: string;
    readonly atMs: number;
  } | null;
  readonly resumedAtMs: number | null;
}

/** What a device said last of a release; `told` and `unable` are what the collector saw when it connected. */
export interface ReleaseWordRecord {
  readonly deviceId: string;
  readonly sequence: number;
  readonly said: "told" | "unable" | "waiting" | "fetching" | "trying" | "settled" | "returned" | "refused";
  readonly code: string | null;
  readonly sinceMs: number;
}

/** A schedule: a draft until enough people signed it. What it says is in its payload. */
export interface ScheduleRecord {
  readonly number: number;
  /** SHA-256 of the payload. */
  readonly digest: string;
  /** Base64 of exactly what is signed. */
  readonly payload: string;
  readonly signatures: Envelope["signatures"];
  /** Those whose signatures hold, by the policy of when the last one came. */
  readonly people: readonly string[];
  readonly draftedBy: string;
  readonly draftedAtMs: number;
  /** When the last signature that it took came; null while it is a draft. */
  readonly inForceAtMs: number | null;
  /** A draft that somebody threw away. */
  readonly discarded: { readonly who: string; readonly reason: string; readonly atMs: number } | null;
  /** The last ring that was opened, for one with rings; -1 while it is a draft. */
  readonly openRing: number;
  readonly openedAtMs: readonly number[];
}

/** What a device said last of one occurrence of a schedule; `local` is empty where it speaks of none. `atMs` is the device's. */
export interface ScheduleWordRecord {
  readonly deviceId: string;
  readonly digest: string;
  readonly local: string;
  readonly state: "planned" | "waiting" | "missed" | "refused";
  readonly code: string | null;
  readonly dueMs: number | null;
  readonly zone: string;
  readonly atMs: number;
  readonly takenAtMs: number;
}

/** The feed of one group's calendar, `""` for all; whoever has the secret reads it. */
export interface CalendarLinkRecord {
  readonly group: string;
  readonly secretHash: string;
  readonly madeBy: string;
  readonly madeAtMs: number;
}

/** A form of a list that a person kept. */
export type SavedViewRecord = Readonly<Omit<SavedView, "mine" | "by">> & { readonly personId: string };

export interface SignInLinkRecord {
  readonly secretHash: string;
  readonly personId: string | null;
  readonly role: Role;
  readonly expiresAtMs: number;
  readonly usedAtMs: number | null;
}

export interface ApiTokenRecord {
  readonly tokenId: string;
  readonly secretHash: string;
  readonly name: string;
  readonly role: Role;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly lastUsedAtMs: number | null;
  readonly revoked: boolean;
}

export interface EnrolmentTokenRecord {
  readonly tokenId: string;
  readonly secretHash: string;
  readonly purpose: string;
  readonly group: string;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly maxUses: number;
  readonly uses: number;
  readonly revoked: boolean;
  /** What enrols with it waits in quarantine until a person releases it. */
  readonly needsApproval: boolean;
}

/** One span in which the collector heard nothing of a device; `toMs` null while it lasts. Device-wide, for the console to draw. */
export interface BlindRecord {
  readonly deviceId: string;
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly why: "offline" | "asleep" | "collector-down" | "thinned";
}

/** One line of the audit trail: a hash chain. `hash` covers `previous` and everything else, made by the store. */
export type { AuditLine as AuditRecord } from "@hulplijn/shared/audit";
