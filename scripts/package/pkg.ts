// The package of macOS: flat, as productbuild makes it, and never installed on a Mac. The vendor's `node` goes in as it is, with its signature.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../stages.ts";
import { bomOf } from "./bom.ts";
import { cpioOf, type TreeEntry } from "./cpio.ts";
import type { BuildRequest, Format } from "./format.ts";
import { noticesOf } from "./notices.ts";
import { xarOf } from "./xar.ts";

const identifier = "nl.hulplijn.agent";
const source = path.join(root, "packages/agent/packaging/macos");
const home = "Library/Application Support/Hulplijn";

/** Apple's own word for each. */
const architecture = { x64: "x86_64", arm64: "arm64" } as const;

/** `wheel`, and `admin` for the folder that a Mac's administrators own. */
const [wheel, admin] = [0, 80];

/** Everything that lies on the Mac afterwards, folders before what is in them. */
export function macTree({ payload, version }: BuildRequest): readonly TreeEntry[] {
  const files = new Map<string, TreeEntry>();
  const folder = (at: string): void => {
    if (files.has(at)) return;
    if (at !== "") folder(at.includes("/") ? at.slice(0, at.lastIndexOf("/")) : "");
    const gid = at === "Library/Application Support" ? admin : wheel;
    files.set(at, { path: at, kind: "folder", mode: 0o755, gid, content: Buffer.alloc(0) });
  };
  const put = (at: string, content: Buffer, mode = 0o644): void => {
    folder(path.posix.dirname(at));
    files.set(at, { path: at, kind: "file", mode, gid: wheel, content });
  };
  const read = (name: string): Buffer => readFileSync(path.join(source, name));
  put(`${home}/bin/node`, readFileSync(payload.runtime.file), 0o755);
  put(`${home}/bin/launch.mjs`, readFileSync(path.join(payload.bundle, "launch/launch.mjs")));
  const parts = readdirSync(payload.bundle).filter((file) => file.endsWith(".mjs"));
  for (const name of parts) put(`${home}/bin/agent/${name}`, readFileSync(path.join(payload.bundle, name)));
  put(`${home}/bin/agent.files`, Buffer.from(`${parts.toSorted().join("\n")}\n`));
  put(`${home}/bin/version`, Buffer.from(`${version}\n`));
  put(`${home}/bin/hulplijn-agent`, read("hulplijn-agent.sh"), 0o755);
  put(`${home}/licences.txt`, Buffer.from(noticesOf(payload)));
  put(`Library/LaunchDaemons/${identifier}.plist`, read(`${identifier}.plist`));
  put(`private/etc/newsyslog.d/${identifier}.conf`, read("newsyslog.conf"));
  return inOrder([...files.values()]);
}

/** Level by level, and in each by the names on the way: the order of the keys in Apple's tree of paths. */
function inOrder(entries: readonly TreeEntry[]): readonly TreeEntry[] {
  const names = ({ path: at }: TreeEntry): string[] => (at === "" ? [] : at.split("/"));
  return entries.toSorted((one, other) => {
    const [mine, its] = [names(one), names(other)];
    if (mine.length !== its.length) return mine.length - its.length;
    const first = mine.findIndex((name, index) => name !== its[index]);
    return (mine[first] ?? "") < (its[first] ?? "") ? -1 : 1;
  });
}

const packageInfo = (
  version: string,
  kilobytes: number,
  count: number,
): string => `<?xml version="1.0" encoding="utf-8"?>
<pkg-info format-version="2" identifier="${identifier}" version="${version}" install-location="/" auth="root" overwrite-permissions="false" relocatable="false" postinstall-action="none">
  <payload installKBytes="${kilobytes}" numberOfFiles="${count}"/>
  <scripts>
    <preinstall file="./preinstall"/>
    <postinstall file="./postinstall"/>
  </scripts>
</pkg-info>
`;

const distribution = (
  version: string,
  kilobytes: number,
  arch: string,
): string => `<?xml version="1.0" encoding="utf-8"?>
<installer-gui-script minSpecVersion="2">
  <title>Hulplijn</title>
  <options customize="never" require-scripts="false" rootVolumeOnly="true" hostArchitectures="${arch}"/>
  <domains enable_anywhere="false" enable_currentUserHome="false" enable_localSystem="true"/>
  <volume-check><allowed-os-versions><os-version min="13.5"/></allowed-os-versions></volume-check>
  <choices-outline><line choice="agent"/></choices-outline>
  <choice id="agent" visible="false"><pkg-ref id="${identifier}"/></choice>
  <pkg-ref id="${identifier}" version="${version}" installKBytes="${kilobytes}" onConclusion="none">#agent.pkg</pkg-ref>
</installer-gui-script>
`;

function build(request: BuildRequest): string {
  const { version, epochSeconds, arch, fast } = request;
  const pack = (bytes: Buffer): Buffer => {
    const packed = gzipSync(bytes, { level: fast ? 1 : 9 });
    // The system that packed it is written there; here it is always the same one.
    packed[9] = 3;
    return packed;
  };
  const tree = macTree(request);
  const bytes = tree.reduce((sum, { content }) => sum + content.length, 0);
  const kilobytes = Math.ceil(bytes / 1024);
  const scripts = ["postinstall", "preinstall"].map((name): TreeEntry => {
    const text = readFileSync(path.join(source, name), "utf8").replaceAll("@VERSION@", version);
    return { path: name, kind: "file", mode: 0o755, gid: wheel, content: Buffer.from(text) };
  });
  const top: TreeEntry = { path: "", kind: "folder", mode: 0o755, gid: wheel, content: Buffer.alloc(0) };
  const xar = xarOf(
    [
      { name: "Distribution", content: Buffer.from(distribution(version, kilobytes, architecture[arch])) },
      {
        name: "agent.pkg",
        files: [
          { name: "Bom", content: bomOf(tree, epochSeconds) },
          { name: "PackageInfo", content: Buffer.from(packageInfo(version, kilobytes, tree.length)) },
          { name: "Payload", content: pack(cpioOf(tree, epochSeconds)) },
          { name: "Scripts", content: pack(cpioOf([top, ...scripts], epochSeconds)) },
        ],
      },
    ],
    epochSeconds,
  );
  const file = path.join(request.out, `hulplijn-agent-${version}-${arch}.pkg`);
  writeFileSync(file, xar);
  return file;
}

export const pkg: Format = { platform: "darwin", archs: ["x64", "arm64"], needs: {}, build };
