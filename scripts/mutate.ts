// npm run mutate [-- [--json] [part of a path …]]: changes the checks that decide what a device runs, one small thing at a time, and runs
// their tests against each change. A change that no test notices is a hole in the tests. Exits 0 only when none is left, but for those
// that change nothing (scripts/mutate/equivalent.ts says why). The last line is the figures.
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { createVitest } from "vitest/node";
import { equivalents } from "./mutate/equivalent.ts";
import { mutantsOf } from "./mutate/mutants.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const root = path.join(import.meta.dirname, "..");
/** What decides, and the tests that hold it. Schemas (and the checks generated from them) are data. */
const runnerNames = [
  "frames",
  "halt-book",
  "journal",
  "journal-record",
  "judge-order",
  "keep",
  "past-occurrences",
  "patience",
  "read-frame",
  "self-start",
  "settings-folder",
  "standing-book",
  "tickets",
  "trail-book",
  "trust-book",
  "trust-state",
];
const runner = runnerNames.map((name) => `packages/agent/src/runner/${name}.ts`);
const shared = globSync("packages/shared/src/trust/*.ts", { cwd: root }).filter(
  (file) =>
    !/\.(test|generated)\.ts$|\/(anchor|batch|decide|define|envelope|halt|policy|release|trust)\.ts$/.test(
      file,
    ),
);
const files = [...shared, ...runner]
  .toSorted()
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)));
if (files.length === 0) {
  process.stderr.write(`mutate: no file of the checks has ${positionals.join(" or ")} in its path.\n`);
  process.exit(2);
}

/** A copy of the sources, whose files are changed: the tests read files, and nobody's own are touched. */
const copy = mkdtempSync(path.join(tmpdir(), "hulplijn-mutate-"));
for (const one of ["packages", "scripts", "test", "package.json", "tsconfig.json"])
  cpSync(path.join(root, one), path.join(copy, one), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => !from.endsWith("/dist"),
  });
symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));

const quiet = {};
const vitest = await createVitest(
  "test",
  {
    root: copy,
    config: false,
    watch: false,
    bail: 1,
    pool: "forks",
    maxWorkers: 1,
    reporters: [quiet],
    testTimeout: 20_000,
    execArgv: ["--disable-warning=ExperimentalWarning"],
    include: [
      "packages/shared/src/trust/*.test.ts",
      // Not those of the others, some of which want to be where another user can read them.
      `packages/agent/src/runner/{${runnerNames.join(",")},halt-book-flood}.test.ts`,
      "test/contracts/fuzz-trust.test.ts",
    ],
  },
  { logLevel: "silent" },
);

const specifications = await vitest.globTestSpecifications();

/** Which tests failed last. */
let lastNoticed = "";

/** A change that makes a loop without an end is noticed by that; far more than the tests of one file take. */
const longestRunMs = 40_000;

/** Ends the processes that tests run in: children of this one. */
function endForks(): void {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim();
  for (const pid of children === "" ? [] : children.split(" ")) {
    const name = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    if (name.includes("vitest")) process.kill(Number(pid), "SIGKILL");
  }
}

/** True when a test fails: the tests named like the file first, all others that can reach it when those notice nothing. */
async function isNoticed(file: string): Promise<boolean> {
  const isOwn = ({ moduleId }: { readonly moduleId: string }): boolean =>
    moduleId.endsWith(`/${path.basename(file, ".ts")}.test.ts`);
  // Nothing of shared sees the runner.
  const reach = specifications.filter(
    ({ moduleId }) => !file.includes("/runner/") || !moduleId.includes("/shared/"),
  );
  const turns = [reach.filter(isOwn), reach.filter((one) => !isOwn(one))];
  for (const turn of turns.filter((one) => one.length > 0)) {
    const limit = setTimeout(endForks, longestRunMs);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(turn, false);
    clearTimeout(limit);
    const noticed = testModules
      .filter((one) => !one.ok())
      .map(({ moduleId }) => path.relative(copy, moduleId));
    lastNoticed = [...noticed, ...unhandledErrors.map(String)].join(", ");
    if (lastNoticed !== "") return true;
  }
  return false;
}

function change(file: string, text: string): void {
  const whole = path.join(copy, file);
  writeFileSync(whole, text);
  vitest.invalidateFile(whole);
}

interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}
const survivors: Survivor[] = [];
const counted = { mutants: 0, killed: 0, equivalent: 0 };
const unused = new Set(equivalents);
const short = (text: string): string => text.replace(/\s+/g, " ").slice(0, 100);

try {
  process.stderr.write("first, the tests without any change\n");
  if (await isNoticed(files.every((file) => file.includes("/runner/")) ? "/runner/" : ""))
    throw new Error(`the tests fail although nothing was changed: ${lastNoticed}`);
  for (const file of files) {
    const before = { ...counted };
    const unchanged = readFileSync(path.join(root, file), "utf8");
    for (const { line, from, to, text } of mutantsOf(file, unchanged)) {
      counted.mutants++;
      const known = equivalents.find((one) => one.file === file && one.from === from && one.to === to);
      if (known) {
        unused.delete(known);
        counted.equivalent++;
        continue;
      }
      change(file, text);
      if (await isNoticed(file)) counted.killed++;
      else {
        survivors.push({ file, line, from, to });
        process.stderr.write(`SURVIVED ${file}:${line}: ${short(from)} → ${short(to)}\n`);
      }
    }
    change(file, unchanged);
    process.stderr.write(
      `  ${file}: ${counted.mutants - before.mutants} mutants, ${counted.killed - before.killed} killed\n`,
    );
  }
} finally {
  await vitest.close();
  rmSync(copy, { recursive: true, force: true });
}
const idle = [...unused].filter(({ file }) => files.includes(file));
for (const { file, from } of idle) process.stderr.write(`NOT THERE ANY MORE ${file}: ${from}\n`);
const figures = `${counted.mutants} mutants, ${counted.killed} killed, ${counted.equivalent} change nothing, ${survivors.length} survived`;
process.stdout.write(values.json ? `${JSON.stringify({ ...counted, survivors })}\n` : `${figures}\n`);
process.exitCode = survivors.length === 0 && idle.length === 0 ? 0 : 1;
