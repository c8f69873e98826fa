import type { Device, DeviceRow, OpenFinding, ProbeState, SeriesNames } from "@hulplijn/shared/api";
import { type ProbeId, type Series, probes } from "@hulplijn/shared/probes";
import { type DeviceState, type Severity, severities, worstSeverity } from "@hulplijn/shared/values";
import type { StoreReads } from "../../core/ports.ts";
import type { DeviceRecord, FindingRecord, ReadingRecord } from "../../core/records.ts";
import { keyOf } from "./names.ts";

/** Devices report each minute: after two that did not come, what they said last is old. */
const silentMs = 130_000;
/** A reading that stays the same is said again each hour: after two that did not come, it is old by itself. */
const unsaidMs = 2 * 3_600_000;
const dayMs = 86_400_000;

type Counted = DeviceRecord & { readonly openIncidents: number; readonly worst: string | null };

const severityOf = (text: string | null): Severity | null =>
  severities.find((severity) => severity === text) ?? null;

const emptyBeat: readonly DeviceState[] = Array.from({ length: 24 }, () => "unknown" as const);

export function viewDeviceRow(device: Counted, beat: readonly DeviceState[] | undefined): DeviceRow {
  return {
    deviceId: device.deviceId,
    name: device.name,
    platform: device.platform,
    system: device.system,
    state: device.state,
    connected: device.connected,
    seenAtMs: device.seenAtMs,
    enrolledAtMs: device.enrolledAtMs,
    agentVersion: device.agentVersion,
    openIncidents: device.openIncidents,
    worst: severityOf(device.worst),
    group: device.group,
    tags: [...device.tags],
    quarantined: device.quarantine !== null,
    beat: [...(beat ?? emptyBeat)],
  };
}

export function viewReading(record: ReadingRecord, device: DeviceRecord, nowMs: number): ProbeState {
  const { reading } = record;
  return {
    probe: record.probe,
    reading:
      reading.state === "measured"
        ? { ...reading, value: reading.value as Record<string, unknown> }
        : { ...reading },
    receivedAtMs: record.receivedAtMs,
    stale: isStale(record.receivedAtMs, device.seenAtMs, nowMs),
  };
}

/** Law 4: an old value is shown as old. */
export function isStale(receivedAtMs: number, seenAtMs: number | null, nowMs: number): boolean {
  return seenAtMs === null || nowMs - seenAtMs > silentMs || nowMs - receivedAtMs > unsaidMs;
}

function viewOpenFinding(finding: FindingRecord, incident: string | null): OpenFinding {
  return {
    findingId: finding.findingId,
    rule: finding.rule,
    subject: finding.subject,
    severity: finding.severity,
    flapping: finding.flapping,
    raisedAtMs: finding.raisedAtMs,
    params: { ...finding.params },
    incident,
  };
}

/** Everything the device page shows, but its update. */
export async function viewDevice(
  store: StoreReads,
  device: DeviceRecord,
  nowMs: number,
): Promise<Omit<Device, "update">> {
  const [same, replaced, readings, findings, beats, blind] = await Promise.all([
    device.hardware === null ? [] : store.devicesOfHardware(device.hardware),
    device.replaces === null ? null : store.device(device.replaces),
    store.readings(device.deviceId),
    store.openFindings(device.deviceId),
    store.beats([device.deviceId], nowMs),
    store.blind(device.deviceId, nowMs - 7 * dayMs),
  ]);
  const incidents = new Map<string, string>();
  for (const { incidentId } of findings) {
    if (incidentId === null || incidents.has(incidentId)) continue;
    const incident = await store.incident(incidentId);
    if (incident) incidents.set(incidentId, keyOf(incident.number));
  }
  const worst = worstSeverity(findings.map((finding) => finding.severity));
  const row = viewDeviceRow(
    { ...device, openIncidents: incidents.size, worst: worst === "none" ? null : worst },
    beats.get(device.deviceId),
  );
  return {
    ...row,
    probes: readings.map((reading) => viewReading(reading, device, nowMs)),
    findings: findings.map((finding) =>
      viewOpenFinding(finding, incidents.get(finding.incidentId ?? "") ?? null),
    ),
    quarantineReason: device.quarantine,
    farewell: device.connected ? null : device.farewell,
    formerNames: device.formerNames.map((one) => ({ ...one })),
    sameMachine: same
      .filter(({ deviceId }) => deviceId !== device.deviceId)
      .map(({ deviceId, name, enrolledAtMs, seenAtMs, connected }) => ({
        deviceId,
        name,
        enrolledAtMs,
        seenAtMs,
        connected,
      })),
    replaces: replaced && {
      deviceId: replaced.deviceId,
      name: replaced.name,
      enrolledAtMs: replaced.enrolledAtMs,
    },
    maintenanceUntilMs: device.maintenanceUntilMs,
    blind: blind.map(({ fromMs, toMs, why }) => ({ fromMs, toMs, why })),
  };
}

const seriesPattern = /^([a-z0-9-]+)\/([a-z0-9-]+)(?::(.*))?$/s;

/** What the name of a series says: probe, series, the entry's key ("" without one); null when no probe has it. */
export function seriesOf(
  name: string,
): { readonly probe: string; readonly series: Series; readonly key: string } | null {
  const [, probe = "", id = "", key = ""] = seriesPattern.exec(name) ?? [];
  const series = probes.get(probe as ProbeId)?.series.find((one) => one.id === id);
  return series ? { probe, series, key } : null;
}

export function viewSeriesNames(names: readonly string[]): SeriesNames {
  return {
    names: names.flatMap((name) => {
      const found = seriesOf(name);
      if (!found) return [];
      return [{ name, probe: found.probe, series: found.series.id, key: found.key, unit: found.series.unit }];
    }),
  };
}
