// Releasers at their desks, beside a house: who they are by the policy, bundles of versions, and what they sign and hand in, by the command line.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { trustFiles } from "../../packages/cli/src/trust/init-trust.ts";
import type { Release } from "../../packages/shared/src/api/registry.ts";
import { buildPackages } from "../../scripts/package/build.ts";
import { bundle } from "../../scripts/package/bundle.ts";
import { bundleAgent, payloadFor } from "../../scripts/package/payload.ts";
import { root } from "../../scripts/stages.ts";
import type { LinuxHouse } from "./linux-house.ts";

export interface CliSaid {
  readonly code: number | null;
  readonly out: string;
  readonly text: string;
}

export interface ReleaseDesk {
  /** Signed by both releasers, and handed in. */
  publish(bundleFile: string, sequence: number): void;
  /** What the collector says of one. */
  release(sequence: number): Promise<Release>;
}

const releasers = ["fred", "gea"] as const;

/** `hulplijn`, as people call it. */
export function hulplijn(...args: readonly string[]): CliSaid {
  const main = path.join(root, "packages/cli/src/main.ts");
  const said = spawnSync(process.execPath, [main, ...args], { encoding: "utf8", timeout: 60_000 });
  return { code: said.status, out: said.stdout, text: `${said.stdout}${said.stderr}` };
}

function wanted(said: CliSaid, code: number): string {
  if (said.code !== code) throw new Error(`hulplijn ended with ${said.code}, not ${code}: ${said.text}`);
  return said.out;
}

/** A bundle of these very sources as that version, by the verb's own builder. */
export async function bundleOf(version: string, out: string): Promise<string> {
  const [file] = await buildPackages({ ids: ["bundle"], arch: "x64", out, fast: true, version });
  if (file === undefined) throw new Error("no bundle was built");
  return file;
}

/** The same with a line before everything else that its agent does. */
export async function spoiledBundle(version: string, out: string, line: string): Promise<string> {
  const built = bundleAgent(path.join(out, "spoiled", version), version);
  const agent = path.join(built.folder, "agent.mjs");
  writeFileSync(agent, `${line}\n${readFileSync(agent, "utf8")}`);
  const payload = await payloadFor(built, "linux", "x64");
  mkdirSync(out, { recursive: true });
  return bundle.build({ arch: "x64", version, epochSeconds: 0, payload, fast: true, work: out, out });
}

/** Two releasers with keys of their own, whom the policy of the house's collector names from now on. */
export function openReleaseDesk(house: LinuxHouse): ReleaseDesk {
  const collector = path.join(house.machine.folder, "collector");
  const [folder, trust] = [path.join(collector, "approver"), path.join(collector, "trust")];
  const key = (name: string): string => path.join(collector, `${name}-release.key.pem`);
  for (const name of releasers)
    writeFileSync(`${key(name)}.pub`, wanted(hulplijn("trust", "key", "--out", key(name)), 0));
  const named = releasers.flatMap((name) => ["--add-releaser", `${name}=${key(name)}.pub`]);
  const byRoot = ["--folder", folder, "--key", path.join(folder, trustFiles.rootKey)];
  wanted(hulplijn("policy", "sign", ...byRoot, ...named), 0);
  // Put there as a whole, while the collector runs.
  copyFileSync(path.join(folder, trustFiles.policy), path.join(trust, "new"));
  renameSync(path.join(trust, "new"), path.join(trust, trustFiles.policy));
  return {
    publish(file, sequence) {
      const at = `${file}.release.json`;
      const sign = (name: string, ...more: readonly string[]): CliSaid =>
        hulplijn(
          "release",
          "sign",
          file,
          "--key",
          key(name),
          "--folder",
          folder,
          "--file",
          at,
          "--yes",
          ...more,
        );
      wanted(sign("fred", "--sequence", String(sequence), "--rings", "50/0,100"), 6);
      wanted(sign("gea"), 0);
      wanted(hulplijn("releases", "publish", file, "--file", at, "--data", path.join(collector, "data")), 0);
    },
    release: (sequence) => house.collector.ask("GET", `/releases/${sequence}`) as Promise<Release>,
  };
}
