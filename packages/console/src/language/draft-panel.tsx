import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { Check } from "../ui/check.tsx";
import { Field } from "../ui/field.tsx";
import { Panel } from "../ui/panel.tsx";
import { Failure } from "./failure.tsx";
import { PersonField } from "./policy-person.tsx";

interface DraftPanelProps {
  readonly nameLabel: ReactNode;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly person: string;
  readonly onPerson: (person: string) => void;
  /** There is something that a person has to mean; null when there is not. */
  readonly agreed: boolean | null;
  readonly onAgreed: (agreed: boolean) => void;
  readonly draft: { readonly isError: boolean; readonly isPending: boolean; readonly error: Error | null };
  readonly isReady: boolean;
  /** What it would do. */
  readonly children: ReactNode;
}

/** The end of a form that makes a draft for people to sign: what it would do, its name, who gives it, and the button. */
export function DraftPanel(props: DraftPanelProps): ReactNode {
  const { agreed, draft } = props;
  return (
    <Panel title={<Trans>What this does</Trans>}>
      <div className="flex flex-col gap-3">
        {props.children}
        <Field label={props.nameLabel} value={props.name} onChange={props.onName} isRequired maxLength={64} />
        <PersonField value={props.person} onChange={props.onPerson} />
        {agreed !== null && (
          <Check
            label={<Trans>I read the warnings, and it is meant so</Trans>}
            isSelected={agreed}
            onChange={props.onAgreed}
          />
        )}
        {draft.isError && <Failure error={draft.error} />}
        <Button type="submit" look="primary" isDisabled={!props.isReady || draft.isPending}>
          <Trans>Make the draft</Trans>
        </Button>
      </div>
    </Panel>
  );
}
