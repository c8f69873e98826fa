import { expect, onTestFinished, test } from "vitest";
import { parseProcessStat, readProcesses, topProcesses } from "./processes.ts";
import { createTestWorld } from "./testing/test-world.ts";

const rest = (ticks: number, start: number, pages: number): string =>
  `S 1 1 1 0 -1 0 0 0 0 0 ${ticks} 0 0 0 20 0 1 0 ${start} 1000 ${pages} 0`;

test("a name may hold spaces and brackets", () => {
  expect(parseProcessStat(`7 (tmux: (server) x) ${rest(5, 9, 2)}`, 4096)).toEqual({
    pid: 7,
    name: "tmux: (server) x",
    ticks: 5,
    startTicks: 9,
    residentBytes: 8192,
  });
});

test.each(["", "7 (a", "7 (a) S 1", "x (a) S 1 2 3"])("%j is no process", (text) => {
  expect(parseProcessStat(text, 4096)).toBeNull();
});

test("processes are read with the page size of this kernel, and those that are gone are left out", () => {
  const world = createTestWorld({
    files: {
      "/proc/7/stat": `7 (a) ${rest(5, 9, 2)}`,
      "/proc/8/status": "gone meanwhile",
      "/proc/self/smaps": "0-1 r--p\nKernelPageSize:       16 kB\n",
    },
  });
  onTestFinished(world.close);
  expect(readProcesses(world.host)).toMatchObject([{ pid: 7, residentBytes: 32_768 }]);
});

test("a process that took over a number is not charged for the one before", () => {
  const one = (ticks: number, startTicks: number) => [
    { pid: 7, name: "a", ticks, startTicks, residentBytes: 1 },
  ];
  expect(topProcesses(one(900, 1), one(1000, 1), 10, "processorPercent")[0]?.processorPercent).toBe(10);
  expect(topProcesses(one(900, 1), one(50, 2), 10, "processorPercent")[0]?.processorPercent).toBe(5);
});
