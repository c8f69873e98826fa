// A signed archive of packages that a test makes: what apt fetches on machines of the lab.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runTool } from "./started.ts";

/** The programs that make one. */
export const archivePrograms = ["dpkg-deb", "dpkg-scanpackages", "gpg"] as const;

export interface PackageContent {
  readonly name: string;
  readonly version: string;
  readonly depends?: string;
  /** File inside the package, from the root → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files of those above that are settings. */
  readonly settings?: readonly string[];
  /** The package's own programs: `postinst` and its like → text. */
  readonly programs?: Readonly<Record<string, string>>;
}

export interface PackageArchive {
  readonly folder: string;
  /** What apt has to be told, where the archive is reached by `url`. */
  sources(url: string): string;
  /** Builds a package and puts it on offer. Its file is returned. */
  add(content: PackageContent): string;
  /** Takes a file out again, as archives do with versions that have a successor. */
  remove(name: string, version: string): void;
  /** Signs what is there now. */
  publish(): void;
}

const suite = "night-security";

function build(content: PackageContent, folder: string): string {
  const { name, version, depends, files = {}, settings = [], programs = {} } = content;
  const root = path.join(folder, "..", `build-${name}`);
  mkdirSync(path.join(root, "DEBIAN"), { recursive: true });
  const control = [
    `Package: ${name}`,
    `Version: ${version}`,
    "Architecture: all",
    "Maintainer: Lab <lab@localhost>",
    ...(depends === undefined ? [] : [`Depends: ${depends}`]),
    "Description: made by a test",
  ];
  writeFileSync(path.join(root, "DEBIAN/control"), `${control.join("\n")}\n`);
  if (settings.length > 0) writeFileSync(path.join(root, "DEBIAN/conffiles"), `${settings.join("\n")}\n`);
  for (const [program, text] of Object.entries(programs))
    writeFileSync(path.join(root, "DEBIAN", program), text, { mode: 0o755 });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { mode: 0o644 });
  }
  const file = path.join(folder, `${name}_${version}_all.deb`);
  runTool("dpkg-deb", ["--root-owner-group", "--build", root, file]);
  rmSync(root, { recursive: true });
  return file;
}

/** Makes an archive below `parent`, with a key of its own. */
export function makePackageArchive(parent: string): PackageArchive {
  const folder = path.join(parent, "archive");
  const home = path.join(parent, "archive-key");
  const pool = path.join(folder, "pool");
  const dist = path.join(folder, "dists", suite);
  mkdirSync(pool, { recursive: true });
  mkdirSync(path.join(dist, "main/binary-all"), { recursive: true });
  mkdirSync(home, { mode: 0o700 });
  const gpg = (...args: readonly string[]): string =>
    runTool("gpg", ["--homedir", home, "--batch", "--no-tty", "--passphrase", "", ...args]);
  gpg("--quick-generate-key", "Night <night@localhost>", "ed25519", "sign", "never");
  const key = gpg("--armor", "--export");
  // Its agent would outlive the test: it is asked for each signature anew, and told to go.
  const quiet = (): string => runTool("gpgconf", ["--homedir", home, "--kill", "all"]);
  quiet();
  return {
    folder,
    sources: (url) =>
      [
        "Types: deb",
        `URIs: ${url}`,
        `Suites: ${suite}`,
        "Components: main",
        "Signed-By:",
        ...key
          .trimEnd()
          .split("\n")
          .map((line) => ` ${line === "" ? "." : line}`),
        "",
      ].join("\n"),
    add: (content) => build(content, pool),
    remove: (name, version) => rmSync(path.join(pool, `${name}_${version}_all.deb`)),
    publish() {
      const list = runTool("sh", ["-c", 'cd "$1" && dpkg-scanpackages --multiversion pool', "sh", folder]);
      for (const arch of ["all", "amd64", "arm64"]) {
        mkdirSync(path.join(dist, `main/binary-${arch}`), { recursive: true });
        writeFileSync(path.join(dist, `main/binary-${arch}/Packages`), arch === "all" ? "" : list);
      }
      const entries = readdirSync(path.join(dist, "main")).map((name) => {
        const bytes = readFileSync(path.join(dist, "main", name, "Packages"));
        const digest = createHash("sha256").update(bytes).digest("hex");
        return ` ${digest} ${bytes.length} main/${name}/Packages`;
      });
      const release = [
        "Origin: Night",
        "Label: Night-Security",
        `Suite: ${suite}`,
        `Codename: ${suite}`,
        `Date: ${new Date().toUTCString()}`,
        "Architectures: all amd64 arm64",
        "Components: main",
        "SHA256:",
        ...entries,
      ];
      const file = path.join(dist, "Release");
      writeFileSync(file, `${release.join("\n")}\n`);
      rmSync(path.join(dist, "InRelease"), { force: true });
      gpg("--clearsign", "--output", path.join(dist, "InRelease"), file);
      quiet();
    },
  };
}
