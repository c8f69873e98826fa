// npm test [-- stage [vitest filter …]]: everything that must hold before a change lands.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Counts } from "./count-reporter.ts";
import { anyFile, format, lint, root, runNode, runTool, types } from "./stages.ts";

const total: Counts = { passed: 0, failed: 0, skipped: [] };
const strict = process.env["CI"] === "true";
const [only, ...filters] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** One run of vitest over a project, counted into the total. A project whose files nobody wrote yet passes. */
function vitest(project: string, files: readonly string[]): boolean {
  if (!anyFile(files)) {
    say(`  there are no ${project} tests yet`);
    return true;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-test-"));
  try {
    const counts = path.join(folder, "counts.json");
    const reporters = ["--reporter=default", "--reporter=./scripts/count-reporter.ts"];
    const args = ["run", "--project", project, ...reporters, ...filters];
    const content = runTool("vitest", args, { HULPLIJN_COUNTS: counts });
    if (existsSync(counts)) addCounts(JSON.parse(readFileSync(counts, "utf8")) as Counts);
    return content;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addCounts(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped.push(...counts.skipped);
}

/** Generated files must be what their generator makes today. */
function generated(): boolean {
  const generator = path.join(root, "scripts", "docs.ts");
  return !existsSync(generator) || runNode([generator, "--check"]);
}

const stages: Record<string, () => boolean> = {
  format: () => format(),
  lint: () => lint(),
  types: () => types(),
  generated,
  unit: () => vitest("unit", ["packages/*/src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"]),
  contract: () => vitest("contract", ["test/{contracts,architecture}/**/*.test.ts"]),
  e2e: () => vitest("e2e", ["test/e2e/**/*.e2e.test.ts"]),
};

function runStage(name: string, stage: () => boolean): string {
  say(`\n▸ ${name}`);
  const began = performance.now();
  const content = stage();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`  ${name}: ${content ? "ok" : "FAILED"} (${seconds} s)`);
  return content ? "" : name;
}

if (only !== undefined && !Object.hasOwn(stages, only)) {
  say(`npm test: there is no stage "${only}"; the stages are ${Object.keys(stages).join(", ")}.`);
  process.exit(2);
}
const chosen = Object.entries(stages).filter(([name]) => only === undefined || name === only);
const failed = chosen.map(([name, stage]) => runStage(name, stage)).filter((name) => name !== "");

say("");
for (const { name, why } of total.skipped) say(`skipped: ${name}: ${why}`);
if (strict && total.skipped.length > 0) failed.push("skipped tests (CI=true allows none)");
if (failed.length > 0) say(`FAILED: ${failed.join(", ")}`);
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;
