import type { Incident, Member } from "@hulplijn/shared/api";

interface Recorded {
  readonly series: string;
  readonly points: readonly (readonly [number, number])[];
}

/** What came along with a finding (protocol message `finding`): everything may be missing from an older agent's. */
export interface Evidence {
  /** From before the raise to the clear, when there was one. */
  readonly recording: readonly Recorded[];
  readonly top: readonly {
    readonly pid: number;
    readonly name: string;
    readonly processorPercent: number;
    readonly memoryBytes: number;
  }[];
  readonly log: readonly { readonly atMs: number; readonly source: string; readonly text: string }[];
  readonly changes: readonly { readonly atMs: number; readonly text: string }[];
  readonly lastWellAtMs: number | null;
}

/** Each series as one: what was recorded after the raise goes on where what came with it ends. */
function joined(before: readonly Recorded[], after: readonly Recorded[]): readonly Recorded[] {
  const names = new Set([...before, ...after].map(({ series }) => series));
  return [...names].map((series) => {
    const first = before.find((one) => one.series === series)?.points ?? [];
    const endMs = first.at(-1)?.[0] ?? -Infinity;
    const rest = after.find((one) => one.series === series)?.points ?? [];
    return { series, points: [...first, ...rest.filter(([atMs]) => atMs > endMs)] };
  });
}

/** The evidence of a member, or null when there is none. */
export function evidenceOf(member: Pick<Member, "evidence">): Evidence | null {
  if (typeof member.evidence !== "object" || member.evidence === null) return null;
  const given = member.evidence as Partial<Evidence> & {
    readonly after?: { readonly recording?: readonly Recorded[] };
  };
  return {
    recording: joined(given.recording ?? [], given.after?.recording ?? []),
    top: given.top ?? [],
    log: given.log ?? [],
    changes: given.changes ?? [],
    lastWellAtMs: given.lastWellAtMs ?? null,
  };
}

const linesAtMost = 3;

/** The strongest lines of the evidence: what changed since it was last well, then what the device logged last. */
export function evidenceLines(incident: Pick<Incident, "memberList">): readonly string[] {
  const first = incident.memberList[0];
  const evidence = first === undefined ? null : evidenceOf(first);
  if (evidence === null) return [];
  const changes = evidence.changes.map((change) => change.text);
  const log = evidence.log.toReversed().map((line) => `${line.source}: ${line.text}`);
  return [...new Set([...changes, ...log])].slice(0, linesAtMost);
}
