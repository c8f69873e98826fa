import type { Facets, SaveView, SavedView, ViewList } from "@hulplijn/shared/api";
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type PageOf, ask, part } from "./client.ts";

type Counted = "devices" | "incidents" | "printers" | "runs";

/** The values of the rows that match, by field, with their counts. Lies under the list's own name, so that it grows old with it. */
export const facetsQuery = (list: Counted, asked: { q?: string; field?: string; starts?: string }) =>
  queryOptions({
    queryKey: [list, "facets", asked],
    queryFn: ({ signal }) => ask<Facets>(`facets/${list}`, { query: asked, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Values of one field that begin so; nothing is asked while there is no field. */
export function useSuggestedValues(list: Counted, q: string, field: string | null, starts: string) {
  return useQuery({
    ...facetsQuery(list, { q, ...(field !== null && { field }), starts }),
    enabled: field !== null,
    staleTime: 10_000,
  });
}

/** The fields of a list; they never change while the page is open. */
export function useListFields(list: Counted): Facets["fields"] {
  return useQuery({ ...facetsQuery(list, {}), staleTime: Infinity }).data?.fields ?? [];
}

const viewsKey = ["views"];

export function useSavedViews(list: ViewList): readonly SavedView[] {
  const { data } = useQuery({
    queryKey: viewsKey,
    queryFn: ({ signal }) => ask<PageOf<SavedView>>("views", { signal }),
    staleTime: 60_000,
  });
  return data?.items.filter((view) => view.list === list) ?? [];
}

export function useKeepView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: SaveView) => ask<SavedView>("views", { method: "POST", body: view }),
    onSuccess: () => client.invalidateQueries({ queryKey: viewsKey }),
  });
}

export function useDropView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) => ask<void>(`views/${part(viewId)}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: viewsKey }),
  });
}

/** Where a browser fetches all matching rows as a file. */
export function exportAddress(
  list: "devices" | "incidents",
  asked: { q: string; sort: string; columns: readonly string[]; language: string },
): string {
  const search = new URLSearchParams({ sort: asked.sort, language: asked.language });
  if (asked.q !== "") search.set("q", asked.q);
  if (asked.columns.length > 0) search.set("columns", asked.columns.join(","));
  return `/api/v1/exports/${list}?${search.toString()}`;
}
