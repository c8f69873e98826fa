import type { Rollout } from "@hulplijn/shared/api";
import { Plural, Trans } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { followRollout, withdrawRollout } from "../../api/rollouts.ts";
import { useMay } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { usePolicyPerson } from "../../language/policy-person.tsx";
import { Button } from "../../ui/button.tsx";

/** What can be done after it, or with what is left of it. Each makes a draft that people sign; nothing begins by a click. */
export function FollowUps({ rollout }: { readonly rollout: Rollout }): ReactNode {
  const { number, again, undo, follows, state } = rollout;
  const navigate = useNavigate();
  const may = useMay("draft-rollouts");
  const [person] = usePolicyPerson();
  const follow = useMutation({
    mutationFn: (how: "again" | "undo") => followRollout(number, how, person),
    onSuccess: (made) => navigate({ to: "/ro/$number", params: { number: String(made.number) } }),
  });
  const withdraw = useMutation({ mutationFn: () => withdrawRollout(number) });
  const mayWithdraw = may && (state === "draft" || state === "halted");
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
          <Button onPress={() => withdraw.mutate()} isDisabled={withdraw.isPending}>
            <Trans>Withdraw it</Trans>
          </Button>
        )}
      </div>
      {follow.isError && <Failure error={follow.error} />}
      {withdraw.isError && <Failure error={withdraw.error} />}
    </>
  );
}
