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

const help = `npm run package [-- [${Object.keys(formats).join("|")} …] [flags]]

  --arch x64|arm64  for this processor alone; without it, for each that the form is made for
  --out <folder>    where packages, bills of materials and SHA256SUMS go (dist/packages)
  --fast            pressed less: for trying out
  --sign <file>     Ed25519 key, PEM, that signs SHA256SUMS (docs/installing.md says how platforms' own signatures are made)
`;

function read() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        arch: { type: "string" },
        out: { type: "string", default: path.join(root, "dist", "packages") },
        fast: { type: "boolean", default: false },
        sign: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    return refuse(`${(error as Error).message}\n\n${help}`);
  }
}

const { values, positionals: ids } = read();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
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
