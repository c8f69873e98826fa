import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { CannotStart } from "./refusals.ts";
import { ensureTrial, openTrial } from "./trial.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hulplijn-trial-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ensure = (): unknown => ensureTrial(folder, () => undefined);

test("a trial is made once, and the next start goes on with it", () => {
  expect(ensure()).toEqual(ensure());
});

test("a trial whose policy is of another version says so in one sentence, with what to do", () => {
  ensure();
  const older = { ...openTrial(folder).policy, orderers: [] };
  const root = openKeyFile(join(folder, "approver/root.key.pem"), null);
  writeFileSync(join(folder, "trust/policy.json"), JSON.stringify(root.seal("policy", payloadOf(older))));
  expect(ensure).toThrow(CannotStart);
  expect(ensure).toThrow(/another version of Hulplijn.*HULPLIJN_DATA/);
});
