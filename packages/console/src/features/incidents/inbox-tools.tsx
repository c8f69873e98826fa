import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { exportAddress } from "../../api/lists.ts";
import { ViewsMenu } from "../../language/list-menus.tsx";
import { setPreference } from "../../ui/preferences.ts";

interface InboxToolsProps {
  /** What the collector is asked for: the tab's own query and the person's words. */
  readonly asked: string;
  readonly sort: string;
  readonly onChange: (next: { q?: string; sort?: string; tab?: string }) => void;
}

/** In which order, views that were kept, and all of it as a file. The order is remembered on this computer. */
export function InboxTools({ asked, sort, onChange }: InboxToolsProps): ReactNode {
  const { t, i18n } = useLingui();
  const orders: readonly (readonly [string, string])[] = [
    ["priority", t`Most urgent first`],
    ["-opened", t`Newest first`],
    ["opened", t`Oldest first`],
    ["-updated", t`Last changed first`],
  ];
  return (
    <>
      <label className="flex items-center gap-2 text-13">
        <span className="text-quiet max-sm:sr-only">
          <Trans>Order</Trans>
        </span>
        <select
          className="field w-auto"
          value={sort}
          onChange={({ target: { value } }) => {
            setPreference("inboxSort", value);
            onChange({ sort: value });
          }}
        >
          {orders.every(([order]) => order !== sort) && <option value={sort}>{sort}</option>}
          {orders.map(([order, word]) => (
            <option key={order} value={order}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <ViewsMenu
        list="incidents"
        // With what the tab asks, so that the view shows the same from every tab.
        now={{ q: asked, sort, columns: null }}
        onChoose={(view) => onChange({ tab: "all", q: view.q, sort: view.sort ?? "priority" })}
      />
      <a
        className="button max-sm:hidden"
        href={exportAddress("incidents", { q: asked, sort, columns: [], language: i18n.locale })}
        download
      >
        <Trans>Export CSV</Trans>
      </a>
    </>
  );
}
