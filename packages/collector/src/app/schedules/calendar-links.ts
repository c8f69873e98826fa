import type { AgendaItem, CalendarLink, MadeCalendarLink } from "@hulplijn/shared/api";
import type { Actor } from "../../core/access/ports.ts";
import { type CalendarEvent, calendarText } from "../../core/schedules/ical.ts";
import { audit } from "../audit.ts";
import { viewAgenda } from "../views/agenda.ts";
import { change, type World } from "../world.ts";

const dayMs = 86_400_000;
/** What a feed has: a week back, and nearly two months ahead. */
const [backMs, aheadMs] = [7 * dayMs, 54 * dayMs];
/** 256 random bits: nobody guesses an address. */
const secretBytes = 32;

/** The feeds that there are, without their secrets: those are nowhere but in the addresses. */
export async function calendarLinks(world: Pick<World, "store">): Promise<CalendarLink[]> {
  return (await world.store.calendarLinks()).map(({ group, madeBy, madeAtMs }) => ({
    group,
    madeBy,
    madeAtMs,
  }));
}

/** Makes the address of a group's feed; the one that it had ends. */
export async function makeCalendarLink(
  world: World,
  group: string,
  person: Actor,
): Promise<MadeCalendarLink> {
  const secret = Buffer.from(world.randomBytes(secretBytes)).toString("base64url");
  const madeAtMs = world.clock.nowMs();
  const madeBy = person.name;
  await change(world, async (tx) => {
    await tx.putCalendarLink({ group, secretHash: world.sha256(secret), madeBy, madeAtMs });
    await audit(tx, madeAtMs, person, "calendar-link.made", group);
  });
  const path = `/api/v1/calendar.ics?${new URLSearchParams({ group, token: secret }).toString()}`;
  return { group, madeBy, madeAtMs, path };
}

/** Ends a group's feed. False when it had none. */
export async function revokeCalendarLink(world: World, group: string, person: Actor): Promise<boolean> {
  return change(world, async (tx) => {
    if (!(await tx.calendarLinks()).some((one) => one.group === group)) return false;
    await tx.dropCalendarLink(group);
    await audit(tx, world.clock.nowMs(), person, "calendar-link.revoked", group);
    return true;
  });
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);

/** Nothing of any person, and no device by its name: whoever has the address reads it, and addresses wander. */
function eventOf(item: AgendaItem): CalendarEvent {
  const { kind, number, name, local, zone, devices, fromMs, untilMs, clock, holds } = item;
  const day = local.slice(0, 10);
  const lines = [
    `${local.replace("T", " ")} - ${item.untilLocal.replace("T", " ")} (${zone})`,
    `${devices} ${devices === 1 ? "device" : "devices"}`,
    ...(item.words ? [item.words.en] : []),
    ...(clock ? [clock.en] : []),
    ...(holds.length === 0 ? [] : [`Holds back: ${holds.join(", ")}`]),
  ];
  const isHoliday = kind === "holiday";
  return {
    uid: `${kind}-${number ?? name}-${isHoliday ? day : `${fromMs}-${zone}`}@hulplijn`,
    title: isHoliday ? name : `${name} (${devices})`,
    lines: isHoliday ? [] : lines,
    when: isHoliday ? { day, nextDay: nextDay(day) } : { fromMs, untilMs },
    category: kind,
    busy: kind === "freeze",
  };
}

/** The feed of a group's agenda; null where the secret is not that of its link, or it has none. */
export async function calendarFeed(world: World, group: string, secret: string): Promise<string | null> {
  const hash = world.sha256(secret);
  const link = (await world.store.calendarLinks()).find((one) => one.group === group);
  if (link?.secretHash !== hash) return null;
  const nowMs = world.clock.nowMs();
  const asked = { fromMs: nowMs - backMs, untilMs: nowMs + aheadMs, query: null };
  const viewed = await viewAgenda(world, { ...asked, group: group === "" ? null : group });
  if (!viewed.ok) return null;
  const name = group === "" ? "Hulplijn" : `Hulplijn: ${group}`;
  return calendarText(name, viewed.agenda.items.map(eventOf), nowMs, (atMs) => new Date(atMs).toISOString());
}
