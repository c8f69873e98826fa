import type { Schedule } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { discardSchedule, scheduleQuery } from "../../api/schedules.ts";
import { useMay } from "../../api/session.ts";
import { useConditionWords } from "../../language/condition-words.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { LocalTime } from "../../language/local-time.tsx";
import { scheduleMark, useMissedWords, useScheduleWords } from "../../language/schedule-words.ts";
import { Signing } from "../../language/signing.tsx";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead, Panel } from "../../ui/panel.tsx";
import { Badge, Banner } from "../../ui/status.tsx";
import { Duration, Instant } from "../../ui/time.tsx";
import { Standings } from "./last-time.tsx";
import { ScheduleDevices } from "./schedule-devices.tsx";
import { NextTimes, ScheduleCollisions, Warnings } from "./schedule-preview.tsx";

const route = getRouteApi("/frame/sch/$number");

/** When does it run next, on which devices, how did it go, and who stands for it? */
export function SchedulePage(): ReactNode {
  const number = Number(route.useParams().number);
  const { t } = useLingui();
  const asked = useQuery(scheduleQuery(number));
  useDocumentTitle(asked.data ? `${number} · ${asked.data.name}` : t`Schedule ${number}`);
  return (
    <Page>
      <nav aria-label={t`Where you are`} className="text-13">
        <Link to="/maintenance" search={{ view: "schedules" }} className="link">
          <Trans>Maintenance</Trans>
        </Link>
      </nav>
      {asked.isPending && <Skeleton rows={10} />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data && <Known schedule={asked.data} />}
    </Page>
  );
}

function Known({ schedule }: { readonly schedule: Schedule }): ReactNode {
  const { number, state, withdrawn } = schedule;
  return (
    <div className="flex flex-col gap-4">
      <Head schedule={schedule} />
      {withdrawn !== null && (
        <Banner mark="unknown">
          <Trans>
            Withdrawn by {withdrawn.who}, <Instant atMs={withdrawn.atMs} />: {withdrawn.reason}
          </Trans>
        </Banner>
      )}
      {state === "draft" && <Draft schedule={schedule} />}
      <Warnings warnings={schedule.warnings} />
      <ScheduleCollisions rows={schedule.collisions} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={<Trans>When</Trans>}>
          <div className="flex flex-col gap-2">
            {schedule.occurrences.length === 0 && (
              <p className="text-quiet">
                <Trans>No further time.</Trans>
              </p>
            )}
            <NextTimes rows={schedule.occurrences} />
          </div>
        </Panel>
        <Terms schedule={schedule} />
      </div>
      {state !== "draft" && <ScheduleDevices schedule={schedule} />}
      {schedule.past.length > 0 && <Past schedule={schedule} />}
      {state === "in-force" && <Withdraw number={number} />}
    </div>
  );
}

function Head({ schedule }: { readonly schedule: Schedule }): ReactNode {
  const draw = useDraw();
  const words = useScheduleWords();
  const { number, name, state, next, devices, signers } = schedule;
  const people = signers.signed.join(", ");
  return (
    <PageHead
      title={`${number} · ${name}`}
      lead={
        <span className="flex flex-col gap-1">
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Badge mark={scheduleMark[state]}>{words[state]}</Badge>
            <span>{draw.text(schedule.words)}</span>
          </span>
          <span>
            <Plural value={devices} one="# device" other="# devices" />
            {schedule.query === "" ? <Trans>: everybody</Trans> : `: ${schedule.query}`}
            {next !== null && (
              <>
                {" · "}
                <Trans>
                  next <LocalTime {...next} />
                </Trans>
              </>
            )}
          </span>
          <span>
            <Trans>
              drafted by {schedule.draftedBy}, <Instant atMs={schedule.draftedAtMs} />
            </Trans>
            {people !== "" && (
              <>
                {" · "}
                <Trans>signed by {people}</Trans>
              </>
            )}
          </span>
        </span>
      }
    />
  );
}

