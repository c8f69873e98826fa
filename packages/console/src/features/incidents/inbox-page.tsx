import type { IncidentRow } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { inboxQuery, incidentsQuery } from "../../api/incidents.ts";
import { useMay } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { ListQuery } from "../../language/list-query.tsx";
import { queryProblem } from "../../language/query-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead } from "../../ui/panel.tsx";
import { usePreferences } from "../../ui/preferences.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { ShowMore } from "../../ui/show-more.tsx";
import { type HeldRow, holdRows } from "./held-rows.ts";
import { InboxEmpty } from "./inbox-empty.tsx";
import { InboxLine, InboxTabs, NoData } from "./inbox-head.tsx";
import { InboxRow } from "./inbox-row.tsx";
import { queryOf, tabOf } from "./inbox-tabs.ts";
import { Preview } from "./preview.tsx";
import { useEditIncident } from "./use-edit.ts";
import { useDocumentTitle } from "../../ui/document-title.ts";

// What signs an order is large, and nobody runs a fix before the list stands: it is fetched right behind it.
const fetchRunDialog = () => import("./run-dialog.tsx");
const RunDialog = lazy(async () => ({ default: (await fetchRunDialog()).RunDialog }));
// Only who selects something needs it.
const BulkBar = lazy(async () => ({ default: (await import("./bulk-bar.tsx")).BulkBar }));

const InboxTools = lazy(async () => ({ default: (await import("./inbox-tools.tsx")).InboxTools }));

const Silenced = lazy(async () => ({ default: (await import("./silenced.tsx")).Silenced }));

const route = getRouteApi("/frame/");
const keyOf = (row: IncidentRow): string => row.key;

/** Keeps the list still while somebody is at it. */
function useHeld(incoming: readonly IncidentRow[] | undefined, scope: string) {
  const [atList, setAtList] = useState(false);
  const shown = useRef<{ scope: string; rows: readonly HeldRow<IncidentRow>[] }>({ scope, rows: [] });
  const [released, setReleased] = useState(0);
  const before = useRef(released);
  const mayHold = atList && before.current === released && shown.current.scope === scope;
  const held = holdRows(shown.current.rows, incoming ?? [], mayHold, keyOf);
  shown.current = { scope, rows: held.rows };
  before.current = released;
  return { ...held, setAtList, release: () => setReleased((was) => was + 1) };
}

