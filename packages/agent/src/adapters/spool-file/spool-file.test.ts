import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Body } from "@hulplijn/shared/protocol";
import { expect, onTestFinished, test } from "vitest";
import type { Log } from "../../core/ports/log.ts";
import type { Spool } from "../../core/ports/spool.ts";
import { openSpool } from "./spool-file.ts";

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-spool-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Opened extends Spool {
  readonly damaged: number;
}

function open(folder: string, limitBytes = 1e9, segmentBytes = 4096): Opened {
  return openSpool({
    folder,
    limitBytes,
    segmentBytes,
    newId: () => `epoch-${randomUUID()}`,
    log: silent,
    onBroken: (error) => {
      throw error;
    },
  });
}

const report = (fromMs: number, size = 0): Body<"report"> => ({
  fromMs,
  toMs: fromMs + 60,
  bootId: "b",
  monoMs: 1,
  readings: {},
  names: { [String(fromMs)]: `name ${fromMs}` },
  points: Array.from({ length: 1 + size / 10 }, (): [number, number, number] => [0, 1, 2.25]),
  raised: 0,
  unmeasured: 0,
  gaps: [],
});
const output = (text: string): Body<"run-output"> => ({
  runId: "r",
  step: "fix",
  stream: "stdout",
  offset: 0,
  atMs: 1,
  data: Buffer.from(text).toString("base64"),
});
const finding: Body<"finding"> = {
  findingId: "f",
  rule: "r",
  subject: "s",
  state: "raised",
  severity: "warning",
  flapping: false,
  raisedAtMs: 1,
  changedAtMs: 1,
  params: {},
};
const update = (text: string): Body<"run-update"> => ({ runId: text, state: "running", atMs: 1 });

function framesOf(spool: Spool): { seq: number; type: string; body: Body<"report"> }[] {
  const frames = [];
  for (let next = spool.nextAfter(0); next; next = spool.nextAfter(next.seq))
    frames.push(
      JSON.parse(spool.frameOf(next.seq) ?? "null") as { seq: number; type: string; body: Body<"report"> },
    );
  return frames;
}
const segments = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".spool"))
    .map((name) => path.join(folder, name))
    .sort();

test("messages come back in order after the program was started again, with their numbers going on", async () => {
  const folder = newFolder();
  const spool = open(folder);
  await Promise.all([spool.append("report", report(1)), spool.append("run-update", update("a"))]);
  expect(await spool.append("report", report(2))).toBe(3);
  await spool.close();
  const again = open(folder);
  expect(framesOf(again).map((frame) => [frame.seq, frame.type])).toEqual([
    [1, "report"],
    [2, "run-update"],
    [3, "report"],
  ]);
  expect(again.epoch()).toBe(spool.epoch());
  expect(await again.append("report", report(3))).toBe(4);
  await again.close();
});

test("what is acknowledged is gone, its files too, and its numbers are never given out again", async () => {
  const folder = newFolder();
  const spool = open(folder);
  for (let index = 1; index <= 100; index++) await spool.append("report", report(index, 200));
  expect(segments(folder).length).toBeGreaterThan(3);
  spool.acknowledge(60);
  expect(spool.nextAfter(0)?.seq).toBe(61);
  spool.acknowledge(100);
  expect(spool.waiting()).toEqual({ messages: 0, bytes: 0 });
  expect(segments(folder)).toHaveLength(1);
  await spool.close();
  const again = open(folder);
  expect(again.nextSeq()).toBe(101);
  expect(again.nextAfter(0)?.seq ?? null).toBe(framesOf(again)[0]?.seq ?? null);
  await again.close();
});

test("a full spool lets the oldest reports give way, says so in their place, and keeps all that matters", async () => {
  const folder = newFolder();
  const spool = open(folder, 20_000);
  for (let index = 1; index <= 200; index++) {
    await spool.append("report", report(index * 60, 200));
    if (index % 10 === 0) await spool.append("run-update", update(`run ${index}`));
  }
  expect(spool.waiting().bytes).toBeLessThan(25_000);
  const check = (frames: ReturnType<typeof framesOf>): void => {
    expect(frames.filter((frame) => frame.type === "run-update")).toHaveLength(20);
    const reports = frames.filter((frame) => frame.type === "report");
    const thinned = reports.flatMap((frame) => frame.body.gaps).reduce((sum, gap) => sum + gap.reports, 0);
    const whole = reports.filter((frame) => frame.body.points.length > 0).length;
    expect(thinned + whole).toBe(200);
    expect(new Set(reports.flatMap((frame) => Object.keys(frame.body.names))).size).toBe(200);
    const numbers = frames.map((frame) => frame.seq);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  };
  check(framesOf(spool));
  await spool.close();
  const again = open(folder, 20_000);
  expect(again.damaged).toBe(0);
  check(framesOf(again));
  await again.close();
});

