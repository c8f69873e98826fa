import { Trans, useLingui } from "@lingui/react/macro";
import { Link, getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "../../api/session.ts";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Page, PageHead } from "../../ui/panel.tsx";
import { Calendar } from "./calendar.tsx";
import { NightPage } from "./night-page.tsx";
import { ScheduleList } from "./schedule-list.tsx";
import { type View, viewOf, views } from "./views.ts";
import { WindowList } from "./window-list.tsx";

const route = getRouteApi("/frame/maintenance");

/** What happens to which devices tonight, and what is being kept silent? */
export function MaintenancePage(): ReactNode {
  const { t } = useLingui();
  const view = viewOf(route.useSearch().view);
  useDocumentTitle(t`Maintenance`);
  const mayWindow = useMay("hold-back");
  const mayDraft = useMay("plan-work");
  return (
    <Page>
      <PageHead title={<Trans>Maintenance</Trans>}>
        {mayWindow && (
          <Link to="/maintenance/window" className="button">
            <Trans>New window</Trans>
          </Link>
        )}
        {mayDraft && (
          <Link to="/maintenance/schedule" className="button" data-look="primary">
            <Trans>New schedule</Trans>
          </Link>
        )}
      </PageHead>
      <div className="flex flex-col gap-4">
        <Tabs view={view} />
        {(view === "agenda" || view === "week" || view === "month") && <Calendar view={view} />}
        {view === "schedules" && <ScheduleList />}
        {view === "windows" && <WindowList />}
        {view === "night" && <NightPage />}
      </div>
    </Page>
  );
}

/** The parts of the screen, as links: each is an address. */
function Tabs({ view }: { readonly view: View }): ReactNode {
  const { t } = useLingui();
  const words: Record<View, string> = {
    agenda: t`Agenda`,
    week: t`Week`,
    month: t`Month`,
    schedules: t`Schedules`,
    windows: t`Windows`,
    night: t`Last night`,
  };
  return (
    <nav aria-label={t`Parts of maintenance`} className="overflow-x-auto">
      <ul className="flex gap-1 border-b border-hair">
        {views.map((each) => (
          <li key={each}>
            <Link
              to="/maintenance"
              search={(was) => ({ ...was, view: each === "agenda" ? undefined : each })}
              aria-current={each === view ? "page" : undefined}
              className={`-mb-px flex min-h-10 items-center border-b-2 px-3 whitespace-nowrap ${
                each === view ? "border-accent font-medium" : "border-transparent text-quiet hover:text-ink"
              }`}
            >
              {words[each]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
