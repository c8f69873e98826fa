import { existsSync, readFileSync, statSync } from "node:fs";
import { BundleManifest, type Envelope, mostBundleBytes, type Policy, Release } from "@hulplijn/shared/trust";
import { parsePayload, payloadOf, releasersNeeded } from "@hulplijn/shared/trust/decide";
import { fromBase64, toBase64 } from "@hulplijn/shared/values";
import { type KeyFile, sha256 } from "./key-file.ts";

/** What people say of a release beside what its bundle says of itself. */
export interface ReleaseWish {
  readonly sequence: number;
  readonly floor: number;
  readonly rings: Release["rings"];
  readonly days: number;
}

/** The releaser whom the policy gives a key; undefined when it is nobody's for releases. */
const releaserOf = (policy: Policy, { publicKey }: Pick<KeyFile, "publicKey">): string | undefined =>
  policy.releasers?.find(({ keys }) => keys.some((key) => key.publicKey === publicKey))?.person;

/** A bundle with what was built beside it. Throws the sentence of what does not fit. */
export function readBundle(file: string): BundleManifest {
  const beside = `${file}.json`;
  if (!existsSync(beside)) throw new Error(`${beside} is missing: npm run package puts it beside the bundle`);
  const parsed = BundleManifest.safeParse(JSON.parse(readFileSync(beside, "utf8")));
  if (!parsed.success) throw new Error(`${beside} does not describe a bundle`);
  if (statSync(file).size > mostBundleBytes) throw new Error(`${file} is larger than devices take`);
  const bytes = readFileSync(file);
  if (bytes.length !== parsed.data.sizeBytes || sha256(bytes) !== parsed.data.sha256)
    throw new Error(`${file} is not the bundle that ${beside} describes: build it anew`);
  return parsed.data;
}

/** `1/60,10/240,100`: a share of all devices in percent, and for how many minutes that ring keeps it before the next. */
export function readRings(text: string): Release["rings"] {
  const rings = text.split(",").map((one) => {
    const [, percent, minutes] = /^(\d{1,3}(?:\.\d{1,2})?)(?:\/(\d{1,5}))?$/.exec(one.trim()) ?? [];
    if (percent === undefined)
      throw new Error(`rings are given as percent/minutes, as in 1/60,10/240,100, and not as ${one}`);
    return { permyriad: Math.round(Number(percent) * 100), soakMinutes: Number(minutes ?? 0) };
  });
  const isUpward = rings.every(({ permyriad }, at) => permyriad > (rings[at - 1]?.permyriad ?? 0));
  if (!isUpward || rings.at(-1)?.permyriad !== 10_000)
    throw new Error(`each ring has more devices than the one before, and the last one all: 100, not ${text}`);
  return rings;
}

/** A release that nobody signed yet. Throws the sentence of what does not go together. */
export function draftRelease(bundle: BundleManifest, wish: ReleaseWish, nowMs: number): Envelope {
  const { version, sha256: digest, sizeBytes, platforms, nodeMajor } = bundle;
  if (wish.floor > wish.sequence)
    throw new Error(
      `the floor ${wish.floor} is above its own sequence ${wish.sequence}: no device could keep it`,
    );
  const release = Release.safeParse({
    type: "release",
    sequence: wish.sequence,
    version,
    floor: wish.floor,
    bundle: { sha256: digest, sizeBytes },
    platforms,
    nodeMajor,
    rings: wish.rings,
    issuedAtMs: nowMs,
    expiresAtMs: nowMs + wish.days * 86_400_000,
  });
  const [wrong] = release.error?.issues ?? [];
  if (!release.success)
    throw new Error(`that makes no release: ${wrong?.path.join("/") ?? ""} ${wrong?.message ?? ""}`);
  return { payload: toBase64(payloadOf(release.data)), signatures: [] };
}

/** What an envelope says, whoever signed it. Throws when it is no release. */
export function readRelease(envelope: Envelope): Release {
  const payload = fromBase64(envelope.payload);
  const release = payload && parsePayload<Release>("release", payload);
  if (!release) throw new Error("this is not a release");
  return release;
}

/** The same with this person's signature; a key that signed already signs anew. Throws when the policy does not let the key release. */
export function signRelease(
  envelope: Pick<Envelope, "payload" | "signatures">,
  key: KeyFile,
  policy: Policy,
): Envelope {
  if (releaserOf(policy, key) === undefined)
    throw new Error(
      "The policy does not name this key among those of its releasers (hulplijn policy edit --add-releaser). Keys that approve or order fixes sign no releases.",
    );
  const others = envelope.signatures.filter(({ keyId }) => keyId !== key.keyId);
  const { signatures } = key.seal("release", fromBase64(envelope.payload) ?? new Uint8Array());
  return { payload: envelope.payload, signatures: [...others, ...signatures] };
}

const hours = (minutes: number): string =>
  minutes % 60 === 0 && minutes > 0 ? `${minutes / 60} h` : `${minutes} min`;

/** Everything that is signed, in words. */
export function describeRelease(release: Release, policy: Policy): readonly string[] {
  const { sequence, version, floor, bundle, platforms, nodeMajor, rings, expiresAtMs } = release;
  let soaked = 0;
  const told = rings.map(({ permyriad, soakMinutes }, ring) => {
    const from = soaked;
    soaked += soakMinutes;
    return `  ring ${ring}: ${permyriad / 100} % of all devices, ${from === 0 ? "at once" : `not before ${hours(from)} after a device first heard of it`}`;
  });
  return [
    `Version ${version} of the agent, sequence ${sequence}, for ${platforms.join(", ")} with Node ${nodeMajor}.`,
    `Exactly the bundle ${bundle.sha256}, ${bundle.sizeBytes} bytes.`,
    floor === 0
      ? "Floor: none. Devices may go back to any earlier version when this one does not prove itself."
      : `Floor ${floor}: a device that has seen this never takes or starts anything of a lower sequence again, and nobody can lower that. It may still go back to sequences from ${floor} on.`,
    "Each device counts its ring by itself; a collector can delay one, and hasten none:",
    ...told,
    `Devices take it until ${new Date(expiresAtMs).toISOString()}. It takes ${releasersNeeded(policy)} different releasers.`,
  ];
}
