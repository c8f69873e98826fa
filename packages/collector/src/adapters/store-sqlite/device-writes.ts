import { beatAfter, hourMs, type BeatHour } from "../../core/beat/beat.ts";
import type { StoreWrites } from "../../core/ports.ts";
import type { Database } from "./sqlite.ts";
import { blindSpans, devices } from "./tables.ts";

type Writes = Pick<StoreWrites, "putDevice" | "acknowledge" | "putBeat" | "openBlind" | "closeBlind">;

export function deviceWrites(db: Database): Writes {
  return {
    putDevice: async (device) => devices.put(db, device),
    acknowledge: async (deviceId, epoch, seq) => {
      db.change(
        `INSERT INTO acknowledged ("deviceId", "epoch", "seq") VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET "seq" = max("seq", excluded."seq")`,
        deviceId,
        epoch,
        seq,
      );
    },
    putBeat: async (deviceId, atMs, state) => {
      const at = Math.floor(atMs / hourMs);
      const known = db.get(
        `SELECT "hour", "state", "latest" FROM beat WHERE "deviceId" = ? AND "hour" = ?`,
        deviceId,
        at,
      );
      const before = known === undefined ? null : (known as unknown as BeatHour);
      const after = beatAfter(before, at, state);
      // Most reports change nothing, and a write that is not made needs no place in the log.
      if (after.state === before?.state && after.latest === before.latest) return;
      db.change(
        `INSERT INTO beat ("deviceId", "hour", "state", "latest") VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET "state" = excluded."state", "latest" = excluded."latest"`,
        deviceId,
        at,
        after.state,
        after.latest,
      );
    },
    openBlind: async (span) => blindSpans.put(db, span),
    closeBlind: async (deviceId, toMs) => {
      db.change(`UPDATE blind SET "toMs" = ? WHERE "deviceId" = ? AND "toMs" IS NULL`, toMs, deviceId);
    },
  };
}
