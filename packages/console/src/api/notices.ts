import type { Notice } from "@hulplijn/shared/api";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./client.ts";

const everyMs = 10 * 60_000;

/** What the collector has to say about itself. Nothing tells when it changes, so it is asked again. */
export const noticesQuery = queryOptions({
  queryKey: ["notices"],
  queryFn: ({ signal }) => ask<{ readonly items: readonly Notice[] }>("notices", { signal }),
  staleTime: everyMs,
  refetchInterval: everyMs,
});
