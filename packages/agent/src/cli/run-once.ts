import type { ProbeId, Reading } from "@hulplijn/shared/probes";
import { rules } from "@hulplijn/shared/rules";
import type { Severity } from "@hulplijn/shared/values";
import { measureOnce } from "../app/measure.ts";
import { probeStatus } from "../app/status.ts";
import type { Settings } from "../config.ts";
import { deadlines, noLink, probesAtWork, worldOf } from "../work.ts";
import { sentenceOf } from "./draw-finding.ts";
import { drawProbes } from "./draw-probes.ts";
import { exitCode } from "./exit-codes.ts";
import { askAgent } from "./status.ts";
import { texts } from "./texts.ts";
import type { Out } from "./write.ts";

interface Observed {
  readonly rule: string;
  readonly subject: string;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the rules say of these readings at this moment, without waiting whether it lasts. */
export function judgeAtOnce(readings: ReadonlyMap<ProbeId, Reading>): readonly Observed[] {
  const found: Observed[] = [];
  for (const rule of rules.values()) {
    const reading = readings.get(rule.probe);
    if (reading?.state !== "measured") continue;
    const observations = rule.judge(reading.value as never, () => "none");
    if (observations === "unknown") continue;
    for (const { subject, level, params } of observations) {
      if (level === "none" || level === "unknown") continue;
      found.push({ rule: rule.id, subject, severity: level, params });
    }
  }
  return found;
}

/** Measures every probe once on this machine, in this very process. */
export async function measureAll(settings: Settings, socket: string): Promise<ReadonlyMap<ProbeId, Reading>> {
  const running = await askAgent(socket);
  const world = worldOf(settings, () => running?.link ?? noLink);
  const work = probesAtWork(world);
  const measured = [...work.probes.values()].map(async (probe): Promise<[ProbeId, Reading]> => [
    probe.id,
    await measureOnce(probe, { clock: world.clock, deadlines, fineMs: () => performance.now() }),
  ]);
  const readings = new Map(await Promise.all(measured));
  work.stop();
  return readings;
}

/** `hulplijn-agent run-once`: what this machine measures right now. */
export async function runOnce(settings: Settings, socket: string, json: boolean, out: Out): Promise<number> {
  const readings = await measureAll(settings, socket);
  const observed = judgeAtOnce(readings);
  if (json) {
    out.json({ at: new Date().toISOString(), readings: Object.fromEntries(readings), observed });
    return exitCode.success;
  }
  drawProbes(
    [...readings].map(([id, reading]) => probeStatus(id, reading)),
    Date.now(),
    out,
  );
  out.heading(out.say(observed.length === 0 ? texts.nothingWrong : texts.wouldRaise));
  for (const { rule, severity, params } of observed) out.marked("✗", sentenceOf(rule, severity, params, out));
  out.line(`\n${out.say(texts.legend)}`);
  return exitCode.success;
}
