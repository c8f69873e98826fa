import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBundleFolder } from "./bundle-folder.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), "hulplijn-bundles-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.from("a bundle of twenty-five b.");
const sha256 = createHash("sha256").update(bytes).digest("hex");

test("a bundle comes back piece by piece, and again after a restart", async () => {
  const bundles = openBundleFolder(folder);
  expect(bundles.has(sha256)).toBe(false);
  expect(await bundles.piece(sha256, 0, 10)).toBeNull();
  await bundles.put(sha256, bytes);
  for (const one of [bundles, openBundleFolder(folder)]) {
    expect(one.has(sha256)).toBe(true);
    const pieces = [await one.piece(sha256, 0, 20), await one.piece(sha256, 20, 20)];
    expect(Buffer.concat(pieces.map((piece) => piece ?? Buffer.alloc(0)))).toEqual(bytes);
    expect(await one.piece(sha256, bytes.length, 20)).toBeNull();
  }
  await bundles.put("ab".repeat(32), bytes);
  await bundles.keepOnly([sha256]);
  expect(readdirSync(folder)).toEqual([`${sha256}.bundle`]);
});

test("a file that is not what its name says is given to nobody", async () => {
  writeFileSync(path.join(folder, `${sha256}.bundle`), "spoilt");
  expect(await openBundleFolder(folder).piece(sha256, 0, 3)).toBeNull();
});
