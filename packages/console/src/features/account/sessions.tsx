import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ownSessionsQuery, useEndSession } from "../../api/own-sessions.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { writeFull } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { Badge } from "../../ui/status.tsx";
import { Age, Instant } from "../../ui/time.tsx";

/** Where the person is signed in. One that they do not know is ended with one press. */
export function Sessions(): ReactNode {
  const { t, i18n } = useLingui();
  const sessions = useQuery(ownSessionsQuery);
  const end = useEndSession();
  return (
    <Panel title={<Trans>Where you are signed in</Trans>}>
      {sessions.isError && <Failure error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {end.isError && <Failure error={end.error} />}
      <ul className="flex flex-col divide-y divide-hair">
        {sessions.data?.items.map((session) => {
          const when = writeFull(session.createdAtMs, i18n.locale);
          return (
            <li
              key={session.sessionId}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
            >
              <span className="min-w-0">
                <span className="flex flex-wrap items-center gap-2">
                  <span>
                    <Trans>
                      Signed in <Instant atMs={session.createdAtMs} />
                    </Trans>
                  </span>
                  {session.current && (
                    <Badge mark="info">
                      <Trans>this one</Trans>
                    </Badge>
                  )}
                </span>
                <span className="block text-13 text-quiet">
                  <Trans>
                    Last used <Age atMs={session.lastUsedAtMs} />
                  </Trans>
                </span>
              </span>
              {!session.current && (
                <Button
                  onPress={() => end.mutate(session.sessionId)}
                  isDisabled={end.isPending}
                  aria-label={t`End the session of ${when}`}
                >
                  <Trans>End it</Trans>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
