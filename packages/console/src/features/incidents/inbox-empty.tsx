import type { InboxCounts } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { incidentsQuery } from "../../api/incidents.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Age } from "../../ui/time.tsx";
import type { Tab } from "./inbox-tabs.ts";

interface InboxEmptyProps {
  readonly tab: Tab;
  readonly q: string;
  readonly counts: InboxCounts | undefined;
  readonly onClear: () => void;
}

/** Why there is nothing. "All clear" has to prove that the system lives. */
export function InboxEmpty({ tab, q, counts, onClear }: InboxEmptyProps): ReactNode {
  if (q !== "")
    return (
      <Empty
        action={
          <Button onPress={onClear}>
            <Trans>Clear the search</Trans>
          </Button>
        }
      >
        <Trans>No incident here matches “{q}”.</Trans>
      </Empty>
    );
  if (counts?.devices === 0)
    return (
      <Empty
        action={
          <Link to="/enrolment" className="link">
            <Trans>Go to enrolment</Trans>
          </Link>
        }
      >
        <Trans>No devices yet. Start with one test laptop.</Trans>
      </Empty>
    );
  if (tab === "mine")
    return (
      <Empty>
        <Trans>You have nothing open.</Trans>
      </Empty>
    );
  if (tab === "fixing")
    return (
      <Empty>
        <Trans>Nothing is being fixed at the moment.</Trans>
      </Empty>
    );
  if (tab === "later")
    return (
      <Empty>
        <Trans>Nothing was put off.</Trans>
      </Empty>
    );
  return <AllClear counts={counts} />;
}

function AllClear({ counts }: { readonly counts: InboxCounts | undefined }): ReactNode {
  const last = useInfiniteQuery(incidentsQuery({ sort: "-updated", limit: 1 })).data?.pages[0]?.items[0];
  const missing = counts === undefined ? 0 : counts.devices - counts.devicesSeen;
  return (
    <Empty
      mark="good"
      action={
        missing > 0 ? (
          <Link to="/devices" search={{ q: "seen:>15m" }} className="link">
            <Plural
              value={missing}
              one="Show the one that was not seen"
              other="Show the # that were not seen"
            />
          </Link>
        ) : undefined
      }
    >
      <p>
        <Trans>Nothing waits for a person.</Trans>
      </p>
      <p className="text-14 text-quiet">
        {last !== undefined && (
          <>
            <Trans>
              Last incident <Age atMs={last.openedAtMs} />
            </Trans>
            {" · "}
          </>
        )}
        {counts !== undefined && (
          <Plural
            value={counts.devices}
            one={`${counts.devicesSeen} of # device seen in 15 minutes`}
            other={`${counts.devicesSeen} of # devices seen in 15 minutes`}
          />
        )}
      </p>
    </Empty>
  );
}
