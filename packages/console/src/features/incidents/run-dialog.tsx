import type { IncidentRow, ProposedFix } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, Suspense, lazy, useEffect, useRef } from "react";
import { fixQuery } from "../../api/fixes.ts";
import { useDraw } from "../../language/draw.ts";
import { useSigner } from "../../api/use-shift.ts";
import { Failure } from "../../language/failure.tsx";
import { FixNotes } from "../../language/fix-choice.tsx";
import { SignLine } from "../../language/sign-line.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Duration } from "../../ui/time.tsx";
import { useSeen } from "../../ui/use-seen.ts";
import { usePrepareFix, useRunFix } from "./use-run-fix.ts";

// Few fixes ask for it.
const VerifyCaller = lazy(async () => ({
  default: (await import("../../language/caller/verify-caller.tsx")).VerifyCaller,
}));

interface RunDialogProps {
  readonly incident: Pick<IncidentRow, "key" | "deviceId" | "deviceName">;
  readonly fix: ProposedFix;
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

/** The last look before a fix runs: what, where, with which values, and what the employee will notice. */
export function RunDialog({ incident, fix, onClose, onStarted }: RunDialogProps): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const page = useQuery(fixQuery(fix.fix)).data;
  const run = useRunFix(incident, () => {
    onClose();
    onStarted();
  });
  const { mutate, isPending } = run;
  // Who opens this means to run it: the order is written down while they read.
  const prepare = useRef(usePrepareFix(incident));
  useEffect(() => prepare.current(fix), [fix]);
  const seen = useSeen(`${fix.fix} ${incident.key}`);
  const maySign = useSigner()(fix.risk) !== null;
  const ready = maySign && seen && !isPending && !fix.callerVerified;
  useEffect(() => {
    const confirm = (event: KeyboardEvent): void => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && ready) mutate(fix);
    };
    window.addEventListener("keydown", confirm);
    return () => window.removeEventListener("keydown", confirm);
  }, [mutate, ready, fix]);

  const params = Object.entries(fix.params);
  return (
    <Dialog title={t`Run “${draw.text(fix.title)}” on ${incident.deviceName}?`} isOpen onClose={onClose}>
      {page && <p>{draw.text(page.manifest.summary)}</p>}
      {params.length > 0 && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {params.map(([name, value]) => {
            const title = page?.manifest.parameters[name]?.title;
            return (
              <div key={name} className="contents">
                <dt className="text-quiet">{title === undefined ? name : draw.text(title)}</dt>
                <dd className="font-mono">{String(value)}</dd>
              </div>
            );
          })}
        </dl>
      )}
      {page && (
        <FixNotes manifest={page.manifest}>
          <li>
            <Trans>
              Ends after <Duration seconds={page.manifest.timeLimitSeconds} /> at most. Runs on{" "}
              {incident.deviceName} itself.
            </Trans>
          </li>
        </FixNotes>
      )}
      <SignLine risk={fix.risk} />
      {run.isError && <Failure error={run.error} />}
      {fix.callerVerified ? (
        <Suspense>
          <VerifyCaller
            device={incident}
            takesFocus
            incidentKey={incident.key}
            fix={fix}
            onClose={onClose}
            onStarted={() => {
              onClose();
              onStarted();
            }}
          />
        </Suspense>
      ) : (
        <div className="flex flex-wrap items-center justify-end gap-3">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          {/* The confirm takes the focus, so that Enter answers it: once it can be pressed, which is not at once (B-08) */}
          <Button
            key={String(seen)}
            look="primary"
            autoFocus={seen}
            onPress={() => mutate(fix)}
            isDisabled={!ready}
          >
            {isPending ? t`Ordering…` : t`Run on ${incident.deviceName}`}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
