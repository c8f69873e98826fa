import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { lists } from "../../core/query/list-fields.ts";
import { parseQuery } from "../../core/query/parse-query.ts";
import type { DeviceRecord } from "../../core/records.ts";
import type { World } from "../world.ts";

const pageSize = 200;

/** All devices that a query of the list of devices finds now, by id; "" finds everybody. */
export async function devicesFor(
  world: Pick<World, "store" | "clock">,
  query: string,
): Promise<{ readonly ok: true; readonly devices: readonly DeviceRecord[] } | Refusal> {
  const parsed = parseQuery("devices", query);
  if (!parsed.ok) return refuse("query-invalid", parsed.detail.en);
  const devices: DeviceRecord[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<World["store"]["devices"]>> = await world.store.devices({
      where: parsed.terms,
      sort: lists.devices.defaultSort,
      descending: false,
      limit: pageSize,
      cursor,
      nowMs: world.clock.nowMs(),
      personId: null,
    });
    devices.push(...(page?.rows ?? []));
    cursor = page?.nextCursor ?? null;
  } while (cursor !== null);
  // `is:removed` finds those that nothing comes to any more.
  const there = devices.filter(({ removed }) => !removed);
  return { ok: true, devices: there.toSorted((one, other) => (one.deviceId < other.deviceId ? -1 : 1)) };
}
