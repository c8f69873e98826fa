import { refuse, type Refusal } from "../errors/errors.ts";

/**
 * What a release brings, unpacked: the files of one version of the agent, side by side. A line that names the form, a line of JSON with
 * each file's name and size in order, and their bytes. No folders, links, modes or owners, so there is nothing to be careful with but
 * names and sizes. On its way it is compressed (gzip).
 */
const form = "hulplijn-bundle/v1";

/** Largest bundle when it is unpacked. */
export const mostUnpackedBytes = 48 * 1_048_576;
const mostFiles = 256;
const mostHeadBytes = 65_536;
/** Programs that every version has. */
const needed = ["agent.mjs", "runner.mjs", "screen.mjs"] as const;
const fileName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,95}\.mjs$/;

export type BundleFiles = ReadonlyMap<string, Uint8Array>;

const lineEnd = 10;

/** Writes the files in the order of their names, so that the same files are the same bytes. */
export function bundleOf(files: BundleFiles): Uint8Array {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const list = sorted.map(([name, bytes]) => [name, bytes.length]);
  const head = new TextEncoder().encode(`${form}\n${JSON.stringify(list)}\n`);
  const parts = sorted.map(([, bytes]) => bytes);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, head.length));
  let at = 0;
  for (const part of [head, ...parts]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const isEntry = (value: unknown): value is readonly [name: string, size: number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === "string" &&
  fileName.test(value[0]) &&
  Number.isSafeInteger(value[1]) &&
  value[1] >= 1 &&
  value[1] <= mostUnpackedBytes;

function entriesOf(line: Uint8Array): readonly (readonly [name: string, size: number])[] | null {
  try {
    const list: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line));
    return Array.isArray(list) && list.length <= mostFiles && list.every(isEntry) ? list : null;
  } catch {
    return null;
  }
}

/** Reads an unpacked bundle: all of it as it should be, or nothing. */
export function readBundle(bytes: Uint8Array): { readonly ok: true; readonly files: BundleFiles } | Refusal {
  const wrong = (detail: string): Refusal => refuse("release-bundle-wrong", detail);
  if (bytes.length > mostUnpackedBytes) return wrong(`${bytes.length} bytes when unpacked`);
  const first = bytes.indexOf(lineEnd);
  const second = bytes.indexOf(lineEnd, first + 1);
  const head = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(
    bytes.subarray(0, Math.max(0, Math.min(first, form.length + 1))),
  );
  if (head !== form || second < 0 || second > mostHeadBytes) return wrong(`it does not begin as ${form}`);
  const entries = entriesOf(bytes.subarray(first + 1, second));
  if (!entries) return wrong("its list of files is not in its one right form");
  const files = new Map<string, Uint8Array>();
  // Systems that take two names for one would have the second file for both.
  const names = new Set<string>();
  let at = second + 1;
  for (const [name, size] of entries) {
    if (names.has(name.toLowerCase())) return wrong(`${name} is there twice`);
    names.add(name.toLowerCase());
    files.set(name, bytes.subarray(at, at + size));
    at += size;
  }
  if (at !== bytes.length) return wrong(`its files are ${at} bytes, and it has ${bytes.length}`);
  const missing = needed.find((name) => !files.has(name));
  return missing === undefined ? { ok: true, files } : wrong(`${missing} is not in it`);
}
