import fc from "fast-check";
import { expect, test } from "vitest";
import { hourMs } from "./chunk.ts";
import { gather, type Gathered } from "./gather.ts";

type Given = readonly (readonly [seriesNo: number, atMs: number, value: number])[];

const points = fc.array(fc.tuple(fc.nat(5), fc.nat(4 * hourMs), fc.double({ noNaN: true })), {
  maxLength: 60,
});

function found(gathered: Gathered, given: Given): unknown {
  gathered.begin();
  for (const [seriesNo, atMs, value] of given) gathered.add(seriesNo, atMs, value);
  return Object.fromEntries(
    gathered
      .hours()
      .map(([hour, columns]) => [
        hour,
        columns.map(({ seriesNo, atMs, values }) => [seriesNo, [...atMs], [...values]]),
      ]),
  );
}

function expected(given: Given): unknown {
  const hours: Record<number, [number, number[], number[]][]> = {};
  for (const [seriesNo, atMs, value] of given) {
    const columns = (hours[Math.floor(atMs / hourMs)] ??= []);
    let column = columns.find(([known]) => known === seriesNo);
    if (column === undefined) columns.push((column = [seriesNo, [], []]));
    column[1].push(atMs);
    column[2].push(value);
  }
  for (const columns of Object.values(hours)) columns.sort(([one], [other]) => one - other);
  return hours;
}

test("points lie by hour and series, in the order they came, whatever it was used for before", () => {
  const gathered = gather();
  fc.assert(
    fc.property(points, (given) => {
      expect(found(gathered, given)).toEqual(expected(given));
    }),
  );
});

test("a series has room for as many points as come", () => {
  const many: Given = Array.from({ length: 3000 }, (_, index) => [index % 2, index * 1000, index / 7]);
  expect(found(gather(), many)).toEqual(expected(many));
});
