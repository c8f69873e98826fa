import { Root, type RootKey } from "@hulplijn/shared/trust";
import { samePerson } from "@hulplijn/shared/trust/decide";
import { keyWords, oneLine } from "./describe-policy.ts";
import { readPublicKey } from "./public-key.ts";

const dayMs = 86_400_000;

/** What is to be different about a root. */
export interface RootChange {
  /** `name=key`, the key as `readPublicKey` reads it. */
  readonly addKeys: readonly string[];
  /** Ids of keys that sign no more. */
  readonly removeKeys: readonly string[];
  readonly threshold?: number | undefined;
  readonly days: number;
}

/** Whose root key it is, and the key. Throws when it is a passkey: a browser must not be able to make a root. */
export function readRootKey(wish: string): RootKey {
  const at = wish.indexOf("=");
  if (at < 1) throw new Error(`a root key is given as name=key, not ${wish}`);
  const key = readPublicKey(wish.slice(at + 1));
  if (key.kind === "passkey")
    throw new Error(
      "a passkey is no root key: a root is signed on the command line, with a key file or an SSH key",
    );
  return { person: wish.slice(0, at), ...key };
}

/** The first root of an organisation, or the one that follows on `now`. Throws a sentence when that makes no root. */
export function nextRoot(
  now: Pick<Root, "version" | "organisation" | "threshold" | "keys">,
  change: RootChange,
  nowMs: number,
): Root {
  let { keys } = now;
  for (const keyId of change.removeKeys) {
    if (!keys.some((key) => key.keyId === keyId))
      throw new Error(`the root has no key ${keyId}: hulplijn trust status`);
    keys = keys.filter((key) => key.keyId !== keyId);
  }
  for (const key of change.addKeys.map(readRootKey)) {
    if (keys.some(({ publicKey }) => publicKey === key.publicKey))
      throw new Error(`the key ${key.keyId} is there already`);
    keys = [...keys, key];
  }
  const next = Root.safeParse({
    type: "root",
    version: now.version + 1,
    organisation: now.organisation,
    threshold: change.threshold ?? now.threshold,
    expiresAtMs: nowMs + change.days * dayMs,
    keys,
  });
  if (!next.success) {
    const [wrong] = next.error.issues;
    throw new Error(`that makes no root: ${wrong?.path.join("/") ?? ""} ${wrong?.message ?? ""}`);
  }
  const people = new Set(keys.map(({ person }) => samePerson(person))).size;
  if (people < next.data.threshold)
    throw new Error(
      `${next.data.threshold} people would have to sign, and the root would name ${people}: see --threshold`,
    );
  return next.data;
}

const holder = (key: RootKey): string => `${key.person} with ${keyWords(key)}`;

/** What a root says, or what is different from the one before it, in sentences. */
export function describeRoot(before: Root | null, after: Root): readonly string[] {
  const lacks = (root: Root, key: RootKey): boolean =>
    !root.keys.some(({ publicKey, person }) => publicKey === key.publicKey && person === key.person);
  const people = new Set(after.keys.map(({ person }) => samePerson(person))).size;
  return [
    ...after.keys
      .filter((key) => !before || lacks(before, key))
      .map((key) => `${holder(key)} may sign for the organisation.`),
    ...(before?.keys.filter((key) => lacks(after, key)).map((key) => `${holder(key)} may no more.`) ?? []),
    `It takes ${after.threshold} of ${people} people${before && before.threshold !== after.threshold ? ` (before: ${before.threshold})` : ""}.`,
    `It holds until ${new Date(after.expiresAtMs).toISOString().slice(0, 10)}.`,
  ].map(oneLine);
}