test("a torn tail is cut off, and what follows is whole (D-06)", async () => {
  const folder = newFolder();
  const spool = open(folder);
  await spool.append("report", report(1));
  await spool.append("report", report(2));
  await spool.close();
  const [file = ""] = segments(folder);
  truncateSync(file, statSync(file).size - 3);
  const again = open(folder);
  expect(again.damaged).toBe(1);
  expect(framesOf(again).map((frame) => frame.seq)).toEqual([1]);
  expect(await again.append("report", report(3))).toBe(2);
  await again.close();
  const third = open(folder);
  expect(third.damaged).toBe(0);
  expect(framesOf(third).map((frame) => frame.body.fromMs)).toEqual([1, 3]);
  await third.close();
});

test.each([
  ["a flipped bit", (bytes: Buffer) => bytes.fill((bytes[40] ?? 0) ^ 1, 40, 41)],
  ["a page of zeroes", (bytes: Buffer) => bytes.fill(0, 20, 60)],
])("%s loses one message, not those behind it", async (_title, damage) => {
  const folder = newFolder();
  const spool = open(folder);
  for (let index = 1; index <= 5; index++) await spool.append("report", report(index));
  await spool.close();
  const [file = ""] = segments(folder);
  writeFileSync(file, damage(readFileSync(file)));
  const again = open(folder);
  expect(again.damaged).toBe(1);
  expect(framesOf(again).map((frame) => frame.seq)).toEqual([2, 3, 4, 5]);
  await again.close();
});

test("a tail that is there twice counts once, and an empty file does no harm (D-06)", async () => {
  const folder = newFolder();
  const spool = open(folder);
  await spool.append("report", report(1));
  await spool.close();
  const [file = ""] = segments(folder);
  appendFileSync(file, readFileSync(file));
  writeFileSync(path.join(path.dirname(file), "000000000009.spool"), "");
  const again = open(folder);
  expect(again.damaged).toBe(1);
  expect(framesOf(again)).toHaveLength(1);
  expect(again.nextSeq()).toBe(9);
  await again.close();
});

test("a spool that begins anew has a new name, numbers from one, and everything that was pending behind the announcement", async () => {
  const folder = newFolder();
  const spool = open(folder);
  for (let index = 1; index <= 3; index++) await spool.append("report", report(index));
  spool.acknowledge(1);
  const before = spool.epoch();
  await spool.beginAnew(report(99));
  expect(spool.epoch()).not.toBe(before);
  expect(await spool.append("run-update", update("later"))).toBe(4);
  await spool.close();
  const again = open(folder);
  expect(framesOf(again).map((frame) => [frame.seq, frame.body.fromMs])).toEqual([
    [1, 99],
    [2, 2],
    [3, 3],
    [4, undefined],
  ]);
  await again.close();
});

test("what a run writes may be sent while the disk syncs it, a finding or a receipt not; order is kept", async () => {
  const spool = open(newFolder());
  // The first says that there is a run: numbers are set aside behind it.
  await spool.append("run-update", update("0"));
  const early: string[][] = [];
  spool.onAppended(() => early.push(framesOf(spool).map(({ seq, type }) => `${seq} ${type}`)));
  const appended = [
    spool.append("run-output", output("one")),
    spool.append("run-update", update("1")),
    spool.append("receipt", { receipt: { payload: "e30=", signatures: [] } }),
    spool.append("run-output", output("two")),
  ];
  await Promise.all(appended);
  const first = ["1 run-update", "2 run-output", "3 run-update"];
  expect(early).toEqual([first, [...first, "4 receipt", "5 run-output"]]);
  await spool.close();
});

test("what was sent early and acknowledged is gone, and a number that a power cut took is never given out again", async () => {
  const folder = newFolder();
  const spool = open(folder);
  await spool.append("run-update", update("0"));
  const [file = ""] = segments(folder);
  const onDisk = statSync(file).size;
  let early = 0;
  spool.onAppended(() => {
    if (early > 0) return;
    early = framesOf(spool).at(-1)?.seq ?? 0;
    spool.acknowledge(early);
    // As a collector that is quicker than the disk.
    expect(spool.waiting().messages).toBe(0);
  });
  await spool.append("run-output", output("x"));
  expect(early).toBe(2);
  expect(framesOf(spool)).toEqual([]);
  // The power cut: of what was not synced nothing is there.
  const cut = newFolder();
  cpSync(folder, cut, { recursive: true });
  await spool.close();
  const [left = ""] = segments(cut);
  truncateSync(left, onDisk);
  const again = open(cut);
  expect(await again.append("finding", finding)).toBeGreaterThan(early);
  expect(
    framesOf(again)
      .map(({ type }) => type)
      .at(-1),
  ).toBe("finding");
  await again.close();
});

