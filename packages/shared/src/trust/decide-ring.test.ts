import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../../../test/trust/organisation.ts";
import {
  ageMs,
  knownForMs,
  placeOf,
  ringOf,
  ringWaitMs,
  shareOf,
  soakMsBefore,
  wrongRings,
} from "./decide-ring.ts";

describe("rings", () => {
  const release = { bundle: { sha256: "ab".repeat(32) } };
  const rings = [
    { permyriad: 100, soakMinutes: 60 },
    { permyriad: 1000, soakMinutes: 30 },
    { permyriad: 10_000, soakMinutes: 0 },
  ];
  const ids = fc.uuid({ version: 7 });
  test("everybody is in exactly one, the first above their place", () => {
    fc.assert(
      fc.property(ids, (id) => {
        const place = placeOf(id, release.bundle.sha256, sha256);
        const ring = ringOf(id, { bundle: release.bundle, rings }, sha256);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(rings[ring]?.permyriad ?? 0);
        expect(place).toBeGreaterThanOrEqual(rings[ring - 1]?.permyriad ?? 0);
      }),
    );
  });
  test("are about as large as they say, and others for another bundle", () => {
    const count = (sha: string): number =>
      Array.from({ length: 5000 }, (_, at) => placeOf(`device ${at}`, sha, sha256)).filter(
        (one) => one < 1000,
      ).length;
    expect(count("aa")).toBeGreaterThan(400);
    expect(count("aa")).toBeLessThan(600);
    expect(placeOf("device 1", "aa", sha256)).not.toBe(placeOf("device 1", "bb", sha256));
  });
  test("that do not reach everybody leave the others in none", () => {
    const few = { bundle: release.bundle, rings: [{ permyriad: 1, soakMinutes: 0 }] };
    const outside = Array.from({ length: 20 }, (_, at) => ringOf(`device ${at}`, few, sha256));
    expect(outside).toContain(1);
  });
  test("wait for the collector and for their own clock, whichever is later", () => {
    const of = { rings };
    expect([0, 1, 2].map((ring) => soakMsBefore(of, ring))).toEqual([0, 3_600_000, 5_400_000]);
    expect(ringWaitMs(of, 0, { openRing: -1, seenForMs: 1e9 })).toBeNull();
    expect(ringWaitMs(of, 2, { openRing: 1, seenForMs: 1e9 })).toBeNull();
    expect(ringWaitMs(of, 0, { openRing: 0, seenForMs: 0 })).toBe(0);
    expect(ringWaitMs(of, 2, { openRing: 2, seenForMs: 400_000 })).toBe(5_000_000);
    expect(ringWaitMs(of, 2, { openRing: 2, seenForMs: 9e9 })).toBe(0);
    // A clock that was set back.
    expect(ringWaitMs(of, 1, { openRing: 7, seenForMs: -50 })).toBe(3_600_000);
  });
  test("nothing that the collector says brings a device in earlier than its own clock does", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1, max: 7 }),
        fc.nat(10_000_000),
        fc.nat(2),
        (openRing, seenForMs, ring) => {
          const waits = ringWaitMs({ rings }, ring, { openRing, seenForMs });
          expect(waits === null || waits >= soakMsBefore({ rings }, ring) - seenForMs).toBe(true);
        },
      ),
    );
  });
});

test("rings that do not go up to everybody are none", () => {
  const of = (...permyriads: number[]) =>
    wrongRings({ rings: permyriads.map((permyriad) => ({ permyriad, soakMinutes: 0 })) });
  expect(of(100, 10_000)).toBeNull();
  for (const wrong of [[], [100], [100, 100, 10_000], [10_000, 100]]) expect(of(...wrong)).not.toBeNull();
});

test("what has a nonce has its places by that, and shares of the time are spread over all of it", () => {
  const rings = [
    { permyriad: 5000, soakMinutes: 0 },
    { permyriad: 10_000, soakMinutes: 0 },
  ];
  const ids = Array.from({ length: 2000 }, (_, at) => `device ${at}`);
  expect(ids.map((id) => ringOf(id, { nonce: "a", rings }, sha256))).toEqual(
    ids.map((id) => (placeOf(id, "a", sha256) < 5000 ? 0 : 1)),
  );
  const shares = ids.map((id) => shareOf(id, "a", sha256));
  const tenths = Array.from(
    { length: 10 },
    (_, at) => shares.filter((one) => Math.floor(one * 10) === at).length,
  );
  expect(Math.min(...tenths)).toBeGreaterThan(140);
  expect(tenths.reduce((sum, one) => sum + one)).toBe(2000);
});

test("an age is by whichever clock says less; after a start of the machine by the wall, and at least as long as it has been on", () => {
  const since = { atMs: 1000, bootId: "a", monoMs: 50 };
  expect(ageMs(since, { atMs: 900_000, bootId: "a", monoMs: 60 })).toBe(10);
  expect(ageMs(since, { atMs: 1005, bootId: "a", monoMs: 9000 })).toBe(5);
  expect(ageMs(since, { atMs: 90_000, bootId: "b", monoMs: 9000 })).toBe(89_000);
  // Noted by a clock that was ahead.
  expect(ageMs(since, { atMs: 900, bootId: "b", monoMs: 9000 })).toBe(9000);
  expect(ageMs({ ...since, bootId: "" }, { atMs: 900, bootId: "b", monoMs: 9000 })).toBe(-100);
});

test("nothing is known for longer than since people signed it, whatever the clock said when it came", () => {
  const since = { atMs: 86_400_000, bootId: "a", monoMs: 50 };
  const now = { atMs: 1_800_000_000_000, bootId: "b", monoMs: 9000 };
  expect(knownForMs(since, now, now.atMs - 5000)).toBe(5000);
  expect(knownForMs({ ...since, atMs: now.atMs - 70 }, now, now.atMs - 50_000)).toBe(9000);
});
