import type { OwnSession } from "@hulplijn/shared/api";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { type PageOf, ask, part } from "./client.ts";

/** Where the person is signed in. */
export const ownSessionsQuery = queryOptions({
  queryKey: ["own-sessions"],
  queryFn: ({ signal }) => ask<PageOf<OwnSession>>("people/me/sessions", { signal }),
});

/** Ends one of the person's own sessions, wherever it is. */
export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) =>
      ask<void>(`people/me/sessions/${part(sessionId)}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
}
