import type { WindowPreview, WindowWish } from "@hulplijn/shared/api";
import { type ErrorCode, type Refusal, refuse } from "@hulplijn/shared/errors";
import type { Actor } from "../core/access/ports.ts";
import { parseQuery } from "../core/query/parse-query.ts";
import { movingField, refusedDraft, warningsOf } from "../core/windows/draft.ts";
import type { WindowRecord } from "../core/windows/records.ts";
import { holdsMessages, nextSpans, overAtMs, spanAt, stateOf } from "../core/windows/window.ts";
import { audit } from "./audit.ts";
import { collisionsOf } from "./window-collisions.ts";
import { membersOf } from "./window-desk.ts";
import { lookAtWindows } from "./watch-windows.ts";
import { change, type World } from "./world.ts";

type Previewed = { readonly ok: true; readonly preview: WindowPreview } | Refusal;
type Done = { readonly ok: true; readonly record: WindowRecord } | Refusal;

const namesShown = 12;
const keysShown = 20;

/** What a window would do if it were made now. */
export async function previewWindow(world: World, draft: WindowWish): Promise<Previewed> {
  const nowMs = world.clock.nowMs();
  const parsed = parseQuery("devices", draft.query);
  if (!parsed.ok) return refuse("query-invalid", parsed.detail.en);
  const moving = movingField(parsed.terms);
  if (moving !== null)
    return refuse("window-query-moving", `${moving}: changes by itself, and with the window`);
  const refused = refusedDraft(draft, nowMs);
  if (refused) return refused;
  const members = await membersOf(world, draft);
  const of = (await world.store.deviceStates()).length;
  const deviceIds = members.map(({ deviceId }) => deviceId);
  const open = holdsMessages(draft) ? await world.store.openIncidentsOn(deviceIds) : [];
  return {
    ok: true,
    preview: {
      count: members.length,
      of,
      names: members.slice(0, namesShown).map(({ name }) => name),
      silences: { count: open.length, keys: open.slice(0, keysShown).map((number) => `INC-${number}`) },
      spans: nextSpans({ ...draft, ended: null }, nowMs, 10).map((span) => ({ ...span })),
      collisions: await collisionsOf(world, { ...draft, ended: null, number: null }, new Set(deviceIds)),
      warnings: warningsOf(draft.time, { count: members.length, of }).map((one) => ({ ...one })),
    },
  };
}

/** Makes a window. What the preview warns of takes a yes. */
export async function addWindow(world: World, draft: WindowWish, person: Actor): Promise<Done> {
  const previewed = await previewWindow(world, draft);
  if (!previewed.ok) return previewed;
  const [warning] = previewed.preview.warnings;
  if (warning && !draft.yes) return refuse(warning.code as ErrorCode, warning.detail);
  const nowMs = world.clock.nowMs();
  const { name, reason, kind, query, devices, time, holds } = draft;
  const record = await change(world, async (tx, after) => {
    const made = await tx.addWindow({
      windowId: world.newId(),
      name,
      reason,
      kind,
      query,
      devices,
      time,
      holds,
      by: person.name,
      atMs: nowMs,
      ended: null,
      summary: null,
      settledMs: nowMs,
    });
    const { count } = previewed.preview;
    const held = Object.entries(holds).flatMap(([what, is]) => (is ? [what] : []));
    await audit(tx, nowMs, person, "window.made", String(made.number), {
      name,
      reason,
      kind,
      query,
      devices: devices === null ? null : devices.join(" "),
      holds: held.join(" "),
      time: JSON.stringify(time),
      count,
    });
    after.tell("window-changed", { number: made.number });
    return made;
  });
  await lookNow(world);
  return { ok: true, record };
}

/** Ends a window before its time. What it held back is dealt with at once. */
export async function endWindow(world: World, number: number, reason: string, person: Actor): Promise<Done> {
  const nowMs = world.clock.nowMs();
  const done = await change(world, async (tx, after): Promise<Done> => {
    const now = await tx.window(number);
    if (!now) return refuse("not-found", `there is no window ${number}`);
    if (stateOf(now, nowMs) === "ended")
      return refuse("window-ended", `it ended at ${new Date(overAtMs(now)).toISOString()}`);
    const ended = { by: person.name, atMs: nowMs, reason };
    // One that holds nothing now leaves nothing to deal with.
    const settledMs = spanAt(now, nowMs) === null ? nowMs : now.settledMs;
    const record = { ...now, ended, settledMs };
    await tx.putWindow(record);
    await audit(tx, nowMs, person, "window.ended", String(number), { name: now.name, reason });
    after.tell("window-changed", { number });
    return { ok: true, record };
  });
  if (done.ok) await lookNow(world);
  return done;
}

/** People see what they did, and devices hear of it, before the answer. */
async function lookNow(world: World): Promise<void> {
  world.windows.isTouched = true;
  await lookAtWindows(world);
}
