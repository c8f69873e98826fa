import type { Run } from "@hulplijn/shared/api";
import { errors } from "@hulplijn/shared/errors";
import { triesPerCode } from "@hulplijn/shared/trust/decide";
import { expect, test } from "vitest";
import { afterItsWord, judgedBy, minutesOf, nextAfter, secondsLeft } from "./caller-try.ts";

test("a wrong code is asked for again until the device takes no more tries of it", () => {
  for (let wrong = 1; wrong < triesPerCode; wrong++)
    expect(nextAfter("caller-code-wrong", wrong)).toBe("ask-again");
  expect(nextAfter("caller-code-wrong", triesPerCode)).toBe("show-new");
});

test("each refusal of the table that is about a code says what comes next; any other is the run's own affair", () => {
  const next = Object.keys(errors)
    .filter((code) => code.startsWith("caller-"))
    .map((code) => [code, nextAfter(code, 1)]);
  expect(Object.fromEntries(next)).toEqual({
    "caller-code-missing": null,
    "caller-code-not-asked": null,
    "caller-code-wrong": "ask-again",
    "caller-code-expired": "show-new",
    "caller-code-other": "show-new",
    "caller-code-none": "show-new",
    "caller-code-locked": "stop",
    "caller-codes-too-many": "stop",
    "caller-screen-none": "stop",
    "caller-device-silent": "show-new",
  });
  expect(nextAfter("order-expired", 1)).toBeNull();
});

test("the page waits for the device's word on the code, and for nothing else", () => {
  const run = { phase: "queued", outcome: null, code: null, waiting: null } as const;
  expect(judgedBy(run)).toBe("not-yet");
  expect(judgedBy({ ...run, phase: "delivered" })).toBe("not-yet");
  expect(judgedBy({ ...run, waiting: "offline" })).toBe("goes-on");
  expect(judgedBy({ ...run, phase: "checking" })).toBe("goes-on");
  const ended = { ...run, phase: "ended", outcome: "refused" } as const;
  expect(judgedBy({ ...ended, code: "caller-code-wrong" })).toBe("refused");
  expect(judgedBy({ ...ended, code: "order-expired" })).toBe("goes-on");
  expect(judgedBy({ ...ended, outcome: "failed", code: "caller-code-wrong" })).toBe("goes-on");
});

test("the time that is left counts from before the device was asked, and is never more than a code's life", () => {
  const showing = { askedAtMs: 1_000_000, lifetimeSeconds: 300 };
  expect(secondsLeft(showing, 1_000_000)).toBe(300);
  // The page's clock ticks in whole seconds, so it may stand before that.
  expect(secondsLeft(showing, 999_200)).toBe(300);
  expect(minutesOf(secondsLeft(showing, 1_055_000))).toBe("4:05");
  expect(secondsLeft(showing, 1_299_999)).toBe(1);
  expect(secondsLeft(showing, 1_300_000)).toBe(0);
  expect(minutesOf(0)).toBe("0:00");
});

test("an order is looked at until the device spoke; one that cannot be looked at stands", async () => {
  const ordered = { phase: "queued", outcome: null, code: null, waiting: null } as Run;
  const delivered: Run = { ...ordered, phase: "delivered" };
  const checking: Run = { ...ordered, phase: "checking" };
  const answers = [delivered, checking];
  const read = async (): Promise<Run> => {
    const next = answers.shift();
    if (!next) throw new Error("the collector is away");
    return next;
  };
  expect(await afterItsWord(ordered, read)).toBe(checking);
  expect(await afterItsWord(checking, read)).toBe(checking);
  answers.push(delivered);
  expect(await afterItsWord(ordered, read)).toBe(delivered);
});
