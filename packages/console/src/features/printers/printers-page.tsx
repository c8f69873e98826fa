import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useCallback } from "react";
import { faultyPrintersQuery, printerCountQuery, printersQuery } from "../../api/devices.ts";
import { Failure } from "../../language/failure.tsx";
import { ViewsMenu } from "../../language/list-menus.tsx";
import { ListQuery } from "../../language/list-query.tsx";
import { queryProblem } from "../../language/query-problem.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Empty, Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead } from "../../ui/panel.tsx";
import { usePreferences } from "../../ui/preferences.ts";
import { ShowMore } from "../../ui/show-more.tsx";
import { usePrinterColumns } from "./printer-columns.tsx";
import { Verdicts } from "./verdict-list.tsx";

const route = getRouteApi("/frame/printers");

/** Which printers do not print, and is it the printer, the queue or the computer? */
export function PrintersPage(): ReactNode {
  const { t } = useLingui();
  const { q = "", sort = "-blocked" } = route.useSearch();
  const navigate = route.useNavigate();
  const { density } = usePreferences();
  const columns = usePrinterColumns();
  useDocumentTitle(t`Printers`);
  const list = useInfiniteQuery(printersQuery({ q, sort }));
  const faulty = useQuery(faultyPrintersQuery).data;
  const all = useQuery(printerCountQuery).data;
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const setQuery = useCallback(
    (text: string) =>
      void navigate({ search: (was) => ({ ...was, q: text === "" ? undefined : text }), replace: true }),
    [navigate],
  );
  const badQuery = queryProblem(list.error, q);
  return (
    <Page>
      <PageHead
        title={<Trans>Printers</Trans>}
        lead={
          faulty &&
          all && (
            <Plural
              value={faulty.total ?? 0}
              one={`# of ${all.total} queues does not print`}
              other={`# of ${all.total} queues do not print`}
            />
          )
        }
      >
        <ViewsMenu
          list="printers"
          now={{ q, sort, columns: null }}
          onChoose={(view) =>
            void navigate({
              search: (was) => ({
                ...was,
                q: view.q === "" ? undefined : view.q,
                sort: view.sort ?? undefined,
              }),
              replace: true,
            })
          }
        />
      </PageHead>
      <div className="flex flex-col gap-4">
        <Verdicts rows={faulty?.items.filter((row) => !row.stale) ?? []} />
        <ListQuery
          list="printers"
          label={t`Search printers`}
          placeholder={t`Queue, device or model, or state:stopped, supply:<10`}
          value={q}
          onChange={setQuery}
          error={badQuery}
        />
        {list.isError && badQuery === null && (
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        )}
        <div className="panel" aria-busy={list.isFetching}>
          {list.isPending && <Skeleton />}
          {rows.length > 0 && (
            <DataTable
              label={t`Printers`}
              columns={columns}
              rows={rows}
              keyOf={(row) => `${row.deviceId} ${row.queue}`}
              sort={sort}
              onSort={(next) => void navigate({ search: (was) => ({ ...was, sort: next }), replace: true })}
              compact={density === "compact"}
            />
          )}
          {list.isSuccess && rows.length === 0 && (
            <Empty
              action={
                q === "" ? (
                  <Link to="/devices" className="link">
                    <Trans>See what the devices measure</Trans>
                  </Link>
                ) : (
                  <Button onPress={() => setQuery("")}>
                    <Trans>Clear the search</Trans>
                  </Button>
                )
              }
            >
              {q === "" ? (
                <Trans>No device has a print queue.</Trans>
              ) : (
                <Trans>No printer matches “{q}”.</Trans>
              )}
            </Empty>
          )}
        </div>
        <ShowMore list={list} />
      </div>
    </Page>
  );
}
