import { describe, expect, test } from "vitest";
import { createHash } from "node:crypto";
import { auditHash } from "./audit-hash.ts";
import { compareHeads, decideRecorded, readLine } from "./decide-recorded.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const ordered = { orderDigest: sha256("order"), approvals: [sha256("a"), sha256("b")] };
const right = {
  index: 7,
  atMs: 1,
  who: "Anna",
  action: "run.ordered",
  object: "r1",
  detail: { ...ordered } as unknown,
  previous: "0".repeat(64),
};
const told = (
  change: Partial<typeof right> & { hash?: string } = {},
  head?: { index: number; hash: string },
) => {
  const line = { ...right, ...change };
  const hash = change.hash ?? auditHash(line, sha256);
  return { line: JSON.stringify({ ...line, hash }), head: head ?? { index: line.index, hash } };
};
const hash = auditHash(right, sha256);
const decide = (
  ...[recorded, before = null]: [Parameters<typeof decideRecorded>[0], Parameters<typeof decideRecorded>[2]?]
) => decideRecorded(recorded, ordered, before, sha256);

describe("S-32: a grave order", () => {
  test("that stands on the trail with its approvals is as the collector says, and commits it to that line", () => {
    expect(decide(told())).toEqual({ ok: true, line: { index: 7, hash } });
    expect(
      decide(told({}, { index: 9, hash: sha256("later") }), { index: 8, hash: sha256("x") }),
    ).toMatchObject({
      ok: true,
    });
    expect(decide(told(), { index: 7, hash })).toMatchObject({ ok: true });
  });

  test.each<[string, ReturnType<typeof told> | undefined]>([
    ["without a line", undefined],
    ["whose line is no JSON", { ...told(), line: "{" }],
    ["whose line is no line", { ...told(), line: "{}" }],
    ["whose line has an index that is none", told({ index: 1.5 })],
    ["whose line has no moment", told({ atMs: "now" as never })],
    ["whose line has nobody", told({ who: null as never })],
    ["whose line has a hash that does not fit", told({ hash: sha256("x") })],
    ["whose line is about something else", told({ action: "run.stop" })],
    ["whose line says nothing", told({ detail: null })],
    ["whose line is about another order", told({ detail: { ...ordered, orderDigest: sha256("x") } })],
    ["whose line names no approvals", told({ detail: { orderDigest: ordered.orderDigest } })],
    ["whose line names too few approvals", told({ detail: { ...ordered, approvals: [sha256("a")] } })],
    ["on a trail that ends before its line", told({}, { index: 6, hash: sha256("x") })],
    ["on a trail that has another line there", told({}, { index: 7, hash: sha256("x") })],
  ])("%s is refused", (_title, recorded) => {
    expect(decide(recorded)).toMatchObject({ ok: false, code: "order-not-recorded" });
  });

  test("on a trail that went back or became another one is refused", () => {
    const went = decide(told(), { index: 8, hash: sha256("x") });
    expect(went).toMatchObject({
      ok: false,
      code: "audit-trail-broken",
      detail: expect.stringContaining("8") as string,
    });
    const forked = decide(told(), { index: 7, hash: sha256("x") });
    expect(forked).toMatchObject({
      ok: false,
      code: "audit-trail-broken",
      detail: expect.stringContaining("7") as string,
    });
  });
});

test("a trail only grows", () => {
  const head = { index: 3, hash: "a" };
  expect(compareHeads(head, null)).toBe("sound");
  expect(compareHeads(head, head)).toBe("sound");
  expect(compareHeads(head, { index: 2, hash: "b" })).toBe("sound");
  expect(compareHeads(head, { index: 4, hash: "a" })).toBe("went-back");
  expect(compareHeads(head, { index: 3, hash: "b" })).toBe("forked");
});

test("a line is read as it was written", () => {
  expect(readLine(told().line)).toMatchObject({ index: 7, hash });
});
