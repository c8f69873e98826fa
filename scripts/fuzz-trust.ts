import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type FuzzResult, fuzzTrust } from "../test/trust/fuzz/fuzz.ts";

/**
 * `npm run fuzz:trust -- [--count N] [--seed S] [--workers W] [--json]`: mutated order bundles against the runner's own decision,
 * with real signatures. Its last line is the figures. Exits 0 only when no mutation ran that nobody approved, none crashed what
 * decides, memory stayed flat, and the untouched bundles were accepted. Many are shared out to a process for each processor;
 * the first works with the seed, the next ones with those that follow it.
 */
const text = { type: "string" } as const;
const { values } = parseArgs({
  options: { count: text, seed: text, workers: text, json: { type: "boolean" } },
});
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
const workers = whole("workers", values.workers, count < 50_000 ? 1 : availableParallelism());

function lineOf(result: FuzzResult, flat: boolean): string {
  const codes = Object.entries(result.refused).map(([code, times]) => `${code} ${times}`);
  const perSecond = Math.round(result.count / Math.max(0.1, result.seconds));
  return [
    `${result.count} mutations in ${result.seconds} s (${perSecond}/s), seed ${result.seed}, ${workers} at a time`,
    `${result.ran.length} ran, ${result.crashed.length} crashed, ${result.stillRight} accepted rightly`,
    `memory ${result.rssFirstMiB} → ${result.rssLastMiB} MiB (${flat ? "flat" : "NOT FLAT"})`,
    `untouched bundles ${result.controlAccepted ? "accepted" : "REFUSED"}`,
    `refused: ${codes.join(", ")}`,
  ].join("; ");
}

function alone(): FuzzResult {
  let saidAt = -Infinity;
  return fuzzTrust({
    count,
    seed,
    progress: (done, { seconds, rssMiB }) => {
      if (performance.now() - saidAt < 2000) return;
      saidAt = performance.now();
      process.stderr.write(`  ${done} of ${count}, ${seconds} s, ${rssMiB} MiB\n`);
    },
  });
}

/** One process's share. It exits 1 for what it found, which is in its answer; without an answer it died, and this throws. */
function shareOf(worker: number): Promise<FuzzResult> {
  const share = Math.floor(count / workers) + (worker < count % workers ? 1 : 0);
  const self = fileURLToPath(import.meta.url);
  const asked = ["--count", `${share}`, "--seed", `${seed + worker}`, "--workers", "1", "--json"];
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [...process.execArgv, self, ...asked], (error, stdout) => {
      if (stdout === "")
        reject(new Error(`the process of seed ${seed + worker} said nothing: ${error?.message}`));
      else resolve(JSON.parse(stdout) as FuzzResult);
    });
    child.stderr?.pipe(process.stderr);
  });
}

/** What all of them saw; the memory is that of the process that grew most. */
function together(results: readonly FuzzResult[]): FuzzResult {
  const refused: Record<string, number> = {};
  for (const result of results)
    for (const [code, times] of Object.entries(result.refused)) refused[code] = (refused[code] ?? 0) + times;
  const grown = (result: FuzzResult): number => result.rssLastMiB - result.rssFirstMiB;
  const most = results.toSorted((some, more) => grown(more) - grown(some))[0];
  return {
    seed,
    count: results.reduce((sum, result) => sum + result.count, 0),
    seconds: Math.max(...results.map((result) => result.seconds)),
    ran: results.flatMap((result) => result.ran),
    crashed: results.flatMap((result) => result.crashed),
    stillRight: results.reduce((sum, result) => sum + result.stillRight, 0),
    refused: Object.fromEntries(Object.entries(refused).sort(([, some], [, more]) => more - some)),
    rssFirstMiB: most?.rssFirstMiB ?? 0,
    rssLastMiB: most?.rssLastMiB ?? 0,
    controlAccepted: results.every((result) => result.controlAccepted),
  };
}

if (workers === 1) process.stderr.write(`fuzz:trust: ${count} mutated bundles, seed ${seed}\n`);
const result =
  workers === 1
    ? alone()
    : together(await Promise.all(Array.from({ length: workers }, (_, at) => shareOf(at))));
for (const line of result.ran) process.stderr.write(`RAN: ${line}\n`);
for (const line of result.crashed) process.stderr.write(`CRASHED: ${line}\n`);
const flat = result.rssLastMiB - result.rssFirstMiB <= flatMiB;
process.stdout.write(`${values.json ? JSON.stringify({ ...result, flat }) : lineOf(result, flat)}\n`);
const well = result.ran.length === 0 && result.crashed.length === 0 && flat && result.controlAccepted;
process.exitCode = well ? 0 : 1;
