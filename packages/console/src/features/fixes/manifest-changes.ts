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
  | { readonly what: "parameter-changed" | "file-changed"; readonly name: string };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function* names(
  what: "settles" | "parameter" | "system" | "file",
  before: readonly string[],
  after: readonly string[],
): Generator<ManifestChange> {
  for (const name of after) if (!before.includes(name)) yield { what, added: true, name };
  for (const name of before) if (!after.includes(name)) yield { what, added: false, name };
}

function* changes(before: Manifest, after: Manifest): Generator<ManifestChange> {
  for (const what of ["risk", "runAs", "repeat", "author"] as const)
    if (before[what] !== after[what]) yield { what, from: before[what], to: after[what] };
  for (const what of ["timeLimitSeconds", "verifyWithinSeconds", "deadManSeconds"] as const)
    if (before[what] !== after[what]) yield { what, from: before[what] ?? null, to: after[what] ?? null };
  const rules = (of: Manifest): string[] => of.settles.map(({ rule }) => rule);
  yield* names("settles", rules(before), rules(after));
  yield* names("system", Object.keys(before.platforms), Object.keys(after.platforms));
  const undo = (of: Manifest): string | undefined => of.platforms.linux?.undo;
  if ((undo(before) === undefined) !== (undo(after) === undefined))
    yield { what: "undo", added: undo(after) !== undefined, name: undo(after) ?? undo(before) ?? "" };
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
