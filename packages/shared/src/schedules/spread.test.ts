import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { spreadMs } from "./spread.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const digest = "a".repeat(64);

test("a device's delay is always the same, another under another schedule, and fixed for all agents that there will be", () => {
  expect(spreadMs("device-1", digest, 60, sha256)).toBe(spreadMs("device-1", digest, 60, sha256));
  expect(spreadMs("device-1", digest, 60, sha256)).not.toBe(spreadMs("device-2", digest, 60, sha256));
  expect(spreadMs("device-1", digest, 60, sha256)).not.toBe(spreadMs("device-1", "b".repeat(64), 60, sha256));
  // Written down: an agent of another version must not choose another moment.
  const hash = sha256(new TextEncoder().encode(`hulplijn/spread/v1\ndevice-1\n${digest}`));
  const share = Number(BigInt(`0x${hash.slice(0, 12)}`)) / 2 ** 48;
  expect(spreadMs("device-1", digest, 60, sha256)).toBe(Math.floor(share * 3_600_000));
});

test("it goes from nothing until just before the end, and never to it", () => {
  expect(spreadMs("device-1", digest, 0, sha256)).toBe(0);
  expect(spreadMs("device-1", digest, 5, () => "0".repeat(64))).toBe(0);
  expect(spreadMs("device-1", digest, 5, () => "f".repeat(64))).toBe(299_999);
});

test("ten thousand devices are spread evenly over five minutes", () => {
  const seconds = Array<number>(300).fill(0);
  for (let n = 0; n < 10_000; n++) {
    const second = Math.floor(spreadMs(`device-${n}`, digest, 5, sha256) / 1000);
    seconds[second] = (seconds[second] ?? 0) + 1;
  }
  expect(Math.max(...seconds)).toBeLessThan(200);
  expect(Math.min(...seconds)).toBeGreaterThan(5);
});
