import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

/** A small file system in memory, or null where this user may not mount one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-full-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", folder], { stdio: "pipe" });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  onTestFinished(() => {
    execFileSync("umount", ["--lazy", folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const report = (fromMs: number): Body<"report"> => ({
  fromMs,
  toMs: fromMs + 1,
  bootId: "b",
  monoMs: 1,
  readings: {},
  names: { [String(fromMs)]: `name ${fromMs}` },
  points: Array.from({ length: 2000 }, (): [number, number, number] => [0, 1, 2]),
  raised: 0,
  unmeasured: 0,
  gaps: [],
});

test("on a full disk reports give way and everything else waits; when there is room again all is told (D-05)", async (context) => {
  const disk = smallDisk();
  if (disk === null) return context.skip("needs the right to mount a small file system");
  const spool: Spool = openSpool({
    folder: path.join(disk, "spool"),
    limitBytes: 1e9,
    segmentBytes: 1e6,
    newId: () => "e1",
    log: silent,
    onBroken: (error) => {
      throw error;
    },
  });
  await spool.append("report", report(1));
  expect(() => writeFileSync(path.join(disk, "ballast"), Buffer.alloc(1e6))).toThrow(/ENOSPC/);
  expect(await spool.append("report", report(2))).toBeNull();
  expect(await spool.append("report", report(3))).toBeNull();
  const waiting = spool.append("run-update", { runId: "x".repeat(8000), state: "running", atMs: 1 });
  expect(await spool.append("report", report(4))).toBeNull();
  rmSync(path.join(disk, "ballast"));
  const seq = await spool.append("report", report(5));
  expect(await waiting).toBeGreaterThan(1);
  const frame = JSON.parse(spool.frameOf(seq ?? 0) ?? "null") as { body: Body<"report"> };
  expect(frame.body.gaps.reduce((sum, gap) => sum + gap.reports, 0)).toBe(3);
  expect(Object.keys(frame.body.names)).toEqual(["2", "3", "4", "5"]);
  await spool.close();
  return undefined;
});
