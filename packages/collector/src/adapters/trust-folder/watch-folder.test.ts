import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { watchTrustFolder } from "./watch-folder.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-trust-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a change is told once it has stayed the same for a turn, each kind of file, and nothing is told without one", () => {
  vi.useFakeTimers();
  try {
    const told = vi.fn<() => void>();
    const end = watchTrustFolder(folder, 1000, told);
    const turns = (count: number): void => void vi.advanceTimersByTime(count * 1000);
    turns(3);
    expect(told).toHaveBeenCalledTimes(0);
    writeFileSync(path.join(folder, "policy.json"), "{");
    turns(1);
    writeFileSync(path.join(folder, "policy.json"), "{ }");
    turns(1);
    expect(told).toHaveBeenCalledTimes(0);
    turns(2);
    expect(told).toHaveBeenCalledTimes(1);
    writeFileSync(path.join(folder, "root.json"), "[]");
    turns(2);
    mkdirSync(path.join(folder, "approvals"));
    writeFileSync(path.join(folder, "approvals", "one.json"), "{}");
    turns(2);
    rmSync(path.join(folder, "root.json"));
    turns(5);
    // A link that leads in a circle is no file, and nothing to end for.
    symlinkSync("circle.json", path.join(folder, "approvals", "circle.json"));
    turns(2);
    rmSync(path.join(folder, "approvals", "circle.json"));
    turns(2);
    expect(told).toHaveBeenCalledTimes(6);
    end();
    writeFileSync(path.join(folder, "root.json"), "[ ]");
    turns(5);
    expect(told).toHaveBeenCalledTimes(6);
  } finally {
    vi.useRealTimers();
  }
});
