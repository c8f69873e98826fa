import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { openSigner } from "../../packages/collector/src/adapters/signer-file/signer-file.ts";
import {
  type Approval,
  type Envelope,
  payloadOf,
  type Policy,
  readManifest,
  type Root,
  type SignedKind,
  signedBytes,
} from "../../packages/shared/src/trust/trust.ts";

/** Who may approve fixes in a trial on one machine: one person, whose key lies beside the collector's data and not in it. */
export interface Trial {
  /** SHA-256 of the root's payload, which devices pin. */
  readonly rootDigest: string;
  readonly approved: readonly string[];
}

const fixFolder = resolve(import.meta.dirname, "../../packages/collector/fixes");
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

interface Key {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
  readonly keyId: string;
}

function openKey(path: string): Key {
  if (!existsSync(path))
    writeFileSync(path, generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }), {
      mode: 0o600,
    });
  const privateKey = createPrivateKey(readFileSync(path));
  const raw = createPublicKey(privateKey).export({ type: "spki", format: "der" }).subarray(12);
  return { privateKey, publicKey: raw.toString("base64"), keyId: sha256(raw).slice(0, 16) };
}

function seal(kind: SignedKind, object: unknown, key: Key): Envelope {
  const payload = payloadOf(object);
  const signature = sign(null, signedBytes(kind, payload), key.privateKey).toString("base64");
  return { payload: Buffer.from(payload).toString("base64"), signatures: [{ keyId: key.keyId, signature }] };
}

const write = (path: string, envelope: Envelope): void =>
  writeFileSync(path, `${JSON.stringify(envelope, null, 2)}\n`);

/**
 * Makes sure that a trial has a root, a policy and approvals of the fixes that came with it, and says what it made. Fixes
 * of class R0 and R1 are approved by the one person of the trial; those of a higher class wait for a second person, as everywhere.
 */
export function ensureTrial(dataFolder: string, say: (line: string) => void): Trial {
  const [keys, trust] = [join(dataFolder, "approver"), join(dataFolder, "trust")];
  for (const folder of [keys, trust, join(trust, "approvals")])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [root, approver] = [openKey(join(keys, "root.key")), openKey(join(keys, "approver.key"))];
  const collector = openSigner(join(dataFolder, "collector/collector.key"));
  const person = userInfo().username;
  if (!existsSync(join(trust, "root.json"))) {
    const rootObject: Root = {
      type: "root",
      version: 1,
      organisation: "Trial",
      threshold: 1,
      keys: [{ keyId: root.keyId, publicKey: root.publicKey }],
    };
    const policy: Policy = {
      type: "policy",
      version: 1,
      expiresAtMs: Date.now() + 365 * 86_400_000,
      approvers: [{ person, keyId: approver.keyId, publicKey: approver.publicKey }],
      orderers: [
        {
          name: "collector",
          keyId: collector.keyId,
          publicKey: collector.publicKey,
          classes: ["R0", "R1", "R2"],
        },
      ],
      thresholds: { R0: 1, R1: 1, R2: 2, R3: 3 },
    };
    write(join(trust, "root.json"), seal("root", rootObject, root));
    write(join(trust, "policy.json"), seal("policy", policy, root));
    say(`Made a key that approves fixes, for this trial: ${join(keys, "approver.key")}`);
  }
  const approved: string[] = [];
  for (const id of existsSync(fixFolder) ? readdirSync(fixFolder).toSorted() : []) {
    const bytes = readFileSync(join(fixFolder, id, "manifest.json"));
    const manifest = readManifest(bytes);
    if (!manifest || (manifest.risk !== "R0" && manifest.risk !== "R1")) continue;
    const path = join(trust, "approvals", `${id}@${manifest.version}.${sha256(bytes).slice(0, 12)}.json`);
    if (existsSync(path)) continue;
    const approval: Approval = {
      type: "approval",
      fix: id,
      version: manifest.version,
      manifestDigest: sha256(bytes),
      person,
      atMs: Date.now(),
    };
    write(path, seal("approval", approval, approver));
    approved.push(id);
  }
  if (approved.length > 0)
    say(`Approved ${approved.length} fixes that came with Hulplijn, as ${person}: ${approved.join(", ")}`);
  const { payload } = JSON.parse(readFileSync(join(trust, "root.json"), "utf8")) as Envelope;
  return { rootDigest: sha256(Buffer.from(payload, "base64")), approved };
}
