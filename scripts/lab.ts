// npm run lab [-- [--json] [vitest filter …]]: real faults on this machine, and the fixes that settle them. Needs root and what
// each test names; what a machine lacks is skipped with its reason. With --json the figures go to standard output.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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

const json = process.argv.includes("--json");
const filters = process.argv.slice(2).filter((arg) => arg !== "--json");
const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-lab-"));
try {
  const file = path.join(folder, "report.json");
  const reporters = ["--reporter=json", `--outputFile.json=${file}`, ...(json ? [] : ["--reporter=default"])];
  const content = runTool(
    "vitest",
    ["run", "--project", "lab", ...reporters, ...filters],
    {},
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
