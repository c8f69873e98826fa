import { cpSync, existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runtimeFor } from "../../scripts/package/runtime.ts";
import { fixesFolder } from "../../scripts/seal-fix.ts";
import { noWine, onDriveZ, openWineHouse, type WineHouse } from "./wine-house.ts";

// Preventive work on Windows: the steps of the fix as the runner starts them, by the agent's own Node, under Wine.

describe.skipIf(noWine !== null)(`clean-up-logs-and-temp on Windows (${noWine ?? "Wine"})`, () => {
  let wine: WineHouse;
  const node = "C:\\Program Files\\Hulplijn\\node.exe";
  const env = { HULPLIJN_PARAM_KEEP_LOG_DAYS: "30", HULPLIJN_PARAM_KEEP_TEMP_DAYS: "10" };
  const step = (name: string) =>
    wine.run(node, [onDriveZ(path.join(fixesFolder, "clean-up-logs-and-temp", `${name}.mjs`))], { env });
  const put = (daysOld: number, ...place: string[]): string => {
    const file = wine.c("windows", ...place);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, "x".repeat(3000));
    const then = Date.now() / 1000 - daysOld * 86_400;
    utimesSync(file, then, then);
    return file;
  };

  beforeAll(async () => {
    wine = await openWineHouse();
    const folder = wine.c("Program Files", "Hulplijn");
    mkdirSync(folder, { recursive: true });
    cpSync((await runtimeFor("win", "x64")).file, path.join(folder, "node.exe"));
  }, 180_000);
  afterAll(() => wine?.close());

  test("what is old goes, what is young, or lies in somebody’s folder there, stays", async () => {
    expect((await step("check")).exitCode).toBe(1);
    const gone = [put(12, "temp", "setup.tmp"), put(40, "Logs", "CBS", "CbsPersist_20261001.cab")];
    const stays = [
      put(2, "temp", "young.tmp"),
      put(90, "temp", "theirs", "letter.tmp"),
      put(90, "Logs", "CBS", "CBS.log"),
      put(20, "Minidump", "112426-01.dmp"),
    ];
    const check = await step("check");
    expect(check.exitCode, check.stdout).toBe(0);
    expect(check.stdout).toContain("2 file(s) are older than they are to be kept.");
    const verify = await step("verify");
    expect(verify.exitCode, verify.stdout).toBe(1);
    const fix = await step("fix");
    expect(fix.exitCode, fix.stderr).toBe(0);
    expect(gone.filter((file) => existsSync(file))).toEqual([]);
    expect(stays.filter((file) => !existsSync(file))).toEqual([]);
    expect((await step("verify")).exitCode).toBe(0);
    expect((await step("check")).exitCode).toBe(1);
  }, 180_000);
});
