import type { EnrolmentToken } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { enrolmentTokensQuery, makeEnrolmentToken, revokeEnrolmentToken } from "../../api/fixes.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { CopyButton } from "../../ui/copy.tsx";
import { Field } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { Status } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";

interface TokensProps {
  readonly made: EnrolmentToken | null;
  readonly onMade: (token: EnrolmentToken) => void;
}

/** Tokens let a device ask to be enrolled, and nothing else. */
export function Tokens({ made, onMade }: TokensProps): ReactNode {
  const tokens = useQuery(enrolmentTokensQuery);
  return (
    <Panel title={<Trans>Tokens</Trans>}>
      <div className="flex flex-col gap-4">
        {made?.token !== undefined && <JustMade token={made.token} />}
        <MakeToken onMade={onMade} />
        {tokens.isError && <Failure error={tokens.error} />}
        <ul className="flex flex-col divide-y divide-hair">
          {tokens.data?.items.map((token) => (
            <Token key={token.tokenId} token={token} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function JustMade({ token }: { readonly token: string }): ReactNode {
  const { t } = useLingui();
  return (
    <div role="status" className="rounded-6 bg-good-tint p-3">
      <p>
        <Trans>This is the token. It is shown this once.</Trans>
      </p>
      <div className="flex items-center justify-between gap-2 pt-1">
        <code className="wrap-anywhere">{token}</code>
        <CopyButton text={token} label={t`Copy the token`} />
      </div>
    </div>
  );
}

const whole = (text: string, max: number): number | null =>
  /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= max ? Number(text) : null;

function MakeToken({ onMade }: { readonly onMade: (token: EnrolmentToken) => void }): ReactNode {
  const { t } = useLingui();
  const client = useQueryClient();
  const [purpose, setPurpose] = useState("");
  const [uses, setUses] = useState("1");
  const [days, setDays] = useState("7");
  const [needsApproval, setNeedsApproval] = useState(false);
  const maxUses = whole(uses, 100_000);
  const lifetimeDays = whole(days, 365);
  const make = useMutation({
    mutationFn: () =>
      makeEnrolmentToken({
        purpose: purpose.trim(),
        group: "default",
        needsApproval,
        maxUses: maxUses ?? 1,
        lifetimeHours: (lifetimeDays ?? 7) * 24,
      }),
    onSuccess: async (token) => {
      onMade(token);
      setPurpose("");
      await client.invalidateQueries({ queryKey: enrolmentTokensQuery.queryKey });
    },
  });
  const ready = purpose.trim() !== "" && maxUses !== null && lifetimeDays !== null;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) make.mutate();
      }}
    >
      <Field
        label={<Trans>What it is for</Trans>}
        placeholder={t`Pilot, ten laptops`}
        value={purpose}
        onChange={setPurpose}
        isRequired
        maxLength={128}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field
          label={<Trans>Devices at most</Trans>}
          value={uses}
          onChange={setUses}
          inputMode="numeric"
          error={maxUses === null ? t`1 to 100,000` : undefined}
        />
        <Field
          label={<Trans>Days it works</Trans>}
          value={days}
          onChange={setDays}
          inputMode="numeric"
          error={lifetimeDays === null ? t`1 to 365` : undefined}
        />
      </div>
      <Toggle
        label={<Trans>Its devices wait for approval</Trans>}
        hint={<Trans>They report at once, and run nothing until somebody releases them on their page.</Trans>}
        isSelected={needsApproval}
        onChange={setNeedsApproval}
      />
      {make.isError && <Failure error={make.error} />}
      <Button type="submit" look="primary" isDisabled={!ready || make.isPending}>
        <Trans>Make a token</Trans>
      </Button>
    </form>
  );
}

function Token({ token }: { readonly token: EnrolmentToken }): ReactNode {
  const { t } = useLingui();
  const nowMs = useNow(60);
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeEnrolmentToken(token.tokenId),
    onSuccess: () => client.invalidateQueries({ queryKey: enrolmentTokensQuery.queryKey }),
  });
  const over = token.revoked || token.expiresAtMs <= nowMs || token.uses >= token.maxUses;
  return (
    <li className="flex items-start justify-between gap-3 py-2">
      <div className="min-w-0">
        <p className={over ? "text-quiet" : "font-medium"}>{token.purpose}</p>
        <p className="text-12 text-quiet">
          <Trans>
            {token.uses} of {token.maxUses} used · until <Instant atMs={token.expiresAtMs} /> ·{" "}
            {token.createdBy}
          </Trans>
          {token.needsApproval && (
            <>
              {" · "}
              <Trans>needs approval</Trans>
            </>
          )}
        </p>
        {revoke.isError && <Failure error={revoke.error} />}
      </div>
      {token.revoked ? (
        <Status mark="unknown">
          <Trans>Revoked</Trans>
        </Status>
      ) : over ? (
        <Status mark="unknown">
          {token.uses >= token.maxUses ? <Trans>Used up</Trans> : <Trans>Expired</Trans>}
        </Status>
      ) : (
        <Button
          onPress={() => revoke.mutate()}
          isDisabled={revoke.isPending}
          aria-label={t`Revoke: ${token.purpose}`}
        >
          <Trans>Revoke</Trans>
        </Button>
      )}
    </li>
  );
}
