// Counts tests for `npm test`, file by file: what passed, failed and was skipped (and why), written to HULPLIJN_COUNTS.
import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";

/** A test that did not pass, or a file whose hook failed or that did not load. */
export type Named = { readonly name: string; readonly why: string };
export type FileCounts = { passed: number; failed: Named[]; skipped: Named[] };
/** By path of the test file; errors outside every test stand under "". */
export type Counts = Record<string, FileCounts>;

/** The reason given to `context.skip(reason)`; for `skipIf` the reason belongs in the title, in brackets. */
function whySkipped(test: TestCase): string {
  const result = test.result();
  if (result.state === "skipped" && result.note) return result.note;
  return /\(([^)]*)\)[^(]*$/.exec(test.fullName)?.[1] ?? "no reason given";
}

function firstLine(errors: readonly { readonly message?: string }[] | undefined): string {
  return (errors?.[0]?.message ?? "no message").split("\n")[0] ?? "";
}

function countFile(module: TestModule): FileCounts {
  const counts: FileCounts = { passed: 0, failed: [], skipped: [] };
  for (const test of module.children.allTests()) {
    const result = test.result();
    const name = test.fullName;
    if (result.state === "passed") counts.passed += 1;
    else if (result.state === "failed") counts.failed.push({ name, why: firstLine(result.errors) });
    else {
      counts.skipped.push({ name, why: result.state === "skipped" ? whySkipped(test) : "it never finished" });
    }
  }
  // A file that does not load, or whose hook fails, counts as one failure.
  if (counts.failed.length === 0 && module.state() === "failed") {
    counts.failed.push({ name: "the file, or a hook of it", why: firstLine(module.errors()) });
  }
  return counts;
}

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { readonly message?: string }[]): void {
    const counts: Counts = {};
    for (const module of modules) counts[module.relativeModuleId] = countFile(module);
    const outside = unhandled.map((error) => ({ name: "outside a test", why: firstLine([error]) }));
    if (outside.length > 0) counts[""] = { passed: 0, failed: outside, skipped: [] };
    const file = process.env["HULPLIJN_COUNTS"];
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
