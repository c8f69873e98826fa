import type { Rule } from "../define.ts";

/** A rule as the engine uses it: with everything that would silence it, near and far, and the pace of its probe. */
export interface Entry {
  readonly rule: Rule;
  /** The rules that silence this one (those it depends on, and those that they depend on), each with its `maxGapMs`. */
  readonly causes: ReadonlyMap<string, number>;
  /** Two readings further apart than this say nothing about what lay between them: three intervals of the probe. */
  readonly maxGapMs: number;
}

export interface RuleBook {
  readonly byId: ReadonlyMap<string, Entry>;
  /** The rules of one probe, causes before what they cause, so that one reading is judged in the order in which it matters. */
  of(probe: Rule["probe"]): readonly Entry[];
}

/** How many intervals may lie between two readings that together count as observed on end. */
const gapIntervals = 3;

/** Throws when rules depend on each other in a circle or on a rule that is not there: a mistake in the registry. */
export function ruleBook(
  rules: ReadonlyMap<string, Rule>,
  intervalSeconds: (probe: Rule["probe"]) => number,
): RuleBook {
  const book = new Map<string, Entry>();
  const onTheWay = new Set<string>();
  const enter = (id: string): Entry => {
    const known = book.get(id);
    if (known) return known;
    const rule = rules.get(id);
    if (!rule) throw new Error(`a rule depends on ${id}, which does not exist`);
    if (onTheWay.has(id)) throw new Error(`${[...onTheWay, id].join(" depends on ")}: a circle`);
    onTheWay.add(id);
    const causes = new Map<string, number>();
    for (const cause of rule.dependsOn.map(enter)) {
      for (const [far, gapMs] of cause.causes) causes.set(far, gapMs);
      causes.set(cause.rule.id, cause.maxGapMs);
    }
    onTheWay.delete(id);
    const maxGapMs = gapIntervals * intervalSeconds(rule.probe) * 1000;
    const entry: Entry = { rule, causes, maxGapMs };
    book.set(id, entry);
    return entry;
  };
  for (const id of [...rules.keys()].sort()) enter(id);
  const ofProbe = Map.groupBy(book.values(), (entry) => entry.rule.probe);
  return { byId: book, of: (probe) => ofProbe.get(probe) ?? [] };
}
