import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createTestWorld, type Answer } from "../testing/test-world.ts";
import { watchWindows } from "./windows.ts";

const recorded = (name: string): Answer => ({
  kind: "ended",
  exitCode: 0,
  stdout: readFileSync(path.join(import.meta.dirname, "testdata/wine-8.0", name), "utf8"),
  stderr: "",
});
const registry = (start: number): Answer => ({
  kind: "ended",
  exitCode: 0,
  stdout: `\r\nHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Spooler\r\n    DisplayName    REG_SZ    Print Spooler\r\n    Start    REG_DWORD    0x${start}\r\n`,
  stderr: "",
});

async function measured(programs: Readonly<Record<string, Answer>>) {
  const world = createTestWorld({ programs });
  onTestFinished(() => world.close());
  return { outcome: await watchWindows(world).measure(new AbortController().signal), world };
}

test("a spooler that runs, and nothing else is asked", async () => {
  const { outcome, world } = await measured({ sc: recorded("sc-query-running.txt") });
  expect(outcome).toMatchObject({
    state: "measured",
    value: {
      manager: "windows",
      failed: 0,
      services: [{ name: "Spooler", state: "running", exitStatus: null }],
    },
  });
  expect(world.started).toEqual(["sc query Spooler"]);
});

test("one that is to start with the machine and does not run is ill", async () => {
  const { outcome } = await measured({ sc: recorded("sc-query-stopped.txt"), reg: registry(2) });
  expect(outcome).toMatchObject({
    value: {
      failed: 1,
      services: [{ description: "Print Spooler", state: "stopped", result: "", exitStatus: 1077 }],
    },
  });
});

test("one that ended with a code of its own has failed", async () => {
  const stdout =
    "SERVICE_NAME: Spooler\r\n        STATE : 1  STOPPED\r\n        WIN32_EXIT_CODE : 1067  (0x42b)\r\n";
  const { outcome } = await measured({
    sc: { kind: "ended", exitCode: 0, stdout, stderr: "" },
    reg: registry(2),
  });
  expect(outcome).toMatchObject({ value: { services: [{ state: "failed", result: "exit 1067" }] } });
});

test("one that people start by hand, or switched off, may be stopped; nor is there always one", async () => {
  const none = { value: { services: [], failed: 0 } };
  for (const start of [3, 4])
    expect(
      (await measured({ sc: recorded("sc-query-stopped.txt"), reg: registry(start) })).outcome,
    ).toMatchObject(none);
  const nothing = (exitCode: number, stdout: string) =>
    measured({ sc: { kind: "ended", exitCode, stdout, stderr: "" } });
  expect((await nothing(1060, "[SC] … FAILED 1060:\r\n")).outcome).toMatchObject(none);
  expect((await nothing(1, "")).outcome).toMatchObject(none);
});

test("tools that are missing, late, refused or say something else", async () => {
  expect((await measured({})).outcome).toMatchObject({ state: "unavailable", reason: "tool-missing" });
  expect((await measured({ sc: { kind: "timed-out" } })).outcome).toMatchObject({ code: "tool-timed-out" });
  const refused = { kind: "refused", detail: "EPERM" } as const;
  expect((await measured({ sc: recorded("sc-query-stopped.txt"), reg: refused })).outcome).toMatchObject({
    code: "tool-refused",
  });
  const other = { kind: "ended", exitCode: 0, stdout: "what?", stderr: "" } as const;
  expect((await measured({ sc: other })).outcome).toMatchObject({ state: "failed", code: "file-unreadable" });
});
