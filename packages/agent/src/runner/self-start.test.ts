import { refuse, type Refusal } from "@hulplijn/shared/errors";
import { standingRestMs } from "@hulplijn/shared/trust/decide";
import { beforeEach, expect, test } from "vitest";
import { createSelfStarting, type SelfStarting } from "./self-start.ts";
import type { DecidedStanding, KeptStanding } from "./standing-book.ts";

// What comes of decisions that were made: who decides, with real signatures, is in standing-book.test.ts.

const dayMs = 86_400_000;
const now = { atMs: 10 * dayMs, bootId: "monday", monoMs: 2 * dayMs };

/** A standing order that is known by its digest alone. */
const keptAs = (payload: string): KeptStanding =>
  ({ order: { payload, signatures: [] }, manifest: "", approvals: [], files: {} }) as const;
const decidedAs = (
  digest: string,
  settles: readonly { readonly rule: string; readonly subject: string }[],
): DecidedStanding =>
  ({
    ok: true,
    digest,
    manifest: { settles },
    order: { perDay: 2, params: { queue: "office" } },
  }) as unknown as DecidedStanding;

let decisions: Record<string, DecidedStanding | Refusal> = {};
let starts: Record<string, readonly (typeof now)[]> = {};
let lines: string[] = [];
beforeEach(() => {
  decisions = {};
  starts = {};
  lines = [];
});
const selfStarting = (): SelfStarting =>
  createSelfStarting({
    book: { kept: () => Object.keys(decisions).map(keptAs) },
    journal: { selfStarts: (digest) => starts[digest] ?? [] },
    judge: ({ order }) => decisions[order.payload] ?? refuse("order-malformed", "nobody knows it"),
    now: () => now,
    log: (line) => lines.push(line),
  });
const before = (ms: number): typeof now => ({ ...now, atMs: now.atMs - ms, monoMs: now.monoMs - ms });

test("what a standing order settles is wanted, its parameters in its subject", () => {
  decisions = {
    one: decidedAs("one", [
      { rule: "dns-fails", subject: "" },
      { rule: "queue-stopped", subject: "{queue}" },
    ]),
  };
  expect(selfStarting().wants()).toEqual([
    { rule: "dns-fails", subject: "", waitMs: 0 },
    { rule: "queue-stopped", subject: "office", waitMs: 0 },
  ]);
});

test("a candidate is of this rule and this subject, and of none beside them", () => {
  decisions = {
    one: decidedAs("one", [{ rule: "queue-stopped", subject: "{queue}" }]),
    two: decidedAs("two", [{ rule: "dns-fails", subject: "" }]),
  };
  const self = selfStarting();
  expect(self.candidate("queue-stopped", "office")).toMatchObject({
    kept: keptAs("one"),
    decided: decisions["one"],
    rule: "queue-stopped",
    subject: "office",
  });
  expect(self.candidate("dns-fails", "")).toMatchObject({ kept: keptAs("two") });
  expect(self.candidate("dns-fails", "office")).toBeNull();
  expect(self.candidate("queue-stopped", "")).toBeNull();
});

test("the first that may start now is taken, not the first that settles it", () => {
  const settles = [{ rule: "dns-fails", subject: "" }];
  decisions = {
    one: decidedAs("one", settles),
    two: decidedAs("two", settles),
    three: decidedAs("three", settles),
  };
  starts = { one: [before(1000)] };
  const self = selfStarting();
  expect(self.wants().map(({ waitMs }) => waitMs)).toEqual([standingRestMs - 1000, 0, 0]);
  expect(self.candidate("dns-fails", "")).toMatchObject({ kept: keptAs("two") });
});

test("one that rested, and one that started as often as a day allows: null, and how long", () => {
  decisions = { one: decidedAs("one", [{ rule: "dns-fails", subject: "" }]) };
  starts = { one: [before(dayMs - 5000), before(dayMs - 4000)] };
  const self = selfStarting();
  expect(self.candidate("dns-fails", "")).toBeNull();
  expect(self.wants()).toEqual([{ rule: "dns-fails", subject: "", waitMs: 4000 }]);
});

test("a refused one starts nothing, those after it do; the same refusal is told once", () => {
  decisions = {
    one: refuse("fix-revoked", "people withdrew it"),
    two: decidedAs("two", [{ rule: "dns-fails", subject: "" }]),
  };
  const self = selfStarting();
  expect(self.candidate("dns-fails", "")).toMatchObject({ kept: keptAs("two") });
  // Who asks for a candidate stops at the first; the list is read to its end.
  self.wants();
  self.wants();
  expect(lines).toEqual(["a standing order starts nothing: fix-revoked: people withdrew it"]);
  decisions = { one: refuse("all-stopped", "Ans: wrong") };
  self.wants();
  expect(lines.at(-1)).toBe("a standing order starts nothing: all-stopped: Ans: wrong");
  decisions = {};
  self.wants();
  decisions = { one: refuse("all-stopped", "Ans: wrong") };
  self.wants();
  expect(lines).toHaveLength(3);
});
