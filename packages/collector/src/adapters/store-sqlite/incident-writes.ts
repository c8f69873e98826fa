import type { StoreWrites } from "../../core/ports.ts";
import type { IncidentRecord, TimelineRecord } from "../../core/records.ts";
import type { Database } from "./sqlite.ts";
import { findings, incidents, timeline } from "./tables.ts";

type Writes = Pick<StoreWrites, "putFinding" | "addIncident" | "putIncident" | "addTimeline">;

export function incidentWrites(db: Database): Writes {
  /** What the device list shows and sorts by follows the incidents, so that a page of it is one read of an index. */
  const countOpen = (deviceId: string): void => {
    db.change(
      `UPDATE device SET ("openIncidents", "worst") =
         (SELECT count(*), coalesce(max("severityOrder"), 0) FROM incident
           WHERE incident."state" <> 'resolved' AND incident."incidentId" IN
             (SELECT own."incidentId" FROM incident AS own WHERE own."deviceId" = ?1 AND own."state" <> 'resolved'
               UNION SELECT finding."incidentId" FROM finding
                WHERE finding."deviceId" = ?1 AND finding."state" = 'raised'))
        WHERE "deviceId" = ?1`,
      deviceId,
    );
  };
  return {
    putFinding: async (finding) => findings.put(db, finding),
    addIncident: async (incident) => {
      // AUTOINCREMENT remembers the highest number ever given, also when its row is deleted.
      const unnumbered = { ...incident, number: null } as unknown as IncidentRecord;
      const number = incidents.insert(db, unnumbered);
      countOpen(incident.deviceId);
      return Object.freeze({ ...incident, number });
    },
    putIncident: async (incident) => {
      const before = incidents.one(db, `"incidentId" = ?`, incident.incidentId);
      if (before?.number !== incident.number) {
        throw new Error(
          `incident ${incident.incidentId} is not in the store under number ${incident.number}`,
        );
      }
      incidents.put(db, incident);
      // Merged incidents have members on other devices.
      const members = db.all(
        `SELECT DISTINCT "deviceId" FROM finding WHERE "incidentId" = ?`,
        incident.incidentId,
      );
      const devices = [incident.deviceId, before.deviceId, ...members.map((row) => String(row["deviceId"]))];
      for (const deviceId of new Set(devices)) countOpen(deviceId);
    },
    addTimeline: async (entry) => {
      const entryId = timeline.insert(db, { ...entry, entryId: null } as unknown as TimelineRecord);
      return Object.freeze({ ...entry, entryId });
    },
  };
}
