// npm run package:test [-- [--short] [vitest filter …]]: builds packages, and installs them on machines that are booted for it. As root
// it first installs what that takes (.ci/packaging-needs). The last line of standard output is one line of figures; exit status 0
// only when everything passed and nothing was skipped. --short: the form of `npm test` with CI=true.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Counts } from "./count-reporter.ts";
import { root, runTool } from "./stages.ts";

const { values, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: { short: { type: "boolean", default: false } },
});

function installNeeds(): void {
  const lines = readFileSync(path.join(root, ".ci/packaging-needs"), "utf8").split("\n");
  const wanted = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const isThere = (name: string): boolean =>
    spawnSync("dpkg-query", ["-W", "-f=${Status}", name], { encoding: "utf8" }).stdout?.includes(
      "ok installed",
    );
  const missing = wanted.filter((name) => !isThere(name));
  if (missing.length === 0 || process.geteuid?.() !== 0) return;
  process.stdout.write(`installing ${missing.join(" ")}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: readonly string[]): boolean =>
    spawnSync("apt-get", ["-q", ...args], { env, stdio: ["ignore", 2, 2] }).status === 0;
  if (!apt("update") || !apt("install", "-y", "--no-install-recommends", ...missing))
    process.stdout.write("not all of it could be installed; what needs it is skipped\n");
}

installNeeds();
const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-package-test-"));
const [counted, figures] = [path.join(folder, "counts.json"), path.join(folder, "figures")];
writeFileSync(figures, "");
try {
  const began = performance.now();
  const content = runTool(
    "vitest",
    [
      "run",
      "--project",
      "package",
      "--reporter=default",
      "--reporter=./scripts/count-reporter.ts",
      ...filters,
    ],
    {
      HULPLIJN_COUNTS: counted,
      HULPLIJN_PACKAGE_FIGURES: figures,
      ...(values.short ? { HULPLIJN_PACKAGE_SHORT: "1" } : {}),
    },
  );
  const files = Object.entries(JSON.parse(readFileSync(counted, "utf8")) as Counts);
  for (const [file, { skipped }] of files)
    for (const { name, why } of skipped) process.stdout.write(`skipped: ${file} > ${name}: ${why}\n`);
  const sum = (of: (counts: Counts[string]) => number): number =>
    files.reduce((all, [, counts]) => all + of(counts), 0);
  const skipped = sum((counts) => counts.skipped.length);
  const told = readFileSync(figures, "utf8").trim().split("\n").filter(Boolean);
  const passed = sum((counts) => counts.passed);
  const failed = sum((counts) => counts.failed.length);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    `${[`${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`, ...told].join("; ")}\n`,
  );
  process.exitCode = content && skipped === 0 && passed > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
