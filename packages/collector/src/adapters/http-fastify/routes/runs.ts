import {
  BatchRuns,
  ListQuery,
  pageOf,
  PlanBatch,
  PlannedBatch,
  PlannedRun,
  PlanRun,
  Run,
  RunOutput,
} from "@hulplijn/shared/api";
import { Envelope } from "@hulplijn/shared/trust";
import { uuidPattern } from "@hulplijn/shared/values";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { proposer } from "../../../app/views/proposals.ts";
import { viewRuns } from "../../../app/views/runs.ts";
import type { Actor } from "../../../core/access/ports.ts";
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

/** A person's batch over the planned orders of these runs, in this order. */
const OrderBatch = z.strictObject({
  batch: Envelope,
  runs: z.array(z.string().regex(uuidPattern)).min(1).max(500),
  delegation: Envelope.optional(),
});
const WhichBatch = z.strictObject({ batch: z.string().regex(/^[0-9a-f]{64}$/) });

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

  const planMany = async (
    { person: orderer, fix, devices }: PlanBatch,
    person: Actor,
  ): Promise<PlannedBatch> => {
    const wanted = [];
    for (const { deviceId, params, incidentKey } of devices) {
      const incident = incidentKey === undefined ? null : await incidentOf(deps, incidentKey);
      wanted.push({ deviceId, params, incident });
    }
    const { manifestDigest, risk, plans, refused } = granted(
      await work.planBatch({ orderer, fix, devices: wanted, person }),
    );
    const planned = plans.map(({ deviceId, runId, payload, expiresAtMs }) => ({
      deviceId,
      runId,
      payload,
      expiresAtMs,
    }));
    return { manifestDigest, risk, planned, refused: [...refused] };
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
    {
      schema: {
        body: z.union([PlanRun.strict(), PlanBatch.strict()]),
        response: { 200: z.union([PlannedRun, PlannedBatch]), ...problems },
      },
    },
    async (request) => {
      if ("devices" in request.body) return planMany(request.body, callerOf(request).actor);
      const { person: orderer, deviceId, fix, incidentKey, callerProof = null } = request.body;
      const incident = incidentKey === undefined ? null : await incidentOf(deps, incidentKey);
      const proposals =
        incident && !request.body.params ? await (await proposer(store, fixes, clock.nowMs()))(incident) : [];
      const params = request.body.params ?? proposals.find((one) => one.fix === fix)?.params ?? {};
      const person = callerOf(request).actor;
      const planned = granted(
        await work.planRun({ orderer, deviceId, fix, params, incident, person, callerProof }),
      );
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
    {
      schema: {
        body: z.union([OrderRun, OrderBatch]),
        response: { 202: z.union([Run, BatchRuns]), ...problems },
      },
    },
    async (request, reply) => {
      const { delegation = null } = request.body;
      const person = callerOf(request).actor;
      if ("batch" in request.body) {
        const { batch: sealed, runs: signed } = request.body;
        const taken = granted(await work.takeBatch({ batch: sealed, delegation, runs: signed, person }));
        reply.code(202).header("location", `/api/v1/batches/${taken.batch}`);
        return { batch: taken.batch, runs: await viewRuns(store, fixes, taken.runs) };
      }
      const { order } = request.body;
      return answerRun(deps, reply, granted(await work.takeOrder({ order, delegation, person })).run);
    },
  );
  api.get(
    "/api/v1/batches/:batch",
    { schema: { params: WhichBatch, response: { 200: BatchRuns, ...problems } } },
    async (request) => {
      const { batch } = request.params;
      const ordered = await store.runsOfBatch(batch);
      if (ordered.length === 0) throw new HttpProblem("not-found", "there is no such batch");
      return { batch, runs: await viewRuns(store, fixes, ordered) };
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
