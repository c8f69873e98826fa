import {
  describeChange,
  digestWords,
  lineDifference,
  riskWords,
  suspicious,
  visible,
} from "@hulplijn/shared/review";
import { fixAsks, waitsFor } from "@hulplijn/shared/trust/decide";
import type { LastApproved } from "./approved-copies.ts";
import type { LocalFix } from "./local-fix.ts";

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

const situations = {
  call: "the end of a call (microphone or camera in use)",
  presenting: "the end of a presentation",
  "low-battery": "power, on a nearly empty battery",
  typing: "a pause at the keyboard, for an hour at most",
} as const;

/** What it waits for on the device, in words. */
function waiting(manifest: LocalFix["manifest"]): string {
  return (
    waitsFor(manifest)
      .map((one) => situations[one])
      .join("; ") || "nothing"
  );
}

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
    `Waits for:  ${waiting(manifest)}`,
    `Asks first: ${fixAsks(manifest) ? "the employee, unless the policy says never" : "nobody, unless the policy says always"}`,
    `Risk:       ${manifest.risk}, ${riskWords[manifest.risk]}`,
    `Runs as:    ${manifest.runAs}, at most ${manifest.timeLimitSeconds} s a script, ${manifest.repeat}`,
    `Proof:      its own check, and the rules ${manifest.settles.map(({ rule }) => rule).join(", ") || "(none)"}`,
    ...(manifest.deadManSeconds === undefined
      ? []
      : [`Dead man:   undone after ${manifest.deadManSeconds} s unless the collector is reached`]),
    ...(manifest.restarts === true ? ["Restarts:   the machine, after a warning to whoever uses it"] : []),
    ...Object.entries(manifest.parameters).map(([name, parameter]) => {
      const { title, ...form } = parameter;
      return `Parameter:  ${name} (${title.en}): ${JSON.stringify(form)}`;
    }),
    ...Object.entries(manifest.platforms.linux ?? {}).map(([step, file]) => `Linux:      ${step} is ${file}`),
    ...Object.entries(manifest.platforms.windows ?? {}).map(
      ([step, file]) => `Windows:    ${step} is ${file}`,
    ),
  ];
  for (const [name, bytes] of fix.files) {
    lines.push("", `----- ${name} -----`, Buffer.from(bytes).toString("utf8").trimEnd());
  }
  lines.push("", `Digest:     ${manifestDigest}`, `In words:   ${digestWords(manifestDigest)}`, "");
  return visible(lines.join("\n"));
}

const signs = { gone: "-", new: "+" } as const;

/** What is different from the version before that people approved, for the terminal; unchanged lines are left out. */
export function describeDifference(fix: LocalFix, last: LastApproved | null): string {
  if (!last)
    return "No earlier version that people of the policy approved is known here: all of it is new.\n";
  const lines = [
    `Changes since version ${last.fix.manifest.version}, which ${last.people.join(", ")} approved:`,
    ...describeChange(last.fix.manifest, fix.manifest).map((one) => `  ${one}`),
  ];
  const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("utf8");
  for (const name of new Set([...last.fix.files.keys(), ...fix.files.keys()])) {
    const [old, fresh] = [textOf(last.fix.files.get(name)), textOf(fix.files.get(name))];
    if (old === fresh) continue;
    lines.push(`----- ${name} -----`);
    for (const { kind, text } of lineDifference(old, fresh))
      if (kind !== "same") lines.push(`${signs[kind]} ${text}`);
  }
  return visible(`${lines.join("\n")}\n`);
}
