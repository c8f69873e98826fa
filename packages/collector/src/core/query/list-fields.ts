import { incidentStates, printerStates, queueStates, runPhases } from "@hulplijn/shared/api";
import { runOutcomes } from "@hulplijn/shared/fixes";
import { deviceStates, severities } from "@hulplijn/shared/values";

/**
 * What may be asked of a field. `choice`: one of these words. `words`: any text, compared whole and without regard to case.
 * `span`: how long ago, with `<` or `>` (`age:>30m`). `count`: a whole number, alone or with `<` or `>`.
 */
export type Field =
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "words" }
  | { readonly kind: "span" }
  | { readonly kind: "count" };

export interface ListFields {
  readonly fields: Readonly<Record<string, Field>>;
  /** What a list may be ordered by, as in `sort=` of the interface. Nothing that is a secret, or grows with a secret, is here. */
  readonly sorts: readonly string[];
  readonly defaultSort: string;
  /** Fields whose values are counted beside the list. */
  readonly facets: readonly string[];
  /** Fields whose values are suggested while somebody types; facets are among them. */
  readonly suggests: readonly string[];
}

const choice = <Choices extends readonly string[]>(...choices: Choices) =>
  ({ kind: "choice", choices }) as const;
const words = { kind: "words" } as const;
const span = { kind: "span" } as const;
const count = { kind: "count" } as const;

/** The lists of the interface, as data: the parser, the store, the documentation and the console's suggestions derive from it. */
export const lists = {
  devices: {
    fields: {
      state: choice(...deviceStates),
      name: words,
      platform: choice("linux", "windows", "macos"),
      system: words,
      tag: words,
      group: words,
      agent: words,
      severity: choice(...severities),
      open: count,
      seen: span,
      enrolled: span,
      is: choice("connected", "quarantined", "removed", "never-seen"),
    },
    sorts: ["name", "state", "seen", "severity", "enrolled", "system", "agent", "group"],
    defaultSort: "name",
    facets: ["state", "severity", "platform", "system", "group", "tag", "agent"],
    suggests: ["state", "severity", "platform", "system", "group", "tag", "agent", "name"],
  },
  incidents: {
    fields: {
      state: choice(...incidentStates),
      severity: choice(...severities),
      priority: count,
      rule: words,
      subject: words,
      device: words,
      group: words,
      tag: words,
      owner: words,
      line: choice("first", "second", "third"),
      fix: words,
      age: span,
      updated: span,
      resolved: span,
      is: choice("open", "resolved", "snoozed", "flapping", "mine", "unowned", "reopened"),
    },
    sorts: ["priority", "severity", "opened", "updated", "resolved", "number"],
    defaultSort: "priority",
    facets: ["state", "severity", "rule", "owner", "line", "group"],
    suggests: ["state", "severity", "rule", "subject", "owner", "line", "group", "device"],
  },
  printers: {
    fields: {
      queue: words,
      device: words,
      state: choice(...queueStates),
      printer: choice(...printerStates),
      model: words,
      path: words,
      waiting: count,
      supply: count,
      group: words,
      tag: words,
      is: choice("faulty", "connected"),
    },
    sorts: ["blocked", "queue", "waiting", "supply"],
    defaultSort: "-blocked",
    facets: ["state", "printer", "model", "group"],
    suggests: ["state", "printer", "model", "group", "queue", "device", "path"],
  },
  runs: {
    fields: {
      fix: words,
      device: words,
      incident: count,
      phase: choice(...runPhases),
      outcome: choice(...runOutcomes),
      by: words,
      code: words,
      batch: words,
      age: span,
      is: choice("open", "ended", "undone"),
    },
    sorts: ["ordered", "ended"],
    defaultSort: "-ordered",
    facets: ["fix", "phase", "outcome"],
    suggests: ["fix", "phase", "outcome", "code", "device"],
  },
} as const satisfies Record<string, ListFields>;

export type ListName = keyof typeof lists;
export type FieldOf<List extends ListName> = keyof (typeof lists)[List]["fields"];
export type SuggestOf<List extends ListName> = (typeof lists)[List]["suggests"][number];
export type SortOf<List extends ListName> = (typeof lists)[List]["sorts"][number];

/** Reads `sort=` of the interface: a name of the list, `-` before it for descending. Null when the list has no such order. */
export function parseSort(
  list: ListName,
  text: string | undefined,
): { readonly sort: string; readonly descending: boolean } | null {
  const asked = text ?? lists[list].defaultSort;
  const descending = asked.startsWith("-");
  const sort = descending ? asked.slice(1) : asked;
  const sorts: readonly string[] = lists[list].sorts;
  return sorts.includes(sort) ? { sort, descending } : null;
}
