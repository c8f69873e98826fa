import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openKeys, readKeys } from "./keys-file.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "hulplijn-keys-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("whoever only looks makes no key: root would write one to where the agent's user laid a link", () => {
  const file = path.join(folder, "device.key");
  const elsewhere = path.join(folder, "elsewhere");
  writeFileSync(elsewhere, "of root");
  symlinkSync(elsewhere, `${file}.new`);
  expect(readKeys(file)).toBeNull();
  expect(readFileSync(elsewhere, "utf8")).toBe("of root");
  expect(readdirSync(folder).toSorted()).toEqual(["device.key.new", "elsewhere"]);
});

test("the key that is there is the one that is read", () => {
  const file = path.join(folder, "device.key");
  expect(readKeys(file)?.publicKey).toBeUndefined();
  const made = openKeys(file);
  expect(readKeys(file)?.publicKey).toBe(made.publicKey);
  expect(openKeys(file).publicKey).toBe(made.publicKey);
});
