import type { Device } from "@hulplijn/shared/api";
import { deviceStateText } from "@hulplijn/shared/texts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, Suspense, lazy, useState } from "react";
import { deviceQuery, measureNow, releaseDevice } from "../../api/devices.ts";
import { useMay } from "../../api/session.ts";
import { useDraw } from "../../language/draw.ts";
import { Failure } from "../../language/failure.tsx";
import { deviceMark } from "../../language/marks.ts";
import { standingMark, useStandingWords } from "../../language/release-words.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/empty.tsx";
import { Page, PageHead } from "../../ui/panel.tsx";
import { Badge, Banner, Status } from "../../ui/status.tsx";
import { Age, Instant } from "../../ui/time.tsx";
import { Beat } from "./beat.tsx";
import { BlindSpans } from "./blind-spans.tsx";
import { DomainStrip } from "./domain-strip.tsx";
import { Facts } from "./facts.tsx";
import { HealthCharts } from "./health-charts.tsx";
import { History } from "./history.tsx";
import { SameMachine } from "./same-machine.tsx";
import { OpenFindings } from "./open-findings.tsx";
import { Verdict } from "./verdict.tsx";
import { useDocumentTitle } from "../../ui/document-title.ts";

// Below what a person looks at first.
const DeviceMaintenance = lazy(async () => ({
  default: (await import("./device-maintenance.tsx")).DeviceMaintenance,
}));
// Only who was called needs it.
const HelpCaller = lazy(async () => ({ default: (await import("./help-caller.tsx")).HelpCaller }));

const route = getRouteApi("/frame/d/$name");

/** How is this device, what changed, and is it getting worse? */
export function DevicePage(): ReactNode {
  const { name } = route.useParams();
  const device = useQuery(deviceQuery(name));
  useDocumentTitle(device.data?.name ?? name);
  return (
    <Page>
      {device.isPending && <Skeleton rows={12} />}
      {device.isError && <Failure error={device.error} onRetry={() => void device.refetch()} />}
      {device.data && <Known device={device.data} />}
    </Page>
  );
}

function Known({ device }: { readonly device: Device }): ReactNode {
  return (
    <div className="flex flex-col gap-4">
      <Head device={device} />
      {device.quarantined && <Quarantine device={device} />}
      {device.farewell === "uninstall" && (
        <Banner mark="offline">
          <Trans>
            Its agent said that it is being uninstalled, and went. If that was meant, remove the device:{" "}
            <code>hulplijn devices remove {device.name}</code>
          </Trans>
        </Banner>
      )}
      <SameMachine device={device} />
      {device.maintenanceUntilMs !== null && (
        <Banner mark="maintenance">
          <Trans>
            In maintenance until <Instant atMs={device.maintenanceUntilMs} />.
          </Trans>
        </Banner>
      )}
      <Verdict device={device} />
      <OpenFindings findings={device.findings} />
      <DomainStrip device={device} />
      <HealthCharts device={device} />
      <Suspense>
        <DeviceMaintenance device={device} />
      </Suspense>
      <BlindSpans spans={device.blind} />
      <History device={device} />
      <Facts probes={device.probes} />
    </div>
  );
}

/** How this device stands with the version of the agent that is being released. */
function AgentUpdate({ update }: { readonly update: NonNullable<Device["update"]> }): ReactNode {
  const words = useStandingWords();
  const draw = useDraw();
  const { version, standing, code, halted, ring } = update;

  return (
    <span title={code === null ? undefined : draw.error(code).title}>
      <Status mark={standingMark[standing]}>
        <Link to="/updates" className="link">
          <Trans>Update {version}</Trans>
        </Link>
        {": "}
        {words[standing]}
        {" · "}
        {halted ? <Trans>ring {ring}, halted</Trans> : <Trans>ring {ring}</Trans>}
      </Status>
    </span>
  );
}

function Quarantine({ device }: { readonly device: Device }): ReactNode {
  const draw = useDraw();
  const may = useMay("release-devices");
  const release = useMutation({ mutationFn: () => releaseDevice(device.deviceId) });
  return (
    <Banner mark="warning">
      <Trans>This device is in quarantine: it reports, and runs nothing.</Trans>{" "}
      {device.quarantineReason !== null && draw.sentence(device.quarantineReason)}{" "}
      {may && (
        <Button onPress={() => release.mutate()} isDisabled={release.isPending}>
          <Trans>Release it</Trans>
        </Button>
      )}
    </Banner>
  );
}

function Head({ device }: { readonly device: Device }): ReactNode {
  const { t } = useLingui();
  const draw = useDraw();
  const may = useMay("measure-devices");
  const mayRun = useMay("run-fixes");
  const [helping, setHelping] = useState(false);
  const measure = useMutation({ mutationFn: () => measureNow(device.deviceId) });
  return (
    <>
      <nav aria-label={t`Where you are`} className="-mb-2 text-13">
        <Link to="/devices" className="link">
          <Trans>Devices</Trans>
        </Link>
      </nav>
      <PageHead
        title={<span className="font-mono">{device.name}</span>}
        lead={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Badge mark={deviceMark(device.state, device.worst)}>
              {draw.text(deviceStateText[device.state])}
            </Badge>
            <span>{device.system}</span>
            <span>
              {device.seenAtMs === null ? (
                <Trans>Never seen since it was enrolled</Trans>
              ) : (
                <Trans>
                  Seen <Age atMs={device.seenAtMs} />
                </Trans>
              )}
            </span>
            <span>
              <Trans>Agent {device.agentVersion}</Trans>
            </span>
            {device.update && <AgentUpdate update={device.update} />}
            {device.formerNames.length > 0 && <FormerNames names={device.formerNames} />}
            {device.tags.map((tag) => (
              <span key={tag} className="rounded-pill border border-edge px-2 text-12">
                {tag}
              </span>
            ))}
            <Beat beat={device.beat} />
          </span>
        }
      >
        {may && (
          <Button onPress={() => measure.mutate()} isDisabled={measure.isPending || !device.connected}>
            <Trans>Measure now</Trans>
          </Button>
        )}
        {mayRun && !device.quarantined && (
          <Button onPress={() => setHelping(true)}>
            <Trans>Help a caller…</Trans>
          </Button>
        )}
      </PageHead>
      {helping && (
        <Suspense>
          <HelpCaller device={device} onClose={() => setHelping(false)} />
        </Suspense>
      )}
      <div aria-live="polite" className="empty:hidden">
        {measure.isSuccess && (
          <p className="text-13 text-quiet">
            <Trans>Asked {device.name} to measure everything; new values appear below as they come.</Trans>
          </p>
        )}
        {measure.isError && <Failure error={measure.error} />}
      </div>
    </>
  );
}

/** What the machine was called before, the last name first. */
function FormerNames({ names }: { readonly names: Device["formerNames"] }): ReactNode {
  return (
    <span className="text-quiet">
      <Trans>Called before:</Trans>{" "}
      {names.toReversed().map(({ name, untilMs }, index) => (
        <span key={`${name} ${untilMs}`}>
          {index > 0 && ", "}
          <span className="font-mono">{name}</span>{" "}
          <Trans>
            (until <Instant atMs={untilMs} />)
          </Trans>
        </span>
      ))}
    </span>
  );
}
