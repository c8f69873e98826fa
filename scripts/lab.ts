// npm run lab [-- [--json] [--count N] [vitest filter …]]: real faults on this machine, and the fixes that settle them. Needs root
// and what each test names; what a machine lacks is skipped with its reason. With --json the figures go to standard output.
// --count: how often `kills` kills a runner at each transition of its journal, or `updates` a device at the steps of an update.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundledAgent } from "./bench/agent-under-test.ts";
import { runTool } from "./stages.ts";

interface Report {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number | null;
    }[];
  }[];
}

const { values, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, count: { type: "string" } },
});
const { json, count } = values;
if (count !== undefined && !/^[1-9][0-9]{0,5}$/.test(count)) {
  process.stderr.write(`--count wants a whole number from 1, not ${count}.\n`);
  process.exit(2);
}
/** Thousands of runners are started for a count: as the bundle that a package holds. */
function runnerIn(folder: string): string {
  bundledAgent(folder);
  return path.join(folder, "runner.mjs");
}

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-lab-"));
try {
  const file = path.join(folder, "report.json");
  const reporters = ["--reporter=json", `--outputFile.json=${file}`, ...(json ? [] : ["--reporter=default"])];
  const content = runTool(
    "vitest",
    ["run", "--project", "lab", ...reporters, ...filters],
    count === undefined
      ? {}
      : { HULPLIJN_LAB_COUNT: count, HULPLIJN_LAB_RUNNER: runnerIn(path.join(folder, "agent")) },
    json ? 2 : "inherit",
  );
  if (json) {
    const report = JSON.parse(readFileSync(file, "utf8")) as Report;
    const root = path.join(import.meta.dirname, "..");
    const faults = report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status, duration }) => ({
        file: path.relative(root, name),
        fault: fullName,
        status,
        tookMs: duration === null || duration === undefined ? null : Math.round(duration),
      })),
    );
    const counted = (status: string): number => faults.filter((one) => one.status === status).length;
    const counts = {
      passed: counted("passed"),
      failed: counted("failed"),
      skipped: counted("pending") + counted("skipped"),
    };
    process.stdout.write(`${JSON.stringify({ ...counts, faults }, null, 2)}\n`);
  }
  process.exitCode = content ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
