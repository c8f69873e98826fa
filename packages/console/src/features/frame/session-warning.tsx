import { Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, Suspense, lazy, useState } from "react";
import { sessionQuery, useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Banner } from "../../ui/status.tsx";
import { Duration } from "../../ui/time.tsx";

const StaySignedIn = lazy(async () => ({ default: (await import("./stay-signed-in.tsx")).StaySignedIn }));

const minuteMs = 60_000;
const warnMs = 5 * minuteMs;

/** Says in time that the session ends, while what is being typed can still be saved (WCAG 2.2.1). */
export function SessionWarning(): ReactNode {
  const session = useSession();
  const client = useQueryClient();
  const nowMs = useNow(10);
  const [hidden, setHidden] = useState(0);
  const [extending, setExtending] = useState(false);
  const endsAtMs = session?.expiresAtMs ?? Infinity;
  const leftMs = endsAtMs - nowMs;
  if (leftMs > warnMs || hidden === endsAtMs) return null;
  return (
    <div role="alert">
      <Banner mark="warning">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {/* One piece: the parts of a sentence are no items of their own. */}
          <span>
            {leftMs > 0 ? (
              <Trans>
                Your session ends in <Duration seconds={Math.ceil(leftMs / minuteMs) * 60} />.
              </Trans>
            ) : (
              <Trans>Your session has ended. Sign in again to go on.</Trans>
            )}
          </span>
          {leftMs > 0 ? (
            <Button onPress={() => setExtending(true)}>
              <Trans>Stay signed in…</Trans>
            </Button>
          ) : (
            <Button onPress={() => client.setQueryData(sessionQuery.queryKey, null)}>
              <Trans>Sign in again</Trans>
            </Button>
          )}
          <Button look="bare" onPress={() => setHidden(endsAtMs)}>
            <Trans>Not now</Trans>
          </Button>
        </span>
      </Banner>
      <Suspense>{extending && <StaySignedIn onClose={() => setExtending(false)} />}</Suspense>
    </div>
  );
}
