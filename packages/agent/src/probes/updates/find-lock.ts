import type { FileStatus } from "../../core/ports.ts";

/** Linux packs a device number's two halves so that old 16-bit numbers keep their form. Source: makedev(3). */
function deviceName(device: number): string {
  const major = (device >>> 8) & 0xfff;
  const minor = (device & 0xff) | ((device >>> 12) & 0xfff00);
  return `${major.toString(16).padStart(2, "0")}:${minor.toString(16).padStart(2, "0")}`;
}

/** Who may hold the lock of packages; on file systems with device numbers of their own (btrfs), the name decides. */
const packagePrograms = /^(?:apt|aptd|aptitude|dpkg|frontend|packagekit|synaptic|unattended)/;

/**
 * The process that holds a write lock on one of these files, out of `/proc/locks`; null when none does. A process in
 * another container has no number here and is left out. Source: proc_locks(5).
 */
export function lockHolder(
  locks: string,
  files: readonly FileStatus[],
  nameOf: (pid: number) => string,
): { readonly pid: number; readonly name: string } | null {
  for (const line of locks.split("\n")) {
    const found = /^\d+: POSIX +ADVISORY +WRITE (\d+) ([0-9a-f]+:[0-9a-f]+):(\d+) /.exec(line);
    if (!found) continue;
    const [, pid, device, inode] = found;
    const file = files.find((one) => one.inode === Number(inode));
    if (!file) continue;
    const name = nameOf(Number(pid));
    if (deviceName(file.device) === device || packagePrograms.test(name)) return { pid: Number(pid), name };
  }
  return null;
}
