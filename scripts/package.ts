// npm run package [-- [deb …] [--arch x64|arm64] [--out folder] [--fast] [--sign key]]: packages of the agent, each with its bill of
// materials, and SHA256SUMS. The same commit gives the same bytes. Which forms there are: scripts/package/formats.ts.
import path from "node:path";
import { parseArgs } from "node:util";
import { buildPackages, whyNotHere } from "./package/build.ts";
import { formats } from "./package/formats.ts";
import type { Arch } from "./package/runtime.ts";
import { root } from "./stages.ts";

function refuse(sentence: string): never {
  process.stderr.write(`npm run package: ${sentence}\n`);
  process.exit(2);
}

const { values, positionals: ids } = parseArgs({
  allowPositionals: true,
  options: {
    arch: { type: "string" },
    out: { type: "string", default: path.join(root, "dist", "packages") },
    fast: { type: "boolean", default: false },
    sign: { type: "string" },
  },
});
const arch = values.arch ?? null;
const isArch = (text: string): text is Arch => text === "x64" || text === "arm64";
if (arch !== null && !isArch(arch)) refuse(`--arch is x64 or arm64, not ${arch}`);
for (const id of ids)
  if (!Object.hasOwn(formats, id))
    refuse(`there is no form "${id}"; there are ${Object.keys(formats).join(", ")}`);
const lacking = (ids.length > 0 ? ids : Object.keys(formats)).map(whyNotHere).filter((why) => why !== null);
if (lacking.length > 0) refuse(lacking.join("; "));

const { out, fast, sign } = values;
await buildPackages({ ids, arch, out, fast, ...(sign === undefined ? {} : { signKey: sign }) }, (file) =>
  process.stdout.write(`${path.relative(process.cwd(), file)}\n`),
);
