// What a release brings to devices that have a package already: the agent alone, the same for every platform.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { bundleOf } from "../../packages/shared/src/trust/bundle.ts";
import type { BuildRequest, Format } from "./format.ts";
import { aboutAgent } from "./linux-tree.ts";

/** The programs of a built agent as one file; the same programs give the same bytes. */
export function bundleArchive(folder: string): Buffer {
  const names = readdirSync(folder).filter((name) => name.endsWith(".mjs"));
  const files = new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
  return gzipSync(bundleOf(files), { level: 9 });
}

export const bundle: Format = {
  platform: "linux",
  archs: ["x64"],
  needs: {},
  build(request: BuildRequest) {
    const file = path.join(request.out, `${aboutAgent.name}-${request.version}.bundle`);
    writeFileSync(file, bundleArchive(request.payload.bundle));
    return file;
  },
};
