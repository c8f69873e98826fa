import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { policyQuery } from "../api/ordering-passkey.ts";
import { useSession } from "../api/session.ts";
import { Field } from "../ui/field.tsx";

/** The names that the policy knows; none while it is fetched, or where there is no policy. */
function usePolicyNames(): readonly string[] {
  return useQuery(policyQuery).data?.people.map(({ person }) => person) ?? [];
}

/** Who gives it, as the policy names them: whoever is signed in where the policy has that name, else nobody until it is chosen. */
export function usePolicyPerson(): readonly [string, (person: string) => void] {
  const own = useSession()?.person.name ?? "";
  const names = usePolicyNames();
  const [chosen, setChosen] = useState<string | null>(null);
  return [chosen ?? (names.includes(own) ? own : (names[0] ?? "")), setChosen];
}

interface PersonFieldProps {
  readonly value: string;
  readonly onChange: (person: string) => void;
}

/** Who signs first. Without a policy to choose from it is typed. */
export function PersonField({ value, onChange }: PersonFieldProps): ReactNode {
  const names = usePolicyNames();
  if (names.length === 0)
    return (
      <Field
        label={<Trans>Who signs first</Trans>}
        value={value}
        onChange={onChange}
        isRequired
        maxLength={64}
      />
    );
  return (
    <label className="flex flex-col gap-1 text-13 font-medium">
      <Trans>Who signs first</Trans>
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
