import type { Window } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useMay } from "../../api/session.ts";
import { endWindow, windowQuery } from "../../api/windows.ts";
import { Failure } from "../../language/failure.tsx";
import { ReasonDialog } from "../../language/reason-dialog.tsx";
import { useHoldWords, useWindowWords, windowMark } from "../../language/window-words.ts";
import { Button } from "../../ui/button.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";
import { Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead, Panel } from "../../ui/panel.tsx";
import { Badge, StatusLine } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";
import { Held } from "./held.tsx";
import { KindLabel } from "./kind.tsx";

const route = getRouteApi("/frame/win/$number");

/** What does this window hold back, on which devices, and until when? */
export function WindowPage(): ReactNode {
  const number = Number(route.useParams().number);
  const { t } = useLingui();
  const asked = useQuery(windowQuery(number));
  useDocumentTitle(asked.data ? `${number} · ${asked.data.name}` : t`Window ${number}`);
  return (
    <Page>
      <nav aria-label={t`Where you are`} className="text-13">
        <Link to="/maintenance" search={{ view: "windows" }} className="link">
          <Trans>Maintenance</Trans>
        </Link>
      </nav>
      {asked.isPending && <Skeleton rows={8} />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data && <Known one={asked.data} />}
    </Page>
  );
}

function Known({ one }: { readonly one: Window }): ReactNode {
  const words = useWindowWords();
  const hold = useHoldWords();
  const may = useMay("hold-back");
  const [ending, setEnding] = useState(false);
  const { number, name, state, kind, span, query, devices, by, atMs, reason, ended } = one;
  const held = hold(one.holds, kind === "freeze");
  return (
    <div className="flex flex-col gap-4">
      <PageHead
        title={`${number} · ${name}`}
        lead={
          <span className="flex flex-col gap-1">
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <Badge mark={windowMark[state]}>{words[state]}</Badge>
              <KindLabel kind={kind === "freeze" ? "freeze" : "window"} />
              {span !== null && (
                <span>
                  <Trans>
                    <Instant atMs={span.fromMs} /> until <Instant atMs={span.untilMs} />
                  </Trans>
                </span>
              )}
            </span>
            <span>
              <Trans>
                made by {by}, <Instant atMs={atMs} />: {reason}
              </Trans>
            </span>
            {ended !== null && (
              <span>
                <Trans>
                  ended by {ended.by}, <Instant atMs={ended.atMs} />: {ended.reason}
                </Trans>
              </span>
            )}
          </span>
        }
      >
        {may && state !== "ended" && (
          <Button onPress={() => setEnding(true)}>
            <Trans>End it now…</Trans>
          </Button>
        )}
      </PageHead>
      <Panel title={<Trans>What it does</Trans>}>
        <ul className="flex flex-col gap-1">
          {held !== "" && <li>{held}</li>}
          {kind === "freeze" && (
            <li>
              <Trans>Refuses schedules and rollouts</Trans>
            </li>
          )}
          <li>
            <Plural value={one.count} one="# device" other="# devices" />
            {devices === null && query === "" ? <Trans>: everybody</Trans> : query === "" ? "" : `: ${query}`}
          </li>
          {one.spans.length > 1 &&
            one.spans.map(({ fromMs, untilMs, moved }) => (
              <li key={fromMs} className="text-13 text-quiet">
                <Trans>
                  <Instant atMs={fromMs} /> until <Instant atMs={untilMs} />
                </Trans>
                {moved && (
                  <>
                    {" · "}
                    <Trans>its time does not exist that day: it begins right after</Trans>
                  </>
                )}
              </li>
            ))}
        </ul>
      </Panel>
      <Collisions rows={one.collisions} />
      <Summary one={one} />
      <Held number={number} />
      {one.now.length > 0 && (
        <Panel title={<Trans>Devices in it now</Trans>}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {one.now.map((device) => (
              <li key={device.deviceId}>
                <Link to="/d/$name" params={{ name: device.name }} className="link mono">
                  {device.name}
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {ending && (
        <ReasonDialog
          title={<Trans>End {name} now</Trans>}
          verb={<Trans>End the window</Trans>}
          act={(why) => endWindow(number, why)}
          concerns={["window", number]}
          onClose={() => setEnding(false)}
        >
          <p>
            <Trans>What is still wrong then becomes an incident, in one summary at most.</Trans>
          </p>
        </ReasonDialog>
      )}
    </div>
  );
}

/** What is planned at the same time on the same devices. */
export function Collisions({ rows }: { readonly rows: Window["collisions"] }): ReactNode {
  const { t } = useLingui();
  if (rows.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1" aria-label={t`At the same time`}>
      {rows.map(({ kind, number, name, atMs, refused }) => (
        <li key={`${kind} ${number} ${atMs}`}>
          <StatusLine mark={refused ? "warning" : "info"}>
            {refused ? (
              <Trans>
                Refuses {name}, <Instant atMs={atMs} />
              </Trans>
            ) : (
              <Trans>
                At the same time as {name}, <Instant atMs={atMs} />
              </Trans>
            )}
          </StatusLine>
        </li>
      ))}
    </ul>
  );
}

function Summary({ one }: { readonly one: Window }): ReactNode {
  const { summary } = one;
  if (summary === null) return null;
  const { held, mended, stillWrong, incidents } = summary;
  return (
    <Panel title={<Trans>When it ended</Trans>}>
      <p>
        <Plural
          value={held}
          _0="It kept nothing silent."
          one="It kept # thing silent."
          other="It kept # things silent."
        />{" "}
        <Plural value={mended} _0="None mended itself." one="# mended itself." other="# mended themselves." />{" "}
        <Plural value={stillWrong} _0="None was left." one="# was still wrong." other="# were still wrong." />
      </p>
      <ul className="flex flex-wrap gap-3">
        {incidents.map((key) => (
          <li key={key}>
            <Link to="/i/$key" params={{ key }} className="link mono">
              {key}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
