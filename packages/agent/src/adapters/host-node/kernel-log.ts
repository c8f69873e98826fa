import { closeSync, constants, openSync, readSync } from "node:fs";
import { platform } from "../../platform/platform.ts";
import type { KernelLog } from "../../core/ports.ts";

/** The kernel gives one record a read, and refuses a buffer that it would not fit in. */
const longestRecord = 8192;

/** Opens `/dev/kmsg`, which keeps its place from one call to the next. */
export function openKernelLog(): KernelLog | "no-permission" | null {
  if (platform !== "linux") return null;
  let handle: number;
  try {
    handle = openSync("/dev/kmsg", constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "EACCES" || code === "EPERM" ? "no-permission" : null;
  }
  const buffer = Buffer.alloc(longestRecord);
  return {
    next(limit) {
      const records: string[] = [];
      // Each overrun (EPIPE: records were overwritten before they were read) goes on with the oldest that is left.
      for (let tries = 0; records.length < limit && tries < limit * 2; tries++) {
        try {
          const length = readSync(handle, buffer, 0, buffer.length, null);
          if (length === 0) break;
          records.push(buffer.toString("utf8", 0, length));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "EPIPE") break;
        }
      }
      return records;
    },
    close: () => closeSync(handle),
  };
}
