// The archive that a macOS package is: a header, a compressed table of contents in XML, and everything else behind it.
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

/** A file by its name, or a folder of such. What is in it is stored as it is. */
export type XarEntry =
  | { readonly name: string; readonly content: Buffer }
  | { readonly name: string; readonly files: readonly XarEntry[] };

const headerBytes = 28;
const sha1Bytes = 20;
const sha1 = (bytes: Buffer): Buffer => createHash("sha1").update(bytes).digest();

/** The archive; SHA-1 is what the form asks for here: it shows damage, and the signature, where there is one, is another. */
export function xarOf(entries: readonly XarEntry[], epochSeconds: number): Buffer {
  const heap: Buffer[] = [];
  let at = sha1Bytes;
  let id = 0;
  const time = new Date(epochSeconds * 1000).toISOString().replace(/\.\d{3}Z$/, "Z");
  const describe = (entry: XarEntry): string => {
    const head = `<file id="${++id}"><name>${entry.name}</name><mode>${"files" in entry ? "0755" : "0644"}</mode><uid>0</uid><gid>0</gid><mtime>${time}</mtime>`;
    if ("files" in entry) return `${head}<type>directory</type>${entry.files.map(describe).join("")}</file>`;
    const { content } = entry;
    const sum = sha1(content).toString("hex");
    const data = `<length>${content.length}</length><offset>${at}</offset><size>${content.length}</size>`;
    heap.push(content);
    at += content.length;
    return `${head}<type>file</type><data>${data}<encoding style="application/octet-stream"/><extracted-checksum style="sha1">${sum}</extracted-checksum><archived-checksum style="sha1">${sum}</archived-checksum></data></file>`;
  };
  const files = entries.map(describe).join("");
  const toc = Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<xar><toc><creation-time>${time.slice(0, -1)}</creation-time><checksum style="sha1"><offset>0</offset><size>${sha1Bytes}</size></checksum>${files}</toc></xar>\n`,
  );
  const packed = deflateSync(toc, { level: 9 });
  const header = Buffer.alloc(headerBytes);
  header.write("xar!");
  header.writeUInt16BE(headerBytes, 4);
  header.writeUInt16BE(1, 6);
  header.writeBigUInt64BE(BigInt(packed.length), 8);
  header.writeBigUInt64BE(BigInt(toc.length), 16);
  header.writeUInt32BE(1, 24);
  return Buffer.concat([header, packed, sha1(packed), ...heap]);
}
