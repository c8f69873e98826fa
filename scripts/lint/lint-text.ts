// Lints one text with one of our rules, by the real oxlint. For the tests of the rules.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const manifest = createRequire(import.meta.url).resolve("oxlint/package.json");
const oxlint = path.join(path.dirname(manifest), "bin", "oxlint");
const plugin = path.join(import.meta.dirname, "plugin.ts");

type Report = { diagnostics: { code: string; labels: { span: { line: number } }[] }[] };

/** The lines that the rule reports, ascending. */
export function linesReported(rule: string, text: string): number[] {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-lint-"));
  try {
    const config = path.join(folder, "oxlintrc.json");
    const rules = { [`hulplijn/${rule}`]: "error" };
    writeFileSync(
      config,
      JSON.stringify({ jsPlugins: [plugin], categories: { correctness: "off" }, plugins: [], rules }),
    );
    writeFileSync(path.join(folder, "text.ts"), text);
    const report = JSON.parse(run(["-c", config, "-f", "json", folder])) as Report;
    const own = report.diagnostics.filter((found) => found.code === `hulplijn(${rule})`);
    if (own.length !== report.diagnostics.length) throw new Error(JSON.stringify(report.diagnostics));
    return own.map((found) => found.labels[0]?.span.line ?? 0).toSorted((a, b) => a - b);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [oxlint, ...args], { encoding: "utf8" });
  } catch (error) {
    // Exit code 1 means that something was found; the report is on stdout all the same.
    const { stdout } = error as { stdout?: string };
    if (stdout?.trimStart().startsWith("{")) return stdout;
    throw error;
  }
}