/** What needs a person now, which first, and can it be solved with one button? */
export function InboxPage(): ReactNode {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { density, inboxSort } = usePreferences();
  const mayEdit = useMay("edit-incidents");
  const mayRun = useMay("run-fixes");
  const tab = tabOf(search.tab);
  const q = search.q ?? "";
  const sort = search.sort ?? (tab === "all" ? "-updated" : inboxSort);
  const counts = useQuery(inboxQuery).data;
  useDocumentTitle(counts === undefined ? t`Inbox` : t`Inbox (${counts.needsPerson})`);
  const asked = queryOf(tab, q);
  const list = useInfiniteQuery(incidentsQuery({ q: asked, sort }));
  const incoming = useMemo(() => list.data?.pages.flatMap((page) => page.items), [list.data]);
  const { rows, waiting, setAtList, release } = useHeld(incoming, `${asked} ${sort}`);
  const [chosen, setChosen] = useState<string | null>(null);
  const [running, setRunning] = useState<IncidentRow | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    // Without the collector it cannot be fetched now; it is asked for again when it is wanted.
    const timer = setTimeout(() => void fetchRunDialog().catch(() => undefined), 500);
    return () => clearTimeout(timer);
  }, []);
  const place = useRef<HTMLUListElement>(null);
  const edit = useEditIncident();

  const at = Math.max(
    0,
    rows.findIndex(({ row }) => row.key === chosen),
  );
  const selected = rows[at]?.row;
  const step = (by: 1 | -1): void => {
    const focused = place.current?.contains(document.activeElement) ?? false;
    const next = rows[focused ? Math.min(rows.length - 1, Math.max(0, at + by)) : at]?.row.key;
    if (next === undefined) return;
    place.current?.querySelector<HTMLElement>(`[data-key="${next}"] .inbox-link`)?.focus();
  };
  const pick = (key: string): void =>
    setPicked((was) => {
      const next = new Set(was);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const pickAndStep = (by: 1 | -1) => (): void => {
    if (selected && !picked.has(selected.key)) pick(selected.key);
    step(by);
  };
  const pickedRows = rows.map(({ row }) => row).filter((row) => picked.has(row.key));
  const take = (row: IncidentRow): void => edit.mutate({ key: row.key, edit: { owner: "me" } });
  const open = (): void => {
    if (selected) void navigate({ to: "/i/$key", params: { key: selected.key } });
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    o: open,
    ".": release,
    ...(mayEdit &&
      selected && {
        x: () => pick(selected.key),
        "[Shift]+J": pickAndStep(1),
        "[Shift]+K": pickAndStep(-1),
      }),
    ...(mayRun && selected?.suggestion?.approved === true && { f: () => setRunning(selected) }),
  });
  const change = useCallback(
    (next: { q?: string; sort?: string; tab?: string }) =>
      void navigate({
        search: (was) => ({
          ...was,
          ...(next.q !== undefined && { q: next.q === "" ? undefined : next.q }),
          ...(next.sort !== undefined && { sort: next.sort }),
          ...(next.tab !== undefined && { tab: next.tab }),
        }),
        replace: true,
      }),
    [navigate],
  );
  const setQuery = useCallback((text: string) => change({ q: text }), [change]);
  const badQuery = queryProblem(list.error, q, asked.length - q.length);

  return (
    <>
      {counts && <NoData counts={counts} />}
      <Suspense>
        <Silenced />
      </Suspense>
      <Page>
        <PageHead title={<Trans>Inbox</Trans>} lead={counts && <InboxLine counts={counts} />}>
          <Suspense fallback={<span className="h-8" />}>
            <InboxTools asked={asked} sort={sort} onChange={change} />
          </Suspense>
        </PageHead>
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center gap-3">
            <InboxTabs counts={counts} tab={tab} />
            <div className="min-w-56 flex-1">
              <ListQuery
                list="incidents"
                label={t`Search incidents`}
                placeholder={t`Words, or severity:critical, device:LT-0412`}
                value={q}
                onChange={setQuery}
                error={badQuery}
              />
            </div>
          </div>
          {list.isError && badQuery === null && (
            <Failure error={list.error} onRetry={() => void list.refetch()} />
          )}
          {edit.isError && <Failure error={edit.error} />}
          <div aria-live="polite" className="empty:hidden">
            {waiting > 0 && (
              <Button look="primary" onPress={release}>
                <Trans>Show {waiting} new</Trans>
              </Button>
            )}
          </div>
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_420px]">
            <div className="flex flex-col items-center gap-3">
              {pickedRows.length > 0 && (
                <Suspense>
                  <BulkBar
                    rows={pickedRows}
                    onDone={() => setPicked(new Set())}
                    onMerged={(key) => void navigate({ to: "/i/$key", params: { key } })}
                  />
                </Suspense>
              )}
              <div className="panel @container w-full" aria-busy={list.isFetching}>
                {list.isPending && <Skeleton rows={14} />}
                {list.isSuccess && rows.length === 0 && (
                  <InboxEmpty tab={tab} q={q} counts={counts} onClear={() => setQuery("")} />
                )}
                <ul
                  ref={place}
                  aria-label={t`Incidents`}
                  onPointerEnter={() => setAtList(true)}
                  onPointerLeave={() => setAtList(place.current?.contains(document.activeElement) ?? false)}
                  onFocus={() => setAtList(true)}
                  onBlur={(event) => setAtList(event.currentTarget.contains(event.relatedTarget))}
                >
                  {rows.map(({ row, gone }) => (
                    <InboxRow
                      key={row.key}
                      row={row}
                      gone={gone}
                      selected={row === selected && chosen !== null}
                      compact={density === "compact"}
                      onSelect={() => setChosen(row.key)}
                      picked={picked.has(row.key)}
                      {...(mayEdit && { onTake: () => take(row) })}
                      {...(mayEdit && row.state !== "resolved" && { onPick: () => pick(row.key) })}
                    />
                  ))}
                </ul>
              </div>
              <ShowMore list={list} />
            </div>
            <aside className="sticky top-16 hidden xl:block" aria-label={t`Preview`}>
              {selected && (
                <Preview row={selected} keys={pickedRows.length === 0} onRun={() => setRunning(selected)} />
              )}
            </aside>
          </div>
        </div>
      </Page>
      <Suspense>
        {running?.suggestion && (
          <RunDialog
            incident={running}
            fix={running.suggestion}
            onClose={() => setRunning(null)}
            onStarted={() => void navigate({ to: "/i/$key", params: { key: running.key } })}
          />
        )}
      </Suspense>
    </>
  );
}
