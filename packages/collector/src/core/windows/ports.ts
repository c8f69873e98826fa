import type { DeviceRecord } from "../records.ts";
import type { QueryTerm } from "../ports.ts";
import type { HeldRecord, WindowRecord } from "./records.ts";

/** What the store gives of maintenance windows and freezes. */
export interface WindowReads {
  /** All of them, the newest first. */
  windows(): Promise<readonly WindowRecord[]>;
  window(number: number): Promise<WindowRecord | null>;
  /** Devices that are not removed and that a query of their list matches, by their names; of these alone where they are named. */
  matchingDevices(
    where: readonly QueryTerm[],
    only: readonly string[] | null,
    nowMs: number,
  ): Promise<readonly Pick<DeviceRecord, "deviceId" | "name">[]>;
  /** Incidents that are open on these devices, by number. */
  openIncidentsOn(deviceIds: readonly string[]): Promise<readonly number[]>;
  /** What one window held back, newest first, behind the id that is named. */
  heldBy(
    number: number,
    beforeId: number | null,
    limit: number,
  ): Promise<
    readonly (HeldRecord & { readonly deviceName: string; readonly incidentNumber: number | null })[]
  >;
  /** What it still holds back, oldest first. */
  stillHeldBy(number: number): Promise<readonly HeldRecord[]>;
  /** The one thing about a device that is still held back; null when it is not. */
  held(what: HeldRecord["what"], deviceId: string, about: string): Promise<HeldRecord | null>;
  /** How many things each span of a window held back, by what came of them. */
  heldCounts(
    number: number,
    spanFromMs: number,
  ): Promise<Readonly<Partial<Record<HeldRecord["outcome"], number>>>>;
  /** The incidents that were told when a span of it ended, by number. */
  toldBy(number: number, spanFromMs: number): Promise<readonly number[]>;
}

export interface WindowWrites {
  /** Keeps a new one, and gives it the next number. */
  addWindow(window: Omit<WindowRecord, "number">): Promise<WindowRecord>;
  putWindow(window: WindowRecord): Promise<void>;
  addHeld(held: Omit<HeldRecord, "heldId">): Promise<void>;
  putHeld(held: HeldRecord): Promise<void>;
}
