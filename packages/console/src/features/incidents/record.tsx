import type { EditIncident, Incident } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { codeOf } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useDraft, useHadDraft } from "../../api/use-draft.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Duration } from "../../ui/time.tsx";
import { useEditIncident } from "./use-edit.ts";

/** Problem, solution and time: filled by itself from what happened; a person's words win and stay. */
export function Record({ incident }: { readonly incident: Incident }): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const automatic = (part: Incident["problem"]): string =>
    part.text === null ? "" : draw.sentence(part.text);
  const { problem, solution, humanSeconds, automationSeconds } = incident;
  return (
    <Panel title={<Trans>For the record</Trans>}>
      <div className="flex flex-col gap-3">
        <Part
          incident={incident}
          part="problem"
          label={t`Problem`}
          shown={problem.edited ?? automatic(problem)}
          byPerson={problem.edited !== null}
          editOf={(text) => ({ problem: text === "" ? null : text })}
        />
        <Part
          incident={incident}
          part="solution"
          label={t`Solution`}
          shown={solution.edited ?? automatic(solution)}
          byPerson={solution.edited !== null}
          editOf={(text) => ({ solution: text === "" ? null : text })}
        />
        <Part
          incident={incident}
          part="minutes"
          label={t`Time spent by people, in minutes`}
          shown={String(Math.round(humanSeconds / 60))}
          byPerson={false}
          numeric
          editOf={(text) => (/^\d{1,5}$/.test(text) ? { humanSeconds: Number(text) * 60 } : null)}
        />
        <div>
          <p className="text-12 text-quiet">
            <Trans>Time spent by automation</Trans>
          </p>
          <p>
            <Duration seconds={automationSeconds} />
          </p>
        </div>
      </div>
    </Panel>
  );
}

interface PartProps {
  readonly incident: Incident;
  readonly part: "problem" | "solution" | "minutes";
  readonly label: string;
  readonly shown: string;
  readonly byPerson: boolean;
  readonly numeric?: boolean;
  /** What to send for a text, or null when the text cannot be that. */
  readonly editOf: (text: string) => EditIncident | null;
}

function Part(props: PartProps): ReactNode {
  const { label, shown, byPerson } = props;
  const { t } = useLingui();
  const may = useMay("edit-incidents");
  const [editing, setEditing] = useState(useHadDraft(`${props.incident.key}/${props.part}`));
  if (editing) return <Editing {...props} onDone={() => setEditing(false)} />;
  return (
    <div role="group" aria-label={label}>
      <p className="flex items-start justify-between gap-2 text-12 text-quiet">
        <span>
          {label}
          {byPerson && (
            <>
              {" · "}
              <Trans>written by a person</Trans>
            </>
          )}
        </span>
        {may && (
          <Button
            look="bare"
            onPress={() => setEditing(true)}
            aria-label={t`Edit: ${label}`}
            className="-my-1.5 shrink-0 text-12"
          >
            <Trans>Edit</Trans>
          </Button>
        )}
      </p>
      <p className="whitespace-pre-wrap">
        {shown === "" ? (
          <span className="text-quiet">
            <Trans>not known yet</Trans>
          </span>
        ) : (
          shown
        )}
      </p>
    </div>
  );
}

function Editing({
  incident,
  part,
  label,
  shown,
  numeric = false,
  editOf,
  onDone,
}: PartProps & { readonly onDone: () => void }): ReactNode {
  const { t } = useLingui();
  // With the version that stood on screen when editing began; after a conflict the one that is there now.
  const draft = useDraft(`${incident.key}/${part}`, shown, incident.version);
  const { text } = draft;
  const [version, setVersion] = useState(draft.version);
  const save = useEditIncident();
  const done = (): void => {
    draft.forget();
    onDone();
  };
  const conflict = save.isError && codeOf(save.error) === "changed-meanwhile";
  const edit = editOf(text.trim());
  const submit = (from: number): void => {
    if (edit !== null) save.mutate({ key: incident.key, version: from, edit }, { onSuccess: done });
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        setVersion(incident.version);
        submit(conflict ? incident.version : version);
      }}
    >
      <Field
        label={label}
        value={text}
        onChange={draft.write}
        error={edit === null ? t`Write a whole number.` : undefined}
        {...(numeric ? { inputMode: "numeric" as const } : { rows: 4, maxLength: 4000 })}
        // Somebody just pressed Edit
        autoFocus
      />
      {conflict && (
        <div role="alert" className="rounded-6 bg-warning-tint p-2 text-13">
          <p className="font-medium">
            <Trans>Somebody changed this incident meanwhile. It now says:</Trans>
          </p>
          <p className="py-1 whitespace-pre-wrap">{shown}</p>
          <p>
            <Trans>Save again to put your words in its place.</Trans>
          </p>
        </div>
      )}
      {save.isError && !conflict && <Failure error={save.error} />}
      <div className="flex gap-2">
        <Button type="submit" look="primary" isDisabled={save.isPending || edit === null}>
          <Trans>Save</Trans>
        </Button>
        <Button onPress={done}>
          <Trans>Do not save</Trans>
        </Button>
      </div>
    </form>
  );
}
