import { uptime } from "node:os";
import { expect, test } from "vitest";
import { createClock } from "./clock-node.ts";

/** A machine whose clocks go on together while it is awake. */
function machine() {
  let awakeMs = 5000;
  let upMs = 700_000;
  let looks = 0;
  const clock = createClock(
    () => {
      looks += 1;
      // In hundredths of a second, as the kernel tells it.
      return Math.floor(upMs / 10) / 100;
    },
    () => awakeMs,
  );
  return {
    clock,
    looks: () => looks,
    wake: (ms: number) => {
      awakeMs += ms;
      upMs += ms;
    },
    sleep: (ms: number) => {
      upMs += ms;
    },
  };
}

test("the monotonic clock is the machine's up-time", () => {
  expect(Math.abs(createClock().monoMs() - uptime() * 1000)).toBeLessThan(1000);
});

test("it goes on while the machine is awake, never backwards, and asks for the up-time at most once a second", () => {
  const { clock, looks, wake } = machine();
  const beganMs = clock.monoMs();
  let lastMs = beganMs;
  for (let count = 0; count < 3000; count++) {
    wake(1.7);
    const nowMs = clock.monoMs();
    expect(nowMs).toBeGreaterThanOrEqual(lastMs);
    lastMs = nowMs;
  }
  expect(lastMs - beganMs).toBe(5100);
  expect(looks()).toBeLessThanOrEqual(7);
});

test("it counts the time that the machine slept", () => {
  const { clock, sleep, wake } = machine();
  const beganMs = clock.monoMs();
  wake(4000);
  sleep(3_600_000);
  wake(6000);
  expect(Math.abs(clock.monoMs() - beganMs - 3_610_000)).toBeLessThanOrEqual(10);
});
