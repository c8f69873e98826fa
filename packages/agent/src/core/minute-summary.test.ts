import type { ProbeId, Reading } from "@hulplijn/shared/probes";
import { checks } from "@hulplijn/shared/protocol/checks";
import { probeTable } from "@hulplijn/shared/probes/table";
import { expect, test } from "vitest";
import { type ReportFacts, type Summary, createSummary } from "./minute-summary.ts";
import { samplesOf } from "./samples.ts";
import { frameText } from "./spool-record.ts";

const startMs = 1_795_000_000_000;
const facts = (minute: number, change: Partial<ReportFacts> = {}): ReportFacts => ({
  toMs: startMs + minute * 60_000,
  monoMs: minute * 60_000,
  bootId: "d3d13125",
  raised: 0,
  unmeasured: 0,
  gaps: [],
  seriesOf: (probe) => probeTable[probe as ProbeId].series,
  asked: new Set(),
  ...change,
});
const measured = (value: unknown, seconds = 0): Reading => ({
  state: "measured",
  atMs: startMs + seconds * 1000,
  tookMs: 1,
  value,
});
const collectorPath = (roundTripMs: number, connected = true): unknown => ({
  connected,
  roundTripMs,
  lossPercent: 0,
  disconnectedSeconds: 0,
  reconnectsLastHour: 0,
});

function put(summary: Summary, probe: ProbeId, value: unknown, seconds = 0): void {
  const reading = measured(value, seconds);
  summary.add(probe, reading, samplesOf(probe, probeTable[probe].series, reading), seconds * 1000);
}

test("a report names each series once, and sends a point when it moved by its step", () => {
  const summary = createSummary(new Map(), startMs);
  put(summary, "collector-path", collectorPath(5), 1);
  put(summary, "collector-path", collectorPath(12), 11);
  put(summary, "collector-path", collectorPath(16), 21);
  const first = summary.close(facts(1));
  expect(first.names).toEqual({ 0: "collector-path/round-trip", 1: "collector-path/loss" });
  expect(first.points).toEqual([
    [0, 1, 5],
    [1, 1, 0],
    [0, 21, 16],
  ]);
  expect(checks.get("report")?.(first)).toBeNull();
  put(summary, "collector-path", collectorPath(30), 65);
  const second = summary.close(facts(2));
  expect(second).toMatchObject({ names: {}, points: [[0, 5, 30]], fromMs: first.toMs });
});

test("a value that never moves is told again each hour, so that history knows it is still so", () => {
  const summary = createSummary(new Map(), startMs);
  put(summary, "collector-path", collectorPath(5), 0);
  put(summary, "collector-path", collectorPath(5), 3599);
  put(summary, "collector-path", collectorPath(5), 3600);
  expect(summary.close(facts(61)).points.map(([number, at]) => [number, at])).toEqual([
    [0, 0],
    [1, 0],
    [0, 3600],
    [1, 3600],
  ]);
});

test("a reading is sent when facts changed, at most each ten minutes when only numbers did, and each hour anyway", () => {
  const summary = createSummary(new Map(), startMs);
  const sent: number[] = [];
  for (let minute = 1; minute <= 130; minute++) {
    const roundTripMs = minute > 5 && minute <= 40 ? minute * 20 : 5;
    put(summary, "collector-path", collectorPath(roundTripMs, minute !== 50), minute * 60 - 1);
    if (summary.close(facts(minute)).readings["collector-path"]) sent.push(minute);
  }
  // 1 the first; 11, 21, 31, 41 numbers; 50 the link went, 51 it came back; 111 an hour later.
  expect(sent).toEqual([1, 11, 21, 31, 41, 50, 51, 111]);
});

test("what somebody asked for is sent, changed or not", () => {
  const summary = createSummary(new Map(), startMs);
  put(summary, "collector-path", collectorPath(5), 1);
  summary.close(facts(1));
  put(summary, "collector-path", collectorPath(5), 70);
  expect(summary.close(facts(2, { asked: new Set(["collector-path"]) })).readings).toHaveProperty(
    "collector-path",
  );
});

test("names survive a restart, and a new spool epoch announces them and every reading again", () => {
  const before = createSummary(new Map(), startMs);
  put(before, "collector-path", collectorPath(5), 1);
  before.close(facts(1));
  const after = createSummary(before.names(), startMs);
  put(after, "collector-path", collectorPath(5), 1);
  expect(after.close(facts(1)).names).toEqual({});
  after.beginAnew();
  expect(after.close(facts(2)).names).toEqual({ 0: "collector-path/round-trip", 1: "collector-path/loss" });
  put(after, "collector-path", collectorPath(5), 130);
  const anew = after.close(facts(3));
  expect(anew.points).toHaveLength(2);
  expect(anew.readings).toHaveProperty("collector-path");
});

