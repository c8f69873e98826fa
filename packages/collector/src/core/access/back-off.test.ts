import { expect, test } from "vitest";
import { type Attempts, failed, perAccount, waitMs } from "./back-off.ts";

function afterFailures(count: number, atMs = 0): Attempts | undefined {
  let attempts: Attempts | undefined;
  for (let index = 0; index < count; index++) attempts = failed(attempts, perAccount, atMs);
  return attempts;
}

test("nobody waits before their first tries are used", () => {
  expect(waitMs(undefined, perAccount, 0)).toBe(0);
  expect(waitMs(afterFailures(4), perAccount, 0)).toBe(0);
});

test("each further mistake doubles the wait, up to a longest", () => {
  expect(waitMs(afterFailures(5), perAccount, 0)).toBe(2000);
  expect(waitMs(afterFailures(6), perAccount, 0)).toBe(4000);
  expect(waitMs(afterFailures(6), perAccount, 3000)).toBe(1000);
  expect(waitMs(afterFailures(6), perAccount, 4000)).toBe(0);
  expect(waitMs(afterFailures(500), perAccount, 0)).toBe(perAccount.longestWaitMs);
});

test("after a quiet time everything is forgotten", () => {
  const attempts = afterFailures(20);
  expect(waitMs(attempts, perAccount, perAccount.forgetMs)).toBe(0);
  expect(failed(attempts, perAccount, perAccount.forgetMs).failures).toBe(1);
  expect(failed(attempts, perAccount, 1).failures).toBe(21);
});
