import { expect, test } from "vitest";
import { makeFix } from "../../../../test/trust/organisation.ts";
import type { Manifest } from "../fixes/manifest.ts";
import { manifestBytes, readManifest, stepsOf } from "./read-manifest.ts";

const fix = makeFix();
const text = Buffer.from(fix.bytes).toString();
const bytes = (spelt: string): Uint8Array => new Uint8Array(Buffer.from(spelt));
const withChange = (change: Partial<Manifest>): Manifest | null =>
  readManifest(manifestBytes({ ...fix.manifest, ...change }));

test("a manifest is read from its one spelling", () => {
  expect(readManifest(fix.bytes)).toEqual(fix.manifest);
});

test.each([
  ["without the last newline", text.trimEnd()],
  ["with one more", `${text}\n`],
  ["on one line", JSON.stringify(fix.manifest)],
  ["with a key twice", text.replace('{\n  "type"', '{\n  "risk": "R0",\n  "type"')],
  ["with a byte order mark", `\uFEFF${text}`],
  ["with Windows line ends", text.replaceAll("\n", "\r\n")],
  ["that is no JSON", "fix"],
])("a manifest %s is refused", (_title, spelt) => {
  expect(readManifest(bytes(spelt))).toBe(null);
});

test("bytes that are no UTF-8 are refused", () => {
  expect(readManifest(new Uint8Array([...fix.bytes.subarray(0, -2), 0xff, 10]))).toBe(null);
});

test("a field that the schema does not know is refused", () => {
  expect(readManifest(manifestBytes({ ...fix.manifest, crit: ["x"] }))).toBe(null);
});

test("every script that a platform names must be among the files", () => {
  const linux = { check: "check.sh", fix: "fix.sh", verify: "check.sh" };
  expect(withChange({ platforms: { linux } })).not.toBe(null);
  expect(withChange({ platforms: {} })).not.toBe(null);
  for (const step of ["check", "fix", "verify", "undo"]) {
    expect(withChange({ platforms: { linux: { ...linux, [step]: "other.sh" } } })).toBe(null);
  }
  expect(withChange({ platforms: { linux: { ...linux, fix: "constructor" } } })).toBe(null);
});

test("the same of Windows, whose scripts say what runs them; what is run depends on the system", () => {
  const windows = { interpreter: "node" as const, check: "check.sh", fix: "fix.sh", verify: "check.sh" };
  const read = withChange({ platforms: { windows } });
  expect(read && stepsOf(read, "windows")).toEqual(windows);
  expect(read && stepsOf(read, "linux")).toBe(undefined);
  expect(read && stepsOf(read, "macos")).toBe(undefined);
  expect(withChange({ platforms: { windows: { ...windows, undo: "other.mjs" } } })).toBe(null);
  for (const interpreter of ["powershell", "cmd.exe", undefined])
    expect(withChange({ platforms: { windows: { ...windows, interpreter: interpreter as "node" } } })).toBe(
      null,
    );
});

test("a fix shows something only to a caller who was verified", () => {
  const shows = { en: "x", nl: "x" };
  expect(withChange({ shows })).toBe(null);
  expect(withChange({ shows, callerVerified: true })).not.toBe(null);
});

test("a pattern that is no regular expression is refused", () => {
  const title = { en: "x", nl: "x" };
  expect(withChange({ parameters: { queue: { kind: "text", title, pattern: "(", maxLength: 5 } } })).toBe(
    null,
  );
});
