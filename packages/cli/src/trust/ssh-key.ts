import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import type { PersonKey } from "@hulplijn/shared/trust";
import {
  type Cryptography,
  decideSsh,
  signedBytes,
  sshBlobOf,
  sshNamespace,
} from "@hulplijn/shared/trust/decide";
import type { KeyFile } from "./key-file.ts";

export type SshKey = Extract<PersonKey, { kind: "ssh" }>;

const privateMark = "-----BEGIN OPENSSH PRIVATE KEY-----";
const publicForm = /^(?:ssh-ed25519|sk-ssh-ed25519@openssh\.com) ([A-Za-z0-9+/]+={0,2})(?: .*)?$/;

/** Whether a file's text is a private or a public key of SSH. */
export const isSshFile = (text: string): boolean =>
  text.startsWith(privateMark) || /^(?:ssh|sk-ssh|ecdsa-sha2)-/.test(text);

/** The strings of an SSH blob, one after the other. */
function stringsOf(blob: Buffer): readonly Buffer[] {
  const strings: Buffer[] = [];
  for (let at = 0; at + 4 <= blob.length;) {
    const end = at + 4 + blob.readUInt32BE(at);
    strings.push(blob.subarray(at + 4, end));
    at = end;
  }
  return strings;
}

/** A line of a `.pub` file as a key of a policy. Throws a sentence when it is of a kind that devices do not verify. */
export function readSshLine(line: string, sha256: Cryptography["sha256"]): SshKey {
  const blob = Buffer.from(publicForm.exec(line.trim())?.[1] ?? "", "base64");
  const [, raw, application] = stringsOf(blob);
  if (raw) {
    const key = {
      kind: "ssh",
      keyId: sha256(raw).slice(0, 16),
      publicKey: raw.toString("base64"),
      application: application === undefined ? null : application.toString("latin1"),
    } as const;
    if (Buffer.from(sshBlobOf(key) ?? []).equals(blob)) return key;
  }
  throw new Error(
    "that is no SSH key that devices verify: they take ssh-ed25519 (ssh-keygen -t ed25519), and of hardware keys sk-ssh-ed25519@openssh.com (ssh-keygen -t ed25519-sk -O verify-required)",
  );
}

function sshKeygen(args: readonly string[], input?: Uint8Array): string {
  // Questions for a passphrase, a PIN or a touch go between ssh-keygen and the person's own terminal.
  const done = spawnSync("ssh-keygen", args, { input, stdio: ["pipe", "pipe", "inherit"], encoding: "utf8" });
  // One that ends before it has read everything was started all the same: how it ended says more.
  const ended = done.status !== null || done.signal !== null;
  if (done.error && !ended) throw new Error(`ssh-keygen could not be started: ${done.error.message}`);
  if (done.status !== 0)
    throw new Error(`ssh-keygen ended with ${done.status ?? done.signal}: nothing was signed`);
  return done.stdout;
}

/** Opens a key that ssh-keygen signs with. Throws a sentence when it cannot. */
export function openSshKey(
  file: string,
  text: string,
  passphrase: string | null,
  cryptography: Cryptography,
): KeyFile {
  if (passphrase !== null)
    throw new Error("ssh-keygen asks for the passphrase of an SSH key itself: leave --passphrase-file out");
  const beside = `${file}.pub`;
  const line = !text.startsWith(privateMark)
    ? text
    : existsSync(beside)
      ? readFileSync(beside, "utf8")
      : sshKeygen(["-y", "-f", file]);
  const entry = readSshLine(line, cryptography.sha256);
  const { keyId, publicKey } = entry;
  return {
    keyId,
    publicKey,
    entry,
    seal(kind, payload) {
      const message = signedBytes(kind, payload);
      const armoured = sshKeygen(["-Y", "sign", "-q", "-f", file, "-n", sshNamespace(kind)], message);
      const ssh = armoured.replaceAll(/-----(?:BEGIN|END) SSH SIGNATURE-----|\s/g, "");
      const decided = decideSsh(ssh, kind, message, entry, cryptography);
      if (!decided.ok) throw new Error(`no device would take the signature of ${file}: ${decided.detail}`);
      return { payload: Buffer.from(payload).toString("base64"), signatures: [{ keyId, ssh }] };
    },
  };
}
