import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeTracking } from "./chrony.ts";
import { encodeQuestion, judgeAnswer } from "./sntp.ts";

const sentMs = Date.UTC(2026, 10, 23, 2, 0, 0, 250);

/** What a server answers whose clock is `aheadMs` ahead, with so many milliseconds on the way each time. */
function answerOf(
  question: Uint8Array,
  aheadMs: number,
  wayMs: number,
  first = 0b00_100_100,
  stratum = 2,
): Buffer {
  const answer = Buffer.alloc(48);
  answer[0] = first;
  answer[1] = stratum;
  answer.set(question.subarray(40, 48), 24);
  answer.set(encodeQuestion(sentMs + wayMs + aheadMs).subarray(40, 48), 32);
  answer.set(encodeQuestion(sentMs + wayMs + aheadMs).subarray(40, 48), 40);
  return answer;
}

test("a question is 48 bytes of version 4 from a client, with our clock", () => {
  const question = encodeQuestion(Date.UTC(1970, 0, 1));
  expect([question.length, question[0]]).toEqual([48, 0b00_100_011]);
  expect(Buffer.from(question).readUInt32BE(40)).toBe(2_208_988_800);
});

test("the difference of the clocks comes out whatever the way took, before 2036 and after", () => {
  const aheads = fc.integer({ min: -4_000_000, max: 400_000_000_000 });
  fc.assert(
    fc.property(aheads, fc.integer({ min: 0, max: 5000 }), (aheadMs, wayMs) => {
      const question = encodeQuestion(sentMs);
      const verdict = judgeAnswer(question, answerOf(question, aheadMs, wayMs), sentMs + 2 * wayMs);
      if (typeof verdict === "string") throw new Error(verdict);
      expect(verdict.aheadSeconds).toBeCloseTo(-aheadMs / 1000, 2);
    }),
  );
});

describe("an answer is not believed", () => {
  const question = encodeQuestion(sentMs);
  const judge = (answer: Uint8Array) => judgeAnswer(question, answer, sentMs);
  test.each([
    ["when it is short", new Uint8Array(47)],
    ["when it is a question", Buffer.from(question)],
    ["when it answers another question", answerOf(encodeQuestion(sentMs + 1), 0, 0)],
  ])("%s", (_title, answer) => expect(judge(answer)).toBe("not-an-answer"));

  test.each([
    ["when the server's own clock is not set", answerOf(question, 0, 0, 0b11_100_100)],
    ["when the server wants to be left alone", answerOf(question, 0, 0, 0b00_100_100, 0)],
    ["when the server is out of step", answerOf(question, 0, 0, 0b00_100_100, 16)],
    ["when it has no time in it", answerOf(question, 0, 0).fill(0, 40)],
  ])("%s", (_title, answer) => expect(judge(answer)).toBe("unsynchronised"));

  test("nor does any make the judge throw", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (answer) => void judge(answer)));
  });
});

describe("chrony 4.3", () => {
  const sample = (name: string): Buffer =>
    readFileSync(path.join(import.meta.dirname, "testdata/chrony-4.3", `tracking-${name}.bin`));

  test("in step and out of it", () => {
    expect(judgeTracking(sample("local"), 1)).toBe(true);
    expect(judgeTracking(sample("unsynchronised"), 1)).toBe(false);
  });

  test("an answer to another question, a short one and another version say nothing", () => {
    expect(judgeTracking(sample("local"), 2)).toBeNull();
    expect(judgeTracking(sample("local").subarray(0, 30), 1)).toBeNull();
    const other = sample("local");
    other[0] = 5;
    expect(judgeTracking(other, 1)).toBeNull();
  });
});
