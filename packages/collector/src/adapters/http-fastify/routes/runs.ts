import { ListQuery, pageOf, PlannedRun, PlanRun, Run, RunOutput } from "@hulplijn/shared/api";
import { Envelope } from "@hulplijn/shared/trust";
import { uuidPattern } from "@hulplijn/shared/values";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { proposer } from "../../../app/views/proposals.ts";
import { viewRuns } from "../../../app/views/runs.ts";
import type { RunRecord } from "../../../core/records.ts";
import { callerOf, problems, type Routes } from "../api.ts";
import { askPage } from "../lists.ts";
import { createViewNotes } from "../note-view.ts";
import { granted, HttpProblem } from "../problem.ts";
import { answerRun, incidentOf } from "./incidents.ts";

const Which = z.strictObject({ runId: z.string().regex(uuidPattern) });
const OutputQuery = z.strictObject({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

/** A person's order, and the delegation when the key of a shift signed it. */
const OrderRun = z.strictObject({ order: Envelope, delegation: Envelope.optional() });

export const runRoutes: Routes = (api, deps) => {
  const { store, fixes, work, clock } = deps;
  const runOf = async (runId: string): Promise<RunRecord> => {
    const run = await store.run(runId);
    if (!run) throw new HttpProblem("not-found", "there is no such run");
    return run;
  };
  const noteView = createViewNotes(deps);
  /** The run that is asked for, with the look at it on the trail. */
  const viewed = async (request: FastifyRequest<{ Params: z.infer<typeof Which> }>): Promise<RunRecord> => {
    const run = await runOf(request.params.runId);
    await noteView(callerOf(request).actor, "run.viewed", run.runId, { deviceId: run.deviceId });
    return run;
  };
  const show = async (run: RunRecord): Promise<Run> => {
    const [view] = await viewRuns(store, fixes, [run]);
    if (!view) throw new Error("one run has one view");
    return view;
  };

  api.get(
    "/api/v1/runs",
    { schema: { querystring: ListQuery.strict(), response: { 200: pageOf(Run), ...problems } } },
    async (request) => {
      const page = await askPage("runs", request.query, callerOf(request), clock.nowMs(), (asked) =>
        store.runs(asked),
      );
      const items = await viewRuns(store, fixes, page.rows);
      return { items, nextCursor: page.nextCursor, total: page.total };
    },
  );
  api.post(
    "/api/v1/runs/plan",
    { schema: { body: PlanRun.strict(), response: { 200: PlannedRun, ...problems } } },
    async (request) => {
      const { person: orderer, deviceId, fix, incidentKey } = request.body;
      const incident = incidentKey === undefined ? null : await incidentOf(deps, incidentKey);
      const proposals =
        incident && !request.body.params ? await (await proposer(store, fixes, clock.nowMs()))(incident) : [];
      const params = request.body.params ?? proposals.find((one) => one.fix === fix)?.params ?? {};
      const person = callerOf(request).actor;
      const planned = granted(await work.planRun({ orderer, deviceId, fix, params, incident, person }));
      const { runId, payload, expiresAtMs } = planned.plan;
      return {
        runId,
        payload,
        manifestDigest: planned.manifestDigest,
        risk: planned.risk,
        expiresAtMs,
      };
    },
  );
  api.post(
    "/api/v1/runs",
    { schema: { body: OrderRun, response: { 202: Run, ...problems } } },
    async (request, reply) => {
      const { order, delegation = null } = request.body;
      const person = callerOf(request).actor;
      return answerRun(deps, reply, granted(await work.takeOrder({ order, delegation, person })).run);
    },
  );
  api.get(
    "/api/v1/runs/:runId",
    { schema: { params: Which, response: { 200: Run, ...problems } } },
    async (request) => show(await viewed(request)),
  );
  api.get(
    "/api/v1/runs/:runId/output",
    { schema: { params: Which, querystring: OutputQuery, response: { 200: RunOutput, ...problems } } },
    async (request) => {
      const { from, limit } = request.query;
      // The run first: when it had ended by then, no piece comes after those that are read now.
      const run = await viewed(request);
      const pieces = await store.output(run.runId, from, limit);
      const ended = run.phase === "ended" && pieces.length < limit;
      return { pieces: [...pieces], last: pieces.at(-1)?.piece ?? from, ended };
    },
  );
  api.post(
    "/api/v1/runs/:runId/stop",
    { schema: { params: Which, response: { 200: Run, ...problems } } },
    async (request) => {
      const { runId } = await runOf(request.params.runId);
      granted(await work.stopRun({ runId, person: callerOf(request).actor }));
      return show(await runOf(runId));
    },
  );
};