test("a file that is long enough is not changed for the next one while it is being synced", async () => {
  const folder = newFolder();
  const spool = open(folder);
  await spool.append("run-update", update("0"));
  const [file = ""] = segments(folder);
  let during: readonly string[] | null = null;
  spool.onAppended(() => {
    if (during) return;
    spool.acknowledge(2);
    during = segments(folder);
  });
  await spool.append("run-output", output("x".repeat(5000)));
  expect(during).toEqual([file]);
  expect(segments(folder)).not.toContain(file);
  await spool.close();
});

test("numbers are set aside once for thousands of messages, and only for a run", async () => {
  const folder = newFolder();
  const spool = open(folder);
  const asideOf = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("reserved"));
  await spool.append("finding", finding);
  expect(asideOf()).toEqual([]);
  await spool.append("run-update", update("1"));
  const [name = ""] = asideOf();
  const text = readFileSync(path.join(folder, name), "utf8");
  for (let at = 0; at < 50; at++) await spool.append("run-update", update("2"));
  expect(readFileSync(path.join(folder, name), "utf8")).toBe(text);
  await spool.close();
});

test("a message that the collector never takes can be dropped alone", async () => {
  const folder = newFolder();
  const spool = open(folder);
  for (let index = 1; index <= 3; index++) await spool.append("report", report(index));
  spool.drop(2);
  expect(framesOf(spool).map((frame) => frame.seq)).toEqual([1, 3]);
  spool.acknowledge(3);
  expect(spool.waiting().messages).toBe(0);
  await spool.close();
});

const writer = `
import { openSpool } from ${JSON.stringify(path.join(import.meta.dirname, "spool-file.ts"))};
import { writeSync } from "node:fs";
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const spool = openSpool({ folder: process.argv[2], limitBytes: 60_000, segmentBytes: 4096, newId: () => "e1", log: silent, onBroken: () => process.exit(9) });
let acknowledged = Number(process.argv[3]);
for (let index = 0; ; index++) {
  const many = Array.from({ length: 1 + (index % 5) }, (_, at) =>
    spool.append(at % 2 === 0 ? "run-update" : "report", at % 2 === 0 ? { runId: "x".repeat(index % 300) } : { fromMs: index, toMs: index, names: {}, points: [[0, 1, 2]], readings: {}, gaps: [] }));
  for (const [at, seq] of (await Promise.all(many)).entries()) writeSync(1, seq + (at % 2 === 0 ? " run-update" : " report") + "\\n");
  if (index % 7 === 0) { acknowledged = spool.nextSeq() - 20; writeSync(1, "ack " + acknowledged + "\\n"); spool.acknowledge(acknowledged); }
}
`;

test("killed at random moments, it never loses a message that it called durable, nor gives out a number twice (D-01)", async () => {
  const folder = newFolder();
  const script = path.join(folder, "writer.mts");
  writeFileSync(script, writer);
  const spoolFolder = path.join(folder, "spool");
  let acknowledged = 0;
  let highest = 0;
  for (let round = 0; round < 12; round++) {
    const child = spawn(process.execPath, [
      "--disable-warning=ExperimentalWarning",
      script,
      spoolFolder,
      String(acknowledged),
    ]);
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    await new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.on("close", resolve));
    const lines = output
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split(" "));
    const durable = lines.filter(([first]) => first !== "ack");
    for (const [first, second] of lines) {
      if (first === "ack") acknowledged = Math.max(acknowledged, Number(second));
    }
    for (const [seq] of durable) {
      expect(Number(seq)).toBeGreaterThan(highest);
      highest = Number(seq);
    }
    const spool = open(spoolFolder);
    const frames = framesOf(spool);
    const there = new Set(frames.map((frame) => frame.seq));
    const gone = durable.filter(([seq]) => Number(seq) > acknowledged && !there.has(Number(seq)));
    // Only reports may have given way, and another in their place tells how many.
    expect(gone.filter(([, type]) => type !== "report")).toEqual([]);
    const told = frames.flatMap((frame) => frame.body.gaps ?? []).reduce((sum, gap) => sum + gap.reports, 0);
    expect(told).toBeGreaterThanOrEqual(gone.length);
    expect(spool.nextSeq()).toBeGreaterThan(highest);
    highest = spool.nextSeq() - 1;
    await spool.close();
  }
}, 60_000);
