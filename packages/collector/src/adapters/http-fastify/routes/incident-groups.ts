import {
  EditIncidents,
  Incident,
  IncidentsEdited,
  MergeIncidents,
  SplitIncident,
} from "@hulplijn/shared/api";
import { z } from "zod";
import { viewIncident } from "../../../app/views/incidents.ts";
import type { IncidentRecord } from "../../../core/records.ts";
import { callerOf, problems, type Routes } from "../api.ts";
import { granted } from "../problem.ts";
import { incidentOf, knownOwner } from "./incidents.ts";

const Key = z.strictObject({ key: z.string().max(32) });

/** Whether an incident is as somebody left it. */
const isSo = (
  incident: IncidentRecord,
  { owner, line, snoozedUntilMs }: NonNullable<EditIncidents["where"]>,
  personId: string,
): boolean =>
  (owner === undefined || incident.owner === (owner === "me" ? personId : owner)) &&
  (line === undefined || incident.line === line) &&
  (snoozedUntilMs === undefined || incident.snoozedUntilMs === snoozedUntilMs);

/** What is done to several incidents at the same time. */
export const incidentGroupRoutes: Routes = (api, deps) => {
  const { store, clock, fixes, work } = deps;

  api.patch(
    "/api/v1/incidents",
    { schema: { body: EditIncidents, response: { 200: IncidentsEdited, ...problems } } },
    async (request) => {
      const person = callerOf(request).actor;
      const { incidents, edit, where = {} } = request.body;
      await knownOwner(deps, edit.owner);
      const results: { key: string; code: string | null }[] = [];
      for (const key of new Set(incidents)) {
        const incident = await incidentOf(deps, key);
        if (!isSo(incident, where, person.personId)) {
          results.push({ key, code: "changed-meanwhile" });
          continue;
        }
        const { incidentId, version } = incident;
        const edited = await work.editIncident({ incidentId, version, edit, person });
        results.push({ key, code: edited.ok ? null : edited.code });
      }
      return { results };
    },
  );
  api.post(
    "/api/v1/incidents/:key/merge",
    { schema: { params: Key, body: MergeIncidents, response: { 200: Incident, ...problems } } },
    async (request) => {
      const { incidentId } = await incidentOf(deps, request.params.key);
      const others = await Promise.all(request.body.incidents.map((key) => incidentOf(deps, key)));
      const sources = others.map((other) => other.incidentId);
      const person = callerOf(request).actor;
      const { reason } = request.body;
      const { incident } = granted(await work.mergeIncidents({ incidentId, sources, reason, person }));
      return viewIncident(store, fixes, incident, clock.nowMs());
    },
  );
  api.post(
    "/api/v1/incidents/:key/split",
    { schema: { params: Key, body: SplitIncident, response: { 200: Incident, ...problems } } },
    async (request) => {
      const { incidentId } = await incidentOf(deps, request.params.key);
      const person = callerOf(request).actor;
      const { reason } = request.body;
      const { incident } = granted(await work.splitIncident({ incidentId, reason, person }));
      return viewIncident(store, fixes, incident, clock.nowMs());
    },
  );
};
