import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { execa } from "execa";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "bugreport-"));
afterAll(() => rmSync(folder, { recursive: true }));

const main = path.resolve(import.meta.dirname, "../main.ts");
const secret = "MC4CAQAwBQYDK2VwBCIEIN-not-for-anybody";
const state = path.join(folder, "state");

const bugreport = (...flags: readonly string[]) =>
  execa(process.execPath, [main, "bugreport", "--state", state, ...flags], {
    reject: false,
    env: { LANGUAGE: "en", LANG: "C", HULPLIJN_TOKEN: secret },
  });

test("a report about the agent is one file that only its owner reads, and holds no secret; it is written over nothing", async () => {
  mkdirSync(path.join(state, "spool"), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(state, "device.key"), secret, { mode: 0o600 });
  writeFileSync(path.join(state, "spool", "0001"), secret);
  const file = path.join(folder, "report.txt");
  const first = await bugreport("--out", file);
  expect(first, first.stderr).toMatchObject({ exitCode: 0 });
  expect(first.stdout).toContain(`Written to ${file}`);
  const text = readFileSync(file, "utf8");
  for (const part of ["machine", "settings (no secrets)", "status", "doctor", "names of files", "log"])
    expect(text).toContain(`== ${part} ==`);
  expect(text).toContain("it holds no key");
  expect(text).toMatch(/^0600 \d+ 38 \S+ device\.key$/m);
  expect(text).toMatch(/^\d{4} \d+ 38 \S+ spool\/0001$/m);
  expect(text).not.toContain(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const second = await bugreport("--out", file);
  expect(second.exitCode).toBe(1);
  expect(second.stderr).toContain("--out");
  expect(readFileSync(file, "utf8")).toBe(text);
});
