import { parseArgs } from "node:util";
import type { Bench, Row } from "./bench/bench.ts";
import { agent } from "./bench/agent.ts";
import { collectorReport, collectorReportTls } from "./bench/collector-report.ts";
import { consoleBench } from "./bench/console.ts";
import { deadLink } from "./bench/dead-link.ts";
import { fault } from "./bench/fault.ts";
import { history } from "./bench/history.ts";
import { order } from "./bench/order.ts";
import { reconnect, reconnectTls } from "./bench/reconnect.ts";
import { stop } from "./bench/stop.ts";

/**
 * `npm run bench`: the budgets of the design, measured beside their yardsticks in one run. Exits 0 when every budget is kept
 * that could be judged, 6 when one is missed, 2 when it was asked for something it does not know.
 */
const benches: readonly Bench[] = [
  agent,
  collectorReport,
  collectorReportTls,
  consoleBench,
  deadLink,
  fault,
  history,
  order,
  reconnect,
  reconnectTls,
  stop,
];

const help = `npm run bench [-- <id>… --short --json]

Measures the design's budgets beside their yardsticks, in one run on this machine.

${benches.map(({ id, about }) => `  ${id.padEnd(22)}${about}`).join("\n")}

  --short               seconds for each, and no verdict where seconds cannot tell
  --json                one JSON object on standard output: {short, missed, results: [{id, command, rows: [{what, measured, budget, ok}]}]}

Without an id it runs all of them. Exit codes: 0 all budgets kept that could be judged, 6 one or more missed, 2 not understood.
`;

function asked(): { readonly wanted: readonly string[]; readonly short: boolean; readonly json: boolean } {
  try {
    const flag = { type: "boolean", default: false } as const;
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { short: flag, json: flag, help: { ...flag, short: "h" } },
    });
    if (values.help) {
      process.stdout.write(help);
      process.exit(0);
    }
    const unknown = positionals.filter((id) => !benches.some((bench) => bench.id === id));
    if (unknown.length === 0) return { wanted: positionals, short: values.short, json: values.json };
    process.stderr.write(`There is no bench ${unknown.join(", ")}.\n\n${help}`);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`);
  }
  process.exit(2);
}
const { wanted, short, json } = asked();

/** What anybody can run to get the same lines again. */
const commandOf = (id: string): string => `npm run bench -- ${id}${short ? " --short" : ""}`;
const mark = (ok: boolean | null): string => (ok === null ? "–" : ok ? "✓" : "✗");

/** A bench that breaks off is a line that says so: the others are measured all the same. */
async function rowsOf(bench: Bench): Promise<readonly Row[]> {
  try {
    return await bench.run(short);
  } catch (error) {
    process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    return [
      {
        what: bench.id,
        measured: `broke off: ${(error as Error).message}`,
        budget: "to be measured",
        ok: false,
      },
    ];
  }
}

const results: { readonly id: string; readonly command: string; readonly rows: readonly Row[] }[] = [];
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.id)) continue;
  process.stderr.write(`${bench.id}…\n`);
  const result = { id: bench.id, command: commandOf(bench.id), rows: await rowsOf(bench) };
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
