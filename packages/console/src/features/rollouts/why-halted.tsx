import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { haltRollout } from "../../api/rollouts.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";

/** After the stop, for colleagues: why. It may also be left empty. */
export function WhyHalted({ number }: { readonly number: number }): ReactNode {
  const client = useQueryClient();
  const [text, setText] = useState("");
  const reason = text.trim();
  const say = useMutation({
    mutationFn: () => haltRollout(number, reason),
    onSuccess: () => client.invalidateQueries({ queryKey: ["rollout", number] }),
  });
  return (
    <form
      className="flex flex-wrap items-end gap-2 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== "") say.mutate();
      }}
    >
      <div className="min-w-48 flex-1">
        <Field
          label={<Trans>Stopped. Say why, for your colleagues</Trans>}
          value={text}
          onChange={setText}
          maxLength={200}
        />
      </div>
      <Button type="submit" isDisabled={reason === "" || say.isPending}>
        <Trans>Say it</Trans>
      </Button>
      {say.isError && <Failure error={say.error} />}
    </form>
  );
}
