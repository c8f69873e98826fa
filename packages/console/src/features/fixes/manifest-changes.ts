import type { Fix } from "@hulplijn/shared/api";

type Manifest = Fix["manifest"];

/** What changed in effect between two versions, each as a code with what it was and what it is. */
export type ManifestChange =
  | { readonly what: "risk" | "repeat" | "runAs" | "author"; readonly from: string; readonly to: string }
  | {
      readonly what: "timeLimitSeconds" | "verifyWithinSeconds" | "deadManSeconds";
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly what: "title" | "summary" | "caution" | "notice" }
  | {
      readonly what: "settles" | "parameter" | "undo" | "system" | "file";
      readonly added: boolean;
      readonly name: string;
    }
  | { readonly what: "parameter-changed" | "file-changed"; readonly name: string }
  /** Anything else, named as in the manifest, with its words; null where nothing is said of it. */
  | {
      readonly what: "other";
      readonly name: string;
      readonly from: readonly string[] | null;
      readonly to: readonly string[] | null;
    };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function* names(
  what: "settles" | "parameter" | "system" | "file",
  before: readonly string[],
  after: readonly string[],
): Generator<ManifestChange> {
  for (const name of after) if (!before.includes(name)) yield { what, added: true, name };
  for (const name of before) if (!after.includes(name)) yield { what, added: false, name };
}

const entries = (of: object | undefined): readonly [string, unknown][] => Object.entries(of ?? {});
const valueOf = (of: object | undefined, name: string): unknown =>
  entries(of).find(([each]) => each === name)?.[1];
const wordsOf = (value: unknown): readonly string[] | null =>
  value === undefined
    ? null
    : (Array.isArray(value) ? value : [value]).map((one) =>
        typeof one === "string" ? one : JSON.stringify(one),
      );
const together = (one: object | undefined, other: object | undefined): readonly string[] => [
  ...new Set([...entries(one), ...entries(other)].map(([name]) => name)),
];

function* other(name: string, before: unknown, after: unknown): Generator<ManifestChange> {
  if (!same(before, after)) yield { what: "other", name, from: wordsOf(before), to: wordsOf(after) };
}

/** Which script does what on a platform that both have. That one can be taken back, or no longer, is said apart. */
function* steps(before: Manifest, after: Manifest): Generator<ManifestChange> {
  for (const [platform, now] of entries(after.platforms)) {
    const was = valueOf(before.platforms, platform) as object | undefined;
    if (was === undefined) continue;
    for (const step of together(was, now as object)) {
      const [from, to] = [valueOf(was, step), valueOf(now as object, step)];
      if (from !== undefined && to !== undefined) yield* other(`${platform}: ${step}`, from, to);
    }
  }
}

/** Of a rule that both settle: which subject. */
function* subjects(before: Manifest, after: Manifest): Generator<ManifestChange> {
  const of = ({ settles }: Manifest, rule: string): string[] =>
    settles.filter((one) => one.rule === rule).map(({ subject }) => subject);
  for (const rule of new Set(after.settles.map((one) => one.rule)))
    if (of(before, rule).length > 0) yield* other(`settles: ${rule}`, of(before, rule), of(after, rule));
}

/** What `changes` has words for; a field that is not here is named as it is, so that no change goes unsaid. */
const told: ReadonlySet<string> = new Set([
  "type",
  "id",
  "version",
  "risk",
  "runAs",
  "repeat",
  "author",
  "timeLimitSeconds",
  "verifyWithinSeconds",
  "deadManSeconds",
  "settles",
  "platforms",
  "parameters",
  "title",
  "summary",
  "caution",
  "notice",
  "files",
]);

function* changes(before: Manifest, after: Manifest): Generator<ManifestChange> {
  for (const what of ["risk", "runAs", "repeat", "author"] as const)
    if (before[what] !== after[what]) yield { what, from: before[what], to: after[what] };
  for (const what of ["timeLimitSeconds", "verifyWithinSeconds", "deadManSeconds"] as const)
    if (before[what] !== after[what]) yield { what, from: before[what] ?? null, to: after[what] ?? null };
  const rules = (of: Manifest): string[] => of.settles.map(({ rule }) => rule);
  yield* names("settles", rules(before), rules(after));
  yield* names("system", Object.keys(before.platforms), Object.keys(after.platforms));
  const undo = (of: Manifest): string | undefined => of.platforms.linux?.undo ?? of.platforms.windows?.undo;
  if ((undo(before) === undefined) !== (undo(after) === undefined))
    yield { what: "undo", added: undo(after) !== undefined, name: undo(after) ?? undo(before) ?? "" };
  yield* steps(before, after);
  yield* subjects(before, after);
  for (const field of together(before, after))
    if (!told.has(field)) yield* other(field, valueOf(before, field), valueOf(after, field));
  yield* names("parameter", Object.keys(before.parameters), Object.keys(after.parameters));
  for (const [name, parameter] of Object.entries(after.parameters))
    if (Object.hasOwn(before.parameters, name) && !same(before.parameters[name], parameter))
      yield { what: "parameter-changed", name };
  for (const what of ["title", "summary", "caution", "notice"] as const)
    if (!same(before[what], after[what])) yield { what };
  yield* names("file", Object.keys(before.files), Object.keys(after.files));
  for (const [name, { sha256 }] of Object.entries(after.files))
    if (Object.hasOwn(before.files, name) && before.files[name]?.sha256 !== sha256)
      yield { what: "file-changed", name };
}

/** What an approver has to know that changed, the gravest first; empty when two versions do the same. */
export const manifestChanges = (before: Manifest, after: Manifest): readonly ManifestChange[] => [
  ...changes(before, after),
];
