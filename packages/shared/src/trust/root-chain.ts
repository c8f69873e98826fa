import { refuse, type Refusal } from "../errors/errors.ts";
import { fromBase64 } from "../values/base64.ts";
import type { Envelope } from "./envelope.ts";
import { openByRoot, parsePayload } from "./open-envelope.ts";
import type { Root } from "./policy.ts";
import { samePerson } from "./same-person.ts";
import type { Cryptography } from "./signed.ts";

/** A root, and the SHA-256 of its payload by which it is pinned. */
export interface KnownRoot {
  readonly root: Root;
  readonly digest: string;
}

/** How far along its chain somebody once was: the chain has to go through here, and may end no earlier. */
export interface RootStand {
  readonly version: number;
  readonly digest: string;
}

/** More roots than this are not walked: five years of a new one each month. */
export const mostRoots = 64;

const digestOf = (envelope: Envelope, { sha256 }: Cryptography): string | null => {
  const payload = fromBase64(envelope.payload);
  return payload && sha256(payload);
};

/** A root that its own people can use, signed by as many of them as it demands itself. */
export function readRoot(
  envelope: Envelope,
  cryptography: Cryptography,
): ({ readonly ok: true } & KnownRoot) | Refusal {
  const payload = fromBase64(envelope.payload);
  const root = payload && parsePayload<Root>("root", payload);
  if (!root) return refuse("root-malformed", "the payload does not fit the schema");
  const people = new Set(root.keys.map(({ person }) => samePerson(person)));
  if (people.size < root.threshold)
    return refuse("root-malformed", `it takes ${root.threshold} people and names ${people.size}`);
  const names = root.keys.flatMap(({ keyId, publicKey }) => [keyId, publicKey]);
  if (new Set(names).size < names.length) return refuse("root-malformed", "a key is there twice");
  const opened = openByRoot(envelope, "root", root, cryptography);
  if (!opened || opened.people < root.threshold)
    return refuse("root-malformed", `fewer than ${root.threshold} of its own people signed it`);
  return { ok: true, root, digest: cryptography.sha256(payload) };
}

/** Whether an envelope holds the root that follows on `now`: exactly one version on, and signed by the threshold of both. */
export function decideNextRoot(
  envelope: Envelope,
  now: Root,
  cryptography: Cryptography,
): ({ readonly ok: true } & KnownRoot) | Refusal {
  // First whether those of now signed it: nothing that a stranger wrote is read.
  const before = openByRoot(envelope, "root", now, cryptography);
  if (!before || before.people < now.threshold)
    return refuse("root-not-next", `fewer than ${now.threshold} people of version ${now.version} signed it`);
  const next = readRoot(envelope, cryptography);
  if (!next.ok || next.root.version === now.version + 1) return next;
  return refuse("root-not-next", `version ${next.root.version} does not follow on ${now.version}`);
}

/**
 * The root in force: from the pinned one, each next one signed by the one before it. What stands before the pinned root is not
 * looked at. `stand` is how far the same device was before: it goes neither back nor over to another branch.
 */
export function walkRoots(
  chain: readonly Envelope[],
  pinnedDigest: string,
  stand: RootStand | null,
  cryptography: Cryptography,
): ({ readonly ok: true } & KnownRoot) | Refusal {
  if (chain.length > mostRoots) return refuse("root-malformed", `more than ${mostRoots} roots`);
  const from = chain.findIndex((envelope) => digestOf(envelope, cryptography) === pinnedDigest);
  const [first, ...later] = from < 0 ? [] : chain.slice(from);
  if (!first) return refuse("root-not-pinned", "no root of the chain has the pinned digest");
  let now = readRoot(first, cryptography);
  for (const envelope of later) {
    if (!now.ok || isAside(now, stand)) break;
    now = decideNextRoot(envelope, now.root, cryptography);
  }
  if (!now.ok) return now;
  if (isAside(now, stand))
    return refuse("root-older", `another root of version ${now.root.version} was in force before`);
  if (stand && now.root.version < stand.version)
    return refuse("root-older", `version ${now.root.version}, and ${stand.version} was in force before`);
  return now;
}

/** Of the very version that was in force, and not that root: signed by people who were root then and may not be any more. */
const isAside = ({ root, digest }: KnownRoot, stand: RootStand | null): boolean =>
  stand !== null && root.version === stand.version && digest !== stand.digest;
