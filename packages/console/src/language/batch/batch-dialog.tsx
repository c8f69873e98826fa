import type { Fix, PlannedBatch } from "@hulplijn/shared/api";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { batchQuery, orderBatch, planBatch } from "../../api/batch.ts";
import { refusedHere } from "../../api/client.ts";
import { fixesQuery, fixQuery } from "../../api/fixes.ts";
import { personOf } from "../../api/order.ts";
import { isGrave, useSigner } from "../../api/use-shift.ts";
import { useDraw } from "../draw.ts";
import { Failure } from "../failure.tsx";
import { FixChoice, FixNotes } from "../fix-choice.tsx";
import { ShiftLine } from "../shift.tsx";
import { NoPasskey } from "../sign-line.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { StatusLine } from "../../ui/status.tsx";
import { useSeen } from "../../ui/use-seen.ts";
import { ParameterFields, readValues } from "./parameter-fields.tsx";
import { chosenFor, proposedFor, suitsMany, type Target, type Wanted } from "./targets.ts";
import { WillAndWillNot } from "./will-and-will-not.tsx";

interface BatchDialogProps {
  readonly targets: readonly Target[];
  readonly onClose: () => void;
  /** The batch was ordered; its digest. */
  readonly onOrdered: (batch: string) => void;
}

/** What was planned, and what the person had on screen when it was. */
interface Looked {
  readonly plan: PlannedBatch;
  readonly wanted: readonly Wanted[];
}

/** One fix on many devices: choose it, see where it will run and where not, and sign once for all. */
export function BatchDialog({ targets, onClose, onOrdered }: BatchDialogProps): ReactNode {
  const proposed = proposedFor(targets);
  const all = useQuery(fixesQuery({})).data?.items ?? [];
  const fixes = all.filter((fix) => suitsMany(fix) && (proposed?.has(fix.fix) ?? true));
  const [named, setNamed] = useState<string | null>(null);
  const chosen = named ?? fixes[0]?.fix ?? null;
  return (
    <Dialog
      title={<Plural value={targets.length} one="Run a fix on # device" other="Run a fix on # devices" />}
      isOpen
      onClose={onClose}
      wide
    >
      {fixes.length === 0 ? (
        <p>
          <Trans>No approved fix is proposed for any of them.</Trans>
        </p>
      ) : (
        <FixChoice fixes={fixes} chosen={chosen ?? ""} onChoose={setNamed} />
      )}
      {chosen !== null && <Chosen key={chosen} name={chosen} {...{ targets, onClose, onOrdered }} />}
    </Dialog>
  );
}

interface ChosenProps extends BatchDialogProps {
  readonly name: string;
}

function Chosen({ name, ...rest }: ChosenProps): ReactNode {
  const draw = useDraw();
  const page = useQuery(fixQuery(name));
  const fix = page.data;
  if (page.isError) return <Failure error={page.error} />;
  if (!fix) return null;
  return (
    <>
      <p>{draw.text(fix.manifest.summary)}</p>
      <FixNotes manifest={fix.manifest} />
      <Where fix={fix} {...rest} />
    </>
  );
}

interface WhereProps extends BatchDialogProps {
  readonly fix: Fix;
}

/** With which values, on which devices, and the one confirmation. */
function Where({ fix, targets, onClose, onOrdered }: WhereProps): ReactNode {
  const { t } = useLingui();
  const client = useQueryClient();
  const isFree = proposedFor(targets) === null;
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const given = isFree ? readValues(fix.manifest.parameters, values) : {};
  const { wanted, others } = chosenFor(targets, fix.fix, given ?? {});
  const signing = useSigner()(fix.risk);
  const grave = isGrave(fix.risk);
  const { manifestDigest, version } = fix;

  const look = useMutation({
    mutationFn: async (): Promise<Looked> => {
      if (!signing) throw refusedHere(grave ? "no-ordering-passkey" : "shift-not-begun", "");
      const devices = wanted.map(({ deviceId, params, incidentKey }) => ({
        deviceId,
        params,
        ...(incidentKey !== null && { incidentKey }),
      }));
      return { plan: await planBatch({ person: personOf(signing), fix: fix.fix, devices }), wanted };
    },
  });
  const looked = look.data;
  const run = useMutation({
    mutationFn: async ({ plan, wanted: devices }: Looked) => {
      if (!signing) throw refusedHere(grave ? "no-ordering-passkey" : "shift-not-begun", "");
      const person = personOf(signing);
      return orderBatch(plan, { person, fix: fix.fix, version, manifestDigest, devices }, signing);
    },
    onSuccess: (ordered) => {
      client.setQueryData(batchQuery(ordered.batch).queryKey, ordered);
      onClose();
      onOrdered(ordered.batch);
    },
    // What was planned may have run out: it is looked at again before it is signed again.
    onError: () => look.reset(),
  });
  const count = looked?.plan.planned.length ?? 0;
  const seen = useSeen(`${fix.fix} ${looked?.plan.planned[0]?.runId ?? ""}`);
  const change = (next: Readonly<Record<string, string>>): void => {
    // Other values are another question.
    look.reset();
    setValues(next);
  };
  return (
    <>
      {isFree && <ParameterFields parameters={fix.manifest.parameters} values={values} onChange={change} />}
      {!signing && (grave ? <NoPasskey /> : <ShiftLine />)}
      {looked && <WillAndWillNot plan={looked.plan} wanted={looked.wanted} others={others} />}
      {looked && grave && (
        <StatusLine mark="warning">
          <Trans>
            Risk {fix.risk}: what it does cannot simply be taken back. One touch of your passkey signs for all
            of them.
          </Trans>
        </StatusLine>
      )}
      {look.isError && <Failure error={look.error} />}
      {run.isError && <Failure error={run.error} />}
      <div className="flex flex-wrap items-center justify-end gap-3">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        {looked && count > 0 ? (
          <Button
            key={`run ${String(seen)}`}
            look="primary"
            autoFocus={seen}
            onPress={() => run.mutate(looked)}
            isDisabled={!seen || !signing || run.isPending}
          >
            {run.isPending ? (
              t`Ordering…`
            ) : (
              <Plural value={count} one="Run on # device" other="Run on # devices" />
            )}
          </Button>
        ) : (
          <Button
            look="primary"
            onPress={() => look.mutate()}
            isDisabled={!signing || given === null || wanted.length === 0 || look.isPending}
          >
            <Trans>See where it will run</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
