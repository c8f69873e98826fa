import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readPackageFolder } from "./package-folder.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hulplijn-packages-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the installers that SHA256SUMS lists and that are there, each with its platform", () => {
  const sum = "ab".repeat(32);
  for (const file of ["agent_1.0.0_amd64.deb", "agent.msi", "sbom.json", "unlisted.deb"])
    writeFileSync(join(folder, file), "x");
  writeFileSync(
    join(folder, "SHA256SUMS"),
    [
      `${sum}  agent_1.0.0_amd64.deb`,
      `${sum} *agent.msi`,
      `${sum}  gone.rpm`,
      `${sum}  sbom.json`,
      `${sum}  ../../etc/x.deb`,
      "not a line",
      "",
    ].join("\n"),
  );
  expect(readPackageFolder(folder)).toEqual([
    { platform: "windows", format: "msi", file: "agent.msi", sha256: sum },
    { platform: "linux", format: "deb", file: "agent_1.0.0_amd64.deb", sha256: sum },
  ]);
});

test("a folder without SHA256SUMS, and one that is not there, have none", () => {
  expect(readPackageFolder(folder)).toEqual([]);
  expect(readPackageFolder(join(folder, "no"))).toEqual([]);
});
