import type { Person } from "@hulplijn/shared/api";
import { queryOptions } from "@tanstack/react-query";
import { type PageOf, ask } from "./client.ts";

/** Everybody who signs in here. */
export const peopleQuery = queryOptions({
  queryKey: ["people"],
  queryFn: ({ signal }) => ask<PageOf<Person>>("people", { signal }),
  staleTime: 60_000,
});
