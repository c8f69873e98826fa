import type { Body } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/protocol/checks";
import type { Reading } from "@hulplijn/shared/probes";
import { expect, test } from "vitest";
import type { Log } from "../core/ports/log.ts";
import { type Judge, type JudgeDeps, createJudge } from "./judge.ts";

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

interface Desk {
  readonly told: Body<"finding">[];
  kept: string;
  nowMs: number;
  /** Starts the judge as the program does; `change` breaks something. */
  readonly start: (change?: Partial<JudgeDeps>) => Judge;
}

function makeDesk(): Desk {
  let ids = 0;
  const desk: Desk = {
    told: [],
    kept: "",
    nowMs: 1_795_000_000_000,
    start: (change = {}) =>
      createJudge({
        load: (isRight) => {
          const value: unknown = desk.kept === "" ? null : JSON.parse(desk.kept);
          return isRight(value) ? value : null;
        },
        save: (value) => {
          desk.kept = JSON.stringify(value);
        },
        spool: {
          append: (_, body) => {
            desk.told.push(structuredClone(body) as Body<"finding">);
            return Promise.resolve(1);
          },
        },
        clock: { nowMs: () => desk.nowMs, monoMs: () => desk.nowMs },
        newId: () => `0193b5a0-0000-7000-8000-${String(++ids).padStart(12, "0")}`,
        log: silent,
        afterFor: (_, reading) => ({ reading: reading as never, recording: [] }),
        evidenceFor: (_, reading) =>
          Promise.resolve({
            reading: reading as never,
            recording: [],
            top: [],
            log: [],
            changes: [],
            lastWellAtMs: null,
          }),
        ...change,
      }),
  };
  return desk;
}

/** A disk that is full to this many percent. */
function diskAt(desk: Desk, usedPercent: number): Reading {
  const mount = {
    mount: "/data",
    device: "/dev/sdb1",
    fileSystem: "ext4",
    totalBytes: 1e12,
    availableBytes: 1e12 * (1 - usedPercent / 100),
    usedPercent,
    inodesUsedPercent: 1,
    readOnly: false,
    fullInSeconds: null,
  };
  return { state: "measured", atMs: desk.nowMs, tookMs: 1, value: { mounts: [mount] } };
}

async function hold(desk: Desk, judge: Judge, usedPercent: number, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 10) {
    await judge.take([{ probe: "disk-space", reading: diskAt(desk, usedPercent) }]);
    desk.nowMs += 10_000;
  }
}

test("a full disk is raised once with its evidence, in the form that the protocol asks for, and cleared once", async () => {
  const desk = makeDesk();
  const judge = desk.start();
  await hold(desk, judge, 99.9, 1200);
  const raised = desk.told.filter((one) => one.subject === "/data");
  expect(raised.length).toBeGreaterThan(0);
  expect(new Set(raised.map((one) => one.findingId)).size).toBe(new Set(raised.map((one) => one.rule)).size);
  for (const one of raised) expect(checks.get("finding")?.(one)).toBeNull();
  expect(raised[0]?.evidence?.reading.state).toBe("measured");
  expect(judge.raised().length).toBeGreaterThan(0);
  await hold(desk, judge, 20, 3600);
  expect(judge.raised()).toEqual([]);
  const cleared = desk.told.filter((one) => one.state === "cleared");
  expect(new Set(cleared.map((one) => one.findingId))).toEqual(new Set(raised.map((one) => one.findingId)));
  expect(cleared[0]?.evidence).toBeUndefined();
  expect(cleared[0]?.after?.reading).toMatchObject({
    state: "measured",
    value: { mounts: [{ usedPercent: 20 }] },
  });
  for (const one of cleared) expect(checks.get("finding")?.(one)).toBeNull();
});

test("an agent that starts again neither forgets what is raised nor raises it a second time", async () => {
  const desk = makeDesk();
  const first = desk.start();
  await hold(desk, first, 99.9, 1200);
  const ids = new Set(desk.told.map((one) => one.findingId));
  const again = desk.start();
  expect(again.raised().map((one) => one.findingId)).toEqual(first.raised().map((one) => one.findingId));
  await hold(desk, again, 99.9, 1200);
  expect(new Set(desk.told.map((one) => one.findingId))).toEqual(ids);
  await hold(desk, again, 20, 3600);
  expect(again.raised()).toEqual([]);
});

test("killed between keeping and telling, it tells the same finding after the start", async () => {
  const desk = makeDesk();
  const never = new Promise<number | null>(() => undefined);
  const first = desk.start({ spool: { append: () => never } });
  for (let second = 0; second < 1200; second += 10) {
    void first.take([{ probe: "disk-space", reading: diskAt(desk, 99.9) }]);
    await new Promise((resolve) => setImmediate(resolve));
    desk.nowMs += 10_000;
  }
  expect(desk.told).toEqual([]);
  const expected = first.raised().map((one) => one.findingId);
  expect(expected.length).toBeGreaterThan(0);
  desk.start();
  await expect.poll(() => desk.told.map((one) => one.findingId)).toEqual(expect.arrayContaining(expected));
  const count = desk.told.length;
  desk.start();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(desk.told).toHaveLength(count);
});

test("a disk that keeps nothing does not stop findings from being told", async () => {
  const desk = makeDesk();
  const judge = desk.start({
    save: () => {
      throw new Error("ENOSPC");
    },
  });
  await hold(desk, judge, 99.9, 1200);
  expect(desk.told.length).toBeGreaterThan(0);
});

test("what lies on disk and is no state of ours is passed over", () => {
  const desk = makeDesk();
  desk.kept = '{"engine":{"version":99},"untold":"x"}';
  expect(desk.start().raised()).toEqual([]);
});
