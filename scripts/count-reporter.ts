// Counts tests for `npm test`: writes what passed, failed and was skipped (and why) to HULPLIJN_COUNTS.
import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";

export type Skipped = { readonly name: string; readonly why: string };
export type Counts = { passed: number; failed: number; skipped: Skipped[] };

/** The reason given to `context.skip(reason)`; for `skipIf` the reason belongs in the title, in brackets. */
function whySkipped(test: TestCase): string {
  const result = test.result();
  if (result.state === "skipped" && result.note) return result.note;
  return /\(([^)]*)\)[^(]*$/.exec(test.fullName)?.[1] ?? "no reason given";
}

function add(counts: Counts, module: TestModule): void {
  let failedHere = 0;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === "passed") counts.passed += 1;
    else if (state === "failed") failedHere += 1;
    else {
      const name = `${module.relativeModuleId} > ${test.fullName}`;
      counts.skipped.push({ name, why: state === "skipped" ? whySkipped(test) : "it never finished" });
    }
  }
  // A file that does not load, or whose hook fails, counts as one failure.
  if (failedHere === 0 && module.state() === "failed") failedHere = 1;
  counts.failed += failedHere;
}

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const module of modules) add(counts, module);
    const file = process.env["HULPLIJN_COUNTS"];
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
