import type {
  EditIncident,
  EditIncidents,
  InboxCounts,
  Incident,
  IncidentRow,
  IncidentsEdited,
  Run,
  RunOutput,
} from "@hulplijn/shared/api";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type ListAsk, type PageOf, ask, part } from "./client.ts";

export const inboxQuery = queryOptions({
  queryKey: ["inbox"],
  queryFn: ({ signal }) => ask<InboxCounts>("inbox", { signal }),
});

export const incidentsQuery = (list: ListAsk) =>
  infiniteQueryOptions({
    queryKey: ["incidents", list],
    queryFn: ({ pageParam, signal }) =>
      ask<PageOf<IncidentRow>>("incidents", { query: { ...list, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The one spelling of an incident's key: links may be short (`/i/1042`), events say `INC-1042`. */
export const fullKey = (key: string): string => (/^\d+$/.test(key) ? `INC-${key}` : key.toUpperCase());

export const incidentQuery = (key: string) =>
  queryOptions({
    queryKey: ["incident", fullKey(key)],
    queryFn: ({ signal }) => ask<Incident>(`incidents/${part(fullKey(key))}`, { signal }),
  });

/** Refused with `changed-meanwhile` when somebody else changed it since `version`. */
export const editIncident = (key: string, version: number, edit: EditIncident): Promise<Incident> =>
  ask(`incidents/${part(key)}`, { method: "PATCH", body: edit, ifMatch: version });

/** The same small change to several, or to those of them that are as `where` says; each answers for itself. */
export const editIncidents = (
  incidents: readonly string[],
  edit: EditIncidents["edit"],
  where?: EditIncidents["where"],
): Promise<IncidentsEdited> => ask("incidents", { method: "PATCH", body: { incidents, edit, where } });

/** Makes incidents parts of one, all or none. */
export const mergeIncidents = (
  into: string,
  incidents: readonly string[],
  reason: string,
): Promise<Incident> =>
  ask(`incidents/${part(fullKey(into))}/merge`, { method: "POST", body: { incidents, reason } });

export const splitIncident = (key: string, reason: string): Promise<Incident> =>
  ask(`incidents/${part(key)}/split`, { method: "POST", body: { reason } });

export const addNote = (key: string, note: string): Promise<unknown> =>
  ask(`incidents/${part(key)}/notes`, { method: "POST", body: { note } });

export const resolveIncident = (key: string, reason: string, solution: string): Promise<unknown> =>
  ask(`incidents/${part(key)}/resolve`, {
    method: "POST",
    body: solution === "" ? { reason } : { reason, solution },
  });

export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: ["run", runId],
    queryFn: ({ signal }) => ask<Run>(`runs/${part(runId)}`, { signal }),
  });

export const runsQuery = (list: ListAsk) =>
  queryOptions({
    queryKey: ["runs", list],
    queryFn: ({ signal }) => ask<PageOf<Run>>("runs", { query: { ...list }, signal }),
    placeholderData: keepPreviousData,
  });

/** Pieces of output behind piece number `from`. */
export const runOutput = (runId: string, from: number, signal?: AbortSignal): Promise<RunOutput> =>
  ask(`runs/${part(runId)}/output`, { query: { from }, ...(signal && { signal }) });

export const stopRun = (runId: string): Promise<unknown> =>
  ask(`runs/${part(runId)}/stop`, { method: "POST", body: {} });