/** A draft: who signs, by which line; or it is thrown away. */
function Draft({ schedule }: { readonly schedule: Schedule }): ReactNode {
  const { number, signers, draftedAtMs } = schedule;
  const navigate = useNavigate();
  const may = useMay("plan-work");
  const { t } = useLingui();
  const names = signers.could.join(", ");
  const discard = useMutation({
    mutationFn: () => discardSchedule(number, t`thrown away on its page`),
    onSuccess: () => navigate({ to: "/maintenance", search: { view: "schedules" } }),
  });
  return (
    <Signing
      title={<Trans>This is a draft. People sign it, then it is in force.</Trans>}
      signed={signers.signed.map((person) => ({ person, atMs: draftedAtMs }))}
      needed={signers.needed}
      missing={null}
      line={`hulplijn schedules sign ${number}`}
    >
      {names !== "" && (
        <p>
          <Trans>These could sign: {names}.</Trans>
        </p>
      )}
      {may && (
        <div>
          <Button onPress={() => discard.mutate()} isDisabled={discard.isPending}>
            <Trans>Throw the draft away</Trans>
          </Button>
          {discard.isError && <Failure error={discard.error} />}
        </div>
      )}
    </Signing>
  );
}

/** What was agreed, besides the times. */
function Terms({ schedule }: { readonly schedule: Schedule }): ReactNode {
  const draw = useDraw();
  const missed = useMissedWords();
  const conditions = useConditionWords()(schedule.conditions);
  const { fixes, windowMinutes, spreadMinutes, skipDays, wake, expectedSeconds, expiresAtMs } = schedule;
  const catchUp = missed[schedule.missed];
  return (
    <Panel title={<Trans>What was agreed</Trans>}>
      <ol className="flex list-decimal flex-col gap-1 pl-5">
        {fixes.map(({ fix, version, title, risk, params }) => (
          <li key={`${fix} ${JSON.stringify(params)}`}>
            {draw.text(title)}{" "}
            <Link to="/fix/$id" params={{ id: fix }} className="link">
              {fix}@{version}
            </Link>{" "}
            · {risk}
            {Object.entries(params).map(([name, value]) => (
              <span key={name} className="text-quiet">
                {" · "}
                <span className="mono">{name}</span> {value}
              </span>
            ))}
          </li>
        ))}
      </ol>
      <ul className="flex list-disc flex-col gap-1 pt-2 pl-5">
        <li>
          <Trans>
            may begin for <Duration seconds={windowMinutes * 60} />, spread over{" "}
            <Duration seconds={spreadMinutes * 60} />
          </Trans>
        </li>
        <li>
          <Trans>devices that were off: {catchUp}</Trans>
        </li>
        {expectedSeconds !== null && (
          <li>
            <Trans>
              takes about <Duration seconds={expectedSeconds} />
            </Trans>
          </li>
        )}
        {conditions.map((one) => (
          <li key={one}>{one}</li>
        ))}
        {wake && (
          <li>
            <Trans>the device may be woken for it</Trans>
          </li>
        )}
        {skipDays.length > 0 && (
          <li>
            <Plural value={skipDays.length} one="# day is left out" other="# days are left out" />
          </li>
        )}
        <li>
          <Trans>
            in force until <Instant atMs={expiresAtMs} />
          </Trans>
        </li>
      </ul>
    </Panel>
  );
}

function Past({ schedule }: { readonly schedule: Schedule }): ReactNode {
  const { i18n } = useLingui();
  return (
    <Panel title={<Trans>How it went</Trans>} flush>
      <ul className="divide-y divide-hair border-t border-hair">
        {schedule.past.map(({ local, atMs, counts }) => (
          <li key={local} className="flex flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-1.5">
            <Link
              to="/sch/$number"
              params={{ number: String(schedule.number) }}
              search={{ local }}
              hash="devices"
              className="link"
              title={new Date(atMs).toLocaleString(i18n.locale)}
            >
              <LocalTime local={local} zone={Intl.DateTimeFormat().resolvedOptions().timeZone} atMs={atMs} />
            </Link>
            <Standings counts={counts} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What is in force ends by a signature, as it began: the collector alone cannot end it. */
function Withdraw({ number }: { readonly number: number }): ReactNode {
  const { t } = useLingui();
  const line = `hulplijn schedules withdraw ${number}`;
  return (
    <Panel title={<Trans>To end it</Trans>}>
      <p className="text-13">
        <Trans>Whoever ends it signs that too, on their own machine:</Trans>
      </p>
      <div className="flex items-center justify-between gap-2 rounded-6 bg-unknown-tint px-3 py-1">
        <code className="min-w-0 wrap-anywhere">{line}</code>
        <CopyButton text={line} label={t`Copy the line that ends it`} />
      </div>
    </Panel>
  );
}
