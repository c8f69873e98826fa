import type { IncidentRow, ProposedFix } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { fixQuery } from "../../api/fixes.ts";
import { useMay } from "../../api/session.ts";
import { isGrave, useSigner } from "../../api/use-shift.ts";
import { useDraw } from "../../language/draw.ts";
import { ShiftLine } from "../../language/shift.tsx";
import { Button } from "../../ui/button.tsx";
import { StatusLine } from "../../ui/status.tsx";
import { Instant } from "../../ui/time.tsx";
import { useSeen } from "../../ui/use-seen.ts";
import { useShare } from "./fix-chip.tsx";

interface FixCardProps {
  readonly row: Pick<IncidentRow, "deviceName" | "rule" | "params" | "run" | "state">;
  readonly fix: ProposedFix | null;
  readonly onRun: () => void;
  /** The person points at the button. */
  readonly onPoint?: () => void;
  readonly small?: boolean;
}

/** What could settle it, how often it did, who vouches for it, and the one button. */
export function FixCard({
  row,
  fix,
  onRun,
  onPoint = () => undefined,
  small = false,
}: FixCardProps): ReactNode {
  const draw = useDraw();
  if (fix === null)
    return (
      <div className="rounded-6 border border-hair p-3">
        <p className="font-medium">
          <Trans>No approved fix is known for this.</Trans>
        </p>
        <p className="pt-1">{draw.advice(row.rule, row.params)}</p>
      </div>
    );
  return <Known row={row} fix={fix} onRun={onRun} onPoint={onPoint} small={small} />;
}

interface KnownProps extends FixCardProps {
  readonly fix: ProposedFix;
  readonly onPoint: () => void;
  readonly small: boolean;
}

function Known({ row, fix, onRun, onPoint, small }: KnownProps): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const success = useShare();
  const mayRun = useMay("run-fixes");
  const page = useQuery(fixQuery(fix.fix)).data;
  const seen = useSeen(`${fix.fix} ${row.deviceName}`);
  const busy = row.run !== null || row.state === "fixing";
  const maySign = useSigner()(fix.risk) !== null;
  // A grave fix asks first, and says there what it needs.
  const noShift = mayRun && fix.approved && !maySign && !isGrave(fix.risk);
  return (
    <div className="flex flex-col gap-2 rounded-6 border border-hair p-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-14">{draw.text(fix.title)}</h3>
        <span className="text-13 text-quiet">
          {fix.runs === 0 ? (
            <Trans>never run for this cause</Trans>
          ) : (
            <Plural
              value={fix.runs}
              one={`helped in ${success(fix)} of # run in 90 days`}
              other={`helped in ${success(fix)} of # runs in 90 days`}
            />
          )}
        </span>
      </div>
      {page && <p>{draw.text(page.manifest.summary)}</p>}
      {page && (
        <p className="text-13 text-quiet">
          <Trans>What the employee notices: {draw.text(page.manifest.notice)}</Trans>
        </p>
      )}
      {!small && <Approval fix={fix} page={page} />}
      {!fix.approved && (
        <StatusLine mark="warning">
          <Trans>This version is not approved, so no device runs it.</Trans>
        </StatusLine>
      )}
      <div className="flex flex-wrap items-center gap-3 pt-1">
        {mayRun && (
          <Button
            look="primary"
            onPress={onRun}
            onHoverStart={onPoint}
            onFocus={onPoint}
            isDisabled={!fix.approved || busy || noShift || !seen}
          >
            {t`Run on ${row.deviceName}`}
          </Button>
        )}
        <Link to="/fix/$id" params={{ id: fix.fix }} className="link text-13">
          <Trans>View code</Trans>
        </Link>
        {!mayRun && (
          <span className="text-13 text-quiet">
            <Trans>Your role may not run fixes; first, second and third line may.</Trans>
          </span>
        )}
      </div>
      {noShift && <ShiftLine />}
    </div>
  );
}

function Approval({
  fix,
  page,
}: {
  readonly fix: ProposedFix;
  readonly page: { readonly approvals: readonly { person: string; atMs: number }[] } | undefined;
}): ReactNode {
  const last = page?.approvals.at(-1);
  if (page === undefined || last === undefined) return null;
  const people = page.approvals.map((approval) => approval.person).join(", ");
  return (
    <p className="text-13 text-quiet">
      <Trans>
        Version {fix.version}, risk {fix.risk}, approved by {people}, <Instant atMs={last.atMs} />
      </Trans>
    </p>
  );
}
