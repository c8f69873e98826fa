import { expect, test } from "vitest";
import { isHeld, toDeliver } from "./to-deliver.ts";

const run = (
  runId: string,
  over: Partial<{ fix: string; phase: "queued" | "running"; notNow: "in-a-call" | null }> = {},
) => ({ runId, fix: `fix of ${runId}`, phase: "queued" as const, notNow: null, ...over });
const ids = (open: readonly ReturnType<typeof run>[], sentHere: readonly string[] = []): string[] =>
  toDeliver(open, new Set(sentHere)).map(({ runId }) => runId);
const held = (runId: string, fix = `fix of ${runId}`) => run(runId, { fix, notNow: "in-a-call" });

test("the oldest goes, and the others wait for it", () => {
  expect(ids([run("a"), run("b")])).toEqual(["a"]);
  expect(ids([])).toEqual([]);
});

test("nothing goes while a run is on", () => {
  expect(ids([run("a", { phase: "running" }), run("b")])).toEqual([]);
  expect(ids([held("a"), run("b", { phase: "running" })])).toEqual([]);
});

test("one that the device keeps back holds up nobody but those of its own fix", () => {
  expect(ids([held("a"), run("b"), run("c")], ["a"])).toEqual(["b"]);
  expect(ids([held("a", "same"), run("b", { fix: "same" }), run("c")], ["a"])).toEqual(["c"]);
  expect(ids([held("a", "same"), run("b", { fix: "same" })], ["a"])).toEqual([]);
});

test("what the device keeps back is told again on a new connection, before the next", () => {
  expect(ids([held("a"), run("b"), held("c")])).toEqual(["a", "c", "b"]);
});

test("a device keeps back so many and no more", () => {
  const many = Array.from({ length: 12 }, (_, at) => held(`h${at}`));
  const names = many.map(({ runId }) => runId);
  expect(ids([...many.slice(1), run("z")], names)).toEqual(["z"]);
  expect(ids([...many, run("z")], names)).toEqual([]);
});

test("a run that is on is kept back by nobody, whatever it waited for", () => {
  expect(isHeld({ phase: "running", notNow: "in-a-call" })).toBe(false);
});
