import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  readlinkSync,
  statSync,
  statfsSync,
  type StatsFs,
  type Stats,
} from "node:fs";
import { statfs } from "node:fs/promises";
import type { FileStatus, FileSystemSpace, Host, ReadResult } from "../../core/ports.ts";

const mostBytes = 1024 * 1024;

function whyNot(error: unknown): ReadResult {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
  if (code === "EACCES" || code === "EPERM") return { kind: "no-permission" };
  return { kind: "failed", detail: code ?? String(error) };
}

/** Where reading begins: reading does not wait, so one place serves every file, and most fit in it. */
const desk = Buffer.allocUnsafeSlow(16_384);

/** `/proc` says that its files are empty, so reading goes on until nothing more comes. */
function readAll(handle: number, limitBytes: number): string {
  let buffer = desk.subarray(0, Math.min(limitBytes, desk.length));
  let length = 0;
  for (;;) {
    const got = readSync(handle, buffer, length, buffer.length - length, null);
    if (got === 0) break;
    length += got;
    if (length >= limitBytes) break;
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(limitBytes, buffer.length * 4));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
  }
  return buffer.toString("utf8", 0, length);
}

/**
 * What the kernel makes up. Node reads such a file whole in one call when the text is asked for, a third of the time of
 * opening, reading and closing it step by step; and most of what the agent reads, it reads each ten seconds.
 */
const isMadeUp = (path: string): boolean => path.startsWith("/proc/") || path.startsWith("/sys/");
const withoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

function read(path: string, limitBytes = mostBytes): ReadResult {
  if (isMadeUp(path)) {
    try {
      const text = readFileSync(path, { encoding: "utf8", flag: withoutWaiting as unknown as string });
      return { kind: "text", text: text.length > limitBytes ? text.slice(0, limitBytes) : text };
    } catch (error) {
      return whyNot(error);
    }
  }
  let handle: number;
  try {
    // Without waiting: a pipe nobody writes to must not hold up every other measurement.
    handle = openSync(path, withoutWaiting);
  } catch (error) {
    return whyNot(error);
  }
  try {
    return { kind: "text", text: readAll(handle, limitBytes) };
  } catch (error) {
    return whyNot(error);
  } finally {
    closeSync(handle);
  }
}

function list(path: string): readonly string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

function linkTarget(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

function kindOf(stats: Stats): FileStatus["kind"] {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  return stats.isSocket() ? "socket" : "other";
}

function status(path: string): FileStatus | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    return {
      kind: kindOf(stats),
      bytes: stats.size,
      modifiedAtMs: stats.mtimeMs,
      inode: stats.ino,
      device: stats.dev,
      ownerId: stats.uid,
    };
  } catch {
    return null;
  }
}

/** Asks that never answered: each holds one of libuv's few threads, so there are never two for one path. */
const unanswered = new Set<string>();

const spaceOf = (found: StatsFs): FileSystemSpace => ({
  totalBytes: found.blocks * found.bsize,
  freeBytes: found.bfree * found.bsize,
  availableBytes: found.bavail * found.bsize,
  inodes: found.files,
  inodesFree: found.ffree,
});

function spaceNow(path: string): FileSystemSpace | null {
  try {
    return spaceOf(statfsSync(path));
  } catch {
    return null;
  }
}

async function space(path: string, limitSeconds: number): Promise<FileSystemSpace | null> {
  if (unanswered.has(path)) return null;
  unanswered.add(path);
  const asked = statfs(path)
    .then(spaceOf)
    .catch(() => null)
    .finally(() => unanswered.delete(path));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitSeconds * 1000);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const files: Pick<Host, "linkTarget" | "list" | "read" | "space" | "spaceNow" | "status"> = {
  read,
  list,
  linkTarget,
  status,
  space,
  spaceNow,
};
