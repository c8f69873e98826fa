import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Trust, readTrust } from "../../packages/cli/src/trust/documents.ts";

// Runs the commands of runbooks as they stand there, one runbook after the other in one folder, with the real programs.

const top = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-runbooks-"));
afterAll(() => rmSync(folder, { recursive: true }));
const withoutSsh = spawnSync("ssh-keygen", ["-?"]).error !== undefined;

/** What a reader has instead of these: `npm run -s`, a terminal to be asked at, and a next person when it ends with 6. */
const shell = `
set -eu
program() { "$NODE" --disable-warning=ExperimentalWarning "$@" || [ $? -eq 6 ]; }
hulplijn() {
  case "$1 $2" in
    "trust sign") program "$TOP/packages/cli/src/main.ts" "$@" --yes ;;
    *) program "$TOP/packages/cli/src/main.ts" "$@" ;;
  esac
}
hulplijn-collector() { program "$TOP/packages/collector/src/main.ts" "$@"; }
`;

/** Runs every block of commands of a runbook; what was said, and what is in force afterwards. */
function follow(
  runbook: string,
  env: Readonly<Record<string, string>> = {},
): Trust & { readonly said: string } {
  const text = readFileSync(path.join(top, "docs/runbooks", runbook), "utf8");
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
  expect(blocks.length).toBeGreaterThan(0);
  const done = spawnSync("bash", ["-c", shell + blocks.join("\n")], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: folder, NODE: process.execPath, TOP: top, ...env },
  });
  expect(done.status, done.stderr).toBe(0);
  const inForce = readTrust(path.join(folder, "trust/root.json"), path.join(folder, "trust/policy.json"));
  return { ...inForce, said: done.stdout };
}

const keysOf = ({ policy }: Trust, name: string): readonly string[] =>
  policy.people.find(({ person }) => person === name)?.keys.map(({ keyId }) => keyId) ?? [];
const rootKeysOf = ({ root }: Trust, name: string): readonly string[] =>
  root.keys.filter(({ person }) => person === name).map(({ keyId }) => keyId);

describe.skipIf(withoutSsh)("runbooks, step by step (needs ssh-keygen)", () => {
  test(
    "an organisation is founded, keys are lost and stolen, people leave, the collector is replaced",
    { timeout: 300_000 },
    () => {
      const founded = follow("found-an-organisation.md");
      expect([founded.root.version, founded.root.threshold, founded.policy.version]).toEqual([1, 2, 2]);
      expect(founded.root.keys.map(({ person, kind }) => [person, kind])).toEqual([
        ["Ans", "file"],
        ["Bas", "file"],
        ["Cor", "ssh"],
      ]);
      const [els = ""] = keysOf(founded, "Els");
      const [bas = ""] = rootKeysOf(founded, "Bas");

      const replaced = follow("lost-key.md", { ELS: els, BAS: bas });
      expect([replaced.root.version, replaced.chain.length]).toEqual([2, 2]);
      expect(keysOf(replaced, "Els")).toHaveLength(1);
      expect([...keysOf(replaced, "Els"), ...rootKeysOf(replaced, "Bas")]).not.toContain(els);
      expect(rootKeysOf(replaced, "Bas")).not.toContain(bas);

      const [stolen = ""] = keysOf(replaced, "Els");
      const after = follow("stolen-laptop.md", { ELS: stolen });
      expect(keysOf(after, "Els")).toHaveLength(1);
      expect(keysOf(after, "Els")).not.toContain(stolen);

      const without = follow("leaving-staff.md", { BAS: rootKeysOf(after, "Bas")[0] ?? "" });
      expect(without.policy.people.map(({ person }) => person)).toEqual(["Dirk"]);
      expect(without.root.keys.map(({ person }) => person)).toEqual(["Ans", "Cor", "Fien"]);
      expect(without.said).toContain("root version 3");

      const named = follow("replaced-collector.md");
      const line = readFileSync(path.join(folder, "collector.line"), "utf8").trim();
      expect(named.policy.collectors).toEqual([line]);
      expect(named.said).toContain(`Devices speak with no collector but ${line}`);
      // What devices will be shown is what the root's people signed.
      const given = ["root.json", "policy.json"].map((name) => path.join(folder, "collector/trust", name));
      expect(readTrust(given[0] ?? "", given[1] ?? "").policy).toEqual(named.policy);
    },
  );
});
