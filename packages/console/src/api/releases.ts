import type { Release, ReleaseRow } from "@hulplijn/shared/api";
import { queryOptions } from "@tanstack/react-query";
import { ask, type PageOf } from "./client.ts";

/** Every version of the agent that was released here, the newest first. */
export const releasesQuery = queryOptions({
  queryKey: ["releases"],
  queryFn: ({ signal }) => ask<PageOf<ReleaseRow>>("releases", { signal }),
});

/** One version: its rings and how their devices stand. */
export const releaseQuery = (sequence: number) =>
  queryOptions({
    queryKey: ["release", sequence],
    queryFn: ({ signal }) => ask<Release>(`releases/${sequence}`, { signal }),
  });

/** Halts a version, or goes on with it, for a reason that everybody sees. */
export const decideRelease = (
  sequence: number,
  verb: "halt" | "resume",
  reason: string,
): Promise<{ readonly ok: true }> =>
  ask(`releases/${sequence}/${verb}`, { method: "POST", body: { reason } });
