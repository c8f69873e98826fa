import type {
  EnrolmentFacts,
  EnrolmentToken,
  Fix,
  FixRow,
  FixVersion,
  FixVersionText,
  MakeEnrolmentToken,
} from "@hulplijn/shared/api";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type ListAsk, type PageOf, ask, part } from "./client.ts";

export const fixesQuery = (list: ListAsk) =>
  queryOptions({
    queryKey: ["fixes", list],
    queryFn: ({ signal }) => ask<PageOf<FixRow>>("fixes", { query: { ...list }, signal }),
    placeholderData: keepPreviousData,
  });

export const fixQuery = (id: string) =>
  queryOptions({
    queryKey: ["fix", id],
    queryFn: ({ signal }) => ask<Fix>(`fixes/${part(id)}`, { signal }),
  });

/** Every version that the collector has or had, the newest first. */
export const fixVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["fix", id, "versions"],
    queryFn: ({ signal }) => ask<PageOf<FixVersion>>(`fixes/${part(id)}/versions`, { signal }),
  });

/** A version never changes. */
export const fixVersionQuery = (id: string, digest: string) =>
  queryOptions({
    queryKey: ["fix-version", id, digest],
    queryFn: ({ signal }) => ask<FixVersionText>(`fixes/${part(id)}/versions/${digest}`, { signal }),
    staleTime: Infinity,
  });

export const enrolmentFactsQuery = queryOptions({
  queryKey: ["enrolment-facts"],
  queryFn: ({ signal }) => ask<EnrolmentFacts>("enrolment/facts", { signal }),
});

export const enrolmentTokensQuery = queryOptions({
  queryKey: ["enrolment-tokens"],
  queryFn: ({ signal }) => ask<PageOf<EnrolmentToken>>("enrolment/tokens", { signal }),
});

/** The answer holds the token itself, this once. */
export const makeEnrolmentToken = (request: MakeEnrolmentToken): Promise<EnrolmentToken> =>
  ask("enrolment/tokens", { method: "POST", body: request });

export const revokeEnrolmentToken = (tokenId: string): Promise<unknown> =>
  ask(`enrolment/tokens/${part(tokenId)}`, { method: "DELETE" });
