import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signerOf, signFile } from "./sign-windows.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-sign-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);
const program = "/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ping.exe";
const lacks = spawnSync("osslsigncode", ["--version"]).error !== undefined || !existsSync(program);

beforeAll(() => {
  execFileSync(
    "openssl",
    [
      ..."req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Test -addext extendedKeyUsage=codeSigning".split(
        " ",
      ),
      "-keyout",
      at("key.pem"),
      "-out",
      at("certificate.pem"),
    ],
    { stdio: "pipe" },
  );
});

const verified = (file: string): boolean =>
  spawnSync("osslsigncode", ["verify", "-CAfile", at("certificate.pem"), "-in", file]).status === 0;

test.skipIf(lacks)(
  "what is signed verifies, twice the same, and no longer when a byte is added (needs osslsigncode, wine)",
  () => {
    const signer = signerOf({
      HULPLIJN_SIGN_CERTIFICATE: at("certificate.pem"),
      HULPLIJN_SIGN_KEY: at("key.pem"),
    });
    const nowSeconds = Math.floor(Date.now() / 1000);
    for (const name of ["one.exe", "other.exe"]) {
      cpSync(program, at(name));
      expect(verified(at(name))).toBe(false);
      if (signer) signFile(at(name), signer, nowSeconds);
      expect(verified(at(name))).toBe(true);
    }
    expect(readFileSync(at("one.exe")).equals(readFileSync(at("other.exe")))).toBe(true);
    appendFileSync(at("one.exe"), "x");
    expect(verified(at("one.exe"))).toBe(false);
  },
);

test("nothing is signed when nobody signs; half of what it takes is a mistake", () => {
  expect(signerOf({})).toBeNull();
  expect(() => signerOf({ HULPLIJN_SIGN_KEY: "key.pem" })).toThrow("both");
});
