import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { agendaQuery, calendarLinksQuery, endCalendarLink, makeCalendarLink } from "../../api/schedules.ts";
import { useMay } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Select } from "../../ui/select.tsx";
import { Age } from "../../ui/time.tsx";

/** Addresses that a calendar program reads by itself. Each is shown once: who has it sees what is planned, and no names. */
export function CalendarLinks(): ReactNode {
  const { t } = useLingui();
  const client = useQueryClient();
  const may = useMay("plan-work");
  const [group, setGroup] = useState("");
  const links = useQuery({ ...calendarLinksQuery, enabled: may });
  // Only for the names of the groups.
  const groups = useQuery({ ...agendaQuery({ from: 0, until: 1 }), enabled: may }).data?.groups ?? [];
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: calendarLinksQuery.queryKey });
  const make = useMutation({ mutationFn: () => makeCalendarLink(group), onSuccess: again });
  const end = useMutation({ mutationFn: endCalendarLink, onSuccess: again });
  if (!may) return null;
  const all = t`All groups`;
  const address = make.data === undefined ? "" : new URL(make.data.path, location.origin).href;
  return (
    <Panel title={<Trans>In your own calendar</Trans>}>
      <div className="flex flex-col gap-3">
        <p className="max-w-[72ch] text-quiet">
          <Trans>
            A calendar program that has this address shows what is planned for a group, and follows when it
            changes. Whoever has the address needs no sign-in, so treat it as a secret.
          </Trans>
        </p>
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label={t`Group`}
            value={group}
            onChange={setGroup}
            options={[{ value: "", label: all }, ...groups.map((value) => ({ value, label: value }))]}
          />
          <Button onPress={() => make.mutate()} isDisabled={make.isPending}>
            <Trans>Make an address</Trans>
          </Button>
        </div>
        {make.isError && <Failure error={make.error} />}
        {address !== "" && (
          <div role="status" className="rounded-6 bg-good-tint p-3">
            <p>
              <Trans>This is the address. It is shown this once.</Trans>
            </p>
            <div className="flex items-center justify-between gap-2 pt-1">
              <code className="min-w-0 wrap-anywhere">{address}</code>
              <CopyButton text={address} label={t`Copy the address of the calendar`} />
            </div>
          </div>
        )}
        {links.isError && <Failure error={links.error} />}
        <ul className="divide-y divide-hair">
          {links.data?.items.map((link) => (
            <li key={link.group} className="flex flex-wrap items-center justify-between gap-2 py-1">
              <span>
                {link.group === "" ? all : link.group}{" "}
                <span className="text-13 text-quiet">
                  <Trans>
                    made by {link.madeBy}, <Age atMs={link.madeAtMs} />
                  </Trans>
                </span>
              </span>
              <Button
                onPress={() => end.mutate(link.group)}
                isDisabled={end.isPending}
                aria-label={t`End it: the address of ${link.group === "" ? all : link.group}`}
              >
                <Trans>End it</Trans>
              </Button>
            </li>
          ))}
        </ul>
        {end.isError && <Failure error={end.error} />}
      </div>
    </Panel>
  );
}
