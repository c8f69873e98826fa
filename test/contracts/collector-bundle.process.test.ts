import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { freePort } from "../../scripts/start/free-port.ts";
import { startProgram } from "../../scripts/start/program.ts";

const root = resolve(import.meta.dirname, "../..");
const collector = join(root, "packages/collector");
const tsup = join(
  dirname(createRequire(join(root, "package.json")).resolve("tsup/package.json")),
  "dist/cli-default.js",
);

test("the collector is one file, and that file runs", async () => {
  const built = spawnSync(process.execPath, [tsup], { cwd: collector, encoding: "utf8" });
  expect(built.status, built.stderr).toBe(0);
  expect(readdirSync(join(collector, "dist"))).toEqual(["collector.mjs"]);

  const data = mkdtempSync(join(tmpdir(), "hulplijn-bundle-"));
  const port = await freePort();
  const env = { HULPLIJN_COLLECTOR__DATA: data, HULPLIJN_COLLECTOR__PORT: String(port) };
  const program = startProgram("packages/collector/dist/collector.mjs", ["run"], env, join(data, "log"));
  try {
    const ready = async (): Promise<boolean> =>
      (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok ?? false;
    for (let tries = 0; tries < 200 && program.running() && !(await ready()); tries++) await wait(50);
    expect(await ready()).toBe(true);
    expect(existsSync(join(data, "hulplijn.sqlite"))).toBe(true);
  } finally {
    await program.end();
    rmSync(data, { recursive: true, force: true });
  }
}, 60_000);
