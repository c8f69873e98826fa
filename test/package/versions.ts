// Packages of two versions, built once for all the tests of a run.
import path from "node:path";
import { buildPackages } from "../../scripts/package/build.ts";

export interface Versions {
  readonly older: string;
  readonly newer: string;
}

/** Builds one form for this machine's processor, in two versions, below `out`. */
export async function twoVersions(id: string, out: string): Promise<Versions> {
  const arch = process.arch === "arm64" ? "arm64" : "x64";
  const build = async (version: string): Promise<string> => {
    const [file] = await buildPackages({
      ids: [id],
      arch,
      out: path.join(out, version),
      fast: true,
      version,
    });
    if (file === undefined) throw new Error(`no ${id} was built`);
    return file;
  };
  return { older: await build("0.1.0"), newer: await build("0.2.0") };
}
