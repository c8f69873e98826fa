import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AuditLine, auditHash, canonicalJson, noPrevious } from "./audit-hash.ts";
import { verifyChain } from "./verify-chain.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function trail(details: readonly unknown[]): AuditLine[] {
  let previous = noPrevious;
  return details.map((detail, at) => {
    const line = {
      index: at + 1,
      atMs: at * 10,
      who: "p1",
      action: "order",
      object: `d${at}`,
      detail,
      previous,
    };
    const hash = auditHash(line, sha256);
    previous = hash;
    return { ...line, hash };
  });
}
const five = (): AuditLine[] => trail(["a", { b: 1 }, null, [1, 2], "e"]);
const edited = (over: Partial<AuditLine>): AuditLine[] =>
  five().map((line) => (line.index === 3 ? { ...line, ...over } : line));

test("a trail as it was written is whole, and so is an empty one", () => {
  expect(verifyChain(five(), sha256)).toEqual({ ok: true });
  expect(verifyChain([], sha256)).toEqual({ ok: true });
});

describe("D-16: the first bad index is told when", () => {
  const lines = five();
  const [one, two, three, four, last] = lines as [AuditLine, AuditLine, AuditLine, AuditLine, AuditLine];
  const rehashed = { ...three, who: "p9" };
  test.each([
    ["who did it was edited", edited({ who: "p2" }), 3],
    ["what was done was edited", edited({ action: "approve" }), 3],
    ["to what was edited", edited({ object: "d9" }), 3],
    ["when was edited", edited({ atMs: 1 }), 3],
    ["the detail was edited", edited({ detail: { b: 2 } }), 3],
    ["the hash was edited", edited({ hash: sha256("x") }), 3],
    ["a line was edited and hashed anew", edited({ ...rehashed, hash: auditHash(rehashed, sha256) }), 4],
    ["a line was left out", [one, two, four, last], 3],
    ["the first was left out", [two, three], 1],
    ["two changed places", [one, three, two, four], 2],
    ["one is there twice", [one, two, two, three], 3],
  ] as const)("%s", (_title, changed, firstBadIndex) => {
    expect(verifyChain(changed, sha256)).toEqual({ ok: false, firstBadIndex });
  });
});

describe("D-16: with a head that was written down elsewhere", () => {
  const head = { index: 4, hash: five()[3]?.hash ?? "" };

  test("a trail that goes on from there is whole", () => {
    expect(verifyChain(five(), sha256, head)).toEqual({ ok: true });
    expect(verifyChain(five().slice(0, 4), sha256, head)).toEqual({ ok: true });
  });

  test("a trail that was cut off before it shows", () => {
    expect(verifyChain(five().slice(0, 3), sha256, head)).toEqual({ ok: false, firstBadIndex: 4 });
    expect(verifyChain([], sha256, head)).toEqual({ ok: false, firstBadIndex: 1 });
  });

  test("a trail that was written anew shows", () => {
    expect(verifyChain(trail(["a", "b", "c", "d", "e"]), sha256, head)).toEqual({
      ok: false,
      firstBadIndex: 4,
    });
  });
});

test("any single change of a line is found at that line or the next", () => {
  const whole = five();
  const changes = fc.record({
    at: fc.integer({ min: 0, max: 4 }),
    field: fc.constantFrom("atMs", "who", "action", "object", "detail", "previous", "hash", "index"),
    value: fc.oneof(fc.string(), fc.nat()),
  });
  fc.assert(
    fc.property(changes, ({ at, field, value }) => {
      const changed = whole.map((line, index) =>
        index === at ? ({ ...line, [field]: value } as AuditLine) : line,
      );
      fc.pre(canonicalJson(changed) !== canonicalJson(whole));
      expect(verifyChain(changed, sha256)).toEqual({ ok: false, firstBadIndex: at + 1 });
    }),
  );
});

test("the same value has one text, whatever the order of its keys", () => {
  expect(canonicalJson({ b: [{ z: 1, a: null }], a: "x" })).toBe('{"a":"x","b":[{"a":null,"z":1}]}');
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const turned = Object.fromEntries(Object.entries(object).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(object));
      expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
});
