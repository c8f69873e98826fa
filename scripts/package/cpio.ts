// Archives as macOS's installer reads them: cpio in its old portable form ("odc": all numbers in octal digits).

/** A file, folder or link of the tree that is installed; `path` has slashes and no leading one, "" is the root. */
export interface TreeEntry {
  readonly path: string;
  readonly kind: "file" | "folder" | "link";
  /** Permissions alone. */
  readonly mode: number;
  readonly gid: number;
  /** Of a file its bytes, of a link its target. */
  readonly content: Buffer;
}

const kinds = { file: 0o100000, folder: 0o040000, link: 0o120000 } as const;

/** Permissions with the kind, as `st_mode` has them. */
export const modeOf = ({ kind, mode }: TreeEntry): number => kinds[kind] | mode;

const octal = (value: number, digits: number): string => {
  const text = value.toString(8).padStart(digits, "0");
  if (text.length > digits) throw new Error(`${value} does not fit into ${digits} octal digits`);
  return text;
};

/** The archive, root's, with one time for all: what it is made of decides its bytes. */
export function cpioOf(entries: readonly TreeEntry[], epochSeconds: number): Buffer {
  const record = (
    name: string,
    inode: number,
    mode: number,
    gid: number,
    links: number,
    content: Buffer,
  ): Buffer[] => {
    const path = Buffer.from(`${name}\0`);
    const [uid, device] = [0, 0];
    const head = [device, inode, mode, uid, gid, links, 0].map((value) => octal(value, 6)).join("");
    const rest = octal(epochSeconds, 11) + octal(path.length, 6) + octal(content.length, 11);
    return [Buffer.from(`070707${head}${rest}`, "latin1"), path, content];
  };
  const records = entries.flatMap((entry, index) => {
    const name = entry.path === "" ? "." : `./${entry.path}`;
    return record(name, index + 1, modeOf(entry), entry.gid, entry.kind === "folder" ? 2 : 1, entry.content);
  });
  return Buffer.concat([...records, ...record("TRAILER!!!", 0, 0, 0, 1, Buffer.alloc(0))]);
}
