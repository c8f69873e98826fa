import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPackages, whyNotHere } from "../../scripts/package/build.ts";
import { lacks, runTool } from "../lab/started.ts";

// Signed with a key that is made for the test: the steps, not the key, are what is shown.

const why = whyNotHere("rpm") ?? lacks(["gpg"], false);

describe.skipIf(why !== null)(`signing${why === null ? "" : ` (${why})`}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-signing-"));
  const keys = path.join(folder, "keys");
  const out = path.join(folder, "out");
  const before = process.env["GNUPGHOME"];
  const gpg = (...args: readonly string[]): string =>
    execFileSync("gpg", ["--batch", ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

  beforeAll(async () => {
    mkdirSync(keys, { mode: 0o700 });
    process.env["GNUPGHOME"] = keys;
    gpg("--passphrase", "", "--quick-generate-key", "release@example.nl", "rsa3072", "sign", "1d");
    await buildPackages({ ids: ["rpm"], arch: "x64", out, fast: true, signKey: "release@example.nl" });
  }, 120_000);
  afterAll(() => {
    runTool("gpgconf", ["--kill", "all"]);
    if (before === undefined) delete process.env["GNUPGHOME"];
    else process.env["GNUPGHOME"] = before;
    rmSync(folder, { recursive: true, force: true });
  });

  test("the rpm carries the signature, which rpm itself checks; SHA256SUMS has one beside it, over the signed bytes", () => {
    const [name = ""] = readdirSync(out).filter((file) => file.endsWith(".rpm"));
    const file = path.join(out, name);
    const store = path.join(folder, "store");
    const key = path.join(folder, "release.asc");
    gpg("--armor", "--output", key, "--export", "release@example.nl");
    runTool("rpm", ["--dbpath", store, "--import", key]);
    expect(runTool("rpm", ["--dbpath", store, "-Kv", file])).toMatch(/Signature, key ID \w+: OK/);
    execFileSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: out });
    gpg("--verify", path.join(out, "SHA256SUMS.asc"), path.join(out, "SHA256SUMS"));
    appendFileSync(path.join(out, "SHA256SUMS"), "one more\n");
    expect(() => gpg("--verify", path.join(out, "SHA256SUMS.asc"), path.join(out, "SHA256SUMS"))).toThrow();
  });
});
