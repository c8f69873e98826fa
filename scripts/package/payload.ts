// What every package holds, whatever its form: the vendor's Node, and the agent as one bundle.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "../stages.ts";
import { type Arch, type Platform, type Runtime, runtimeFor } from "./runtime.ts";

export interface Payload {
  /** The program that runs it all: `file` is laid out as `node` or `node.exe`. */
  readonly runtime: Runtime;
  /** A folder with agent.mjs, runner.mjs, screen.mjs and their parts, and what lies beside them (`systemd`). */
  readonly bundle: string;
  /** The files of the npm packages in the bundle, from the root of the project, as esbuild names them. */
  readonly inputs: readonly string[];
}

export interface Bundle {
  readonly folder: string;
  readonly inputs: readonly string[];
}

/** Bundles the agent as that version, below `work`. */
export function bundleAgent(work: string, version: string): Bundle {
  const folder = path.join(work, "bundle");
  const tsup = createRequire(path.join(root, "package.json")).resolve("tsup/dist/cli-default.js");
  mkdirSync(work, { recursive: true });
  execFileSync(process.execPath, [tsup, "--config", "tsup.config.ts", "--out-dir", folder], {
    cwd: path.join(root, "packages/agent"),
    env: { ...process.env, HULPLIJN_VERSION: version },
    stdio: "pipe",
  });
  const metafile = path.join(folder, "metafile-esm.json");
  const { inputs } = JSON.parse(readFileSync(metafile, "utf8")) as {
    readonly inputs: Readonly<Record<string, unknown>>;
  };
  rmSync(metafile);
  return {
    folder,
    inputs: Object.keys(inputs).map((file) => path.posix.normalize(`packages/agent/${file}`)),
  };
}

export async function payloadFor(bundle: Bundle, platform: Platform, arch: Arch): Promise<Payload> {
  return { runtime: await runtimeFor(platform, arch), bundle: bundle.folder, inputs: bundle.inputs };
}
