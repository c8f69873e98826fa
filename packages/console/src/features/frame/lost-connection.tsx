import { Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLive } from "../../api/stream.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Banner } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";

const quietMs = 5_000;

/** Says that what is on screen may be old, once that has lasted for five seconds. Ages keep counting. */
export function LostConnection(): ReactNode {
  const live = useLive();
  const client = useQueryClient();
  const nowMs = useNow();
  if (live.state === "live" || nowMs - live.sinceMs < quietMs) return null;
  return (
    <div className="sticky top-12 z-20" aria-live="assertive">
      <Banner mark="warning">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            <Trans>
              Live interrupted since <Instant atMs={live.sinceMs} /> — figures may be old.
            </Trans>
          </span>
          <Button onPress={() => void client.invalidateQueries()}>
            <Trans>Fetch again</Trans>
          </Button>
        </span>
      </Banner>
    </div>
  );
}
