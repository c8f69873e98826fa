import type { RolloutReads } from "../../core/rollout/ports.ts";
import type { Database } from "./sqlite.ts";
import { rolloutDevices, rollouts } from "./rollout-tables.ts";
import { devices } from "./tables.ts";

/** By whose right a run began: the person that the signed order names. What cannot be read is nobody's. */
function giverIn(order: unknown): string | null {
  try {
    const sealed = JSON.parse(String(order)) as { readonly payload: string };
    const { person } = JSON.parse(Buffer.from(sealed.payload, "base64").toString()) as { person?: unknown };
    return typeof person === "string" ? person : null;
  } catch {
    return null;
  }
}

export function rolloutReads(db: Database): RolloutReads {
  return {
    rollouts: async () => rollouts.many(db, `ORDER BY "number" DESC`),
    rollout: async (number) => rollouts.one(db, `"number" = ?`, number),
    rolloutByDigest: async (digest) => rollouts.one(db, `"digest" = ?`, digest),
    rolloutDevices: async (number) =>
      db
        .all(
          `SELECT ${rolloutDevices.selected}, ${[
            "name",
            "group",
            "connected",
            "seenAtMs",
            "farewell",
            "removed",
            "quarantine",
          ]
            .map((column) => `device."${column}"`)
            .join(", ")}
             FROM rollout_device LEFT JOIN device ON device."deviceId" = rollout_device."deviceId"
            WHERE "number" = ? ORDER BY "place"`,
          number,
        )
        .map((row) => {
          const { name, group, seenAtMs, farewell, removed, quarantine } = devices.read(row);
          const isThere = row["name"] !== null && !removed;
          // All of them are null where the device is not in the store any more.
          const connected = row["connected"] === 1;
          return Object.freeze({
            ...rolloutDevices.read(row),
            name: name ?? "",
            group: group ?? "",
            connected,
            seenAtMs,
            farewell,
            goneCode: isThere ? (quarantine ? "quarantined" : null) : "device-removed",
          });
        }),
    rolloutDevice: async (number, deviceId) =>
      rolloutDevices.one(db, `"number" = ? AND "deviceId" = ?`, number, deviceId),
    rolloutsOf: async (deviceId) =>
      rolloutDevices.many(
        db,
        `JOIN rollout ON rollout."number" = rollout_device."number"
          WHERE "deviceId" = ? AND "inForceAtMs" IS NOT NULL AND "withdrawn" IS NULL AND "endedAtMs" IS NULL
          ORDER BY rollout_device."number"`,
        deviceId,
      ),
    rolloutOfRun: async (runId) => rolloutDevices.one(db, `"runId" = ?`, runId),
    incidentsAfter: async (number, withinMs) =>
      new Map(
        db
          .all(
            `SELECT "ring", count(DISTINCT "incidentId") AS "incidents" FROM rollout_device
               JOIN incident ON incident."deviceId" = rollout_device."deviceId"
              WHERE rollout_device."number" = ?1 AND incident."state" <> 'resolved' AND incident."severity" <> 'notice'
                AND "openedAtMs" >= "ranAtMs" AND "openedAtMs" <= "ranAtMs" + ?2
              GROUP BY "ring" ORDER BY "ring"`,
            number,
            withinMs,
          )
          .map((row) => [Number(row["ring"]), Number(row["incidents"])]),
      ),
    runsBegun: async (sinceMs) =>
      db
        .all(
          `SELECT "fix", "order", "orderedAtMs", device."group" AS "site" FROM run
             JOIN device ON device."deviceId" = run."deviceId"
            WHERE "orderedAtMs" >= ? AND ("outcome" IS NULL OR "outcome" NOT IN ('refused', 'expired', 'withdrawn'))
            ORDER BY "orderedAtMs"`,
          sinceMs,
        )
        .map((row) => {
          const giver = giverIn(row["order"]);
          return Object.freeze({
            fix: String(row["fix"]),
            people: giver === null ? [] : [giver],
            site: String(row["site"]),
            atMs: Number(row["orderedAtMs"]),
          });
        }),
  };
}
