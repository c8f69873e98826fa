import {
  AddNote,
  EditIncident,
  InboxCounts,
  Incident,
  IncidentRow,
  ListQuery,
  pageOf,
  ResolveIncident,
  type Run,
} from "@hulplijn/shared/api";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import { viewIncident, viewIncidentRows } from "../../../app/views/incidents.ts";
import { numberOf } from "../../../app/views/names.ts";
import { viewRuns } from "../../../app/views/runs.ts";
import type { IncidentRecord, RunRecord } from "../../../core/records.ts";
import { callerOf, Ok, problems, type Routes } from "../api.ts";
import type { HttpDeps } from "../deps.ts";
import { askPage } from "../lists.ts";
import { createViewNotes } from "../note-view.ts";
import { granted, HttpProblem } from "../problem.ts";

/** Work is given to people who are there: an owner by another id would be nobody. */
export async function knownOwner(
  { store }: Pick<HttpDeps, "store">,
  owner: string | null | undefined,
): Promise<void> {
  if (owner === undefined || owner === null || owner === "me") return;
  const person = await store.person(owner);
  if (!person || person.disabled)
    throw new HttpProblem("input-invalid", "there is no such person", {
      errors: [{ pointer: "/owner", detail: "the id of somebody who signs in here" }],
    });
}

const Key = z.strictObject({ key: z.string().max(32) });

export async function incidentOf(deps: Pick<HttpDeps, "store">, key: string): Promise<IncidentRecord> {
  const number = numberOf(key);
  const incident = number === null ? null : await deps.store.incidentByNumber(number);
  if (!incident) throw new HttpProblem("not-found", `there is no incident ${key}`);
  return incident;
}

/** The version that the person saw, out of If-Match. */
function versionSeen(ifMatch: string | undefined): number {
  const seen = /^"([0-9]{1,9})"$/.exec(ifMatch ?? "")?.[1];
  if (seen === undefined)
    throw new HttpProblem("input-invalid", "an edit says which version it saw", {
      errors: [{ pointer: "/headers/if-match", detail: 'the version in quotes, as in "7"' }],
    });
  return Number(seen);
}

/** 202: it is ordered, and lives at its own address. */
export async function answerRun(deps: HttpDeps, reply: FastifyReply, run: RunRecord): Promise<Run> {
  const [view] = await viewRuns(deps.store, deps.fixes, [run]);
  if (!view) throw new Error("one run has one view");
  reply.code(202).header("location", `/api/v1/runs/${run.runId}`);
  return view;
}

export const incidentRoutes: Routes = (api, deps) => {
  const { store, clock, fixes, work } = deps;
  const noteView = createViewNotes(deps);
  const show = (incident: IncidentRecord, reply: FastifyReply): Promise<Incident> => {
    reply.header("etag", `"${incident.version}"`);
    return viewIncident(store, fixes, incident, clock.nowMs());
  };

  api.get("/api/v1/inbox", { schema: { response: { 200: InboxCounts, ...problems } } }, (request) => {
    const nowMs = clock.nowMs();
    const dayStartMs = new Date(nowMs).setHours(0, 0, 0, 0);
    return store.inboxCounts(callerOf(request).actor.personId, nowMs, dayStartMs);
  });

  api.get(
    "/api/v1/incidents",
    { schema: { querystring: ListQuery.strict(), response: { 200: pageOf(IncidentRow), ...problems } } },
    async (request) => {
      const page = await askPage("incidents", request.query, callerOf(request), clock.nowMs(), (asked) =>
        store.incidents(asked),
      );
      const items = await viewIncidentRows(store, fixes, page.rows, clock.nowMs());
      return { items, nextCursor: page.nextCursor, total: page.total };
    },
  );
  api.get(
    "/api/v1/incidents/:key",
    { schema: { params: Key, response: { 200: Incident, ...problems } } },
    async (request, reply) => {
      const incident = await incidentOf(deps, request.params.key);
      const { deviceId } = incident;
      await noteView(callerOf(request).actor, "incident.viewed", `INC-${incident.number}`, { deviceId });
      return show(incident, reply);
    },
  );
  api.patch(
    "/api/v1/incidents/:key",
    { schema: { params: Key, body: EditIncident.strict(), response: { 200: Incident, ...problems } } },
    async (request, reply) => {
      const version = versionSeen(request.headers["if-match"]);
      await knownOwner(deps, request.body.owner);
      const { incidentId } = await incidentOf(deps, request.params.key);
      const person = callerOf(request).actor;
      const { incident } = granted(
        await work.editIncident({ incidentId, version, edit: request.body, person }),
      );
      return show(incident, reply);
    },
  );
  api.post(
    "/api/v1/incidents/:key/notes",
    { schema: { params: Key, body: AddNote.strict(), response: { 201: Ok, ...problems } } },
    async (request, reply) => {
      const { incidentId } = await incidentOf(deps, request.params.key);
      const person = callerOf(request).actor;
      granted(await work.addNote({ incidentId, note: request.body.note, person }));
      return reply.code(201).send({ ok: true });
    },
  );
  api.post(
    "/api/v1/incidents/:key/resolve",
    { schema: { params: Key, body: ResolveIncident.strict(), response: { 200: Incident, ...problems } } },
    async (request, reply) => {
      const { incidentId } = await incidentOf(deps, request.params.key);
      const { reason, solution = null } = request.body;
      const person = callerOf(request).actor;
      const { incident } = granted(await work.resolveByHand({ incidentId, reason, solution, person }));
      return show(incident, reply);
    },
  );
};
