import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { safeSettings } from "./settings-folder.ts";

test("a folder that others can write in says nothing to a script that runs as root", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-settings-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(safeSettings(folder)).toBe(folder);
  for (const mode of [0o770, 0o707]) {
    chmodSync(folder, mode);
    expect(safeSettings(folder)).toBe("/nonexistent");
  }
});

test("a device without settings gives an empty place", () => {
  expect(safeSettings("/nonexistent/settings")).toBe("/nonexistent");
});
