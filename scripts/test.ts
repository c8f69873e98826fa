// npm test [-- stage [vitest filter …]]: everything that must hold before a change lands.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import type { Counts, Named } from "./count-reporter.ts";
import { anyFile, format, lint, root, runNode, runTool, types } from "./stages.ts";

const strict = process.env["CI"] === "true";
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const told = (file: string, { name, why }: Named): string =>
  `${[file, name].filter(Boolean).join(" > ")}: ${why}`;

const counted: Counts[] = [];
/** What failed once, and whose file was run again. */
const shaky: string[] = [];

function failedFiles(counts: Counts): string[] {
  return Object.keys(counts).filter((file) => counts[file]?.failed.length);
}

/**
 * Unit and contract tests wait for much that takes no processor: by vitest's own count, one worker on two cores, they take twice as
 * long. Tests that start programs, and those with a browser, have the machine to themselves.
 */
function workers(project: string): readonly string[] {
  return project === "unit" || project === "contract"
    ? [`--maxWorkers=${Math.max(3, availableParallelism())}`]
    : [];
}

/** One run of vitest over a project; null when it ended before it could count. */
function runVitest(project: string, wanted: readonly string[]): { content: boolean; counts: Counts | null } {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-test-"));
  try {
    const file = path.join(folder, "counts.json");
    const reporters = ["--reporter=default", "--reporter=./scripts/count-reporter.ts"];
    const content = runTool(
      "vitest",
      ["run", "--project", project, ...workers(project), ...reporters, ...wanted],
      {
        HULPLIJN_COUNTS: file,
      },
    );
    return { content, counts: existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Counts) : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a project's tests and counts them; a project whose files nobody wrote yet passes. With a `secondChance`, files with a failure
 * are run once more, whole: real printers, real kills and a real browser share this machine with whatever else it does. What failed
 * the first time is named in the end, also when it passed afterwards.
 */
function vitest(project: string, files: readonly string[], secondChance = false): boolean {
  if (!anyFile(files)) {
    say(`  there are no ${project} tests yet`);
    return true;
  }
  const first = runVitest(project, filters);
  const again = first.counts ? failedFiles(first.counts) : [];
  if (!first.counts || !secondChance || again.length === 0 || again.includes("")) {
    if (first.counts) counted.push(first.counts);
    return first.content;
  }
  for (const file of again) {
    for (const one of first.counts[file]?.failed ?? []) shaky.push(told(file, one));
  }
  say(`\n  once more: ${again.join(", ")}`);
  const second = runVitest(project, again);
  counted.push({ ...first.counts, ...second.counts });
  return second.content;
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
  process: () => vitest("process", ["{packages,scripts,test}/**/*.process.test.ts"], true),
  e2e: () => vitest("e2e", ["test/e2e/**/*.e2e.test.ts"], true),
};

const given = process.argv.slice(2);
/** Any number of stages first, then filters for vitest. */
const firstFilter = given.findIndex((word) => !Object.hasOwn(stages, word));
const named = firstFilter === -1 ? given : given.slice(0, firstFilter);
const filters = firstFilter === -1 ? [] : given.slice(firstFilter);
const seconds: Record<string, number> = {};

function runStage(name: string, stage: () => boolean): string {
  say(`\n▸ ${name}`);
  const began = performance.now();
  const content = stage();
  const took = (performance.now() - began) / 1000;
  seconds[name] = took;
  say(`  ${name}: ${content ? "ok" : "FAILED"} (${took.toFixed(1)} s)`);
  return content ? "" : name;
}

if (given.length > 0 && named.length === 0) {
  say(`npm test: there is no stage "${given[0]}"; the stages are ${Object.keys(stages).join(", ")}.`);
  process.exit(2);
}
const chosen = Object.entries(stages).filter(([name]) => named.length === 0 || named.includes(name));
const failed = chosen.map(([name, stage]) => runStage(name, stage)).filter((name) => name !== "");

say("");
if (seconds["unit"] !== undefined && seconds["contract"] !== undefined) {
  say(`unit and contract took ${(seconds["unit"] + seconds["contract"]).toFixed(1)} s`);
}
const tests = counted.flatMap((counts) => Object.entries(counts));
const skipped = tests.flatMap(([file, counts]) => counts.skipped.map((one) => told(file, one)));
const failures = tests.flatMap(([file, counts]) => counts.failed.map((one) => told(file, one)));
const passed = tests.reduce((sum, [, counts]) => sum + counts.passed, 0);
for (const one of skipped) say(`skipped: ${one}`);
for (const one of shaky) say(`failed the first time: ${one}`);
for (const one of failures) say(`failed: ${one}`);
if (strict && skipped.length > 0) failed.push("skipped tests (CI=true allows none)");
if (failed.length > 0) say(`FAILED: ${failed.join(", ")}`);
say(`${passed} passed, ${failures.length} failed, ${skipped.length} skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;
