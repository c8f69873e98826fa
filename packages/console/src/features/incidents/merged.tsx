import type { Incident } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { splitIncident } from "../../api/incidents.ts";
import { useMay } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";

/** On an incident that is a part of another: where it goes on, and how to take that back. */
export function Merged({ incident }: { readonly incident: Incident }): ReactNode {
  const client = useQueryClient();
  const mayEdit = useMay("edit-incidents");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const split = useMutation({
    mutationFn: () => splitIncident(incident.key, reason.trim()),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: ["incident"] });
      await client.invalidateQueries({ queryKey: ["incidents"] });
    },
  });
  if (incident.mergedInto === null) return null;
  const into = incident.mergedInto;
  return (
    <section className="panel flex flex-col gap-3 bg-info-tint p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-16">
          <Trans>
            This is a part of{" "}
            <Link to="/i/$key" params={{ key: into }} className="link mono">
              {into}
            </Link>{" "}
            and goes on there.
          </Trans>
        </p>
        {mayEdit && !asking && (
          <Button onPress={() => setAsking(true)}>
            <Trans>Take apart…</Trans>
          </Button>
        )}
      </div>
      {asking && (
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            split.mutate();
          }}
        >
          <Field
            label={<Trans>Why it is not a part of it</Trans>}
            value={reason}
            onChange={setReason}
            minLength={3}
            maxLength={1000}
            isRequired
            autoFocus
          />
          {split.isError && <Failure error={split.error} />}
          <div className="flex gap-3">
            <Button type="submit" isDisabled={split.isPending || reason.trim().length < 3}>
              <Trans>Take it apart again</Trans>
            </Button>
            <Button look="bare" onPress={() => setAsking(false)}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
