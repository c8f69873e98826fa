import fc from "fast-check";
import { expect, test } from "vitest";
import { type Column, encodeChunk, openChunk } from "./chunk.ts";

const columnOf = (seriesNo: number, atMs: readonly number[], values: readonly number[]): Column => ({
  seriesNo,
  atMs: Float64Array.from(atMs),
  values: Float64Array.from(values),
});

const instants = fc
  .uniqueArray(fc.integer({ min: 0, max: 8_640_000_000_000 }), { maxLength: 40 })
  .map((all) => all.toSorted((one, other) => one - other));
const paces = fc
  .tuple(fc.integer({ min: 0, max: 2_000_000_000_000 }), fc.integer({ min: 1, max: 100_000 }), fc.nat(60))
  .map(([from, step, count]) => Array.from({ length: count }, (_, index) => from + index * step));
const measured = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 9 }))
  .map(([whole, decimals]) => whole / 10 ** decimals);
const edges = fc.constantFrom(
  0,
  -0,
  0.1,
  1 / 3,
  5e-324,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.MAX_SAFE_INTEGER,
  2 ** 50,
  2 ** 50 + 1,
  -(2 ** 53),
  Number.NaN,
  Infinity,
  -Infinity,
);
const numbers = fc.oneof(measured, fc.double(), edges, fc.constant(7));

const column = (seriesNo: number) =>
  fc
    .oneof(instants, paces)
    .chain((atMs) =>
      fc
        .oneof(
          fc.array(numbers, { minLength: atMs.length, maxLength: atMs.length }),
          fc.array(measured, { minLength: atMs.length, maxLength: atMs.length }),
        )
        .map((values): Column => columnOf(seriesNo, atMs, values)),
    );
const chunks = fc
  .nat(6)
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => column(index * 7))));

test("a chunk gives back every instant and every double as it was, to the bit", () => {
  fc.assert(
    fc.property(chunks, (columns) => {
      const chunk = openChunk(encodeChunk(columns));
      expect(chunk?.seriesNos).toEqual(columns.map(({ seriesNo }) => seriesNo));
      for (const { seriesNo, atMs, values } of columns) {
        const back = chunk?.column(seriesNo);
        expect(Array.from(back?.atMs ?? [])).toEqual(Array.from(atMs));
        // toEqual tells -0 from 0 and takes NaN for NaN.
        expect(Array.from(back?.values ?? [])).toEqual(Array.from(values));
      }
    }),
    { numRuns: 300 },
  );
});

test("a series that the chunk does not have is null, not empty", () => {
  expect(openChunk(encodeChunk([columnOf(1, [5], [1])]))?.column(2)).toBeNull();
});

test("series that were measured together share one timeline", () => {
  const atMs = Array.from({ length: 360 }, (_, index) => 1_000_000 + index * 10_000 + ((index * 7919) % 50));
  const values = atMs.map(() => 1);
  const alone = encodeChunk([columnOf(0, atMs, values)]).length;
  const together = encodeChunk([columnOf(0, atMs, values), columnOf(1, atMs, values)]).length;
  expect(together - alone).toBeLessThan(12);
});

test("an hour of one value that never changes takes a few bytes", () => {
  const atMs = Array.from({ length: 360 }, (_, index) => 1_795_000_000_000 + index * 10_000);
  expect(
    encodeChunk([
      columnOf(
        0,
        atMs,
        atMs.map(() => 42),
      ),
    ]).length,
  ).toBeLessThan(32);
});

/** Opens and reads all of it; what matters is that this ends, soon, and throws nothing. */
function readAll(bytes: Uint8Array): void {
  const chunk = openChunk(bytes);
  for (const seriesNo of chunk?.seriesNos ?? []) chunk?.column(seriesNo);
}

test("bytes from anywhere are refused or read, and never hang or throw", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), readAll), { numRuns: 2000 });
});

test("a chunk with a byte changed, cut off or added is refused or read, and never hangs or throws", () => {
  fc.assert(
    fc.property(chunks, fc.nat(), fc.nat(255), fc.nat(), (columns, at, byte, cut) => {
      const bytes = encodeChunk(columns);
      const changed = bytes.slice();
      changed[at % bytes.length] = byte;
      readAll(changed);
      readAll(bytes.subarray(0, cut % bytes.length));
      expect(openChunk(Uint8Array.of(...bytes, 0))).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["nothing at all", []],
  ["another version", [2, 0, 0]],
  ["a directory longer than the bytes", [1, 100, 100, 0, 0]],
  ["a body longer than the bytes", [1, 0, 1, 0, 0, 9]],
])("%s is no chunk", (_title, bytes) => {
  expect(openChunk(Uint8Array.from(bytes))).toBeNull();
});

test.each([
  ["names a timeline that is not there", [1, 0, 1, 5, 3, 0]],
  ["claims more points than an hour has instants", [1, 1, 1, 0xff, 0xff, 0xff, 0x7f, 1, 5, 0, 1, 0, 0]],
  ["has a timeline that ends too soon", [1, 1, 1, 2, 1, 5, 0, 1, 2, 0]],
  ["has a run longer than its count", [1, 1, 1, 1, 2, 5, 0, 1, 0, 9, 0]],
  ["has a run of nothing", [1, 1, 1, 1, 2, 5, 0, 1, 0, 0, 0]],
  ["has values of a form that nobody writes", [1, 1, 1, 1, 1, 5, 0, 1, 2, 99]],
  ["has no values", [1, 1, 1, 1, 1, 5, 0, 0, 2]],
  ["has fewer bits than points", [1, 1, 1, 1, 1, 5, 0, 2, 2, 10, 1]],
  ["has fewer steps than points", [1, 1, 1, 1, 1, 5, 0, 1, 2, 0]],
])("a series that %s reads as damaged", (_title, bytes) => {
  const chunk = openChunk(Uint8Array.from(bytes));
  expect(chunk?.seriesNos).toEqual([5]);
  expect(chunk?.column(5)).toBeNull();
});
