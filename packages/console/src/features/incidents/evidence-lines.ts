import type { Incident, Member } from "@hulplijn/shared/api";

/** What came along with a finding (protocol message `finding`): everything may be missing from an older agent's. */
export interface Evidence {
  readonly recording: readonly {
    readonly series: string;
    readonly points: readonly (readonly [number, number])[];
  }[];
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

/** The evidence of a member, or null when there is none. */
export function evidenceOf(member: Pick<Member, "evidence">): Evidence | null {
  if (typeof member.evidence !== "object" || member.evidence === null) return null;
  const given = member.evidence as Partial<Evidence>;
  return {
    recording: given.recording ?? [],
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
