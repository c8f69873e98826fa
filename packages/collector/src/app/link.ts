import type { Refusal } from "@hulplijn/shared/errors";
import type { AuditHead } from "@hulplijn/shared/audit";
import type { Body, ToAgent } from "@hulplijn/shared/protocol";

/**
 * One connection of a device, as the use-cases see it. The adapter makes it; `connect-device` moves it from `fresh`
 * through `challenged` to `open`; afterwards `deviceId` is who speaks, whatever a body claims.
 */
export interface Link {
  readonly remote: string;
  stage: "fresh" | "challenged" | "open" | "closed";
  deviceId: string;
  deviceName: string;
  /** The device's key, as it is stored. */
  publicKey: string;
  /** Nonces of the handshake, base64. */
  deviceNonce: string;
  collectorNonce: string;
  connection: number;
  /** What it says that it is called; null when it does not say. */
  saidName: string | null;
  agentVersion: string;
  rootVersion: number;
  policyVersion: number;
  /** What it said that it understands beyond its version of the protocol. */
  capabilities: readonly string[];
  epoch: string;
  /** Highest sequence number that is durable here. */
  acknowledged: number;
  /** Highest one that was handed to the store; what lies between is under way to the disk. */
  taken: number;
  /** The last number that its spool had given out when it connected: all up to it is of before. */
  backlogThrough: number;
  openedAtMs: number;
  /** It has findings that wait for its word of today (see held-findings). */
  holds: boolean;
  /** Tickets that its first frame named; kept with the device once it has proved who it is. */
  tickets: readonly string[];
  /** Series numbers → names, of this spool epoch (report `names`). */
  readonly seriesNames: string[];
  heardAtMs: number;
  reportedAtMs: number | null;
  /** When this link last had the device stored as heard of; null before its first report. */
  seenStoredAtMs: number | null;
  /** When the device was last told where the audit trail ends; null before. */
  toldHeadAtMs: number | null;
  /** The furthest that it was told. */
  toldHead: AuditHead | null;
  send<Type extends ToAgent>(type: Type, body: Body<Type>): void;
  /**
   * Says that one message (`seq`), or a part of one (null), is not taken, and goes on. Logged once a connection for each code;
   * a part is spoken of once as well.
   */
  object(refusal: Refusal, seq: number | null): void;
  /** Says why (a code of the error table), then closes. Logged. */
  refuse(code: string, detail: string, retryAfterSeconds?: number): void;
}
