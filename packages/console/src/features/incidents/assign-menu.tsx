import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { peopleQuery } from "../../api/people.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";

/** Auditors change nothing, so nothing is given to them. */
const works = (role: string): boolean => role !== "auditor";

/** Gives incidents to a colleague. */
export function AssignMenu({
  openKey,
  onChoose,
}: {
  readonly openKey?: string | undefined;
  readonly onChoose: (owner: string | null) => void;
}): ReactNode {
  const { t } = useLingui();
  const own = useSession()?.person.personId;
  return (
    <Menu title={<Trans>Assign…</Trans>} label={t`Assign to`} openKey={openKey}>
      {(close) => <People own={own} onChoose={(owner) => (close(), onChoose(owner))} />}
    </Menu>
  );
}

interface PeopleProps {
  readonly own: string | undefined;
  readonly onChoose: (owner: string | null) => void;
}

/** Fetched when the menu opens. */
function People({ own, onChoose }: PeopleProps): ReactNode {
  const people = useQuery(peopleQuery).data?.items ?? [];
  return (
    <ul className="max-h-72 overflow-auto">
      {people
        .filter((person) => works(person.role))
        .map((person) => (
          <li key={person.personId}>
            <Button
              look="bare"
              className="w-full justify-start!"
              onPress={() => onChoose(person.personId === own ? "me" : person.personId)}
            >
              {person.personId === own ? <Trans>{person.name} (you)</Trans> : person.name}
            </Button>
          </li>
        ))}
      <li className="border-t border-hair">
        <Button look="bare" className="w-full justify-start!" onPress={() => onChoose(null)}>
          <Trans>Nobody</Trans>
        </Button>
      </li>
    </ul>
  );
}
