import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = path.join(import.meta.dirname, "..");
let copy = "";

beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), "hulplijn-new-"));
  for (const file of ["new.ts", "new-drafts.ts"]) {
    cpSync(path.join(root, "scripts", file), path.join(copy, "scripts", file));
  }
  cpSync(path.join(root, "packages/shared"), path.join(copy, "packages/shared"), {
    recursive: true,
    filter: (source) => !source.includes("node_modules"),
  });
  mkdirSync(path.join(copy, "node_modules"));
  symlinkSync(
    path.join(root, "packages/shared/node_modules"),
    path.join(copy, "packages/shared/node_modules"),
  );
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

function run(...args: string[]) {
  const script = path.join(copy, "scripts/new.ts");
  return spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
}

const read = (file: string): string => readFileSync(path.join(copy, file), "utf8");

test.each([
  ["probe", "zip-drive", "probes/all.ts", 'export { zipDrive } from "./zip-drive.ts";'],
  ["rule", "aaa-first", "rules/all.ts", 'export { aaaFirst } from "./aaa-first.ts";'],
  ["message", "order-echo", "protocol/all.ts", 'export { orderEcho } from "./messages/order-echo.ts";'],
])("a new %s loads, and has its line in its place", async (kind, id, all, line) => {
  expect(run(kind, id)).toMatchObject({ status: 0, stderr: "" });
  const lines = read(`packages/shared/src/${all}`).trimEnd().split("\n");
  const froms = lines.map((each) => /"(.+)"/.exec(each)?.[1] ?? "");
  expect(lines).toContain(line);
  expect(froms).toEqual(froms.toSorted());
  const loaded = (await import(path.join(copy, "packages/shared/src", all))) as object;
  expect(Object.keys(loaded)).toHaveLength(lines.length);
});

test("a new fix has a manifest that fits its scripts, and a failing test", () => {
  expect(run("fix", "restart-scanner").status).toBe(0);
  const folder = "packages/collector/fixes/restart-scanner";
  const manifest = JSON.parse(read(`${folder}/manifest.json`)) as {
    files: Record<string, { bytes: number }>;
  };
  for (const [file, { bytes }] of Object.entries(manifest.files)) {
    expect(read(`${folder}/${file}`)).toHaveLength(bytes);
  }
  expect(read("test/contracts/fixes/restart-scanner.test.ts")).toContain("expect.fail");
});

test.each([
  ["an unknown kind", ["widget", "a"], 'there is no kind "widget"'],
  ["no kind", [], 'there is no kind ""'],
  ["no id", ["probe"], '"" is no id'],
  ["an id in capitals", ["probe", "ZipDrive"], '"ZipDrive" is no id'],
  ["an id that is a path", ["fix", "../evil"], '"../evil" is no id'],
  ["a word of the language", ["message", "delete"], '"delete" is a word of the language'],
  ["one that is there", ["probe", "disk-space"], "packages/shared/src/probes/disk-space.ts is there already"],
  ["a file of the kind itself", ["rule", "define"], "packages/shared/src/rules/define.ts is there already"],
  ["a rule for no probe", ["rule", "a-b", "ghost"], 'there is no probe "ghost"'],
  ["a message to nobody", ["message", "a-b", "ghost"], 'there is no receiver "ghost"'],
])("%s is refused with exit code 2, and nothing is written", (_title, args, sentence) => {
  const before = read("packages/shared/src/probes/all.ts");
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(sentence);
  expect(read("packages/shared/src/probes/all.ts")).toBe(before);
  expect(existsSync(path.join(copy, "packages/collector"))).toBe(false);
});
