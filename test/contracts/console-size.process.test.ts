// What a browser fetches before the first screen stands, held under its budget (design 8).
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { buildConsole } from "../../scripts/build-console.ts";

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

let folder: string;
let chunks: Readonly<Record<string, Chunk>>;

beforeAll(async () => {
  ({ folder } = await buildConsole());
  chunks = JSON.parse(readFileSync(path.join(folder, ".vite", "manifest.json"), "utf8")) as typeof chunks;
}, 60_000);

/** A chunk and everything that it cannot start without. */
function filesOf(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  names.forEach(visit);
  return files;
}

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0) / 1000;

test("the inbox in Dutch stands after at most 220 kB of JavaScript, compressed", () => {
  const initial = filesOf([
    "index.html",
    "src/language/locales/nl.po",
    "virtual:machine-texts/nl",
    "src/features/incidents/inbox-page.tsx",
  ]);
  const size = kilobytes(initial);
  process.stdout.write(`console: initial JavaScript ${size.toFixed(1)} kB of 220 (gzip)\n`);
  expect(size).toBeLessThan(220);
});

test("charts and the schema library are not among it", () => {
  const initial = [...filesOf(["index.html", "src/features/incidents/inbox-page.tsx"])].map((file) =>
    readFileSync(path.join(folder, file), "utf8"),
  );
  expect(initial.filter((text) => text.includes("u-over") || text.includes("ZodError"))).toEqual([]);
});

test("the page has no inline script or style, which its policy forbids", () => {
  const page = readFileSync(path.join(folder, "index.html"), "utf8");
  expect(page).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
});
