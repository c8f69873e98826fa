const diskFileSystems: ReadonlySet<string> = new Set([
  "btrfs",
  "exfat",
  "ext2",
  "ext3",
  "ext4",
  "f2fs",
  "jfs",
  "ntfs3",
  "vfat",
  "xfs",
]);

/** Spaces and the like are written as three octal digits. Source: proc_pid_mountinfo(5). */
const plain = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/**
 * Mount points whose file system the kernel turned read-only because of an error. Somebody who mounts read-only makes
 * the mount read-only too; the kernel turns only the file system, or says `emergency_ro` (ext4 since Linux 6.15).
 * Null when the text is no mountinfo.
 */
export function parseTurnedReadOnly(text: string): string[] | null {
  const turned: string[] = [];
  let lines = 0;
  for (const line of text.split("\n")) {
    const [mount, system] = line.split(" - ");
    const [, , , , point, options] = mount?.split(" ") ?? [];
    const [type, , systemOptions] = system?.split(" ") ?? [];
    if (point === undefined || options === undefined || type === undefined) continue;
    lines += 1;
    const states = systemOptions?.split(",") ?? [];
    const isTurned =
      states.includes("emergency_ro") || (states.includes("ro") && options.split(",").includes("rw"));
    if (isTurned && diskFileSystems.has(type)) turned.push(plain(point));
  }
  return lines > 0 ? turned : null;
}
