import { readFileSync } from "node:fs";
import { Envelope, type Policy, type Root } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import { type KnownRoot, parsePayload, readPolicy, walkRoots } from "@hulplijn/shared/trust/decide";
import { cryptography, sha256 } from "./key-file.ts";

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

/** The chain of roots in a file, first one first. Throws a sentence when it is none. */
export function readChain(file: string): readonly [Envelope, ...Envelope[]] {
  const parsed = Envelope.array().safeParse(JSON.parse(readFileSync(file, "utf8")));
  const [first, ...later] = parsed.success ? parsed.data : [];
  if (!first) throw new Error(`${file} is not a chain of roots`);
  return [first, ...later];
}

/** The last root of a chain, each verified by the one before it. Throws the sentence of what is wrong with `file`. */
export function walkChain(chain: readonly [Envelope, ...Envelope[]], file: string): KnownRoot {
  const pinned = sha256(fromBase64(chain[0].payload) ?? new Uint8Array());
  const walked = walkRoots(chain, pinned, null, cryptography);
  if (!walked.ok) throw new Error(`${file}: ${walked.detail}`);
  return walked;
}

/** What a trust folder says, all of it verified. */
export interface Trust {
  /** The root in force, the last of the chain. */
  readonly root: Root;
  readonly rootDigest: string;
  readonly chain: readonly Envelope[];
  readonly policy: Policy;
}

/** Roots and policy of a trust folder, verified against each other. Throws the sentence of what is wrong. */
export function readTrust(rootFile: string, policyFile: string): Trust {
  const chain = readChain(rootFile);
  const known = walkChain(chain, rootFile);
  const policy = readPolicy(readEnvelope(policyFile), known.root, cryptography);
  if (!policy.ok) throw new Error(`${policyFile}: ${policy.detail}`);
  return { root: known.root, rootDigest: known.digest, chain, policy: policy.policy };
}
