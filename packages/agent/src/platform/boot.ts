import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { type BootSeen, bootAgain, isBootSeen } from "../core/boot-seen.ts";
import { isWindows } from "./platform.ts";

const upMs = (): number => Math.round(uptime() * 1000);

function kept(file: string): BootSeen | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isBootSeen(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Tells one start of the machine from another. Linux has a name for each; Windows has none that a program without rights of its own can read
 * everywhere, so one is made, and kept in `file` with how long the machine had been up.
 */
export function bootId(file: string): string {
  if (!isWindows) return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  const now = bootAgain(kept(file), { upMs: upMs(), wallMs: Date.now() }, randomUUID);
  writeFileSync(file, `${JSON.stringify(now)}\n`, { mode: 0o600 });
  return now.id;
}
