import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Log } from "../core/ports/log.ts";
import { openRecorder } from "./recorder-file.ts";

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const megabyte = 1024 * 1024;

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-recorder-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
const bytesIn = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);

test("what was recorded is there after a restart, for the instants and series that are asked for", () => {
  const folder = newFolder();
  const first = openRecorder(folder, 4 * megabyte, silent);
  for (let second = 0; second < 100; second++)
    first.record(second * 1000, [
      ["a/x", second],
      ["b/y", -second],
    ]);
  first.close();
  const again = openRecorder(folder, 4 * megabyte, silent);
  again.record(100_000, [["a/x", 100]]);
  const found = again.between(98_000, 200_000, (name) => name.startsWith("a/"));
  expect(found).toEqual(
    new Map([
      [
        "a/x",
        [
          [98_000, 98],
          [99_000, 99],
          [100_000, 100],
        ],
      ],
    ]),
  );
  again.close();
});

test("it never takes more room than it was given, and the newest stays", () => {
  const folder = newFolder();
  const recorder = openRecorder(folder, megabyte, silent);
  const values = Array.from({ length: 60 }, (_, index): [string, number] => [`series ${index}`, index]);
  // Four days of 60 series each 10 s, more than a megabyte holds.
  for (let tick = 0; tick < 34_560; tick += 8) recorder.record(tick * 10_000, values);
  expect(bytesIn(folder)).toBeLessThanOrEqual(megabyte);
  expect(recorder.between(34_552 * 10_000, 1e12, () => true).size).toBe(60);
  expect(recorder.between(0, 1000, () => true).size).toBe(0);
  recorder.close();
});

test("a day at full resolution fits in the room that is given by default", () => {
  const folder = newFolder();
  const recorder = openRecorder(folder, 16 * megabyte, silent);
  const values = Array.from({ length: 80 }, (_, index): [string, number] => [`probe/series:${index}`, index]);
  for (let tick = 0; tick < 8640; tick++) recorder.record(tick * 10_000, values);
  expect(recorder.between(0, 20_000, (name) => name.endsWith(":79")).get("probe/series:79")).toHaveLength(3);
  expect(bytesIn(folder)).toBeLessThan(10 * megabyte);
  recorder.close();
});

test("a torn tail and files that are no recording do no harm", () => {
  const folder = newFolder();
  const first = openRecorder(folder, megabyte, silent);
  first.record(1000, [["a", 1]]);
  first.close();
  appendFileSync(path.join(folder, readdirSync(folder)[0] ?? ""), Buffer.from([2, 1]));
  writeFileSync(path.join(folder, "000000009.rec"), "nonsense");
  const again = openRecorder(folder, megabyte, silent);
  again.record(2000, [["a", 2]]);
  expect(again.between(0, 9000, () => true).get("a")).toEqual([
    [1000, 1],
    [2000, 2],
  ]);
  again.close();
});

test("a clock that is set back begins a new file, and both are found", () => {
  const recorder = openRecorder(newFolder(), megabyte, silent);
  recorder.record(50_000, [["a", 1]]);
  recorder.record(10_000, [["a", 2]]);
  expect(recorder.between(0, 90_000, () => true).get("a")).toEqual([
    [50_000, 1],
    [10_000, 2],
  ]);
  recorder.close();
});
