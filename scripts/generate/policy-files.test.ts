import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readConfig } from "../../packages/agent/src/config.ts";
import { settingsTable } from "../../packages/agent/src/config-table.ts";
import { mobileConfig, policySchema } from "./policy-files.ts";

const packaging = path.resolve(import.meta.dirname, "../../packages/agent/packaging/policy");
const ownerUid = process.getuid?.() ?? 0;

/** What the agent makes of a policy that says this. */
function readAs(name: string, content: string | Buffer) {
  const above = mkdtempSync(path.join(tmpdir(), "hulplijn-policy-files-"));
  onTestFinished(() => rmSync(above, { recursive: true }));
  const folder = path.join(above, "policy.d");
  mkdirSync(folder, { mode: 0o755 });
  const profile = path.join(above, "nl.hulplijn.agent.plist");
  const file = name === "profile" ? profile : path.join(folder, name);
  writeFileSync(file, content);
  chmodSync(file, 0o644);
  return readConfig({}, null, {}, { folder, profile, ownerUid });
}

test("the schema names every setting with what it is, and no other", () => {
  const { properties } = JSON.parse(policySchema()) as { properties: Record<string, { type: string }> };
  expect(Object.keys(properties)).toEqual(Object.keys(settingsTable));
  for (const [key, { type }] of Object.entries(properties)) {
    const { fallback } = settingsTable[key as keyof typeof settingsTable];
    expect([key, type]).toEqual([
      key,
      typeof fallback === "number" ? "integer" : Array.isArray(fallback) ? "array" : "string",
    ]);
  }
});

const withoutPython = spawnSync("python3", ["-c", "import plistlib"]).status !== 0;

test.skipIf(withoutPython)(
  "what a Mac makes of the profile's settings is what the agent takes (needs python3)",
  () => {
    const program =
      "import plistlib,sys; c=plistlib.loads(sys.stdin.buffer.read()); p=c['PayloadContent'][0];" +
      "sys.stdout.buffer.write(plistlib.dumps({k:v for k,v in p.items() if not k.startswith('Payload')},fmt=plistlib.FMT_BINARY))";
    const managed = execFileSync("python3", ["-c", program], { input: mobileConfig() });
    expect(readAs("profile", managed)).toMatchObject({
      ok: true,
      ignored: [],
      settings: { url: "wss://hulplijn.example.org/agent/v1", rootDigest: "0".repeat(64), reportSeconds: 60 },
    });
  },
);

test("what the Ansible role says of the settings is what the agent takes", () => {
  const defaults = readFileSync(
    path.join(packaging, "ansible/roles/hulplijn_agent/defaults/main.yml"),
    "utf8",
  );
  const policy = /^hulplijn_policy:\n((?: {2}.*\n)+)/m.exec(defaults)?.[1] ?? "";
  const said = Object.fromEntries(
    [...policy.matchAll(/^ {2}([\w.]+): "?([^"\n]*)"?$/gm)].map(([, key = "", value]) => [key, value]),
  );
  expect(Object.keys(said).length).toBeGreaterThan(1);
  expect(readAs("50-ansible.json", JSON.stringify(said))).toMatchObject({
    ok: true,
    ignored: [],
    settings: said,
  });
});
