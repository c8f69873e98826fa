// The bill of materials of a macOS package ("BOMStore"), out of which the installer and `pkgutil` know what belongs to it. Apple never
// described it; the form is the one in igankevich/stuckliste, docs/bom-file-format-reference.md. All numbers are big-endian.
import { modeOf, type TreeEntry } from "./cpio.ts";

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000_0000 ? (crc << 1) ^ 0x04c1_1db7 : crc << 1;
  return crc >>> 0;
});

/** What POSIX `cksum` prints. */
export function cksum(bytes: Uint8Array): number {
  let crc = 0;
  const add = (byte: number): void => {
    crc = ((crc << 8) ^ (crcTable[(crc >>> 24) ^ byte] ?? 0)) >>> 0;
  };
  for (const byte of bytes) add(byte);
  for (let length = bytes.length; length > 0; length = Math.floor(length / 256)) add(length & 0xff);
  return ~crc >>> 0;
}

const u32 = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32BE(value >>> 0, index * 4));
  return buffer;
};
const u16 = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16BE(value, index * 2));
  return buffer;
};
const u8 = (value: number): Buffer => Buffer.from([value]);

const headerBytes = 512;
/** One node of a tree holds so many; more would need nodes above it, and no package of ours comes near. */
const mostEntries = 256;
const types = { file: 1, folder: 2, link: 3 } as const;

/** The bill of a tree. Parents come before their children, and siblings in the order of their names. */
export function bomOf(entries: readonly TreeEntry[], epochSeconds: number): Buffer {
  if (entries.length > mostEntries)
    throw new Error(`a bill of more than ${mostEntries} files is not written here`);
  const blocks: Buffer[] = [];
  const named: { readonly name: string; readonly block: number }[] = [];
  /** Blocks are known by their number, from 1. */
  const add = (...parts: readonly Buffer[]): number => blocks.push(Buffer.concat(parts));
  const name = (called: string, ...parts: readonly Buffer[]): void =>
    void named.push({ name: called, block: add(...parts) });
  const node = (pairs: readonly (readonly [number, number])[]): number =>
    add(u16(1, pairs.length), u32(0, 0), ...pairs.map((pair) => u32(...pair)));
  const tree = (root: number, size: number, count: number): Buffer =>
    Buffer.concat([Buffer.from("tree"), u32(1, root, size, count), u8(0)]);

  name("BomInfo", u32(1, entries.length + 1, 1), u32(0, 0, 0, 0));
  const idOf = new Map(entries.map(({ path }, index) => [path, index + 1]));
  const pairs = entries.map((entry): readonly [number, number] => {
    const { path, kind, gid, content } = entry;
    const slash = path.lastIndexOf("/");
    const parent = path === "" ? 0 : idOf.get(slash < 0 ? "" : path.slice(0, slash));
    if (parent === undefined) throw new Error(`the folder of ${path} is not in the bill before it`);
    const size = kind === "folder" ? 0 : content.length;
    const sum = kind === "folder" ? 0 : cksum(content);
    const link = kind === "link" ? Buffer.concat([content, u8(0)]) : Buffer.alloc(0);
    const head = Buffer.concat([
      u8(types[kind]),
      u8(1),
      u16(3, modeOf(entry)),
      u32(0, gid, epochSeconds, size),
    ]);
    const about = add(head, u8(1), u32(sum, link.length), link);
    const own = add(u32(idOf.get(path) ?? 0, about));
    const last = path === "" ? "." : path.slice(slash + 1);
    return [own, add(u32(parent), Buffer.from(`${last}\0`))];
  });
  name("Paths", tree(node(pairs), 4096, pairs.length));
  name("HLIndex", tree(node([]), 4096, 0));
  const inner = add(tree(node([]), 128, 0));
  name("VIndex", u32(1, inner, 0), u8(0));
  name("Size64", tree(node([]), 4096, 0));

  const names = Buffer.concat([
    u32(named.length),
    ...named.flatMap((one) => [u32(one.block), u8(one.name.length), Buffer.from(one.name)]),
  ]);
  let at = headerBytes + names.length;
  const places = blocks.map((block) => {
    at += block.length;
    return u32(at - block.length, block.length);
  });
  // Block 0 is nothing; and nothing is free.
  const index = Buffer.concat([u32(blocks.length + 1, 0, 0), ...places, u32(0, 0, 0, 0, 0)]);
  const header = Buffer.alloc(headerBytes);
  header.write("BOMStore");
  u32(1, blocks.length, at, index.length, headerBytes, names.length).copy(header, 8);
  return Buffer.concat([header, names, ...blocks, index]);
}
