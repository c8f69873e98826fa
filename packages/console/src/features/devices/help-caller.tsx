import type { Device, Fix } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { fixesQuery, fixQuery } from "../../api/fixes.ts";
import { ParameterFields, readValues } from "../../language/batch/parameter-fields.tsx";
import { VerifyCaller } from "../../language/caller/verify-caller.tsx";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { FixChoice, FixNotes } from "../../language/fix-choice.tsx";
import { SignLine } from "../../language/sign-line.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/empty.tsx";

interface HelpCallerProps {
  readonly device: Pick<Device, "deviceId" | "name" | "platform">;
  readonly onClose: () => void;
}

/** For who called because they are locked out: nothing measures that, so no incident offers the fix. */
export function HelpCaller({ device, onClose }: HelpCallerProps): ReactNode {
  const { t } = useLingui();
  const list = useQuery(fixesQuery({ limit: 200 }));
  const fixes = (list.data?.items ?? []).filter(
    ({ state, callerVerified, platforms }) =>
      state === "approved" && callerVerified && platforms.includes(device.platform),
  );
  const [named, setNamed] = useState<string | null>(null);
  const chosen = named ?? fixes[0]?.fix ?? null;
  return (
    <Dialog title={t`Help a caller at ${device.name}`} isOpen onClose={onClose}>
      {list.isPending && <Skeleton rows={3} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && chosen === null && (
        <p>
          <Trans>No fix for a caller is approved for this device.</Trans>
        </p>
      )}
      {chosen !== null && (
        <>
          <FixChoice fixes={fixes} chosen={chosen} onChoose={setNamed} />
          <Chosen key={chosen} name={chosen} device={device} onClose={onClose} />
        </>
      )}
    </Dialog>
  );
}

function Chosen({ name, ...rest }: HelpCallerProps & { readonly name: string }): ReactNode {
  const draw = useDraw();
  const page = useQuery(fixQuery(name));
  if (page.isError) return <Failure error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Skeleton rows={3} />;
  const { manifest } = page.data;
  return (
    <>
      <p>{draw.text(manifest.summary)}</p>
      <FixNotes manifest={manifest} />
      <WithValues fix={page.data} {...rest} />
    </>
  );
}

/** Which account it is about, and then the code for exactly that. */
function WithValues({ fix, device, onClose }: HelpCallerProps & { readonly fix: Fix }): ReactNode {
  const navigate = useNavigate();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const given = readValues(fix.manifest.parameters, values);
  const params = given ?? {};
  const { version, manifestDigest, risk } = fix;
  return (
    <>
      <ParameterFields parameters={fix.manifest.parameters} values={values} onChange={setValues} />
      <SignLine risk={risk} />
      {/* A code is for these values: with others, it begins anew. */}
      <VerifyCaller
        key={JSON.stringify(params)}
        device={{ deviceId: device.deviceId, deviceName: device.name }}
        incidentKey={null}
        fix={{ fix: fix.fix, version, manifestDigest, risk, params }}
        isReady={given !== null}
        onClose={onClose}
        onStarted={({ runId }) => void navigate({ to: "/run/$runId", params: { runId } })}
      />
    </>
  );
}
