import {
  DeviceSchedule,
  DiscardSchedule,
  DraftSchedule,
  NightReport,
  pageOf,
  Prevented,
  Schedule,
  ScheduleDevice,
  SchedulePreview,
  ScheduleRow,
} from "@hulplijn/shared/api";
import { LocalMinute } from "@hulplijn/shared/schedules/when";
import { Envelope } from "@hulplijn/shared/trust";
import { z } from "zod";
import { callerOf, Ok, problems, type Routes } from "../api.ts";
import { deviceOf } from "./devices.ts";
import { granted, HttpProblem } from "../problem.ts";

const Which = z.strictObject({ number: z.coerce.number().int().min(1).max(1_000_000_000) });
/** Instants in milliseconds. */
const Between = z.strictObject({ from: z.coerce.number().int(), until: z.coerce.number().int() });
const path = "/api/v1/schedules";
const one = "/api/v1/schedules/:number";

const all = <Item>(items: readonly Item[]) => ({
  items: [...items],
  nextCursor: null,
  total: items.length,
});

/** Preventive work on a calendar. Drafts are made here; what puts them in force is signed on people's own machines. */
export const scheduleRoutes: Routes = (api, deps) => {
  const { work } = deps;
  const shown = async (number: number): Promise<z.infer<typeof Schedule>> => {
    const found = await work.schedule(number);
    if (!found) throw new HttpProblem("not-found", `there is no schedule ${number}`);
    return found;
  };
  api.get(path, { schema: { response: { 200: pageOf(ScheduleRow), ...problems } } }, async () =>
    all(await work.schedules()),
  );
  api.get(
    `${path}/report`,
    { schema: { querystring: Between.partial(), response: { 200: NightReport, ...problems } } },
    (request) => work.nightReport(request.query.from ?? null, request.query.until ?? null),
  );
  api.get(
    "/api/v1/prevented",
    { schema: { querystring: Between, response: { 200: pageOf(Prevented), ...problems } } },
    async (request) => all(await work.prevented(request.query.from, request.query.until)),
  );
  api.get(one, { schema: { params: Which, response: { 200: Schedule, ...problems } } }, (request) =>
    shown(request.params.number),
  );
  api.get(
    `${one}/devices`,
    {
      schema: {
        params: Which,
        querystring: z.strictObject({ local: LocalMinute.optional() }),
        response: { 200: pageOf(ScheduleDevice), ...problems },
      },
    },
    async (request) => {
      const { number } = request.params;
      const found = await work.scheduleDevices(number, request.query.local ?? null);
      if (!found) throw new HttpProblem("not-found", `there is no schedule ${number}`);
      return all(found);
    },
  );
  api.get(
    "/api/v1/devices/:device/schedules",
    {
      schema: {
        params: z.strictObject({ device: z.string().min(1).max(255) }),
        response: { 200: pageOf(DeviceSchedule), ...problems },
      },
    },
    async (request) =>
      all(await work.deviceSchedules((await deviceOf(deps, request.params.device)).deviceId)),
  );
  api.post(
    `${path}/preview`,
    { schema: { body: DraftSchedule, response: { 200: SchedulePreview, ...problems } } },
    async (request) => granted(await work.previewSchedule(request.body)).preview,
  );
  api.post(
    path,
    { schema: { body: DraftSchedule, response: { 201: Schedule, ...problems } } },
    async (request, reply) => {
      const { number } = granted(await work.draftSchedule(request.body, callerOf(request).actor));
      return reply.code(201).send(await shown(number));
    },
  );
  api.post(
    `${one}/signatures`,
    {
      schema: {
        params: Which,
        body: z.strictObject({ schedule: Envelope }),
        response: { 200: Schedule, ...problems },
      },
    },
    async (request) => {
      const { number } = request.params;
      granted(await work.signSchedule(number, request.body.schedule, callerOf(request).actor));
      return shown(number);
    },
  );
  api.post(
    `${one}/discard`,
    { schema: { params: Which, body: DiscardSchedule.strict(), response: { 200: Ok, ...problems } } },
    async (request) => {
      granted(
        await work.discardSchedule(request.params.number, request.body.reason, callerOf(request).actor),
      );
      return { ok: true } as const;
    },
  );
};
