import {
  Agenda,
  AgendaQuery,
  CalendarLink,
  MadeCalendarLink,
  MakeCalendarLink,
  pageOf,
} from "@hulplijn/shared/api";
import { z } from "zod";
import { callerOf, Ok, problems, type Routes } from "../api.ts";
import { granted, HttpProblem } from "../problem.ts";

const links = "/api/v1/calendar-links";
const Group = z.string().max(120).default("");

/** What happens when, for people and for their calendars. */
export const agendaRoutes: Routes = (api, { work }) => {
  api.get(
    "/api/v1/agenda",
    { schema: { querystring: AgendaQuery.strict(), response: { 200: Agenda, ...problems } } },
    async (request) => {
      const { from, until, query, group } = request.query;
      const asked = { fromMs: from, untilMs: until, query: query || null, group: group || null };
      return granted(await work.agenda(asked)).agenda;
    },
  );
  api.get(links, { schema: { response: { 200: pageOf(CalendarLink), ...problems } } }, async () => {
    const items = await work.calendarLinks();
    return { items, nextCursor: null, total: items.length };
  });
  api.put(
    links,
    { schema: { body: MakeCalendarLink.strict(), response: { 200: MadeCalendarLink, ...problems } } },
    (request) => work.makeCalendarLink(request.body.group, callerOf(request).actor),
  );
  api.delete(
    links,
    { schema: { querystring: z.strictObject({ group: Group }), response: { 200: Ok, ...problems } } },
    async (request) => {
      const { group } = request.query;
      if (!(await work.revokeCalendarLink(group, callerOf(request).actor)))
        throw new HttpProblem("not-found", "this group has no calendar link");
      return { ok: true } as const;
    },
  );
  // Its secret is its right: calendars sign in nowhere. A wrong one answers as an address that is not there.
  api.get(
    "/api/v1/calendar.ics",
    {
      schema: {
        querystring: z.strictObject({ group: Group, token: z.string().max(200) }),
        response: problems,
      },
    },
    async (request, reply) => {
      const { group, token } = request.query;
      const feed = await work.calendarFeed(group, token);
      if (feed === null) throw new HttpProblem("not-found", "no such address");
      void reply.type("text/calendar; charset=utf-8").header("cache-control", "private, no-store");
      return reply.send(feed as never);
    },
  );
};
