import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPackages } from "../../scripts/package/build.ts";
import { runtimes } from "../../scripts/package/runtime.ts";

// The package of macOS, looked at by programs of others: nothing here is a Mac.

const needed = ["bsdtar", "cpio", "cksum"].filter(
  (name) => spawnSync(name, ["--version"]).error !== undefined,
);
const why = needed.length === 0 ? "" : ` (needs ${needed.join(", ")}: apt install libarchive-tools cpio)`;

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-pkg-"));
const [pkgFolder, payload, scripts] = ["pkg", "payload", "scripts"].map((name) => path.join(folder, name));
let file = "";
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  if (why !== "") return;
  const built = await buildPackages({
    ids: ["pkg"],
    arch: "arm64",
    out: path.join(folder, "out"),
    fast: true,
    version: "1.2.3",
  });
  file = built.find((one) => one.endsWith(".pkg")) ?? "";
  for (const one of [pkgFolder, payload, scripts]) mkdirSync(one ?? "");
  execFileSync("bsdtar", ["-xf", file, "-C", pkgFolder ?? ""]);
  for (const [name, to] of [
    ["Payload", payload],
    ["Scripts", scripts],
  ] as const)
    execFileSync("cpio", ["-idm", "--quiet", "--no-absolute-filenames"], {
      cwd: to,
      input: gunzipSync(readFileSync(path.join(pkgFolder ?? "", "agent.pkg", name))),
    });
}, 180_000);

const inPkg = (name: string): string => path.join(pkgFolder ?? "", "agent.pkg", name);
const home = "Library/Application Support/Hulplijn";

/** Reads a bill of materials as its description says, and not as our writer thinks: from the names to the blocks. */
function readBom(
  bytes: Buffer,
): ReadonlyMap<string, { mode: number; gid: number; size: number; sum: number }> {
  expect([bytes.toString("latin1", 0, 8), bytes.readUInt32BE(8)]).toEqual(["BOMStore", 1]);
  const [index, , names] = [16, 20, 24].map((at) => bytes.readUInt32BE(at)) as [number, number, number];
  const block = (number: number): Buffer => {
    const at = index + 4 + number * 8;
    const start = bytes.readUInt32BE(at);
    return bytes.subarray(start, start + bytes.readUInt32BE(at + 4));
  };
  expect(block(0)).toHaveLength(0);
  const named = new Map<string, Buffer>();
  for (let left = bytes.readUInt32BE(names), at = names + 4; left > 0; left--) {
    const length = bytes.readUInt8(at + 4);
    named.set(bytes.toString("latin1", at + 5, at + 5 + length), block(bytes.readUInt32BE(at)));
    at += 5 + length;
  }
  expect([...named.keys()]).toEqual(["BomInfo", "Paths", "HLIndex", "VIndex", "Size64"]);
  const tree = named.get("Paths") ?? Buffer.alloc(0);
  expect(tree.toString("latin1", 0, 4)).toBe("tree");
  const node = block(tree.readUInt32BE(8));
  const paths = new Map<number, string>([[0, ""]]);
  const entries = new Map<string, { mode: number; gid: number; size: number; sum: number }>();
  expect([node.readUInt16BE(0), node.readUInt16BE(2)]).toEqual([1, tree.readUInt32BE(16)]);
  let last: readonly [number, string] = [0, ""];
  for (let at = 12; at < node.length; at += 8) {
    const own = block(node.readUInt32BE(at));
    const key = block(node.readUInt32BE(at + 4));
    const parent = key.readUInt32BE(0);
    const name = key.toString("utf8", 4, key.length - 1);
    // The installer finds a path by searching: the keys have to be in order.
    expect(parent > last[0] || (parent === last[0] && name > last[1])).toBe(true);
    last = [parent, name];
    const full = parent === 0 ? name : `${paths.get(parent)}/${name}`;
    paths.set(own.readUInt32BE(0), full);
    const about = block(own.readUInt32BE(4));
    entries.set(full, {
      mode: about.readUInt16BE(4),
      gid: about.readUInt32BE(10),
      size: about.readUInt32BE(18),
      sum: about.readUInt32BE(23),
    });
  }
  expect(named.get("BomInfo")?.readUInt32BE(4)).toBe(entries.size + 1);
  return entries;
}

