import type { Rollout } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { followRollout, withdrawRollout } from "../../api/rollouts.ts";
import { useMay } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { usePolicyPerson } from "../../language/policy-person.tsx";
import { ReasonDialog } from "../../language/reason-dialog.tsx";
import { Button } from "../../ui/button.tsx";

/** What can be done after it, or with what is left of it. Each makes a draft that people sign; nothing begins by a click. */
export function FollowUps({ rollout }: { readonly rollout: Rollout }): ReactNode {
  const { number, name, again, undo, follows, state } = rollout;
  const navigate = useNavigate();
  const may = useMay("draft-rollouts");
  const [person] = usePolicyPerson();
  const follow = useMutation({
    mutationFn: (how: "again" | "undo") => followRollout(number, how, person),
    onSuccess: (made) => navigate({ to: "/ro/$number", params: { number: String(made.number) } }),
  });
  const mayHalt = useMay("halt-rollouts");
  const [withdrawing, setWithdrawing] = useState(false);
  const mayWithdraw = mayHalt && (state === "draft" || state === "in-force" || state === "halted");
  const mayFollow = may && state !== "draft";
  return (
    <>
      {follows !== null && (
        <p>
          <Trans>It follows</Trans>{" "}
          <Link to="/ro/$number" params={{ number: String(follows) }} className="link">
            <Trans>rollout {follows}</Trans>
          </Link>
          .
        </p>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {mayFollow && again > 0 && (
          <Button onPress={() => follow.mutate("again")} isDisabled={follow.isPending}>
            <Plural
              value={again}
              one="Only the # that failed, again…"
              other="Only the # that failed, again…"
            />
          </Button>
        )}
        {mayFollow && undo > 0 && (
          <Button onPress={() => follow.mutate("undo")} isDisabled={follow.isPending}>
            <Plural value={undo} one="Undo it on # device…" other="Undo it on # devices…" />
          </Button>
        )}
        {mayWithdraw && (
          <Button onPress={() => setWithdrawing(true)}>
            <Trans>Withdraw it…</Trans>
          </Button>
        )}
      </div>
      {follow.isError && <Failure error={follow.error} />}
      {withdrawing && (
        <ReasonDialog
          title={<Trans>Withdraw {name}</Trans>}
          verb={<Trans>Withdraw the rollout</Trans>}
          act={(reason) => withdrawRollout(number, reason)}
          concerns={["rollout", number]}
          onClose={() => setWithdrawing(false)}
        >
          <p>
            <Trans>It ends for good. Nothing begins any more, and nobody can resume it.</Trans>
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
