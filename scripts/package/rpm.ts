// The package of Fedora, RHEL, SUSE and their like. An older version over a newer one rpm refuses by itself.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BuildRequest, Format } from "./format.ts";
import { aboutAgent, filesBelow, layOut } from "./linux-tree.ts";
import { plainEnvironment } from "./reproducible.ts";
import { scriptlet } from "./scriptlet.ts";
import { signRpm } from "./signing.ts";

const architecture = { x64: "x86_64", arm64: "aarch64" } as const;

/** Ours alone: whoever owns /usr/bin does not change with us. */
const folders = ["usr/lib/hulplijn", "usr/lib/hulplijn/agent", "usr/lib/hulplijn/agent/systemd"];

function spec({ version, epochSeconds }: BuildRequest, files: readonly string[]): string {
  const scripts = ["pre", "post", "preun", "postun"].map(
    (name) => `%${name}\n${scriptlet(`rpm/${name}`, {}).replaceAll("%", "%%")}`,
  );
  const owned = [
    ...folders.map((folder) => `%dir %attr(0755,root,root) /${folder}`),
    ...files.map((file) => `%attr(-,root,root) "/${file}"`),
  ];
  return `Name: ${aboutAgent.name}
Version: ${version}
Release: 1
Summary: ${aboutAgent.summary}
License: see /usr/share/doc/${aboutAgent.name}/copyright
URL: https://hulplijn.invalid/
AutoReqProv: no
Requires: glibc >= 2.28, libstdc++, systemd >= 247
Requires(pre): coreutils
Requires(post): systemd

%description
${aboutAgent.description.join("\n")}

${scripts.join("\n")}

%files
${owned.join("\n")}

%changelog
* ${new Date(epochSeconds * 1000).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) .*/, "$1 $3 $2 $4")} Hulplijn <root@localhost> - ${version}-1
- See the project's own history.
`;
}

function build(request: BuildRequest): string {
  const [tree, top] = [path.join(request.work, "tree"), path.join(request.work, "top")];
  for (const folder of [tree, top]) mkdirSync(folder);
  layOut(request, tree);
  const file = path.join(request.work, "agent.spec");
  writeFileSync(file, spec(request, filesBelow(tree)));
  const target = architecture[request.arch];
  const defined = {
    _topdir: top,
    _rpmdir: top,
    _build_name_fmt: "%%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
    _buildhost: "localhost",
    use_source_date_epoch_as_buildtime: "1",
    clamp_mtime_to_source_date_epoch: "1",
    _binary_payload: request.fast ? "w1.gzdio" : "w6.xzdio",
    // The vendor's program stays as it is.
    __strip: "/bin/true",
    __os_install_post: "%%{nil}",
    _build_id_links: "none",
    debug_package: "%%{nil}",
  };
  const macros = Object.entries(defined).flatMap(([name, value]) => [
    "--define",
    `${name} ${value.replaceAll("%%", "%")}`,
  ]);
  execFileSync("rpmbuild", ["-bb", "--target", target, "--buildroot", tree, "--noclean", ...macros, file], {
    env: { ...plainEnvironment(request.epochSeconds), HOME: request.work },
    stdio: "pipe",
  });
  const name = `${aboutAgent.name}-${request.version}-1.${target}.rpm`;
  const built = path.join(request.out, name);
  execFileSync("/bin/mv", [path.join(top, name), built]);
  return built;
}

export const rpm: Format = {
  platform: "linux",
  archs: ["x64", "arm64"],
  needs: { rpmbuild: "rpm" },
  build,
  sign: signRpm,
};
