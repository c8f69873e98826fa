import type { NightReport, ScheduleStanding } from "@hulplijn/shared/api";
import type { StandingRow } from "./look-back.ts";

type Reason = NightReport["schedules"][number]["reasons"][number];

/** So many names stand beside a figure; the rest is in the list. */
const mostNames = 10;

/** What went as it was to go, and wants no reason. */
const plain: readonly ScheduleStanding[] = ["verified", "not-needed", "planned"];

/** Why devices stand as they do, grouped, where there is a reason or somebody should look: the largest group of each standing first. */
export function reasonsOf(rows: readonly Pick<StandingRow, "standing" | "code" | "device">[]): Reason[] {
  const groups = new Map<
    string,
    { readonly standing: ScheduleStanding; readonly code: string | null; readonly names: string[] }
  >();
  for (const { standing, code, device } of rows) {
    if (plain.includes(standing) && code === null) continue;
    const key = `${standing} ${code ?? ""}`;
    const group = groups.get(key) ?? { standing, code, names: [] };
    groups.set(key, group);
    group.names.push(device.name);
  }
  return [...groups.values()]
    .map(({ standing, code, names }) => ({
      standing,
      code,
      count: names.length,
      devices: names.toSorted().slice(0, mostNames),
    }))
    .toSorted((one, other) =>
      one.standing < other.standing ? -1 : one.standing > other.standing ? 1 : other.count - one.count,
    );
}
