import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { ProgramResult } from "../../core/ports.ts";
import type { Outcome } from "../define.ts";
import { measured } from "../testing/measured.ts";
import { type Answer, type TestWorldOptions, createTestWorld } from "../testing/test-world.ts";
import { diskHealth } from "./measure.ts";

const own = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "testdata/smartctl-7.3", name), "utf8");
const said = (stdout: string, exitCode = 0): ProgramResult => ({
  kind: "ended",
  exitCode,
  stdout,
  stderr: "",
});
const scanOf = (...names: string[]): string =>
  JSON.stringify({ smartctl: { exit_status: 0 }, devices: names.map((name) => ({ name })) });

async function measure(smartctl: Answer | null, options: TestWorldOptions = {}): Promise<Outcome<unknown>> {
  const world = createTestWorld({ programs: smartctl ? { smartctl } : {}, ...options });
  onTestFinished(world.close);
  return diskHealth.create(world).measure(new AbortController().signal);
}

test("each disk of the scan is asked, without waking it", async () => {
  const world = createTestWorld({
    programs: {
      smartctl: (args) =>
        args.includes("--scan-open")
          ? said(scanOf("/dev/sda", "/dev/nvme0"))
          : said(own("no-such-device.json"), 2),
    },
  });
  onTestFinished(world.close);
  const outcome = await diskHealth.create(world).measure(new AbortController().signal);
  expect(measured("disk-health", outcome).disks.map((disk) => disk.device)).toEqual([
    "/dev/sda",
    "/dev/nvme0",
  ]);
  expect(world.started).toEqual([
    "smartctl --scan-open --json",
    "smartctl --json=c --nocheck=standby --all /dev/sda",
    "smartctl --json=c --nocheck=standby --all /dev/nvme0",
  ]);
});

test("an ordinary user learns that it needs root, and nothing is started", async () => {
  expect(await measure(said("{}"), { isRoot: false })).toEqual({
    state: "unavailable",
    reason: "needs-root",
  });
});

test("a machine whose disks have no SMART, such as a virtual one", async () => {
  expect(await measure(said(own("scan-none.json")))).toEqual({
    state: "unavailable",
    reason: "no-such-hardware",
  });
});

test.each<[string, Answer | null, Partial<Outcome<unknown>>]>([
  ["missing", null, { state: "unavailable", reason: "tool-missing" }],
  ["refused", { kind: "refused", detail: "EACCES" }, { state: "failed", code: "tool-refused" }],
  ["timed out", { kind: "timed-out" }, { state: "failed", code: "tool-timed-out" }],
  ["empty", said(""), { state: "failed", code: "tool-empty" }],
  ["unparseable", said("smartctl 5.43\n"), { state: "failed", code: "tool-unparseable" }],
  [
    "unparseable at the disk",
    (args) => said(args.includes("--scan-open") ? scanOf("/dev/sda") : "Segmentation"),
    { state: "failed", code: "tool-unparseable" },
  ],
  ["a device name that is no device", said(scanOf("--help")), { state: "failed", code: "tool-refused" }],
])("smartctl %s", async (_how, smartctl, expected) => {
  expect(await measure(smartctl)).toMatchObject(expected);
});
