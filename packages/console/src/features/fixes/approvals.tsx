import type { Fix } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { CopyButton } from "../../ui/copy.tsx";
import { Panel } from "../../ui/panel.tsx";
import { StatusLine } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";

/** Who approved exactly these bytes, how many are needed, and how one more is given. */
export function Approvals({ fix }: { readonly fix: Fix }): ReactNode {
  const { t } = useLingui();
  const given = fix.approvals.length;
  const missing = Math.max(0, fix.approvalsNeeded - given);
  const line = `npm run -s hulplijn -- fix approve ${fix.fix} --key approver.key --policy policy.json --collector ${location.origin} --token-file token`;
  return (
    <Panel title={<Trans>Approval</Trans>}>
      <div className="flex flex-col gap-3">
        <div>
          {fix.state === "suspended" ? (
            <StatusLine mark="critical">
              <Trans>Suspended: nobody may start it.</Trans>
            </StatusLine>
          ) : missing === 0 ? (
            <StatusLine mark="good">
              <Trans>
                Approvals: {given} of {fix.approvalsNeeded}.
              </Trans>
            </StatusLine>
          ) : (
            <StatusLine mark="unknown">
              <Trans>
                Approvals: {given} of {fix.approvalsNeeded}. No device runs it yet.
              </Trans>
            </StatusLine>
          )}
        </div>
        <ul className="flex flex-col gap-1">
          {fix.approvals.map((approval) => (
            <li key={approval.keyId} className="flex flex-wrap justify-between gap-x-3">
              <span>{approval.person}</span>
              <span className="text-13 text-quiet">
                <Instant atMs={approval.atMs} /> · <Trans>key</Trans>{" "}
                <span className="font-mono wrap-anywhere">{approval.keyId}</span>
              </span>
            </li>
          ))}
        </ul>
        {missing > 0 && fix.state !== "suspended" && (
          <div className="text-13">
            <p>
              <Trans>An approver signs on their own computer, with a key that the collector never has:</Trans>
            </p>
            <div className="mt-1 flex items-center justify-between gap-2 rounded-6 bg-page px-3">
              <code className="wrap-anywhere">{line}</code>
              <CopyButton text={line} label={t`Copy the line`} />
            </div>
            <p className="pt-1 text-quiet">
              <Trans>Whoever wrote the fix does not count.</Trans>
            </p>
          </div>
        )}
      </div>
    </Panel>
  );
}
