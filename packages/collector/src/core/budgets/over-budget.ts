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

/** What is to begin: so many runs of a fix, given by one person, on devices of these sites; shared out among sites they may be rounded up. */
export interface Wanted {
  readonly fix: string;
  readonly person: string;
  readonly count: number;
  readonly sites: ReadonlyMap<string, number>;
}

export type BudgetCode = "budget-fix-hour" | "budget-person-hour" | "budget-site-hour";

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
  { fix, person, count, sites }: Wanted,
  nowMs: number,
): Overdrawn | null {
  const recent = begun.filter(({ atMs }) => nowMs - atMs < hourMs);
  const ofFix = recent.filter((one) => one.fix === fix);
  const ofPerson = recent.filter(({ people }) => people.includes(person));
  const first =
    overdrawn("budget-fix-hour", fix, budgets.fixHour, ofFix, count) ??
    overdrawn("budget-person-hour", person, budgets.personHour, ofPerson, count);
  if (first) return first;
  for (const [site, there] of sites) {
    const ofSite = recent.filter((one) => one.site === site);
    const over = overdrawn("budget-site-hour", site, budgets.siteHour, ofSite, there);
    if (over) return over;
  }
  return null;
}
