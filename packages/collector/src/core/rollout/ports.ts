import type { Sentence } from "@hulplijn/shared/api";
import type { Envelope } from "@hulplijn/shared/trust";
import type { DeviceRecord } from "../records.ts";
import type { Begun } from "../budgets/over-budget.ts";
import type { RolloutSaying } from "./standing-of.ts";

/** One signature under a draft, and whose it was by the policy of then. */
export interface DraftSignature {
  readonly person: string;
  readonly keyId: string;
  readonly atMs: number;
  readonly signature: Envelope["signatures"][number];
}

/** A rollout: a draft until enough people signed it. What it says is in its payload; for whom it is, in its devices. */
export interface RolloutRecord {
  readonly number: number;
  /** SHA-256 of the payload. */
  readonly digest: string;
  /** Base64 of exactly what is signed. */
  readonly payload: string;
  readonly signatures: readonly DraftSignature[];
  readonly draftedBy: string;
  readonly draftedAtMs: number;
  /** The rollout whose failed devices these are, or that it undoes. */
  readonly follows: number | null;
  /** When the last signature that it took came; null while it is a draft. */
  readonly inForceAtMs: number | null;
  /** The last ring that was opened; it stays what it was while it is halted. */
  readonly openRing: number;
  readonly openedAtMs: readonly number[];
  /** How often it was halted. */
  readonly halt: number;
  readonly halted: {
    readonly why: Sentence | null;
    readonly reason: string | null;
    readonly who: string;
    readonly atMs: number;
  } | null;
  readonly resumedAtMs: number | null;
  /** Resumptions that enough people signed; devices are told the newest. */
  readonly resumes: readonly Envelope[];
  /** A resumption that waits for signatures. */
  readonly resuming: {
    readonly payload: string;
    readonly person: string;
    readonly reason: string;
    readonly signatures: readonly DraftSignature[];
  } | null;
  readonly withdrawn: { readonly who: string; readonly reason: string; readonly atMs: number } | null;
  readonly endedAtMs: number | null;
}

/** One device that a rollout is for, and what is known of it there. */
export interface RolloutDeviceRecord {
  readonly number: number;
  readonly deviceId: string;
  /** Its leaf in the tree that was signed. */
  readonly place: number;
  /** Its ring, as it counts itself to be in. */
  readonly ring: number;
  readonly said: RolloutSaying | null;
  readonly code: string | null;
  /** When that came here; 0 where nothing did. */
  readonly sinceMs: number;
  /** Not before, as the device said. */
  readonly untilMs: number | null;
  readonly ranAtMs: number | null;
  readonly returns: number;
  readonly runId: string | null;
  /** Of a run that failed (`Failure`). */
  readonly step: string | null;
  readonly exitCode: number | null;
  readonly line: string | null;
  readonly signature: string | null;
}

export type RolloutDeviceRow = RolloutDeviceRecord &
  Pick<DeviceRecord, "name" | "group" | "connected" | "seenAtMs" | "farewell"> & {
    /** Why nothing comes to it any more: a code of the table of errors; null when it may. */
    readonly goneCode: string | null;
  };

/** What the store gives of rollouts. */
export interface RolloutReads {
  /** All of them, the newest first. */
  rollouts(): Promise<readonly RolloutRecord[]>;
  rollout(number: number): Promise<RolloutRecord | null>;
  rolloutByDigest(digest: string): Promise<RolloutRecord | null>;
  /** Everybody it is for, by their place. Devices that were removed are there too. */
  rolloutDevices(number: number): Promise<readonly RolloutDeviceRow[]>;
  rolloutDevice(number: number, deviceId: string): Promise<RolloutDeviceRecord | null>;
  /** In which rollouts a device is, of those in force or halted. */
  rolloutsOf(deviceId: string): Promise<readonly RolloutDeviceRecord[]>;
  rolloutOfRun(runId: string): Promise<RolloutDeviceRecord | null>;
  /** Incidents that are open and began within `withinMs` after their device ran it, by ring; a ring without any is not there. */
  incidentsAfter(number: number, withinMs: number): Promise<ReadonlyMap<number, number>>;
  /** Runs that were ordered or began by themselves since the instant, but those that never began. */
  runsBegun(sinceMs: number): Promise<readonly Begun[]>;
}

export interface RolloutWrites {
  /** Stores a draft with everybody it is for, and gives it the next number. */
  addRollout(
    rollout: Omit<RolloutRecord, "number">,
    devices: readonly Pick<RolloutDeviceRecord, "deviceId" | "place" | "ring">[],
  ): Promise<RolloutRecord>;
  putRollout(rollout: RolloutRecord): Promise<void>;
  putRolloutDevice(device: RolloutDeviceRecord): Promise<void>;
}
