import type { HeldRow, Window, WindowDraft, WindowPreview, WindowRow } from "@hulplijn/shared/api";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ask, type PageOf } from "./client.ts";

/** Every window and freeze, the newest first. */
export const windowsQuery = queryOptions({
  queryKey: ["windows"],
  queryFn: ({ signal }) => ask<PageOf<WindowRow>>("windows", { signal }),
});

export const windowQuery = (number: number) =>
  queryOptions({
    queryKey: ["window", number],
    queryFn: ({ signal }) => ask<Window>(`windows/${number}`, { signal }),
  });

/** What it held back, the newest first. Lies under the window's own name, so that it grows old with it. */
export const heldQuery = (number: number) =>
  infiniteQueryOptions({
    queryKey: ["window", number, "held"],
    queryFn: ({ pageParam, signal }) =>
      ask<PageOf<HeldRow>>(`windows/${number}/held`, { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** What a window would hold, and keep silent now. Nothing is kept. */
export const windowPreviewQuery = (draft: WindowDraft) =>
  queryOptions({
    queryKey: ["window-preview", draft],
    queryFn: ({ signal }) => ask<WindowPreview>("windows/preview", { method: "POST", body: draft, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const addWindow = (draft: WindowDraft): Promise<{ readonly number: number }> =>
  ask("windows", { method: "POST", body: draft });

export const endWindow = (number: number, reason: string): Promise<unknown> =>
  ask(`windows/${number}/end`, { method: "POST", body: { reason } });
