import { parseArgs } from "node:util";
import { type FuzzResult, fuzzTrust } from "../test/trust/fuzz/fuzz.ts";

/**
 * `npm run fuzz:trust -- [--count N] [--seed S] [--json]`: mutated order bundles against the runner's own decision, with real
 * signatures. Its last line is the figures. Exits 0 only when no mutation ran that nobody approved, none crashed what
 * decides, memory stayed flat, and the untouched bundles were accepted.
 */
const text = { type: "string" } as const;
const { values } = parseArgs({ options: { count: text, seed: text, json: { type: "boolean" } } });
const whole = (name: string, given: string | undefined, otherwise: number): number => {
  const number = given === undefined ? otherwise : Number(given);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  process.stderr.write(`--${name} wants a whole number from 1, not ${given}.\n`);
  process.exit(2);
};
/** What a longer run may grow beyond the shape of its heap. */
const flatMiB = 24;

const count = whole("count", values.count, 100_000);
const seed = whole("seed", values.seed, Date.now() % 1_000_000_000);

function lineOf(result: FuzzResult, flat: boolean): string {
  const codes = Object.entries(result.refused).map(([code, times]) => `${code} ${times}`);
  const perSecond = Math.round(result.count / Math.max(0.1, result.seconds));
  return [
    `${result.count} mutations in ${result.seconds} s (${perSecond}/s), seed ${result.seed}`,
    `${result.ran.length} ran, ${result.crashed.length} crashed, ${result.stillRight} accepted rightly`,
    `memory ${result.rssFirstMiB} → ${result.rssLastMiB} MiB (${flat ? "flat" : "NOT FLAT"})`,
    `untouched bundles ${result.controlAccepted ? "accepted" : "REFUSED"}`,
    `refused: ${codes.join(", ")}`,
  ].join("; ");
}

process.stderr.write(`fuzz:trust: ${count} mutated bundles, seed ${seed}\n`);
let saidAt = -Infinity;
const result = fuzzTrust({
  count,
  seed,
  progress: (done, { seconds, rssMiB }) => {
    if (performance.now() - saidAt < 2000) return;
    saidAt = performance.now();
    process.stderr.write(`  ${done} of ${count}, ${seconds} s, ${rssMiB} MiB\n`);
  },
});
for (const line of result.ran) process.stderr.write(`RAN: ${line}\n`);
for (const line of result.crashed) process.stderr.write(`CRASHED: ${line}\n`);
const flat = result.rssLastMiB - result.rssFirstMiB <= flatMiB;
process.stdout.write(`${values.json ? JSON.stringify({ ...result, flat }) : lineOf(result, flat)}\n`);
const well = result.ran.length === 0 && result.crashed.length === 0 && flat && result.controlAccepted;
process.exitCode = well ? 0 : 1;
