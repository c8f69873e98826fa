import fc from "fast-check";
import { expect, test } from "vitest";
import { createFrameReader, frameOf, longestFrameBytes } from "./frames.ts";

function reading(): { frames: unknown[]; faults: string[]; take: (bytes: Buffer) => void } {
  const frames: unknown[] = [];
  const faults: string[] = [];
  return {
    frames,
    faults,
    take: createFrameReader(
      (frame) => frames.push(frame),
      (why) => faults.push(why),
    ),
  };
}

test("frames come out as they went in, however their bytes were cut", () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), { maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      (values, size) => {
        const bytes = Buffer.concat(values.map(frameOf));
        const { frames, faults, take } = reading();
        for (let at = 0; at < bytes.length; at += size) take(bytes.subarray(at, at + size));
        expect(JSON.stringify(frames)).toBe(JSON.stringify(values));
        expect(faults).toEqual([]);
      },
    ),
  );
});

test("a length beyond the limit is refused before anything is kept, and nothing after it is taken", () => {
  const { frames, faults, take } = reading();
  const head = Buffer.alloc(4);
  // Two mebibytes, as face.ts says to who writes the other side.
  head.writeUInt32BE(2 * 1_048_576 + 1);
  take(head);
  expect(faults).toHaveLength(1);
  take(frameOf("more"));
  expect(frames).toEqual([]);
  expect(faults).toHaveLength(1);
});

test("bytes that are no JSON end the talk", () => {
  const { frames, faults, take } = reading();
  const bad = frameOf("x");
  bad[4] = 0x7b;
  take(Buffer.concat([bad, frameOf("more")]));
  expect(frames).toEqual([]);
  expect(faults).toEqual(["a frame that is not JSON"]);
});

test("a frame that nobody would take is not sent", () => {
  expect(() => frameOf("x".repeat(longestFrameBytes))).toThrow(RangeError);
});

test("the largest frame there may be goes out and comes in", () => {
  const { frames, faults, take } = reading();
  // Two quotes go around it.
  const text = "x".repeat(longestFrameBytes - 2);
  take(frameOf(text));
  expect(frames).toEqual([text]);
  expect(() => frameOf(`${text}x`)).toThrow(RangeError);
  expect(faults).toEqual([]);
});
