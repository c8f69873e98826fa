import { describe, expect, test } from "vitest";
import { heldFrom, judgeSilence, manySilent, namesOf, type Quiet } from "./silence.ts";

const minute = 60_000;
const limits = { holdMs: 5 * minute, many: manySilent };
const at = (minutes: number): number => 1_795_000_000_000 + minutes * minute;
const quiet = (name: string, fromMs: number, heldFromMs = fromMs): Quiet => ({
  deviceId: `id-${name}`,
  name,
  fromMs,
  heldFromMs,
  heldUntilMs: null,
});
const crowd = (count: number, fromMs: number, everyMs = 100): Quiet[] =>
  Array.from({ length: count }, (_, index) => quiet(`PC-${index}`, fromMs + index * everyMs));
const namesIn = (silences: ReturnType<typeof judgeSilence>): string[][] =>
  silences.map(({ members }) => members.map(({ name }) => name));

describe("one device", () => {
  test("is a fault when it was silent for as long as is set, and not before", () => {
    const one = [quiet("A", at(0))];
    expect(judgeSilence(one, 10, at(5) - 1, limits)).toEqual([]);
    expect(judgeSilence(one, 10, at(5), limits)).toEqual([{ members: one, isOfMany: false, of: 11 }]);
  });
  test("four at once are four faults, however small the company", () => {
    expect(judgeSilence(crowd(4, at(0)), 0, at(6), limits)).toHaveLength(4);
  });
  test("five of a large company are five faults", () => {
    expect(judgeSilence(crowd(5, at(0)), 21, at(6), limits)).toHaveLength(5);
  });
  test("five that fell silent one after another are five faults", () => {
    expect(judgeSilence(crowd(5, at(0), 16_000), 0, at(7), limits)).toHaveLength(5);
  });
  test("nobody silent is no fault", () => {
    expect(judgeSilence([], 10, at(6), limits)).toEqual([]);
  });
});

describe("many at once", () => {
  test("are one fault that has all of them", () => {
    const [one, ...others] = judgeSilence(crowd(200, at(0)), 800, at(5), limits);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ isOfMany: true, of: 1000 });
    expect(one?.members).toHaveLength(200);
  });
  test("five of twenty-five are many", () => {
    expect(judgeSilence(crowd(5, at(0)), 20, at(6), limits)).toMatchObject([{ isOfMany: true, of: 25 }]);
  });
  test("become one fault when the first of them has been silent for long enough, and not piece by piece", () => {
    const all = crowd(10, at(0), 6000);
    expect(judgeSilence(all, 0, at(5) - 1, limits)).toEqual([]);
    expect(namesIn(judgeSilence(all, 0, at(5), limits))).toEqual([all.map(({ name }) => name)]);
  });
  test("leave out those that fell silent at another time", () => {
    const alone = [quiet("early", at(-1) + 30_000), quiet("late", at(3))];
    const all = [...crowd(20, at(0), 3000), ...alone];
    const found = judgeSilence(all, 0, at(8), limits);
    expect(found.map(({ members, isOfMany }) => [members.length, isOfMany])).toEqual([
      [1, false],
      [20, true],
      [1, false],
    ]);
    expect(namesIn(found)[0]).toEqual(["early"]);
  });
  test("come in the same order whatever order they were found in", () => {
    const all = crowd(6, at(0), 0);
    expect(namesIn(judgeSilence(all.toReversed(), 0, at(5), limits))).toEqual(
      namesIn(judgeSilence(all, 0, at(5), limits)),
    );
  });
});

describe("a collector that was away", () => {
  test("counts from when a device was last heard, when it has listened since before that", () => {
    expect(heldFrom(at(3), { startedAtMs: at(0), awayMs: 0 }, limits.holdMs)).toBe(at(3));
  });
  test("counts from its own start when it was away for a moment", () => {
    expect(heldFrom(at(-1), { startedAtMs: at(0), awayMs: minute }, limits.holdMs)).toBe(at(0));
  });
  test("knows nothing of those that were silent when it came back after long", () => {
    expect(heldFrom(at(-9), { startedAtMs: at(0), awayMs: 8 * minute }, limits.holdMs)).toBe(null);
    expect(heldFrom(at(-5), { startedAtMs: at(0), awayMs: 5 * minute }, limits.holdMs)).toBe(null);
  });
  test("gives everybody the whole time to come back, and then has one fault for all that did not", () => {
    const all = crowd(10, at(-2)).map((one) => ({ ...one, heldFromMs: at(0) }));
    expect(judgeSilence(all, 3, at(5) - 1, limits)).toEqual([]);
    expect(judgeSilence(all, 3, at(5), limits)).toMatchObject([{ isOfMany: true, of: 13 }]);
  });
});

test("of a whole company's names a line shows the first, and how many more", () => {
  expect(namesOf([quiet("B", 0), quiet("A", 0)])).toBe("A, B");
  expect(namesOf(crowd(14, 0))).toBe(`${Array.from({ length: 12 }, (_, i) => `PC-${i}`).join(", ")} (+2)`);
});
