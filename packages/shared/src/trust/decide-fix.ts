import { refuse, type Refusal } from "../errors/errors.ts";
import type { Manifest } from "../fixes/manifest.ts";
import type { Order } from "../fixes/order.ts";
import { countApprovals, missingApprovals } from "./count-approvals.ts";
import type { Delivery, OrderCircumstances } from "./decide-order.ts";
import { wrongParameter } from "./decide-params.ts";
import { readManifest, stepsOf } from "./read-manifest.ts";
import type { Cryptography, Digest } from "./signed.ts";

const mostApprovals = 16;
const mostManifestBytes = 98_304;
const mostFiles = 16;

/** What an order names, and whatever else lets a device begin a fix. */
export type Named = Pick<Order, "fix" | "version" | "manifestDigest" | "params">;
/** A fix as it is delivered. */
export type FixBytes = Omit<Delivery, "order" | "delegation">;
type Known = Pick<OrderCircumstances, "policy" | "platform" | "isRoot" | keyof Cryptography>;

/** A fix whose bytes are those that enough people approved. */
export interface Approved {
  readonly ok: true;
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The latest moment that a counted approver signed for; raises the high-water mark of trusted time. */
  readonly approvedAtMs: number;
}

/** More than any fix needs, refused before anything of it is looked at. */
export function tooLarge(delivery: FixBytes): Refusal | null {
  if (delivery.approvals.length > mostApprovals || delivery.files.size > mostFiles) {
    return refuse("order-malformed", "too many approvals or files");
  }
  return delivery.manifest.length > mostManifestBytes
    ? refuse("manifest-malformed", "it is too large")
    : null;
}

/** The manifest that was named by its digest, when this device can run it. */
export function readOrdered(
  delivery: FixBytes,
  order: Named,
  known: Known,
): { readonly ok: true; readonly manifest: Manifest } | Refusal {
  if (known.sha256(delivery.manifest) !== order.manifestDigest) {
    return refuse("manifest-digest-wrong", `${order.fix} is not what was ordered`);
  }
  const manifest = readManifest(delivery.manifest);
  if (!manifest) return refuse("manifest-malformed", `${order.fix} does not fit the schema`);
  if (manifest.id !== order.fix || manifest.version !== order.version) {
    return refuse("manifest-digest-wrong", `it is ${manifest.id} version ${manifest.version}`);
  }
  return cannotRun(manifest, known) ?? { ok: true, manifest };
}

/** Parameters, approvals, digests of the scripts. */
export function decideApproved(
  delivery: FixBytes,
  order: Named,
  manifest: Manifest,
  known: Known,
): Approved | Refusal {
  const wrong = wrongParameter(manifest, order.params);
  if (wrong !== null) return refuse("parameter-not-allowed", wrong);
  const people = countApprovals(manifest, order.manifestDigest, delivery.approvals, known.policy, known);
  const missing = missingApprovals(manifest, people, known.policy);
  if (missing !== null) return refuse("approvals-too-few", missing);
  const damaged = wrongFile(manifest, delivery.files, known.sha256);
  if (damaged !== null) return refuse("file-digest-wrong", damaged);
  // An approver's clock that runs ahead must not end the policy for good.
  const signedFor = people.map(({ atMs }) => atMs).filter((atMs) => atMs < known.policy.expiresAtMs);
  return { ok: true, manifest, files: delivery.files, approvedAtMs: Math.max(0, ...signedFor) };
}

function cannotRun(manifest: Manifest, known: Known): Refusal | null {
  const steps = stepsOf(manifest, known.platform);
  if (!steps) return refuse("platform-not-supported", `${manifest.id} has nothing for ${known.platform}`);
  if (manifest.restarts && known.platform !== "linux")
    return refuse(
      "platform-not-supported",
      `${manifest.id} restarts the machine, which only Linux does here`,
    );
  return known.isRoot ? null : refuse("needs-root", `${manifest.id} runs as ${manifest.runAs}`);
}

/** Exactly the files that the manifest names, each with its length and digest. */
function wrongFile(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
  sha256: Digest,
): string | null {
  for (const name of files.keys()) {
    if (!Object.hasOwn(manifest.files, name)) return `${name} is not in the manifest`;
  }
  for (const [name, { bytes, sha256: digest }] of Object.entries(manifest.files)) {
    const file = files.get(name);
    if (!file) return `${name} was not delivered`;
    if (file.length !== bytes || sha256(file) !== digest) return `${name} is not what was approved`;
  }
  return null;
}
