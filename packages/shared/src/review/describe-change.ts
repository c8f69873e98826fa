import type { Manifest, Parameter } from "../fixes/manifest.ts";

/** What a risk class means, for who approves or orders it. */
export const riskWords: Readonly<Record<Manifest["risk"], string>> = {
  R0: "reads only",
  R1: "can be taken back",
  R2: "cannot be taken back, or touches security",
  R3: "destroys, or reaches many machines",
};

const named = (names: readonly string[]): string => names.join(", ") || "none";

const parameterWords = (parameter: Parameter): string => {
  // Its title counts too: it is what people read beside the value.
  const title = `"${parameter.title.en}" / "${parameter.title.nl}", `;
  return title + formWords(parameter);
};

const formWords = (parameter: Parameter): string => {
  switch (parameter.kind) {
    case "text":
      return `text of at most ${parameter.maxLength} characters that fits ${parameter.pattern}`;
    case "whole":
      return `a whole number from ${parameter.min} to ${parameter.max}`;
    case "choice":
      return `one of ${parameter.of.join(", ")}`;
  }
};

const stepsWords = ({ platforms }: Manifest): string =>
  named(
    Object.entries(platforms as Record<string, object>).flatMap(([platform, steps]) =>
      Object.entries(steps).map(([step, file]) => `${step} on ${platform} is ${file}`),
    ),
  );

/** The fields that have words of their own; title, summary and their like are said language by language. */
const words: readonly (readonly [keyof Manifest, string, (manifest: Manifest) => string])[] = [
  ["risk", "Risk", ({ risk }) => `${risk}, ${riskWords[risk]}`],
  ["author", "Author", ({ author }) => author],
  ["runAs", "Runs as", ({ runAs }) => runAs],
  [
    "repeat",
    "Started again after an interruption",
    ({ repeat }) => (repeat === "once" ? "never" : "it may be"),
  ],
  ["timeLimitSeconds", "Time limit of a script", (manifest) => `${manifest.timeLimitSeconds} s`],
  ["verifyWithinSeconds", "Time to prove itself", (manifest) => `${manifest.verifyWithinSeconds} s`],
  [
    "deadManSeconds",
    "Undone unless the collector is reached",
    ({ deadManSeconds }) => (deadManSeconds === undefined ? "no" : `after ${deadManSeconds} s`),
  ],
  ["restarts", "Restarts the machine", ({ restarts }) => (restarts === true ? "yes" : "no")],
  ["settles", "Settles", ({ settles }) => named(settles.map(({ rule, subject }) => `${rule} (${subject})`))],
  ["platforms", "Steps", stepsWords],
  ...(["title", "summary", "caution", "notice"] as const).flatMap((field) =>
    (["en", "nl"] as const).map(
      (language) =>
        [
          field,
          `${field.charAt(0).toUpperCase()}${field.slice(1)} (${language})`,
          (manifest: Manifest) => manifest[field][language],
        ] as const,
    ),
  ),
];
const apart: ReadonlySet<string> = new Set(["type", "id", "version", "parameters", "files"]);

/**
 * What is different between two versions of a fix's manifest, in sentences. A field that has no words of its own is named all the
 * same, so that no change goes unsaid.
 */
export function describeChange(before: Manifest, after: Manifest): readonly string[] {
  const lines: string[] = [];
  for (const [, word, of] of words) {
    const [old, fresh] = [of(before), of(after)];
    if (old !== fresh) lines.push(`${word}: ${fresh} (before: ${old}).`);
  }
  for (const name of together(before.parameters, after.parameters)) {
    const [old, fresh] = [before.parameters[name], after.parameters[name]];
    if (!fresh) lines.push(`The parameter ${name} is gone.`);
    else if (!old) lines.push(`The parameter ${name} is new: ${parameterWords(fresh)}.`);
    else if (JSON.stringify(old) !== JSON.stringify(fresh))
      lines.push(`The parameter ${name} is now ${parameterWords(fresh)} (before: ${parameterWords(old)}).`);
  }
  for (const name of together(before.files, after.files)) {
    const [old, fresh] = [before.files[name], after.files[name]];
    if (!fresh) lines.push(`The file ${name} is gone.`);
    else if (!old) lines.push(`The file ${name} is new.`);
    else if (old.sha256 !== fresh.sha256) lines.push(`The file ${name} has changed.`);
  }
  const said = new Set<string>([...apart, ...words.map(([field]) => field)]);
  for (const field of together(before, after)) {
    const of = (manifest: Manifest): string =>
      JSON.stringify(Object.entries(manifest).find(([name]) => name === field)?.[1] ?? null);
    if (!said.has(field) && of(before) !== of(after))
      lines.push(`${field}: ${of(after)} (before: ${of(before)}).`);
  }
  return lines;
}

const together = (one: object, other: object): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
