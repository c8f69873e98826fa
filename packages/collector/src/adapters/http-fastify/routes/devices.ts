import {
  Device,
  DeviceRow,
  JoinDevice,
  ListQuery,
  pageOf,
  ReleaseDevice,
  SeriesAnswer,
  SeriesNames,
  SeriesQuery,
} from "@hulplijn/shared/api";
import type { FastifyRequest } from "fastify";
import { uuidPattern } from "@hulplijn/shared/values";
import { z } from "zod";
import { audit } from "../../../app/audit.ts";
import { seriesOf, viewDevice, viewDeviceRow, viewSeriesNames } from "../../../app/views/devices.ts";
import type { DeviceRecord } from "../../../core/records.ts";
import { callerOf, Done, Ok, problems, type Routes } from "../api.ts";
import type { HttpDeps } from "../deps.ts";
import { askPage } from "../lists.ts";
import { createViewNotes } from "../note-view.ts";
import { granted, HttpProblem } from "../problem.ts";

const Which = z.strictObject({ device: z.string().min(1).max(255) });
/** Ten years of milliseconds: more than any history here. */
const spanAtMostMs = 10 * 366 * 86_400_000;

/** A device by its id or by its name; names are compared without case, as people type them. */
export async function deviceOf(
  { store, clock }: Pick<HttpDeps, "store" | "clock">,
  given: string,
): Promise<DeviceRecord> {
  const device = uuidPattern.test(given)
    ? await store.device(given)
    : await named(store, given, clock.nowMs());
  if (!device || device.removed) throw new HttpProblem("not-found", "there is no such device");
  return device;
}

async function named(store: HttpDeps["store"], name: string, nowMs: number): Promise<DeviceRecord | null> {
  // In a search a star at the end stands for anything; no machine has one in its name.
  if (name.endsWith("*")) return null;
  const page = await store.devices({
    where: [{ field: "name", not: false, operator: "is", values: [name.toLowerCase()] }],
    sort: "name",
    descending: false,
    limit: 1,
    cursor: null,
    nowMs,
    personId: null,
  });
  return page?.rows[0] ?? null;
}

export const deviceRoutes: Routes = (api, deps) => {
  const { store, clock, work } = deps;
  const noteView = createViewNotes(deps);
  /** The device that is asked for, with the look at it on the trail. */
  const viewed = async (
    request: FastifyRequest<{ Params: z.infer<typeof Which> }>,
  ): Promise<DeviceRecord> => {
    const device = await deviceOf(deps, request.params.device);
    await noteView(callerOf(request).actor, "device.viewed", device.deviceId, { name: device.name });
    return device;
  };

  api.get(
    "/api/v1/devices",
    { schema: { querystring: ListQuery.strict(), response: { 200: pageOf(DeviceRow), ...problems } } },
    async (request) => {
      const page = await askPage("devices", request.query, callerOf(request), clock.nowMs(), (asked) =>
        store.devices(asked),
      );
      const beats = await store.beats(
        page.rows.map((device) => device.deviceId),
        clock.nowMs(),
      );
      const items = page.rows.map((device) => viewDeviceRow(device, beats.get(device.deviceId)));
      return { items, nextCursor: page.nextCursor, total: page.total };
    },
  );
  api.get(
    "/api/v1/devices/:device",
    { schema: { params: Which, response: { 200: Device, ...problems } } },
    async (request) => {
      const device = await viewed(request);
      return { ...(await viewDevice(store, device, clock.nowMs())), update: await work.deviceUpdate(device) };
    },
  );

  api.get(
    "/api/v1/devices/:device/series-names",
    { schema: { params: Which, response: { 200: SeriesNames, ...problems } } },
    async (request) => {
      const { deviceId } = await viewed(request);
      return viewSeriesNames(await store.seriesNames(deviceId));
    },
  );
  api.get(
    "/api/v1/devices/:device/series",
    {
      schema: {
        params: Which,
        querystring: SeriesQuery.strict(),
        response: { 200: SeriesAnswer, ...problems },
      },
    },
    async (request) => {
      const { name, fromMs, toMs, points } = request.query;
      const series = seriesOf(name);
      if (!series) throw new HttpProblem("not-found", "no probe has such a series");
      if (fromMs < 0 || toMs <= fromMs || toMs - fromMs > spanAtMostMs)
        throw new HttpProblem("input-invalid", "the span is not one", {
          errors: [{ pointer: "/toMs", detail: "after fromMs, and at most ten years" }],
        });
      const { deviceId } = await viewed(request);
      const buckets = await store.series(deviceId, name, fromMs, toMs, points);
      return { name, unit: series.series.unit, buckets: [...buckets] };
    },
  );
  api.post(
    "/api/v1/devices/:device/measure",
    { schema: { params: Which, response: { 202: Ok, ...problems } } },
    async (request, reply) => {
      const { deviceId } = await deviceOf(deps, request.params.device);
      granted(await work.measureNow({ deviceId }));
      const { actor } = callerOf(request);
      await store.write((tx) => audit(tx, clock.nowMs(), actor, "device.measured", deviceId));
      return reply.code(202).send({ ok: true });
    },
  );
  api.post(
    "/api/v1/devices/:device/release",
    { schema: { params: Which, body: ReleaseDevice.strict(), response: { 200: Ok, ...problems } } },
    async (request) => {
      const { deviceId } = await deviceOf(deps, request.params.device);
      const { reason } = request.body;
      const released = await work.releaseDevice({ deviceId, reason, person: callerOf(request).actor });
      if (!released) throw new HttpProblem("conflict", "the device is in no quarantine");
      return { ok: true } as const;
    },
  );
  api.post(
    "/api/v1/devices/:device/join",
    { schema: { params: Which, body: JoinDevice.strict(), response: { 200: Ok, ...problems } } },
    async (request) => {
      const { deviceId } = await deviceOf(deps, request.params.device);
      const { actor } = callerOf(request);
      granted(await work.joinDevice({ deviceId, ...request.body, person: actor }));
      return { ok: true } as const;
    },
  );
  api.delete(
    "/api/v1/devices/:device",
    { schema: { params: Which, response: { 204: Done, ...problems } } },
    async (request, reply) => {
      const device = await deviceOf(deps, request.params.device);
      const { actor } = callerOf(request);
      await work.removeDevice({ device, person: actor });
      return reply.code(204).send(null);
    },
  );
};
