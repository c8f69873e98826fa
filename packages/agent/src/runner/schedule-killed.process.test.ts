import { existsSync, readFileSync } from "node:fs";
import type { Body } from "@hulplijn/shared/protocol";
import { afterEach, expect, test } from "vitest";
import { closeHouses, type House, makeHouse, until, withoutRoot } from "../../../../test/runner/house.ts";
import { aDay, scheduled, startsIn, working } from "../../../../test/runner/schedules.ts";
import { type JournalRecord, readLines } from "./journal-record.ts";

// Kill -9 of a real runner right behind each thing that it journals while it works on a set of two, seen from outside: whatever it was at,
// no fix of the set begins twice for one occurrence, and the device knows that the occurrence is over.

afterEach(closeHouses);

const recordsOf = (house: House): readonly JournalRecord[] => {
  const file = `${house.folder}/runner/journal.jsonl`;
  return existsSync(file) ? readLines(readFileSync(file, "utf8")).records : [];
};
const count = (house: House, is: (record: JournalRecord) => boolean): number =>
  recordsOf(house).filter(is).length;
const states = (wanted: JournalRecord["state"], times: number) => (house: House) =>
  count(house, ({ state }) => state === wanted) >= times;
const step = (name: string, times: number) => (house: House) =>
  count(house, (record) => record.state === "step" && record.step === name) >= times;

/** A run that was broken off may have been done; one that is announced has an end. */
const endsOf = (house: House): { begun: Set<string>; ended: Set<string> } => ({
  begun: new Set(
    house.told.flatMap(({ type, body }) => (type === "run-begun" ? [(body as Body<"run-begun">).runId] : [])),
  ),
  ended: new Set(recordsOf(house).flatMap((record) => (record.state === "exited" ? [record.runId] : []))),
});

test.skipIf(withoutRoot).each([
  ["the first is journalled", states("started", 1)],
  ["the check of the first began", step("check", 1)],
  ["the first fix began", step("fix", 1)],
  ["the first is being proved", step("verify", 1)],
  ["the first ended", states("exited", 1)],
  ["its end is in the spool", states("reported", 1)],
  ["the second is journalled", states("started", 2)],
  ["the second fix began", step("fix", 2)],
  ["the second ended", states("exited", 2)],
] as const)("a runner killed when %s begins nothing twice for one occurrence", async (_when, isHere) => {
  const house = makeHouse();
  const set = [working(house, "first"), working(house, "second")];
  house.keeper.schedules({ schedules: [scheduled(set)] });
  house.keeper.due(aDay);
  await until(() => isHere(house), 30_000);
  process.kill(house.runnerPid(), "SIGKILL");
  // The next one tells what it found, and goes on where that is right.
  await until(() => house.lines.some((line) => line.includes("is started again")), 30_000);
  house.planned = undefined;
  house.keeper.due(aDay);
  await until(() => {
    const { begun, ended } = endsOf(house);
    return begun.size > 0 && [...begun].every((runId) => ended.has(runId)) && house.planned !== undefined;
  }, 30_000);
  // Asked once more, by then with nothing under way: the occurrence is over.
  house.planned = undefined;
  house.keeper.due(aDay);
  await until(() => house.planned !== undefined, 30_000);
  const starts = startsIn(house);
  expect([...new Set(starts)]).toEqual(starts);
  expect(["", "first", "first,second"]).toContain(starts.join());
  const { begun, ended } = endsOf(house);
  expect(begun.size).toBeLessThanOrEqual(2);
  expect([...begun].toSorted()).toEqual([...ended].toSorted());
});
