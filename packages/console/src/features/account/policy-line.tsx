import { Trans, useLingui } from "@lingui/react/macro";
import type { PersonKey } from "@hulplijn/shared/trust";
import type { ReactNode } from "react";
import { CopyButton } from "../../ui/copy.tsx";

interface PolicyLineProps {
  /** Null: a key of a kind that devices do not verify. */
  readonly line: PersonKey | null;
  readonly name: string;
}

/** What has to happen before a new passkey runs fixes: it is shown once, because only the browser that made it knows it for sure. */
export function PolicyLine({ line, name }: PolicyLineProps): ReactNode {
  const { t } = useLingui();
  if (line === null)
    return (
      <p className="text-13">
        <Trans>
          It signs you in. It cannot run fixes: devices do not know keys of its kind. Use another security key
          for that.
        </Trans>
      </p>
    );
  const text = JSON.stringify(line);
  return (
    <section className="flex w-full flex-col gap-2 border-t border-hair pt-3">
      <h3 className="font-semibold">
        <Trans>To run fixes with it</Trans>
      </h3>
      <p className="text-13">
        <Trans>
          Devices follow your organisation’s signed policy, so its root has to add this passkey. Copy the line
          now and give it to whoever holds the root key, together with its first characters by telephone:{" "}
          <b>{line.keyId.slice(0, 8)}</b>. It is no secret.
        </Trans>
      </p>
      <div className="flex items-start gap-2">
        <code className="min-w-0 flex-1 break-all text-12" data-testid="policy-line">
          {text}
        </code>
        <CopyButton text={text} label={t`Copy the line for the policy`} />
      </div>
      <ol className="list-decimal pl-5 text-13">
        <li>
          <Trans>
            They add the line, in a file or between quotes:{" "}
            <code>hulplijn policy edit --folder FOLDER --add-passkey "{name}=LINE"</code>
          </Trans>
        </li>
        <li>
          <Trans>
            Everybody whose root key it takes signs:{" "}
            <code>hulplijn policy sign --folder FOLDER --key ROOT-KEY</code>
          </Trans>
        </li>
        <li>
          <Trans>They give the new policy.json to the collector, which passes it on to the devices.</Trans>
        </li>
        <li>
          <Trans>From then on signing in with this passkey begins your shift, with the same touch.</Trans>
        </li>
      </ol>
    </section>
  );
}
