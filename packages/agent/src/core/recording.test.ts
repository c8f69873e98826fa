import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Point,
  type Value,
  beginSegment,
  inscribe,
  readSegment,
  segmentsToDrop,
  startOfSegment,
} from "./recording.ts";

function segmentOf(
  ticks: readonly (readonly [atMs: number, values: readonly Value[]])[],
  limit = 1e6,
): Uint8Array {
  const { ink, head } = beginSegment(1000);
  const parts = ticks.map(([atMs, values]) => inscribe(ink, atMs, values, limit) ?? new Uint8Array(0));
  const bytes = Buffer.concat([head, ...parts]);
  expect(bytes.length).toBe(ink.bytes);
  return bytes;
}

function read(
  bytes: Uint8Array,
  fromMs = 0,
  toMs = 1e12,
  isWanted: (name: string) => boolean = () => true,
): Map<string, Point[]> {
  const into = new Map<string, Point[]>();
  readSegment(bytes, fromMs, toMs, isWanted, into);
  return into;
}

test("what is recorded is read again, without loss", () => {
  const name = fc.string({ minLength: 1, maxLength: 40 });
  const value = fc.tuple(name, fc.double({ noNaN: true }));
  const tick = fc.tuple(fc.integer({ min: 1000, max: 1_000_000 }), fc.array(value, { maxLength: 10 }));
  fc.assert(
    fc.property(fc.array(tick, { maxLength: 20 }), (ticks) => {
      const expected = new Map<string, Point[]>();
      for (const [atMs, values] of ticks) {
        for (const [key, number] of values) expected.set(key, [...(expected.get(key) ?? []), [atMs, number]]);
      }
      expect(read(segmentOf(ticks))).toEqual(expected);
    }),
  );
});

test("only what was asked for is read: these instants, these series", () => {
  const bytes = segmentOf([
    [
      2000,
      [
        ["a", 1],
        ["b", 2],
      ],
    ],
    [
      3000,
      [
        ["a", 3],
        ["b", 4],
      ],
    ],
    [4000, [["a", 5]]],
  ]);
  expect(read(bytes, 3000, 3999, (name) => name === "a")).toEqual(new Map([["a", [[3000, 3]]]]));
});

test("a tail that was torn anywhere is left off, and nothing is made up", () => {
  const whole = segmentOf([
    [2000, [["a", 1]]],
    [3000, [["b", 2]]],
  ]);
  const first = segmentOf([[2000, [["a", 1]]]]).length;
  for (let length = first; length < whole.length; length++)
    expect(read(whole.subarray(0, length))).toEqual(new Map([["a", [[2000, 1]]]]));
});

test("bytes that are no segment, and records that nobody knows, give nothing", () => {
  expect(startOfSegment(new Uint8Array(3))).toBeNull();
  expect(startOfSegment(new Uint8Array(64))).toBeNull();
  expect(read(new Uint8Array(64))).toEqual(new Map());
  const bytes = segmentOf([[2000, [["a", 1]]]]);
  expect(read(Buffer.concat([bytes, new Uint8Array([9, 9, 9])])).get("a")).toHaveLength(1);
  const unnamed = Uint8Array.from(segmentOf([[2000, [["a", 1]]]]));
  unnamed[17] = 7;
  expect(read(unnamed)).toEqual(new Map());
});

test("a segment has its limit, and a clock that went back begins a new one", () => {
  const { ink } = beginSegment(1000);
  expect(inscribe(ink, 2000, [["a", 1]], 20)).toBeNull();
  expect(inscribe(ink, 999, [["a", 1]], 1000)).toBeNull();
  expect(inscribe(ink, 1000 + 2 ** 32, [["a", 1]], 1000)).toBeNull();
  expect(ink.names.size).toBe(0);
  expect(inscribe(ink, 2000, [["a", 1]], 1000)).not.toBeNull();
});

test("the ring keeps a day, and never more files than it may", () => {
  const segments = [1, 2, 3, 4].map((number) => ({ number, startedAtMs: number * 1000 }));
  expect(segmentsToDrop(segments, 5, 4500, 86_400_000)).toEqual([]);
  expect(segmentsToDrop(segments, 3, 4500, 86_400_000)).toEqual([1, 2]);
  expect(segmentsToDrop(segments, 9, 4500, 1000)).toEqual([1, 2]);
});
