import { readFileSync } from "node:fs";
import { Envelope, type Policy, type Root } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import { parsePayload, readPolicy, readRoot } from "@hulplijn/shared/trust/decide";
import { sha256, verifySignature } from "./key-file.ts";

/** The envelope in a JSON file. Throws a sentence when it is none. */
export function readEnvelope(file: string): Envelope {
  const parsed = Envelope.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file} is not a signed document`);
  return parsed.data;
}

/**
 * A policy out of its file, unverified: only to know whose key is whose. What it allows is judged by devices, which verify
 * it against their pinned root.
 */
export function readPolicyFile(file: string): Policy {
  const policy = parsePayload<Policy>("policy", fromBase64(readEnvelope(file).payload) ?? new Uint8Array());
  if (!policy) throw new Error(`${file} is not a policy`);
  return policy;
}

/** Root and policy of a trust folder, verified against each other. Throws the sentence of what is wrong. */
export function readTrust(
  rootFile: string,
  policyFile: string,
): { readonly root: Root; readonly rootDigest: string; readonly policy: Policy } {
  const rootEnvelope = readEnvelope(rootFile);
  const rootDigest = sha256(fromBase64(rootEnvelope.payload) ?? new Uint8Array());
  const root = readRoot(rootEnvelope, rootDigest, sha256, verifySignature);
  if (!root.ok) throw new Error(`${rootFile}: ${root.detail}`);
  const policy = readPolicy(readEnvelope(policyFile), root.root, verifySignature);
  if (!policy.ok) throw new Error(`${policyFile}: ${policy.detail}`);
  return { root: root.root, rootDigest, policy: policy.policy };
}
