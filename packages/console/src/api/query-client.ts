import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { codeOf, RequestFailed } from "./client.ts";

/** Answers that trying again does not change. */
const final = (error: unknown): boolean =>
  error instanceof RequestFailed && error.problem !== null && error.problem.status < 500;

/** What is fetched stays right until the event stream says otherwise, or half a minute has passed. */
export function makeQueryClient(): QueryClient {
  /** Asked again rather than believed: a session that was made longer has another cookie, and this one may have gone out with the old one. */
  const onError = (error: unknown): void => {
    if (codeOf(error) === "not-signed-in") void client.invalidateQueries({ queryKey: ["session"] });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && !final(error),
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
  return client;
}
