// npm test [-- stage [vitest filter …]]: everything that must hold before a change lands.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import type { Counts, Named } from "./count-reporter.ts";
import { anyFile, beginTool, format, lint, root, runNode, runTool, types } from "./stages.ts";

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
 * Most tests wait for much that takes no processor: by vitest's own count, one worker on two cores, they take twice as long. Those that
 * install packages have the machine to themselves.
 */
const fewestWorkers: Readonly<Record<string, number>> = { unit: 3, contract: 3, process: 3 };

function workers(project: string): readonly string[] {
  const fewest = fewestWorkers[project];
  return fewest === undefined ? [] : [`--maxWorkers=${Math.max(fewest, availableParallelism())}`];
}

interface Ran {
  readonly content: boolean;
  /** Null when it ended before it could count. */
  readonly counts: Counts | null;
}

/** What one run of vitest is given, and where it leaves its figures and, when it is not waited for, its words. */
function vitestOf(projects: readonly string[], wanted: readonly string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-test-"));
  const file = path.join(folder, "counts.json");
  const reporters = ["--reporter=default", "--reporter=./scripts/count-reporter.ts"];
  const named = projects.flatMap((project) => ["--project", project, ...workers(project)]);
  return {
    args: ["run", ...named, ...reporters, "--passWithNoTests", ...wanted],
    // Packages in full are `npm run package:test`.
    env: { HULPLIJN_COUNTS: file, HULPLIJN_PACKAGE_SHORT: "1" },
    output: path.join(folder, "output"),
    ended: (content: boolean): Ran => {
      const counts = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Counts) : null;
      rmSync(folder, { recursive: true, force: true });
      return { content, counts };
    },
  };
}

function runVitest(projects: readonly string[], wanted: readonly string[]): Ran {
  const { args, env, ended } = vitestOf(projects, wanted);
  return ended(runTool("vitest", args, env));
}

/** Runs beside what follows; its words come in one piece when it is waited for. */
async function besideVitest(project: string): Promise<Ran> {
  const { args, env, output, ended } = vitestOf([project], filters);
  const content = await beginTool("vitest", args, env, output);
  process.stdout.write(readFileSync(output, "utf8"));
  return ended(content);
}

const endToEnd = ["e2e", "e2e-screens", "e2e-waits", "e2e-clock"];

/**
 * Those that wait, for minutes or for a browser, go on beside the others; the one that sets the clock comes when they are through. By
 * their own count the processors stand still for most of the time that any of them takes alone.
 */
async function runEndToEnd(): Promise<Ran> {
  const beside = ["e2e-screens", "e2e-waits"].map(besideVitest);
  const runs = [
    runVitest(["e2e"], filters),
    ...(await Promise.all(beside)),
    runVitest(["e2e-clock"], filters),
  ];
  const known = runs.map(({ counts }) => counts).filter((counts) => counts !== null);
  const counts =
    known.length === runs.length ? Object.fromEntries(known.flatMap((one) => Object.entries(one))) : null;
  return { content: runs.every(({ content }) => content), counts };
}

/**
 * Runs tests and counts them; a kind of tests that nobody wrote yet passes. With a `secondChance`, files with a failure
 * are run once more, whole: real printers, real kills and a real browser share this machine with whatever else it does. What failed
 * the first time is named in the end, also when it passed afterwards.
 */
async function vitest(
  projects: readonly string[],
  files: readonly string[],
  {
    run = () => runVitest(projects, filters),
    secondChance = false,
  }: { readonly run?: () => Ran | Promise<Ran>; readonly secondChance?: boolean } = {},
): Promise<boolean> {
  if (!anyFile(files)) {
    say(`  there are no ${projects[0]} tests yet`);
    return true;
  }
  const first = await run();
  const again = first.counts ? failedFiles(first.counts) : [];
  if (first.counts && Object.keys(first.counts).length === 0) {
    say(`  no file of these tests fits ${filters.join(" ")}`);
    return false;
  }
  if (!first.counts || !secondChance || again.length === 0 || again.includes("")) {
    if (first.counts) counted.push(first.counts);
    return first.content;
  }
  for (const file of again) {
    for (const one of first.counts[file]?.failed ?? []) shaky.push(told(file, one));
  }
  say(`\n  once more: ${again.join(", ")}`);
  const second = runVitest(projects, again);
  counted.push({ ...first.counts, ...second.counts });
  return second.content;
}

/** Generated files must be what their generator makes today. */
function generated(): boolean {
  const generator = path.join(root, "scripts", "docs.ts");
  return !existsSync(generator) || runNode([generator, "--check"]);
}

const stages: Record<string, () => boolean | Promise<boolean>> = {
  format: () => format(),
  lint: () => lint(),
  types: () => types(),
  generated,
  unit: () => vitest(["unit"], ["packages/*/src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"]),
  contract: () => vitest(["contract"], ["test/{contracts,architecture}/**/*.test.ts"]),
  process: () =>
    vitest(["process"], ["{packages,scripts,test}/**/*.process.test.ts"], { secondChance: true }),
  e2e: () => vitest(endToEnd, ["test/e2e/**/*.e2e.test.ts"], { run: runEndToEnd, secondChance: true }),
  package: () => vitest(["package"], ["test/package/**/*.package.test.ts"], { secondChance: true }),
};

/** Builds and installs packages: for machines that were made for it, or whoever asks. */
const onlyWhenAsked = new Set(strict ? [] : ["package"]);

const given = process.argv.slice(2);
/** Any number of stages first, then filters for vitest. */
const firstFilter = given.findIndex((word) => !Object.hasOwn(stages, word));
const named = firstFilter === -1 ? given : given.slice(0, firstFilter);
const filters = firstFilter === -1 ? [] : given.slice(firstFilter);
const seconds: Record<string, number> = {};

async function runStage(name: string, stage: () => boolean | Promise<boolean>): Promise<string> {
  say(`\n▸ ${name}`);
  const began = performance.now();
  const content = await stage();
  const took = (performance.now() - began) / 1000;
  seconds[name] = took;
  say(`  ${name}: ${content ? "ok" : "FAILED"} (${took.toFixed(1)} s)`);
  return content ? "" : name;
}

if (given.length > 0 && named.length === 0) {
  say(`npm test: there is no stage "${given[0]}"; the stages are ${Object.keys(stages).join(", ")}.`);
  process.exit(2);
}
const chosen = Object.entries(stages).filter(([name]) =>
  named.length === 0 ? !onlyWhenAsked.has(name) : named.includes(name),
);
const failed: string[] = [];
for (const [name, stage] of chosen) {
  const missed = await runStage(name, stage);
  if (missed !== "") failed.push(missed);
}

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
