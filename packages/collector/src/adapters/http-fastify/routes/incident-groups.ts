import {
  EditIncidents,
  Incident,
  IncidentsEdited,
  MergeIncidents,
  SplitIncident,
} from "@hulplijn/shared/api";
import { z } from "zod";
import { viewIncident } from "../../../app/views/incidents.ts";
import { callerOf, problems, type Routes } from "../api.ts";
import { granted } from "../problem.ts";
import { incidentOf, knownOwner } from "./incidents.ts";

const Key = z.strictObject({ key: z.string().max(32) });

/** What is done to several incidents at the same time. */
export const incidentGroupRoutes: Routes = (api, deps) => {
  const { store, clock, fixes, work } = deps;

  api.patch(
    "/api/v1/incidents",
    { schema: { body: EditIncidents, response: { 200: IncidentsEdited, ...problems } } },
    async (request) => {
      const person = callerOf(request).actor;
      const { incidents, edit } = request.body;
      await knownOwner(deps, edit.owner);
      const results: { key: string; code: string | null }[] = [];
      for (const key of new Set(incidents)) {
        const { incidentId, version } = await incidentOf(deps, key);
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
