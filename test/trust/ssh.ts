import { sign } from "node:crypto";
import {
  sshNamespace,
  type PersonKey,
  signedBytes,
  type SignedKind,
  type Envelope,
} from "../../packages/shared/src/trust/trust.ts";
import { sha256, sha512, type TestKey } from "./organisation.ts";

// Signatures of SSH keys, written down from OpenSSH's PROTOCOL.sshsig and PROTOCOL.u2f. `ssh-key.process.test` shows that the real
// ssh-keygen verifies what is made here. No hardware key was at hand: its flags, counter and signature are made by an Ed25519 key,
// and `ssh-key.process.test` has them made by OpenSSH's own authenticator for tests.

export type SshKey = Extract<PersonKey, { kind: "ssh" }>;

/** A test's key as an SSH key of a policy; with an application it is one in hardware. */
export const sshKeyOf = ({ keyId, publicKey }: TestKey, application: string | null = null): SshKey => ({
  kind: "ssh",
  keyId,
  publicKey,
  application,
});

const u32 = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
};
export const sshString = (bytes: Uint8Array | string): Buffer => {
  const whole = Buffer.from(bytes as string);
  return Buffer.concat([u32(whole.length), whole]);
};

export interface SshWish {
  readonly namespace?: string;
  readonly hash?: "sha512" | "sha256" | "sha384";
  readonly flags?: number;
  readonly counter?: number;
  readonly version?: number;
  readonly reserved?: string;
  readonly magic?: string;
  /** The hash that is really made, when it is not the one that is named. */
  readonly hashed?: "sha512" | "sha256";
}

export const sshBlob = (key: SshKey): Buffer =>
  Buffer.concat([
    sshString(key.application === null ? "ssh-ed25519" : "sk-ssh-ed25519@openssh.com"),
    sshString(Buffer.from(key.publicKey, "base64")),
    ...(key.application === null ? [] : [sshString(key.application)]),
  ]);

/** What `ssh-keygen -Y sign` writes between its two lines of armour, for the bytes of a message. */
export function sshSignature(
  key: TestKey,
  entry: SshKey,
  kind: SignedKind,
  message: Uint8Array,
  wish: SshWish = {},
): Buffer {
  const { namespace = sshNamespace(kind), hash = "sha512", flags = 0x05, counter = 7 } = wish;
  const made = (wish.hashed ?? hash) === "sha256" ? sha256(message) : sha512(message);
  const about = Buffer.concat([sshString(namespace), sshString(wish.reserved ?? ""), sshString(hash)]);
  const signed = Buffer.concat([Buffer.from("SSHSIG"), about, sshString(Buffer.from(made, "hex"))]);
  const tail = Buffer.concat([Buffer.from([flags]), u32(counter)]);
  const hex = (bytes: Uint8Array): Buffer => Buffer.from(sha256(bytes), "hex");
  const bytes =
    entry.application === null
      ? signed
      : Buffer.concat([hex(Buffer.from(entry.application)), tail, hex(signed)]);
  const signature = Buffer.concat([
    sshString(entry.application === null ? "ssh-ed25519" : "sk-ssh-ed25519@openssh.com"),
    sshString(sign(null, bytes, key.privateKey)),
    ...(entry.application === null ? [] : [tail]),
  ]);
  return Buffer.concat([
    Buffer.from(wish.magic ?? "SSHSIG"),
    u32(wish.version ?? 1),
    sshString(sshBlob(entry)),
    about,
    sshString(signature),
  ]);
}

export function sshEnvelope(
  key: TestKey,
  entry: SshKey,
  kind: SignedKind,
  payload: Uint8Array,
  wish?: SshWish,
): Envelope {
  const ssh = sshSignature(key, entry, kind, signedBytes(kind, payload), wish).toString("base64");
  return { payload: Buffer.from(payload).toString("base64"), signatures: [{ keyId: key.keyId, ssh }] };
}
