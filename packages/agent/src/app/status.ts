import type { ProbeId, Reading } from "@hulplijn/shared/probes";
import { probeTable } from "@hulplijn/shared/probes/table";
import type { Finding } from "@hulplijn/shared/rules";
import type { LinkStanding } from "./link-face.ts";

/** How one probe stands: facts, for `--json` and for drawing. */
export interface ProbeStatus {
  readonly probe: ProbeId;
  readonly intervalSeconds: number;
  /** True: measured. False: measuring failed. Null: there is nothing to measure, or it may not. */
  readonly measured: boolean | null;
  readonly at: string | null;
  readonly tookMs: number | null;
  readonly reason: string | null;
  readonly code: string | null;
  readonly detail: string | null;
}

export interface AgentStatus {
  readonly version: string;
  readonly pid: number;
  readonly startedAt: string;
  readonly at: string;
  readonly root: boolean;
  /** Fixes are run by a runner that systemd starts, with rights of its own. */
  readonly runnerApart: boolean;
  readonly device: {
    readonly deviceId: string;
    readonly url: string;
    readonly connection: number;
  } | null;
  readonly policyVersion: number | null;
  readonly link: LinkStanding & { readonly trail: "sound" | "went-back" | "forked" };
  readonly waiting: { readonly messages: number; readonly bytes: number };
  readonly probes: readonly ProbeStatus[];
  readonly raised: readonly Finding[];
}

const instant = (atMs: number): string => new Date(atMs).toISOString();

/** One probe's line. A reading that is not there yet is nothing known. */
export function probeStatus(probe: ProbeId, reading: Reading | undefined): ProbeStatus {
  const { intervalSeconds } = probeTable[probe];
  const nothing = { at: null, tookMs: null, reason: null, code: null, detail: null };
  if (!reading) return { probe, intervalSeconds, measured: null, ...nothing, reason: "not-yet" };
  const { tookMs } = reading;
  const at = instant(reading.atMs);
  if (reading.state === "measured") return { probe, intervalSeconds, measured: true, ...nothing, at, tookMs };
  const detail = reading.detail ?? null;
  return reading.state === "failed"
    ? { probe, intervalSeconds, measured: false, ...nothing, at, tookMs, code: reading.code, detail }
    : { probe, intervalSeconds, measured: null, ...nothing, at, tookMs, reason: reading.reason, detail };
}

/** What the agent says of itself, out of what its parts know. */
export function agentStatus(
  parts: Omit<AgentStatus, "at" | "probes" | "startedAt"> & {
    readonly nowMs: number;
    readonly startedAtMs: number;
    readonly latest: ReadonlyMap<ProbeId, Reading>;
    readonly probeIds: readonly ProbeId[];
  },
): AgentStatus {
  const { nowMs, startedAtMs, latest, probeIds, ...rest } = parts;
  return {
    ...rest,
    at: instant(nowMs),
    startedAt: instant(startedAtMs),
    probes: probeIds.map((probe) => probeStatus(probe, latest.get(probe))),
  };
}
