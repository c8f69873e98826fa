/** A run that failed, in as much as it tells one failure from another. */
export interface Failure {
  /** The last step that ran; null when none did. */
  readonly step: string | null;
  readonly exitCode: number | null;
  readonly code: string | null;
  /** The last line that was written and says something; empty where nothing was. */
  readonly line: string;
}

const longestLine = 160;

/** What differs from device to device and says nothing about what went wrong; the longer forms first, since the shorter ones are in them. */
const particulars: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu, "<id>"],
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"']+/giu, "<address>"],
  [/\b[a-z]:\\[^\s"':]+/giu, "<path>"],
  [/(?<![\w<])~?(?:\/[\w.@+~-]+)+\/?/gu, "<path>"],
  [/\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,}\b/giu, "<id>"],
  [/\b(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*\b/giu, "<address>"],
  [/\d+(?:[.,:]\d+)*/gu, "<n>"],
];

/** A line of output without numbers, ids and paths, so that the same failure reads the same on every device. */
export function withoutParticulars(line: string): string {
  let text = line.normalize("NFKC");
  for (const [form, word] of particulars) text = text.replace(form, word);
  return text.replaceAll(/\s+/gu, " ").trim().slice(0, longestLine);
}

// Colours and cursor movements of terminals (ECMA-48, behind the escape character), and every other control character.
const movements = /(?!\t)\p{Cc}\[[0-?]*[ -/]*[@-~]/gu;
const controls = /\p{Cc}/gu;

/** The last line of an output that says something; "" when none does. */
export function lastLine(output: string): string {
  const lines = output
    .split(/[\r\n]+/u)
    .map((line) => line.replace(movements, "").replace(controls, " ").trim());
  return (lines.findLast((line) => /[\p{L}\p{N}]/u.test(line)) ?? "").slice(0, 512);
}

/** By what a failure is known: the same text for the same failure. */
export const signatureOf = ({ step, exitCode, code, line }: Failure): string =>
  JSON.stringify([step, exitCode, code, withoutParticulars(line)]);

export interface Clustered extends Failure {
  readonly signature: string;
  readonly devices: number;
  /** The one that failed first. */
  readonly sample: { readonly deviceId: string; readonly runId: string; readonly line: string };
}

/** Failures that look the same together, the largest group first; `line` of a group is without particulars. */
export function clusterFailures(
  failures: readonly (Failure & {
    readonly signature: string;
    readonly deviceId: string;
    readonly runId: string;
    readonly atMs: number;
  })[],
): readonly Clustered[] {
  const groups = new Map<string, Clustered>();
  for (const { signature, deviceId, runId, step, exitCode, code, line } of failures.toSorted(
    (one, other) => one.atMs - other.atMs,
  )) {
    const group = groups.get(signature);
    groups.set(signature, {
      ...(group ?? {
        signature,
        step,
        exitCode,
        code,
        line: withoutParticulars(line),
        sample: { deviceId, runId, line },
      }),
      devices: (group?.devices ?? 0) + 1,
    });
  }
  return [...groups.values()].toSorted((one, other) => other.devices - one.devices);
}
