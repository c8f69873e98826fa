// The package of Debian, Ubuntu and their like.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BuildRequest, Format } from "./format.ts";
import { aboutAgent, filesBelow, layOut } from "./linux-tree.ts";
import { plainEnvironment, settleTimes } from "./reproducible.ts";
import { scriptlet } from "./scriptlet.ts";

const architecture = { x64: "amd64", arm64: "arm64" } as const;

function control({ arch, version }: BuildRequest, installedKilobytes: number): string {
  return `Package: ${aboutAgent.name}
Version: ${version}
Architecture: ${architecture[arch]}
Maintainer: Hulplijn <root@localhost>
Section: admin
Priority: optional
Installed-Size: ${installedKilobytes}
Depends: libc6 (>= 2.28), libgcc-s1, libstdc++6 (>= 5.2), passwd, systemd (>= 247)
Description: ${aboutAgent.summary}
${aboutAgent.description.map((line) => ` ${line}`).join("\n")}
`;
}

function build(request: BuildRequest): string {
  const tree = path.join(request.work, "tree");
  mkdirSync(tree, { mode: 0o755 });
  chmodSync(tree, 0o755);
  layOut(request, tree);
  const files = filesBelow(tree);
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(tree, file)).size, 0);
  const about = path.join(tree, "DEBIAN");
  mkdirSync(about);
  chmodSync(about, 0o755);
  const put = (name: string, text: string, mode: number): void => {
    writeFileSync(path.join(about, name), text);
    chmodSync(path.join(about, name), mode);
  };
  put("control", control(request, Math.ceil(bytes / 1024)), 0o644);
  const md5 = (file: string): string =>
    createHash("md5")
      .update(readFileSync(path.join(tree, file)))
      .digest("hex");
  // What `dpkg --verify` compares with.
  put("md5sums", files.map((file) => `${md5(file)}  ${file}\n`).join(""), 0o644);
  for (const name of ["preinst", "postinst", "prerm", "postrm"])
    put(name, scriptlet(`deb/${name}`, { VERSION: request.version }), 0o755);
  settleTimes(tree, request.epochSeconds);
  const file = path.join(
    request.out,
    `${aboutAgent.name}_${request.version}_${architecture[request.arch]}.deb`,
  );
  // Not zstd, which Debian 11 cannot read. xz gives the same bytes for any number of threads but one.
  const compression = request.fast ? ["-Zgzip", "-z1"] : ["-Zxz", "-z6", "--threads-max=2"];
  execFileSync("dpkg-deb", ["--root-owner-group", ...compression, "--build", tree, file], {
    env: plainEnvironment(request.epochSeconds),
    stdio: "pipe",
  });
  return file;
}

export const deb: Format = {
  platform: "linux",
  archs: ["x64", "arm64"],
  needs: { "dpkg-deb": "dpkg-dev", xz: "xz-utils" },
  build,
};
