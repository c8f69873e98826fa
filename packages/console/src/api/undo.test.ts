import { expect, test } from "vitest";
import { refusedHere } from "./client.ts";
import { backOf, lastDone, leftBy, offerUndo, refusalsOf } from "./undo.ts";

const before = { key: "INC-1", owner: "p1", line: "first", snoozedUntilMs: 99 } as const;

test.each([
  [{ owner: "me" }, { owner: "p1" }],
  [{ owner: null }, { owner: "p1" }],
  [{ line: "second" }, { line: "first", owner: "p1" }],
  [
    { line: "second", owner: null },
    { line: "first", owner: "p1" },
  ],
  [{ snoozedUntilMs: 5 }, { snoozedUntilMs: 99 }],
  [{ snoozedUntilMs: null }, { snoozedUntilMs: 99 }],
] as const)("%j is taken back by %j, and touches nothing else", (edit, back) => {
  expect(backOf(edit, before)).toEqual(back);
});

test.each([
  [{ owner: "me" }, { owner: "me" }],
  [{ owner: null }, { owner: null }],
  [{ line: "second" }, { line: "second", owner: null }],
  [{ line: "first" }, { line: "first", owner: "p1" }],
  [
    { line: "second", owner: "p2" },
    { line: "second", owner: "p2" },
  ],
  [{ snoozedUntilMs: null }, { snoozedUntilMs: null }],
] as const)("%j is taken back only where the incident is still as that left it", (edit, left) => {
  expect(leftBy(edit, before)).toEqual(left);
});

test("a part that does not come out of a merge keeps none of the others in it", async () => {
  const out: string[] = [];
  const split = async (key: string): Promise<void> => {
    if (key === "INC-2") throw refusedHere("conflict", "");
    out.push(key);
  };
  expect(await refusalsOf(["INC-1", "INC-2", "INC-3"], split)).toEqual([{ key: "INC-2", code: "conflict" }]);
  expect(out).toEqual(["INC-1", "INC-3"]);
});

test("the same thing done again is another one to take back, whatever became of the first", () => {
  const done = { what: "taken", keys: ["INC-1"], back: () => Promise.resolve([]) } as const;
  offerUndo(done);
  const first = lastDone();
  offerUndo(done);
  expect(lastDone()).toMatchObject({ what: "taken", keys: ["INC-1"] });
  expect(lastDone()?.turn).not.toBe(first?.turn);
  offerUndo(null);
  expect(lastDone()).toBeNull();
});
