import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CannotInstall, placeFiles } from "./service-systemd.ts";

// What a package and the installer have in common; the installer itself: test/lab/runner-apart.test.ts.

let folder = "";
const umask = process.umask();
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-place-"));
  mkdirSync(`${folder}/bundle`);
  for (const name of ["agent.mjs", "runner.mjs", "chunk-1.mjs"])
    writeFileSync(`${folder}/bundle/${name}`, name);
  mkdirSync(`${folder}/bundle/launch`);
  writeFileSync(`${folder}/bundle/launch/launch.mjs`, "launch");
  cpSync(path.join(import.meta.dirname, "../../systemd"), `${folder}/bundle/systemd`, { recursive: true });
  writeFileSync(`${folder}/node`, "a program");
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

function place(): readonly string[] {
  const told: string[] = [];
  placeFiles(`${folder}/bundle`, `${folder}/node`, `${folder}/root`, (done, what) =>
    told.push(`${done} ${what}`),
  );
  return told;
}
const modeOf = (file: string): string => (statSync(`${folder}/root${file}`).mode & 0o7777).toString(8);

test("everybody can read what is placed and nobody but its owner can change it, whatever the umask of whoever installs", () => {
  process.umask(0o077);
  expect(place()).toHaveLength(3 + 1 + 1 + 10 + 1 + 5 + 2);
  for (const one of ["/usr", "/usr/lib/hulplijn", "/usr/lib/hulplijn/node", "/usr/bin/hulplijn-agent"])
    expect(modeOf(one), one).toBe("755");
  for (const one of [
    "/usr/lib/hulplijn/launch.mjs",
    "/usr/lib/hulplijn/agent/agent.mjs",
    "/usr/lib/systemd/system/hulplijn-runner.socket",
  ])
    expect(modeOf(one), one).toBe("644");
});

test("a second time nothing is placed; a new build takes the place of the old one, parts that are gone included", () => {
  place();
  expect(place()).toEqual([]);
  rmSync(`${folder}/bundle/chunk-1.mjs`);
  writeFileSync(`${folder}/bundle/chunk-2.mjs`, "new");
  expect(place()).toEqual([`placed ${folder}/root/usr/lib/hulplijn/agent/chunk-2.mjs`]);
  expect(existsSync(`${folder}/root/usr/lib/hulplijn/agent/chunk-1.mjs`)).toBe(false);
});

test("what somebody changed in a placed file is put right", () => {
  place();
  const unit = `${folder}/root/usr/lib/systemd/system/hulplijn-runner@.service`;
  const right = readFileSync(unit, "utf8");
  writeFileSync(unit, right.replace("PrivateNetwork=yes", ""));
  expect(place()).toEqual([`placed ${unit}`]);
  expect(readFileSync(unit, "utf8")).toBe(right);
});

test("a folder without a built agent is refused with what to do", () => {
  rmSync(`${folder}/bundle/runner.mjs`);
  expect(place).toThrow(CannotInstall);
  expect(existsSync(`${folder}/root`)).toBe(false);
});
