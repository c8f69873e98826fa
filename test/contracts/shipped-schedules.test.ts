import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { DraftSchedule } from "../../packages/shared/src/api/schedules.ts";
import { nextOccurrences, readWhen } from "../../packages/shared/src/schedules/schedules.ts";
import { When } from "../../packages/shared/src/schedules/when.ts";
import { readManifest, wrongParameter } from "../../packages/shared/src/trust/decide.ts";
import { fixesFolder } from "../../scripts/seal-fix.ts";

// The drafts that come along: each must be one that a person could sign on a Monday morning without looking anything up.

const folder = path.join(fixesFolder, "../schedules");
const files = readdirSync(folder);
const bodyOf = (file: string): object => ({
  ...(JSON.parse(readFileSync(path.join(folder, file), "utf8")) as object),
  person: "Ans",
});
const manifestOf = (fix: string) => readManifest(readFileSync(path.join(fixesFolder, fix, "manifest.json")));

test("each has another name", () => {
  const names = files.map((file) => DraftSchedule.parse(bodyOf(file)).name);
  expect(new Set(names).size).toBe(files.length);
  expect(files.length).toBeGreaterThan(5);
});

describe.each(files)("the draft %s", (file) => {
  const draft = DraftSchedule.parse(bodyOf(file));

  test("comes round in the next month, and leaves devices a window to do it in", () => {
    const when = When.parse(draft.when);
    expect(readWhen(when)).toMatchObject({ ok: true });
    const fromMs = Date.UTC(2027, 0, 4);
    const [next] = nextOccurrences(when, "Europe/Amsterdam", fromMs, 1);
    expect(next?.atMs).toBeLessThan(fromMs + 31 * 86_400_000);
    expect(draft.spreadMinutes).toBeGreaterThanOrEqual(5);
    expect(draft.spreadMinutes).toBeLessThanOrEqual(draft.windowMinutes);
  });

  test("names fixes of the library that may start by themselves, with parameters that they take", () => {
    for (const { fix, params } of draft.fixes) {
      const manifest = manifestOf(fix);
      if (!manifest) return expect.fail(`there is no fix ${fix}`);
      expect(["R0", "R1"]).toContain(manifest.risk);
      expect(wrongParameter(manifest, params ?? {})).toBe(null);
      // What only a person can mend ends a set: nothing may come after it.
      if (["check-backup-freshness", "inventory-known-bad"].includes(fix))
        expect(draft.fixes.at(-1)?.fix).toBe(fix);
    }
  });

  test("installs and restarts on mains power alone", () => {
    const grave = draft.fixes.some(({ fix }) => /^(install|restart)-/.test(fix));
    if (grave) expect(draft.conditions.mains).toBe(true);
  });
});