test("a clock that jumps gives instants that the protocol allows", () => {
  const summary = createSummary(new Map(), startMs);
  put(summary, "collector-path", collectorPath(5), -7200);
  put(summary, "collector-path", collectorPath(50), 9_000_000);
  const report = summary.close(facts(-120, { monoMs: 1 }));
  expect(report.points.map(([, at]) => at)).toEqual([0, 0, 86_400, 86_400]);
  expect(report.toMs).toBe(report.fromMs);
  expect(checks.get("report")?.(report)).toBeNull();
  expect(summary.close(facts(-119)).fromMs).toBe(startMs - 7_200_000);
});

test("a report stays within its largest size, and what did not fit comes with the next", () => {
  const summary = createSummary(new Map(), startMs);
  const big = (letter: string): Reading => measured({ text: letter.repeat(100_000) });
  summary.add("memory", big("m"), [], 0);
  summary.add("processor", big("p"), [], 0);
  summary.add("printers", measured({ text: "x".repeat(200_000) }), [], 0);
  const first = summary.close(facts(1));
  expect(Object.keys(first.readings)).toEqual(["memory"]);
  expect(Object.keys(summary.close(facts(2)).readings)).toEqual(["processor"]);
  const third = summary.close(facts(3));
  expect(third.readings["printers"]).toMatchObject({ state: "failed", code: "value-out-of-contract" });
  const many = Array.from({ length: 6000 }, (_, index) => ({ name: `s${index}`, value: index, step: 1 }));
  summary.add("memory", measured({}), many, 0);
  const full = summary.close(facts(4));
  expect(full.points).toHaveLength(5000);
  expect(Buffer.byteLength(JSON.stringify(full))).toBeLessThan(262_144);
});

test("numbers for series run out before the protocol's do", () => {
  const known = new Map(Array.from({ length: 100_000 }, (_, index) => [`s${index}`, index] as const));
  const summary = createSummary(known, startMs);
  summary.add("memory", measured({}), [{ name: "one more", value: 1, step: 1 }], 0);
  expect(summary.close(facts(1)).points).toEqual([]);
});

/** An office machine that nobody uses: numbers that tremble within a few steps, as measured on one. */
function idleValues(second: number): ReadonlyMap<ProbeId, unknown> {
  const tremble = (size: number): number => size * Math.abs(Math.sin(second * 12.9898) % 1);
  const values = new Map<ProbeId, unknown>();
  const processor = {
    cores: 4,
    busyPercent: 1 + tremble(1.5),
    ioWaitPercent: tremble(0.5),
    stealPercent: 0,
    load15PerCore: tremble(0.1),
    pressure300Percent: tremble(0.3),
    top: [],
  };
  values.set("processor", processor);
  values.set("memory", {
    totalBytes: 8e9,
    availablePercent: 60 + tremble(0.8),
    swapTotalBytes: 2e9,
    swapUsedPercent: 0,
    pressure300Percent: 0,
    oomKills30Minutes: 0,
    top: [],
  });
  const mount = (name: string, size: number): unknown => ({
    mount: name,
    device: "/dev/sda1",
    fileSystem: "ext4",
    totalBytes: size,
    availableBytes: size / 2 - second * 500,
    usedPercent: 50 + second / 1e6,
    inodesUsedPercent: 12,
    readOnly: false,
    fullInSeconds: second % 7200 < 60 ? 2_000_000 : null,
  });
  values.set("disk-space", { mounts: [mount("/", 2e11), mount("/home", 8e11)] });
  values.set("collector-path", collectorPath(8 + tremble(9)));
  values.set("gateway", {
    interfaces: [
      { name: "eth0", address: "192.168.1.1", reachable: true, roundTripMs: 1 + tremble(2), lossPercent: 0 },
    ],
  });
  values.set("clock", {
    offsetSeconds: tremble(0.05),
    source: "ntp",
    sourceName: "time",
    synchronised: true,
  });
  values.set("temperature", {
    sensors: Array.from({ length: 6 }, (_, index) => ({ name: `core ${index}`, celsius: 45 + tremble(1.5) })),
    throttled: false,
  });
  return values;
}

test("a day in which nothing happens takes less than a megabyte, with heartbeats, answers and the framing of TLS", () => {
  const summary = createSummary(new Map(), startMs);
  let bytes = 0;
  // A WebSocket head of 6 bytes up and 2 down, and a TLS record around each of 22.
  const up = (length: number): number => length + 6 + 22;
  const down = (length: number): number => length + 2 + 22;
  for (let minute = 1; minute <= 1440; minute++) {
    for (let ten = 0; ten < 6; ten++) {
      const second = (minute - 1) * 60 + ten * 10;
      for (const [probe, value] of idleValues(second)) put(summary, probe, value, second);
    }
    const report = summary.close(facts(minute));
    bytes += up(Buffer.byteLength(frameText("report", minute, report))) + down(36);
    // Four heartbeats a minute: one as a message, the others as pings of the WebSocket itself.
    bytes += up(41) + down(78) + 3 * (up(0) + down(0));
  }
  expect(bytes).toBeLessThan(1_000_000);
});
