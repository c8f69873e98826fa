/** One mounted file system that lies on a disk of this machine. */
export interface LocalMount {
  readonly mount: string;
  readonly device: string;
  readonly fileSystem: string;
  readonly readOnly: boolean;
}

/** File systems with space of their own on a local disk. What the kernel makes up, what is in memory and what is elsewhere is not. */
const onDisk = new Set([
  "bcachefs",
  "btrfs",
  "exfat",
  "ext2",
  "ext3",
  "ext4",
  "f2fs",
  "fuseblk",
  "hfsplus",
  "jfs",
  "nilfs2",
  "ntfs",
  "ntfs3",
  "reiserfs",
  "vfat",
  "xfs",
  "zfs",
]);
/** Containers see their root through these; it is the only disk they have. */
const rootOnly = new Set(["overlay"]);

const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/**
 * The local file systems in `/proc/self/mountinfo` (proc(5)), each device once: where it is mounted several times (bind
 * mounts, subvolumes), at the shortest path. Lines that are not as documented are passed over; null when none is.
 */
export function parseMountinfo(text: string): readonly LocalMount[] | null {
  const byDevice = new Map<string, LocalMount>();
  let understood = 0;
  for (const line of text.split("\n")) {
    const fields = line.split(" ");
    const dash = fields.indexOf("-", 6);
    const [number, point, options] = [fields[2], fields[4], fields[5]];
    const [fileSystem, device, superOptions] = fields.slice(dash + 1);
    if (dash < 0 || !number || !point || !options || !fileSystem || device === undefined) continue;
    understood++;
    const mount = unescaped(point);
    if (!onDisk.has(fileSystem) && !(rootOnly.has(fileSystem) && mount === "/")) continue;
    const isReadOnly = (list: string | undefined): boolean => list?.split(",").includes("ro") ?? false;
    const found: LocalMount = {
      mount: mount.slice(0, 512),
      device: unescaped(device).slice(0, 512),
      fileSystem,
      readOnly: isReadOnly(options) || isReadOnly(superOptions),
    };
    const other = byDevice.get(number);
    if (!other || found.mount.length < other.mount.length) byDevice.set(number, found);
  }
  return understood === 0 ? null : [...byDevice.values()].sort((a, b) => (a.mount < b.mount ? -1 : 1));
}
