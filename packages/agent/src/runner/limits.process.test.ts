import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import {
  bearersOf,
  bodyFor,
  closeHouses,
  makeHouse,
  newRunId,
  outputOf,
  receiptOf,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import { controlGroups, type Limits, read } from "./control-groups.ts";
import { createTree } from "./process-tree.ts";
import { runScript, type ScriptEnd } from "./script.ts";

// Scripts that take all they can get. Each is given little, so that the machine of whoever runs this test feels nothing.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-limits-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(closeHouses);

const few: Limits = { memoryBytes: 64 * 1_048_576, processes: 40 };
/** Whether the kernel limits this for groups of ours: by version 1, or where version 2 lets groups below this one be limited. */
const can = (controller: "memory" | "pids"): boolean =>
  controlGroups().some(
    ({ kind, own }) =>
      kind === controller || read(`${own}/cgroup.subtree_control`).trim().split(" ").includes(controller),
  );

let runs = 0;
async function runIn(text: string, limitMs: number): Promise<{ end: ScriptEnd; said: string }> {
  const name = `limits-${process.pid}-${++runs}`;
  let said = "";
  const end = await runScript({
    bytes: Buffer.from(text),
    params: {},
    mark: name,
    settings: "/nonexistent",
    folder,
    before: [],
    tree: createTree(name, name, undefined, few),
    limitMs,
    leavesServices: false,
    output: (_stream, bytes) => {
      said += bytes.toString();
    },
    stop: new AbortController().signal,
  });
  return { end, said };
}

// What is promised depends on the kernel (docs/status.md): where it counts nothing for groups of ours, the time limit and the stop
// are all there is, and that is what is tested there, with a bomb that ends by itself.
const counts = can("pids");
const bomb = counts
  ? "grow() { for one in 1 2 3; do ( grow ) & done; wait; }\n( grow ) 2>&1\nsleep 60\n"
  : "for one in $(seq 200); do sleep 60 & done; wait\n";

describe.skipIf(withoutRoot)("A-18: a script", () => {
  test("that forks without end gets no more processes than it may have, and all of them end", async () => {
    const { end, said } = await runIn(bomb, 1500);
    expect(end.ended).toBe("timed-out");
    // The shell's own words for a fork that the kernel refused.
    expect(said.includes("Cannot fork")).toBe(counts);
    expect(bearersOf(`limits-${process.pid}-${runs}`)).toEqual([]);
  });

  test("that takes memory, in however many processes, is ended by the kernel where it counts, and nothing else is", async () => {
    const hoard = "head -c 200M /dev/zero | tail -c 150M >/dev/null; echo $?; echo on\n";
    const { end, said } = await runIn(hoard, 30_000);
    // The shell goes on: what took it was killed (128 + 9).
    expect([end.ended, said]).toEqual([null, can("memory") ? "Killed\n137\non\n" : "0\non\n"]);
  });

  test("of a real runner has limits on each process's memory, on files and on core dumps", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const fix = simple({ "check.sh": "cat /proc/self/limits; exit 1\n", "fix.sh": "exit 0\n" });
    house.keeper.order(await bodyFor(house, fix, runId));
    await receiptOf(house, runId, 20_000);
    const limits = outputOf(house, runId, "check").toString();
    const of = (name: string): string[] =>
      limits
        .split("\n")
        .find((line) => line.startsWith(name))
        ?.slice(26)
        .trim()
        .split(/\s+/) ?? [];
    expect(of("Max data size").slice(0, 2)).toEqual(["2147483648", "2147483648"]);
    expect(of("Max file size").slice(0, 2)).toEqual(["4294967296", "4294967296"]);
    expect(of("Max core file size").slice(0, 2)).toEqual(["0", "0"]);
  });

  test("that forks without end leaves the runner answering: a stop ends it", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const check = `echo here\n${bomb}`;
    house.keeper.order(await bodyFor(house, simple({ "check.sh": check, "fix.sh": "exit 0\n" }), runId));
    await until(() => outputOf(house, runId, "check").toString().startsWith("here\n"), 20_000);
    house.keeper.stop({ runId });
    expect(await receiptOf(house, runId, 20_000)).toMatchObject({ outcome: "stopped" });
    expect(bearersOf(runId)).toEqual([]);
  });
});
