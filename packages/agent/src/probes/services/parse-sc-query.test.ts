import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseScQuery } from "./parse-sc-query.ts";

const recorded = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "testdata/wine-8.0", name), "utf8");

test("a service that runs, and one that was not started yet", () => {
  expect(parseScQuery(recorded("sc-query-running.txt"))).toEqual({ state: "running", exitCode: 0 });
  expect(parseScQuery(recorded("sc-query-stopped.txt"))).toEqual({ state: "stopped", exitCode: 1077 });
});

test("no such service, nothing, and what is no answer", () => {
  expect(parseScQuery(recorded("sc-query-none.txt"))).toBe(null);
  expect(parseScQuery("[SC] EnumQueryServicesStatus:OpenService FAILED 1060:\r\n")).toBe(null);
  expect(parseScQuery("        STATE              : 9  WHAT\r\n  WIN32_EXIT_CODE : 0")).toBe(null);
  expect(parseScQuery("        STATE              : 4  RUNNING\r\n")).toBe(null);
});
