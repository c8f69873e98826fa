import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type AuditLine, auditHash, noPrevious } from "./audit-hash.ts";
import { compareAnchors, findGaps } from "./compare-anchors.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
type Entry = readonly [action: string, detail: unknown];

function trail(entries: readonly Entry[]): AuditLine[] {
  let previous = noPrevious;
  return entries.map(([action, detail], at) => {
    const line = { index: at + 1, atMs: at, who: "Ans", action, object: "x", detail, previous };
    previous = auditHash(line, sha256);
    return { ...line, hash: previous };
  });
}
const five = trail(["a", "b", "c", "d", "e"].map((one): Entry => ["did", one]));
const anchorsOf = (lines: readonly AuditLine[], ...indexes: readonly number[]) =>
  indexes.map((index) => ({ index, hash: lines[index - 1]?.hash ?? "", by: `pc-${index}` }));

describe("D-16: what was kept outside the collector", () => {
  test("vouches for everything up to the highest that fits", () => {
    expect(compareAnchors(five, anchorsOf(five, 4, 2))).toEqual({ sound: 2, soundUpTo: 4, broken: [] });
    expect(compareAnchors(five, [])).toEqual({ sound: 0, soundUpTo: 0, broken: [] });
  });

  test("shows a trail that was cut off, however whole the rest of it is", () => {
    const cut = compareAnchors(five.slice(0, 3), anchorsOf(five, 5, 2, 4));
    expect(cut).toMatchObject({ sound: 1, soundUpTo: 2 });
    expect(cut.broken).toMatchObject([
      { index: 4, by: "pc-4", why: "cut" },
      { index: 5, why: "cut" },
    ]);
  });

  test("shows a trail that was written anew from one line on, and how far it is as it was", () => {
    const anew = trail(["a", "b", "C", "d", "e", "f"].map((one): Entry => ["did", one]));
    const found = compareAnchors(anew, [...anchorsOf(five, 5, 2, 3), ...anchorsOf(anew, 6)]);
    expect(found).toMatchObject({ sound: 2, soundUpTo: 2 });
    expect(found.broken).toMatchObject([
      { index: 3, why: "other-line" },
      { index: 5, why: "other-line" },
    ]);
  });

  test("of as many devices as there may be is compared", () => {
    const many = Array.from({ length: 200_000 }, () => anchorsOf(five, 3)).flat();
    expect(compareAnchors(five, many)).toEqual({ sound: 200_000, soundUpTo: 3, broken: [] });
  });
});

describe("S-32: an order whose approval stands nowhere", () => {
  const approved: Entry = ["fix.approved", { approvalDigest: "one", manifestDigest: "m" }];
  const order = (...approvals: readonly string[]): Entry => [
    "run.ordered",
    { approvals, manifestDigest: "m" },
  ];

  test("is found, with what is missing", () => {
    expect(findGaps(trail([approved, order("one")]))).toEqual([]);
    expect(findGaps(trail([approved, order("one", "two")]))).toEqual([{ index: 2, missing: "two" }]);
  });

  test("is found when the approval comes only after it", () => {
    expect(findGaps(trail([order("one"), approved]))).toEqual([{ index: 1, missing: "one" }]);
  });

  test("is not looked for where approvals were not yet named by what was signed", () => {
    const old: Entry = ["fix.approved", { manifestDigest: "m" }];
    expect(findGaps(trail([old, order("one")]))).toEqual([]);
    expect(
      findGaps(
        trail([
          ["run.ordered", { fix: "x" }],
          ["run.ordered", null],
        ]),
      ),
    ).toEqual([]);
  });
});
