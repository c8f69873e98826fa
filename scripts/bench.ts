import type { Bench, Row } from "./bench/bench.ts";
import { collectorReport } from "./bench/collector-report.ts";

/**
 * `npm run bench`: the budgets of the design, measured beside their yardsticks in one run. `-- --short` takes a minute,
 * `-- --json` prints one JSON object on standard output, `-- <id>…` runs only those. Exits 6 when a budget is not kept.
 */
const benches: readonly Bench[] = [collectorReport];
const flags = process.argv.slice(2);
const short = flags.includes("--short");
const wanted = flags.filter((flag) => !flag.startsWith("--"));

const results: { readonly id: string; readonly rows: readonly Row[] }[] = [];
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.id)) continue;
  process.stderr.write(`${bench.id}…\n`);
  results.push({ id: bench.id, rows: await bench.run(short) });
}
const rows = results.flatMap((result) => result.rows);
if (flags.includes("--json")) process.stdout.write(`${JSON.stringify({ short, results })}\n`);
else {
  const mark = (ok: boolean | null): string => (ok === null ? "–" : ok ? "✓" : "✗");
  for (const row of rows)
    process.stdout.write(`${mark(row.ok)} ${row.what}: ${row.measured} (budget ${row.budget})\n`);
}
if (rows.some((row) => row.ok === false)) process.exitCode = 6;
