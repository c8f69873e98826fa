import { describe, expect, test } from "vitest";
import { afterRestart, lookAgainAtMs, raised, startState, step, type EngineState } from "./engine.ts";

const queue = {
  queue: "floor-2",
  title: "",
  model: "",
  path: "ipp://printer.example",
  isDefault: true,
  state: "stopped",
  reasons: ["paused"],
  message: "",
  acceptingJobs: true,
  deviceReachable: "yes",
  waitingJobs: 2,
  oldestJobId: null,
  oldestJobOwner: null,
  oldestJobSeconds: null,
  noProgressSeconds: null,
  heldJobs: 0,
  supplies: [],
  lowestSupplyPercent: null,
};

const stopped = (state: EngineState, monoMs: number) =>
  step(state, {
    probe: "printers",
    reading: { state: "measured", atMs: 5, tookMs: 1, value: { service: "answers", queues: [queue] } },
    monoMs,
    newFindingId: () => "id-1",
  });

test("a stopped print queue is found at once, and is raised until it clears", () => {
  const { state, findings } = stopped(startState(), 0);
  expect(findings).toMatchObject([{ rule: "print-queue-stopped", subject: "floor-2", state: "raised" }]);
  expect(raised(state)).toEqual(findings);
  const idle = { ...queue, state: "idle" };
  const before = step(state, {
    probe: "printers",
    reading: { state: "measured", atMs: 6, tookMs: 1, value: { service: "answers", queues: [idle] } },
    monoMs: 10_000,
    newFindingId: () => "never",
  });
  expect(raised(before.state)).toHaveLength(1);
  const after = step(before.state, {
    probe: "printers",
    reading: { state: "measured", atMs: 7, tookMs: 1, value: { service: "answers", queues: [idle] } },
    monoMs: 20_000,
    newFindingId: () => "never",
  });
  expect(after.findings).toMatchObject([{ findingId: "id-1", state: "cleared" }]);
  expect(raised(after.state)).toEqual([]);
});

describe("faults that people wait for are found at the first reading:", () => {
  const mount = {
    mount: "/data",
    device: "/dev/loop0",
    fileSystem: "ext4",
    totalBytes: 1e9,
    availableBytes: 1e7,
    usedPercent: 99,
    inodesUsedPercent: 1,
    readOnly: false,
    fullInSeconds: null,
  };
  const dead = { address: "192.0.2.1", outside: "timeout", inside: null, answerMs: null, works: false };
  const alive = { address: "192.0.2.2", outside: "answers", inside: null, answerMs: 2, works: true };
  const crashed = {
    name: "example",
    description: "",
    state: "failed",
    result: "signal",
    restartsLastHour: 0,
    exitStatus: null,
    sinceSeconds: 1,
  };
  const dns = { systemResolves: true, localResolver: "none" };
  const clock = { source: "ntp", sourceName: null, synchronised: false, service: "none", uptimeSeconds: 60 };
  test.each([
    ["print-queue-stopped", "printers", { service: "answers", queues: [queue] }],
    ["disk-nearly-full", "disk-space", { mounts: [mount] }],
    ["name-server-dead", "dns", { ...dns, servers: [dead, alive], working: 1 }],
    ["name-resolution-fails", "dns", { ...dns, servers: [dead], working: 0 }],
    ["service-failed", "services", { manager: "systemd", services: [crashed], failed: 1 }],
    ["clock-wrong", "clock", { ...clock, offsetSeconds: -3600 }],
  ] as const)("%s, alone", (rule, probe, value) => {
    const reading = { state: "measured", atMs: 5, tookMs: 1, value } as const;
    const { findings } = step(startState(), { probe, reading, monoMs: 0, newFindingId: () => "id" });
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  });
});

test("after a restart raised findings stay under their ids, and holds begin again", () => {
  const before = stopped(startState(), 90_000).state;
  const after = afterRestart(JSON.parse(JSON.stringify(before)), 10);
  expect(raised(after)).toEqual(raised(before));
  const gone = (state: EngineState, monoMs: number) =>
    step(state, {
      probe: "printers",
      reading: { state: "measured", atMs: 9, tookMs: 1, value: { service: "answers", queues: [] } },
      monoMs,
      newFindingId: () => "id-2",
    });
  const once = gone(after, 9_000);
  expect(once.findings).toEqual([]);
  expect(gone(once.state, 19_000).findings).toMatchObject([{ findingId: "id-1", state: "cleared" }]);
});

test.each([null, 3, {}, { version: 2, tracks: [] }, { version: 1, tracks: {} }])(
  "a saved state that is %j gives a fresh one",
  (saved) => expect(afterRestart(saved, 0)).toEqual(startState()),
);

test("a print service that is down is confirmed five seconds after it was first seen so", () => {
  const down = (state: EngineState, monoMs: number) =>
    step(state, {
      probe: "printers",
      reading: { state: "measured", atMs: 5, tookMs: 1, value: { service: "down", queues: [] } },
      monoMs,
      newFindingId: () => "id-1",
    });
  const { state, findings } = down(startState(), 1000);
  expect(findings).toEqual([]);
  expect(lookAgainAtMs(state, "printers")).toBe(6000);
  expect(lookAgainAtMs(state, "dns")).toBeNull();
  expect(down(state, 6000).findings).toMatchObject([{ rule: "print-service-down", state: "raised" }]);
});