describe.skipIf(why !== "")(`the package of macOS${why}`, () => {
  test("is an archive that libarchive reads, with what an installer looks for, and nothing else", () => {
    const listed = execFileSync("bsdtar", ["-tf", file], { encoding: "utf8" }).trim().split("\n");
    expect(listed.toSorted()).toEqual([
      "Distribution",
      "agent.pkg",
      "agent.pkg/Bom",
      "agent.pkg/PackageInfo",
      "agent.pkg/Payload",
      "agent.pkg/Scripts",
    ]);
    const distribution = readFileSync(path.join(pkgFolder ?? "", "Distribution"), "utf8");
    expect(distribution).toMatch(/hostArchitectures="arm64".*#agent\.pkg<\/pkg-ref>/s);
    expect(readFileSync(inPkg("PackageInfo"), "utf8")).toMatch(
      /identifier="nl\.hulplijn\.agent" version="1\.2\.3"/,
    );
  });

  test("holds Node as its vendor signed it, and the agent; all of it root's, and nobody else's to write", () => {
    const input = gunzipSync(readFileSync(inPkg("Payload")));
    const lines = execFileSync("cpio", ["-itv", "--quiet", "--numeric-uid-gid"], { input, encoding: "utf8" })
      .trim()
      .split("\n");
    for (const line of lines) expect(line).toMatch(/^[d-]r[w-][x-]r-[x-]r-[x-] +\d+ 0 +(0|80) /);
    const node = readFileSync(path.join(payload ?? "", home, "bin/node"));
    expect(createHash("sha256").update(node).digest("hex")).toBe(runtimes["darwin-arm64"]?.sha256);
    for (const name of [
      "bin/launch.mjs",
      "bin/agent/agent.mjs",
      "bin/agent/runner.mjs",
      "bin/hulplijn-agent",
      "licences.txt",
    ])
      expect(existsSync(path.join(payload ?? "", home, name)), name).toBe(true);
    expect(
      readdirSync(path.join(payload ?? "", home, "bin/agent")).filter((name) => !name.endsWith(".mjs")),
    ).toEqual([]);
    // Written by a program of ours on Linux, loaded by launchd: at least every path in it is in the package.
    const plist = readFileSync(
      path.join(payload ?? "", "Library/LaunchDaemons/nl.hulplijn.agent.plist"),
      "utf8",
    );
    for (const [, named = ""] of plist.matchAll(/<string>\/(.*\/bin\/[^<]+)<\/string>/g))
      expect(existsSync(path.join(payload ?? "", named)), named).toBe(true);
  });

  test("its bill names every file with its mode, size and checksum, as cksum prints it", () => {
    const bill = readBom(readFileSync(inPkg("Bom")));
    const names = readdirSync(payload ?? "", { recursive: true, encoding: "utf8" });
    expect([...bill.keys()].toSorted()).toEqual([".", ...names.map((name) => `./${name}`)].toSorted());
    const files = names.filter((name) => statSync(path.join(payload ?? "", name)).isFile());
    const printed = execFileSync("cksum", files, { cwd: payload, encoding: "utf8" }).trim().split("\n");
    expect(printed).toHaveLength(files.length);
    for (const [at, line] of printed.entries()) {
      const name = files[at] ?? "";
      const entry = bill.get(`./${name}`);
      expect(`${entry?.sum} ${entry?.size} ${name}`).toBe(line);
      expect(entry?.mode).toBe(statSync(path.join(payload ?? "", name)).mode);
    }
    expect(bill.get("./Library/Application Support")).toMatchObject({
      mode: 0o40755,
      gid: 80,
      size: 0,
      sum: 0,
    });
  });

  const run = (name: "preinstall" | "postinstall", volume: string) =>
    spawnSync("/bin/sh", [path.join(scripts ?? "", name), "x.pkg", "/", volume], { encoding: "utf8" });

  test("its scripts refuse what lay there before and an older version, and clean up after another", () => {
    const volume = path.join(folder, "volume");
    const there = path.join(volume, home);
    const refused = (said: RegExp): void => {
      const { status, stderr } = run("preinstall", volume);
      expect([status, stderr]).toEqual([1, expect.stringMatching(said) as string]);
    };
    mkdirSync(path.dirname(there), { recursive: true });
    expect(run("preinstall", volume)).toMatchObject({ status: 0, stderr: "" });
    symlinkSync("/tmp", there);
    refused(/is a link/);
    rmSync(there);
    writeFileSync(there, "");
    refused(/is not a folder/);
    rmSync(there);
    mkdirSync(there);
    chmodSync(there, 0o777);
    refused(/everybody may write/);
    chmodSync(there, 0o755);
    if (process.getuid?.() === 0) {
      chownSync(there, 12_345, 0);
      refused(/belongs to another user/);
      chownSync(there, 0, 0);
    }
    mkdirSync(path.join(there, "bin/agent"), { recursive: true });
    for (const [version, status] of [
      ["1.2.3", 0],
      ["1.10.0", 1],
      ["1.2.2", 0],
      ["2.0.0", 1],
    ] as const) {
      writeFileSync(path.join(there, "bin/version"), `${version}\n`);
      expect([version, run("preinstall", volume).status]).toEqual([version, status]);
    }
    writeFileSync(path.join(there, "bin/agent.files"), "agent.mjs\n");
    for (const name of ["agent.mjs", "chunk-OLD.mjs"]) writeFileSync(path.join(there, "bin/agent", name), "");
    writeFileSync(path.join(there, "enroll-token"), "t", { mode: 0o644 });
    expect(run("postinstall", volume)).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(path.join(there, "bin/agent"))).toEqual(["agent.mjs"]);
    for (const name of ["state", "releases"])
      expect(lstatSync(path.join(there, name)).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(there, "enroll-token")).mode & 0o777).toBe(0o600);
    expect(readlinkSync(path.join(volume, "usr/local/bin/hulplijn-agent"))).toBe(
      `/${home}/bin/hulplijn-agent`,
    );
  });
});
