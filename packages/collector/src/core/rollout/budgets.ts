/** What people signed of how much may begin within an hour, over all devices (policy `budgets`). Absent: as much as may. */
export interface Budgets {
  readonly fixHour?: number | undefined;
  readonly personHour?: number | undefined;
  readonly siteHour?: number | undefined;
}

/** Runs that began within the last hour, ordered or started by themselves. */
export interface Begun {
  readonly fix: string;
  /** Who ordered it, or whoever gave what it began under. */
  readonly people: readonly string[];
  /** The device's group. */
  readonly site: string;
  readonly atMs: number;
}

/** What is to begin: so many runs of a fix, given by one person, on devices of these sites. */
export interface Wanted {
  readonly fix: string;
  readonly person: string;
  readonly sites: ReadonlyMap<string, number>;
}

export type BudgetCode = "budget-fix" | "budget-person" | "budget-site";

export interface Overdrawn {
  readonly code: BudgetCode;
  /** The fix, the person or the site. */
  readonly of: string;
  readonly used: number;
  readonly most: number;
  /** When there is room for what is wanted; null when there never is, because it wants more than an hour's. */
  readonly untilMs: number | null;
}

const hourMs = 3_600_000;

function overdrawn(
  code: BudgetCode,
  of: string,
  most: number | undefined,
  used: readonly Begun[],
  wanted: number,
): Overdrawn | null {
  if (most === undefined || used.length + wanted <= most) return null;
  const tooMany = used.length + wanted - most;
  const oldest = used.map(({ atMs }) => atMs).toSorted((one, other) => one - other);
  // So many of the oldest have to leave the hour first.
  const leaves = wanted > most ? undefined : oldest[tooMany - 1];
  return { code, of, used: used.length, most, untilMs: leaves === undefined ? null : leaves + hourMs };
}

/** Why what is wanted would be more than people signed for an hour; null when it is within. The first of fix, person and site that is not. */
export function overBudget(
  budgets: Budgets,
  begun: readonly Begun[],
  { fix, person, sites }: Wanted,
  nowMs: number,
): Overdrawn | null {
  const recent = begun.filter(({ atMs }) => nowMs - atMs < hourMs);
  const total = [...sites.values()].reduce((sum, count) => sum + count, 0);
  const ofFix = recent.filter((one) => one.fix === fix);
  const ofPerson = recent.filter(({ people }) => people.includes(person));
  const first =
    overdrawn("budget-fix", fix, budgets.fixHour, ofFix, total) ??
    overdrawn("budget-person", person, budgets.personHour, ofPerson, total);
  if (first) return first;
  for (const [site, count] of sites) {
    const ofSite = recent.filter((one) => one.site === site);
    const over = overdrawn("budget-site", site, budgets.siteHour, ofSite, count);
    if (over) return over;
  }
  return null;
}
