import type { DeviceRecord, ReleaseRecord, ReleaseWordRecord } from "../records.ts";

/** What the store gives of releases. */
export interface ReleaseReads {
  /** All of them, the highest sequence first. */
  releases(): Promise<readonly ReleaseRecord[]>;
  /**
   * Every device that releases are for (not removed, in no quarantine), with what it said last of this release; `said` is null where
   * there is nothing.
   */
  releaseWords(sequence: number): Promise<
    readonly (Pick<DeviceRecord, "deviceId" | "name" | "connected" | "seenAtMs" | "farewell"> & {
      readonly said: ReleaseWordRecord["said"] | null;
      readonly code: string | null;
      readonly sinceMs: number;
    })[]
  >;
  releaseWord(deviceId: string, sequence: number): Promise<ReleaseWordRecord | null>;
}

export interface ReleaseWrites {
  putRelease(release: ReleaseRecord): Promise<void>;
  putReleaseWord(word: ReleaseWordRecord): Promise<void>;
}

/** Where bundles of releases lie, by their digest. Whoever writes has compared it. */
export interface Bundles {
  has(sha256: string): boolean;
  /** Durable when it resolves; rejects when the disk does not take it. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Removes all but these. */
  keepOnly(sha256s: readonly string[]): Promise<void>;
  /** At most so many bytes from an offset on; null when there is no such bundle or nothing there. */
  piece(sha256: string, offset: number, sizeBytes: number): Promise<Uint8Array | null>;
}
