import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createWakeAlarm } from "./wake-alarm.ts";

// A plain file stands for the kernel's: it takes the same texts, and refuses none.

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-alarm-"));
  writeFileSync(file(), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => path.join(folder, "wakealarm");
const now = (): string => readFileSync(file(), "utf8");
const nowMs = 1_800_000_000_000;
const hour = 3_600_000;
const lines: string[] = [];
const alarm = () =>
  createWakeAlarm(
    (line) => lines.push(line),
    () => nowMs,
    file(),
  );
const seconds = (ms: number): string => String(ms / 1000);

test("a machine is woken a minute before, set anew when that changes, and no more when nothing needs it", () => {
  const wakeAt = alarm();
  wakeAt(nowMs + hour);
  expect(now()).toBe(seconds(nowMs + hour - 60_000));
  wakeAt(nowMs + 2 * hour);
  expect(now()).toBe(seconds(nowMs + 2 * hour - 60_000));
  wakeAt(null);
  expect(now()).toBe("0");
});

test("another's alarm that comes earlier stays; a later one gives way; nobody's is taken away", () => {
  const others = seconds(nowMs + hour);
  writeFileSync(file(), others);
  alarm()(nowMs + 2 * hour);
  expect(now()).toBe(others);
  alarm()(null);
  expect(now()).toBe(others);
  const wakeAt = alarm();
  wakeAt(nowMs + hour / 2);
  expect(now()).toBe(seconds(nowMs + hour / 2 - 60_000));
});

test("what is due in a moment sets no alarm, which would lie in the past", () => {
  alarm()(nowMs + 170_000);
  expect(now()).toBe("");
  alarm()(nowMs + 180_000);
  expect(now()).toBe(seconds(nowMs + 120_000));
});

test("a machine without such a clock is not set, and nothing is said of it", () => {
  const wakeAt = createWakeAlarm(
    (line) => lines.push(line),
    () => nowMs,
    path.join(folder, "nothing", "here"),
  );
  wakeAt(nowMs + hour);
  expect(lines).toEqual([]);
});
