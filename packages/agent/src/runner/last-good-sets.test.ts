import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setsGivenUp } from "../core/known-sets.ts";
import { readJson } from "./keep.ts";
import { type LastGoodSets, openLastGoodSets } from "./last-good-sets.ts";

let folder = "";
let lines: string[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-sets-"));
  lines = [];
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const files = () => ({
  rollouts: `${folder}/rollouts.json`,
  schedules: `${folder}/schedules.json`,
  "standing-orders": `${folder}/standing.json`,
});
/** A start of the runner. */
const start = (bootId = "one"): LastGoodSets =>
  openLastGoodSets({ folder, files: files(), bootId, log: (line) => lines.push(line) });
/** What the runner does with a set that it takes. */
const give = (sets: LastGoodSets, body: unknown): boolean => {
  const isTaken = sets.takes("schedules", body);
  if (isTaken) writeFileSync(files().schedules, JSON.stringify(body));
  return isTaken;
};
const kept = (): unknown => JSON.parse(readFileSync(files().schedules, "utf8"));

test("a set with which the runner ended badly twice gives way to the one before, is told of, and is taken again only when it changed", () => {
  const first = start();
  give(first, { set: "good" });
  vi.advanceTimersByTime(30_000);
  give(first, { set: "bad" });
  // Killed, twice.
  expect(give(start(), { set: "bad" })).toBe(true);
  const back = start();
  expect(kept()).toEqual({ set: "good" });
  expect(lines).toEqual([
    "the newest schedules ended this program 2 times: those before are back until they change",
  ]);
  expect(back.untold()).toEqual([{ kind: "schedules", body: { set: "bad" } }]);
  expect(setsGivenUp(readJson(`${folder}/sets.json`))).toEqual(["schedules"]);
  expect(give(back, { set: "bad" })).toBe(false);
  back.told("schedules");
  expect(give(start(), { set: "bad" })).toBe(false);
  expect(start().untold()).toEqual([]);
  expect(kept()).toEqual({ set: "good" });
  const changed = start();
  expect(give(changed, { set: "mended" })).toBe(true);
  vi.advanceTimersByTime(30_000);
  expect(setsGivenUp(readJson(`${folder}/sets.json`))).toEqual([]);
  start();
  start();
  expect(kept()).toEqual({ set: "mended" });
});

test("without one before it, a bad set gives way to none", () => {
  give(start(), { set: "bad" });
  start();
  start();
  expect(kept()).toBeNull();
});

test("a runner that is asked to end, or has nothing more to do, speaks against no set", () => {
  const first = start();
  give(first, { set: "new" });
  for (let at = 0; at < 5; at++) start().endsWell(false);
  expect(kept()).toEqual({ set: "new" });
  start().endsWell(true);
  start();
  start();
  start();
  expect(kept()).toEqual({ set: "new" });
});

test("of two bad sets after each other the good one before both comes back", () => {
  const first = start();
  give(first, { set: "good" });
  first.endsWell(true);
  const second = start();
  give(second, { set: "bad" });
  give(second, { set: "worse" });
  start();
  start();
  expect(kept()).toEqual({ set: "good" });
});

test("where the one before cannot be kept, none is taken; a damaged note of them is none", () => {
  const sets = start();
  give(sets, { set: "good" });
  sets.endsWell(true);
  const second = start();
  rmSync(folder, { recursive: true });
  expect(second.takes("schedules", { set: "new" })).toBe(false);
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-sets-"));
  writeFileSync(`${folder}/sets.json`, '{"schedules":{"digest":3}}');
  expect(setsGivenUp(readJson(`${folder}/sets.json`))).toEqual([]);
  expect(setsGivenUp(readJson(`${folder}/nowhere.json`))).toEqual([]);
  expect(give(start(), { set: "new" })).toBe(true);
});

test("of rollouts none comes back: the collector may have taken one away since", () => {
  const first = start();
  const rollouts = (body: unknown, sets: LastGoodSets): void => {
    expect(sets.takes("rollouts", body)).toBe(true);
    writeFileSync(files().rollouts, JSON.stringify(body));
  };
  rollouts({ rollouts: ["good"] }, first);
  first.endsWell(true);
  rollouts({ rollouts: ["bad"] }, start());
  start();
  start();
  expect(readFileSync(files().rollouts, "utf8")).toBe("null");
});

test("a runner that went down with its machine speaks against no set, and one that ended twice after that does", () => {
  give(start(), { set: "new" });
  for (const bootId of ["two", "three", "four"]) start(bootId);
  expect(kept()).toEqual({ set: "new" });
  start("four");
  start("four");
  expect(kept()).toBeNull();
});
