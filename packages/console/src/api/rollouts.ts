import type {
  DraftRollout,
  DraftedRollout,
  Rollout,
  RolloutDevice,
  RolloutPreview,
  RolloutRow,
} from "@hulplijn/shared/api";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ask, type PageOf } from "./client.ts";

/** What a wizard sends; what is absent is as the collector's defaults have it. */
export type RolloutWish = Partial<DraftRollout> & Pick<DraftRollout, "name" | "person" | "fix" | "query">;

/** Every rollout, the newest first. */
export const rolloutsQuery = queryOptions({
  queryKey: ["rollouts"],
  queryFn: ({ signal }) => ask<PageOf<RolloutRow>>("rollouts", { signal }),
});

export const rolloutQuery = (number: number) =>
  queryOptions({
    queryKey: ["rollout", number],
    queryFn: ({ signal }) => ask<Rollout>(`rollouts/${number}`, { signal }),
  });

export interface RolloutDevicesAsk {
  readonly ring?: number | undefined;
  readonly standing?: string | undefined;
  readonly cluster?: string | undefined;
  readonly q?: string | undefined;
}

/** The devices of a rollout, page by page. Lies under the rollout's own name, so that it grows old with it. */
export const rolloutDevicesQuery = (number: number, asked: RolloutDevicesAsk) =>
  infiniteQueryOptions({
    queryKey: ["rollout", number, "devices", asked],
    queryFn: ({ pageParam, signal }) =>
      ask<PageOf<RolloutDevice>>(`rollouts/${number}/devices`, {
        query: { ...asked, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** How one device stands with a rollout: found by its name, among devices whose names hold it. */
export const rolloutOfDeviceQuery = (number: number, name: string) =>
  queryOptions({
    queryKey: ["rollout", number, "device", name],
    queryFn: ({ signal }) =>
      ask<PageOf<RolloutDevice>>(`rollouts/${number}/devices`, { query: { q: name, limit: 200 }, signal }),
  });

/** What a draft would touch. Nothing is kept. */
export const rolloutPreviewQuery = (wish: RolloutWish) =>
  queryOptions({
    queryKey: ["rollout-preview", wish],
    queryFn: ({ signal }) => ask<RolloutPreview>("rollouts/preview", { method: "POST", body: wish, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const draftRollout = (wish: RolloutWish): Promise<DraftedRollout> =>
  ask("rollouts", { method: "POST", body: wish });

/** Nothing begins any more. What runs may finish. A reason may come later. */
export const haltRollout = (number: number, reason: string | null): Promise<unknown> =>
  ask(`rollouts/${number}/halt`, { method: "POST", body: { reason } });

/** Writes down what people then sign on their own machines: nobody else resumes. */
export const resumeRollout = (number: number, person: string, reason: string): Promise<unknown> =>
  ask(`rollouts/${number}/resume`, { method: "POST", body: { person, reason } });

/** A new draft: for those that failed, or that takes back what this one did. */
export const followRollout = (
  number: number,
  how: "again" | "undo",
  person: string,
): Promise<DraftedRollout> => ask(`rollouts/${number}/${how}`, { method: "POST", body: { person } });

/** Ends a rollout for good, for a reason that everybody sees. */
export const withdrawRollout = (number: number, reason: string): Promise<unknown> =>
  ask(`rollouts/${number}/withdraw`, { method: "POST", body: { reason } });
