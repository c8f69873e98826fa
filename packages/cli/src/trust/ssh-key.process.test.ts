import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { decideSsh, payloadOf, signedBytes } from "@hulplijn/shared/trust/decide";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeKey } from "../../../../test/trust/organisation.ts";
import { sshBlob, type SshKey, sshKeyOf, sshSignature } from "../../../../test/trust/ssh.ts";
import { cryptography, openKeyFile, sha256 } from "./key-file.ts";
import { readSshLine } from "./ssh-key.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-ssh-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);
const withoutSsh = spawnSync("ssh-keygen", ["-?"]).error !== undefined;

const payload = payloadOf({ type: "approval", fix: "mend-thing" });
const message = signedBytes("approval", payload);

function makeSsh(name: string, ...more: string[]): string {
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "bas@example", "-f", at(name), ...more]);
  return at(name);
}

/** Whether the real ssh-keygen holds a signature for right. */
function verifiedBySshKeygen(entry: SshKey, signature: Buffer): boolean {
  const type = entry.application === null ? "ssh-ed25519" : "sk-ssh-ed25519@openssh.com";
  writeFileSync(at("allowed"), `bas ${type} ${sshBlob(entry).toString("base64")}\n`);
  const lines = signature.toString("base64").replaceAll(/(.{70})/g, "$1\n");
  writeFileSync(at("sig"), `-----BEGIN SSH SIGNATURE-----\n${lines}\n-----END SSH SIGNATURE-----\n`);
  const args = ["-Y", "verify", "-f", at("allowed"), "-I", "bas", "-n", "hulplijn-approval", "-s", at("sig")];
  return spawnSync("ssh-keygen", args, { input: message }).status === 0;
}

describe.skipIf(withoutSsh)("with ssh-keygen (Debian's openssh-client)", () => {
  test("a key of OpenSSH signs, and devices take its signature", () => {
    const key = openKeyFile(makeSsh("bas"), null);
    expect(key.entry).toMatchObject({ kind: "ssh", application: null });
    const [proof] = key.seal("approval", payload).signatures;
    if (!proof || !("ssh" in proof)) throw new Error("no SSH signature");
    expect(proof.keyId).toBe(sha256(Buffer.from(key.publicKey, "base64")).slice(0, 16));
    expect(decideSsh(proof.ssh, "approval", message, key.entry as SshKey, cryptography)).toEqual({
      ok: true,
      synced: false,
    });
    const order = decideSsh(proof.ssh, "order", message, key.entry as SshKey, cryptography);
    expect(order).toMatchObject({ code: "ssh-signature-wrong" });
  });

  test("without the public file beside it, ssh-keygen is asked for it", () => {
    const file = makeSsh("alone");
    const before = openKeyFile(file, null).entry;
    renameSync(`${file}.pub`, at("elsewhere.pub"));
    expect(openKeyFile(file, null).entry).toEqual(before);
    expect(openKeyFile(at("elsewhere.pub"), null).entry).toEqual(before);
  });

  test("with -O hashalg=sha256 it signs over SHA-256, and devices take that as well", () => {
    const file = makeSsh("short");
    const entry = readSshLine(readFileSync(`${file}.pub`, "utf8"), sha256);
    const args = ["-Y", "sign", "-q", "-O", "hashalg=sha256", "-f", file, "-n", "hulplijn-approval"];
    const said = spawnSync("ssh-keygen", args, { input: message, encoding: "utf8" }).stdout;
    const ssh = said.replaceAll(/-----[A-Z ]+-----|\s/g, "");
    expect(decideSsh(ssh, "approval", message, entry, cryptography)).toEqual({ ok: true, synced: false });
  });

  test("ssh-keygen holds for right what our tests write down, of a plain and of a hardware key, and not a changed one", () => {
    const key = makeKey();
    for (const entry of [sshKeyOf(key), sshKeyOf(key, "ssh:hulplijn")]) {
      const signature = sshSignature(key, entry, "approval", message);
      expect(verifiedBySshKeygen(entry, signature)).toBe(true);
      signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
      expect(verifiedBySshKeygen(entry, signature)).toBe(false);
    }
  });

  test("a key of another kind is refused in a sentence that says which to make", () => {
    const ecdsa = makeSsh("ecdsa", "-t", "ecdsa");
    expect(() => openKeyFile(ecdsa, null)).toThrow("ssh-keygen -t ed25519");
    expect(() => openKeyFile(makeSsh("other"), "a passphrase")).toThrow("asks for the passphrase");
  });

  test("a public key whose private half is nowhere signs nothing", () => {
    const file = makeSsh("gone");
    rmSync(file);
    expect(() => openKeyFile(`${file}.pub`, null).seal("approval", payload)).toThrow("nothing was signed");
  });
});

/** OpenSSH's own authenticator of software for its tests, which answers as hardware does. `.ci/run` takes it out of Debian's openssh-tests. */
const authenticator = "/usr/lib/openssh/regress/misc/sk-dummy/sk-dummy.so";

describe.skipIf(withoutSsh || !existsSync(authenticator))(
  "with OpenSSH's authenticator for tests (Debian's openssh-tests)",
  () => {
    // It asks for a PIN and takes any: the program that answers instead of a person says nothing.
    const env = { SSH_SK_PROVIDER: authenticator, SSH_ASKPASS: "/bin/true", SSH_ASKPASS_REQUIRE: "force" };
    beforeAll(() => void Object.assign(process.env, env));
    afterAll(() => {
      for (const name of Object.keys(env)) delete process.env[name];
    });
    const makeHard = (name: string, ...more: string[]): string => {
      const kind = ["-t", "ed25519-sk", "-O", "application=ssh:hulplijn"];
      execFileSync("ssh-keygen", ["-q", ...kind, ...more, "-N", "", "-f", at(name)]);
      return at(name);
    };

    test("a key in hardware signs by ssh-keygen with touch and PIN, and devices take its signature", () => {
      const key = openKeyFile(makeHard("hard", "-O", "verify-required"), null);
      expect(key.entry).toMatchObject({ kind: "ssh", application: "ssh:hulplijn" });
      const [proof] = key.seal("approval", payload).signatures;
      if (!proof || !("ssh" in proof)) throw new Error("no SSH signature");
      const decided = decideSsh(proof.ssh, "approval", message, key.entry as SshKey, cryptography);
      expect(decided).toEqual({ ok: true, synced: false });
    });

    test("S-16: one that asks for a touch alone is refused when it signs, with what to make instead", () => {
      const key = openKeyFile(makeHard("touch"), null);
      expect(() => key.seal("approval", payload)).toThrow("did not ask for a touch and its PIN");
    });
  },
);

test.each([
  ["cut short", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA=="],
  ["of another kind than its line says", "ssh-ed25519 AAAAB3NzaC1yc2EAAAADAQABAAAAAQ=="],
  ["no key at all", "hello"],
])("a line that is %s is refused", (_title, line) => {
  expect(() => readSshLine(line, sha256)).toThrow("no SSH key that devices verify");
});
