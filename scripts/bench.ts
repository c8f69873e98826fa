import type { Bench, Row } from "./bench/bench.ts";
import { agent } from "./bench/agent.ts";
import { collectorReport } from "./bench/collector-report.ts";
import { consoleBench } from "./bench/console.ts";
import { fault } from "./bench/fault.ts";
import { history } from "./bench/history.ts";
import { order } from "./bench/order.ts";
import { reconnect } from "./bench/reconnect.ts";

/**
 * `npm run bench`: the budgets of the design, measured beside their yardsticks in one run. `-- --short` takes a minute,
 * `-- --json` prints one JSON object on standard output, `-- <id>…` runs only those. Exits 6 when a budget is not kept.
 */
const benches: readonly Bench[] = [agent, collectorReport, consoleBench, fault, history, order, reconnect];
const flags = process.argv.slice(2);
const short = flags.includes("--short");
const json = flags.includes("--json");
const wanted = flags.filter((flag) => !flag.startsWith("--"));

const unknown = wanted.filter((id) => !benches.some((bench) => bench.id === id));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(", ")}. There are: ${benches.map(({ id }) => id).join(", ")}\n`,
  );
  process.exit(2);
}

/** What anybody can run to get the same lines again. */
const commandOf = (id: string): string => `npm run bench -- ${id}${short ? " --short" : ""}`;
const mark = (ok: boolean | null): string => (ok === null ? "–" : ok ? "✓" : "✗");

const results: { readonly id: string; readonly command: string; readonly rows: readonly Row[] }[] = [];
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.id)) continue;
  process.stderr.write(`${bench.id}…\n`);
  const result = { id: bench.id, command: commandOf(bench.id), rows: await bench.run(short) };
  results.push(result);
  if (json) continue;
  process.stdout.write(`\n${result.command}\n`);
  for (const row of result.rows)
    process.stdout.write(`${mark(row.ok)} ${row.what}: ${row.measured} (budget ${row.budget})\n`);
}
const rows = results.flatMap((result) => result.rows);
const missed = rows.filter((row) => row.ok === false).length;
if (json) process.stdout.write(`${JSON.stringify({ short, missed, results })}\n`);
else
  process.stdout.write(
    `\n${rows.filter((row) => row.ok).length} budgets kept, ${missed} missed, ${rows.filter((row) => row.ok === null).length} lines without a verdict\n`,
  );
if (missed > 0) process.exitCode = 6;
