import type { Body, MessageType } from "@hulplijn/shared/protocol";
import type { Pending } from "../outbox.ts";

export type SpooledType = Extract<
  MessageType,
  | "report"
  | "finding"
  | "run-begun"
  | "run-update"
  | "run-output"
  | "receipt"
  | "release-state"
  | "rollout-state"
  | "schedule-state"
>;

/**
 * Messages that must arrive, in order, once. They are on disk before anybody counts on them, and are deleted when the
 * collector has them on its own disk. What a run writes, and how far it is, may be sent while the disk still syncs it: a power cut
 * can take that here, where the collector has it, and its number is not given out again.
 */
export interface Spool {
  epoch(): string;
  nextSeq(): number;
  /**
   * Resolves when the message is on disk, with its number; null for a report that had to give way because the disk is full
   * (its gap is told later). Anything else waits in memory until there is room, and resolves then.
   */
  append<Type extends SpooledType>(type: Type, body: Body<Type>): Promise<number | null>;
  /** Everything through `seq` is durable at the collector. */
  acknowledge(seq: number): void;
  /** The collector will never take this one: it is dropped, so that those behind it can go. */
  drop(seq: number): void;
  /** The oldest message after `seq` that may be sent and is not acknowledged; null when there is none. */
  nextAfter(seq: number): Pending | null;
  /** How much waits for the collector. */
  waiting(): { readonly messages: number; readonly bytes: number };
  /** The frame of a pending message as it goes over the wire; null when it is damaged or no longer there. */
  frameOf(seq: number): string | null;
  /** Tells what is on its way, so that thinning leaves it alone. */
  sentThrough(seq: number): void;
  /** Moves what is pending into a spool with a new name and numbers from 1, behind `first`, which announces all names again. */
  beginAnew(first: Body<"report">): Promise<void>;
  /** Calls back when a message may be sent. */
  onAppended(callback: () => void): void;
  offAppended(callback: () => void): void;
  close(): Promise<void>;
}
