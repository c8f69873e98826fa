import { digestWords } from "./digest-words.ts";
import type { LocalFix } from "./local-fix.ts";
import { suspicious } from "./suspicious.ts";

const riskWords = {
  R0: "reads only",
  R1: "can be taken back",
  R2: "cannot be taken back, or touches security",
  R3: "destroys, or reaches many machines",
} as const;

/** What could fool a reader of this fix, with the file it is in. */
export function warningsOf(fix: LocalFix): readonly string[] {
  const scripts = [...fix.files].flatMap(([name, bytes]) =>
    suspicious(Buffer.from(bytes).toString("utf8"), true).map((one) => `${name}, ${one}`),
  );
  const texts = suspicious(JSON.stringify(fix.manifest, null, 2), false).map(
    (one) => `manifest.json, ${one}`,
  );
  return [...texts, ...scripts];
}

/** Characters that would steer the terminal are shown as their number, never sent. */
const visible = (text: string): string =>
  text.replace(
    /[^\P{Cc}\t\n]|\p{Cf}/gu,
    (one) => `<U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
  );

/** Everything that an approver signs, in full: texts, limits, parameters, every script. */
export function describeFix(fix: LocalFix): string {
  const { manifest, manifestDigest } = fix;
  const lines = [
    `${manifest.title.en}   (${manifest.id}, version ${manifest.version}, by ${manifest.author})`,
    `${manifest.title.nl}`,
    "",
    `Does:       ${manifest.summary.en}`,
    `            ${manifest.summary.nl}`,
    `Not when:   ${manifest.caution.en}`,
    `            ${manifest.caution.nl}`,
    `Employee:   ${manifest.notice.en}`,
    `            ${manifest.notice.nl}`,
    `Risk:       ${manifest.risk}, ${riskWords[manifest.risk]}`,
    `Runs as:    ${manifest.runAs}, at most ${manifest.timeLimitSeconds} s a script, ${manifest.repeat}`,
    `Proof:      its own check, and the rules ${manifest.settles.map(({ rule }) => rule).join(", ") || "(none)"}`,
    ...(manifest.deadManSeconds === undefined
      ? []
      : [`Dead man:   undone after ${manifest.deadManSeconds} s unless the collector is reached`]),
    ...Object.entries(manifest.parameters).map(([name, parameter]) => {
      const { title, ...form } = parameter;
      return `Parameter:  ${name} (${title.en}): ${JSON.stringify(form)}`;
    }),
    ...Object.entries(manifest.platforms.linux ?? {}).map(([step, file]) => `Linux:      ${step} is ${file}`),
  ];
  for (const [name, bytes] of fix.files) {
    lines.push("", `----- ${name} -----`, Buffer.from(bytes).toString("utf8").trimEnd());
  }
  lines.push("", `Digest:     ${manifestDigest}`, `In words:   ${digestWords(manifestDigest)}`, "");
  return visible(lines.join("\n"));
}
