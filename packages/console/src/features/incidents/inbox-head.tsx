import type { InboxCounts } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useNow } from "../../ui/clock.ts";
import { Banner } from "../../ui/status.tsx";
import { Age } from "../../ui/time.tsx";
import { type Tab, tabs } from "./inbox-tabs.ts";

/** One line that says how things stand; each part is a sentence, not a card. */
export function InboxLine({ counts }: { readonly counts: InboxCounts }): ReactNode {
  const { needsPerson, beingFixed, resolvedToday, resolvedTodayByItself } = counts;
  return (
    <>
      <Plural
        value={needsPerson}
        _0="Nothing waits for somebody"
        one="# waits for somebody"
        other="# wait for somebody"
      />
      {" · "}
      <Plural value={beingFixed} _0="nothing is being fixed" one="# being fixed" other="# being fixed" />
      {" · "}
      <Plural
        value={resolvedToday}
        _0="nothing resolved today yet"
        one="# resolved today"
        other="# resolved today"
      />
      {resolvedToday > 0 && (
        <>
          {", "}
          <Plural
            value={resolvedTodayByItself}
            _0="none without a person"
            one="# of them without a person"
            other="# of them without a person"
          />
        </>
      )}
    </>
  );
}

const silentMs = 5 * 60_000;

/** No report from any device is not the same as quiet. */
export function NoData({ counts }: { readonly counts: InboxCounts }): ReactNode {
  const nowMs = useNow(10);
  const { lastReportAtMs, devices } = counts;
  if (devices === 0 || (lastReportAtMs !== null && nowMs - lastReportAtMs < silentMs)) return null;
  return (
    <Banner mark="critical">
      {lastReportAtMs === null ? (
        <Trans>No device has reported yet. That is not the same as quiet.</Trans>
      ) : (
        <Trans>
          The last report of any device came <Age atMs={lastReportAtMs} />. That is not the same as quiet.
        </Trans>
      )}
    </Banner>
  );
}

/** The parts of the inbox with their counts, as links: each is an address. */
export function InboxTabs({
  counts,
  tab,
}: {
  readonly counts: InboxCounts | undefined;
  readonly tab: Tab;
}): ReactNode {
  const { t } = useLingui();
  const words: Record<Tab, string> = {
    now: t`Now`,
    mine: t`Mine`,
    fixing: t`Being fixed`,
    later: t`Later`,
    all: t`All`,
  };
  return (
    <nav aria-label={t`Parts of the inbox`} className="overflow-x-auto">
      <ul className="flex gap-1 border-b border-hair">
        {(Object.keys(tabs) as Tab[]).map((each) => {
          const field = tabs[each].count;
          const count = field === null || counts === undefined ? null : counts[field];
          return (
            <li key={each}>
              <Link
                to="/"
                search={(was) => ({ ...was, tab: each === "now" ? undefined : each })}
                aria-current={each === tab ? "page" : undefined}
                className={`-mb-px flex min-h-10 items-center gap-1.5 border-b-2 px-3 whitespace-nowrap ${
                  each === tab ? "border-accent font-medium" : "border-transparent text-quiet hover:text-ink"
                }`}
              >
                {words[each]}
                {count !== null && <span className="text-13 text-quiet">{count}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
