// What a release brings to devices that have a package already: the agent alone, the same for every platform.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { bundleOf } from "../../packages/shared/src/trust/bundle.ts";
import { BundleManifest, ReleasePlatform } from "../../packages/shared/src/trust/trust.ts";
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
    const bytes = bundleArchive(request.payload.bundle);
    writeFileSync(file, bytes);
    // What people add to before they sign it: hulplijn release sign.
    const about: BundleManifest = {
      version: request.version,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      sizeBytes: bytes.length,
      platforms: [...ReleasePlatform.options],
      nodeMajor: Number.parseInt(request.payload.runtime.version, 10),
    };
    writeFileSync(`${file}.json`, `${JSON.stringify(BundleManifest.parse(about), null, 2)}\n`);
    return file;
  },
};
