import type { ProbeId, ProbeValue } from "../probes/registry.ts";
import { severities, severityRank, type Severity } from "../values/severity.ts";
import type { Params, Text } from "../values/text.ts";

/**
 * What a rule says of one subject in one reading. `subject` names the part of the device (a mount, a queue, a
 * name server; `""` for the device itself) and stays the same from reading to reading. `level` is `none` when the
 * subject is well and `unknown` when the reading cannot tell: unknown neither raises nor clears (law 4).
 */
export interface Observation {
  readonly subject: string;
  readonly level: Severity | "none" | "unknown";
  readonly params: Params;
}

/** A fix that could settle a finding of this rule; its parameters are taken by name out of the finding's. */
export interface Proposal {
  readonly fix: string;
  /** parameter of the fix → name in the finding's params, or `subject`. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * A rule: data, and one pure `judge`. A rule never sees time: the engine raises a level after it was observed for
 * `raiseSeconds` on end, and clears it after `none` was observed for `clearSeconds`. `was` gives the level that is
 * raised now, so that a raise level and a lower clear level can differ (hysteresis). While a rule named in `dependsOn`,
 * or one that it depends on in turn, is raised or about to be on the same device (any subject), new findings of this one
 * are held back: the cause speaks, symptoms do not.
 */
export interface Rule<Id extends string = string, Probe extends ProbeId = ProbeId> {
  readonly id: Id;
  readonly probe: Probe;
  /** One line for a list, filled from the observation's params: "Queue {queue} has stopped". No jargon. */
  readonly title: Text;
  /** What is going on and why we think so, one or two sentences, filled likewise. */
  readonly explain: Text;
  /** What a person can do when no fix settles it. */
  readonly advice: Text;
  /** Who is hit while it lasts; with severity it makes the priority. `nobody`: it warns of what is coming. */
  readonly impact: "nobody" | "person" | "many";
  /** The levels of a number that is kept as history, for charts to draw; `series` is one of the probe's own. */
  readonly limits?: { readonly series: string; readonly levels: Levels };
  readonly raiseSeconds: number;
  /** Another hold for a severity than `raiseSeconds`: a wrong clock can wait, one that stops sign-in cannot. */
  readonly raiseSecondsAt?: Readonly<Partial<Record<Severity, number>>>;
  readonly clearSeconds: number;
  readonly dependsOn: readonly string[];
  /** Fixes that may settle it, best first. */
  readonly proposals: readonly Proposal[];
  /** Name in params whose value devices share when they suffer from one cause; null when the cause is on the device. */
  readonly sharedBy: string | null;
  /** `unknown` when the reading as a whole cannot tell (the service that knows the subjects does not answer). */
  judge(
    value: ProbeValue<Probe>,
    was: (subject: string) => Severity | "none",
  ): readonly Observation[] | "unknown";
}

export function defineRule<const Id extends string, Probe extends ProbeId>(
  rule: Rule<Id, Probe>,
): Rule<Id, Probe> {
  return Object.freeze(rule);
}

/** Limits with hysteresis for a number that is bad when high (or low, when `clear` lies above `raise`). */
export type Levels = Readonly<Partial<Record<Severity, { readonly raise: number; readonly clear: number }>>>;

function holds(value: number, { raise, clear }: { raise: number; clear: number }, raised: boolean): boolean {
  const lowIsBad = clear > raise;
  if (lowIsBad) return value <= raise || (raised && value < clear);
  return value >= raise || (raised && value > clear);
}

/**
 * The level of a number, given what is raised now. It is raised at `raise` or beyond, and stays until the number has come
 * back to `clear`. Equal limits have no hysteresis, and mean that high is bad.
 */
export function levelOf(value: number, levels: Levels, was: Severity | "none"): Severity | "none" {
  for (const severity of severities.toReversed()) {
    const limit = levels[severity];
    if (limit && holds(value, limit, severityRank(was) >= severityRank(severity))) return severity;
  }
  return "none";
}
