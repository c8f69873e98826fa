import { type Envelope, signedPart } from "../../../packages/shared/src/trust/trust.ts";
import { envelope } from "../organisation.ts";
import { type Bundle, type SealedKind, sealedKinds, type Stock } from "./bundles.ts";
import type { Random } from "./random.ts";
import { changeJson, changeText } from "./values.ts";

// Ways in which somebody without the keys can change what is sent. Each works on a copy of its own.

/** A place in a bundle that holds base64 of bytes. */
interface Blob {
  get(): string;
  set(text: string): void;
}

type Mutate = (bundle: Bundle, random: Random, stock: Stock) => void;

export function envelopesOf(bundle: Bundle): { readonly kind: SealedKind; readonly sealed: Envelope }[] {
  const { order, approvals, delegation } = bundle.frame.body;
  return [
    { kind: "batch" in order ? "batch" : "order", sealed: signedPart(order) },
    ...(delegation ? [{ kind: "delegation" as const, sealed: delegation }] : []),
    ...approvals.map((sealed) => ({ kind: "approval" as const, sealed })),
    { kind: "policy", sealed: bundle.policy },
    { kind: "root", sealed: bundle.root },
  ];
}

const field = <Key extends string>(of: Record<Key, string>, key: Key): Blob => ({
  get: () => of[key],
  set: (text) => Reflect.set(of, key, text),
});

function blobsOf(bundle: Bundle): Blob[] {
  const { body } = bundle.frame;
  return [
    field(body, "manifest"),
    ...Object.keys(body.files).map((name) => field(body.files, name)),
    ...("batch" in body.order ? [field(body.order, "payload")] : []),
    ...envelopesOf(bundle).flatMap(({ sealed }) => [
      field(sealed, "payload"),
      ...sealed.signatures.flatMap((one) =>
        "signature" in one
          ? [field(one, "signature")]
          : "ssh" in one
            ? [field(one, "ssh")]
            : (["authenticatorData", "clientDataJSON", "signature"] as const).map((part) =>
                field(one.assertion, part),
              ),
      ),
    ]),
  ];
}

const bytesOf = (blob: Blob): Buffer => Buffer.from(blob.get(), "base64");

function flipBit(bundle: Bundle, random: Random): void {
  const blob = random.one(blobsOf(bundle));
  const bytes = bytesOf(blob);
  const at = random.below(Math.max(1, bytes.length));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  blob.set(bytes.toString("base64"));
}

function cutBytes(bundle: Bundle, random: Random): void {
  const blob = random.one(blobsOf(bundle));
  const bytes = bytesOf(blob);
  const at = random.below(bytes.length + 1);
  const until = Math.min(bytes.length, at + 1 + random.below(40));
  const piece = bytes.subarray(at, until);
  const changed = random.one([
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(until)]),
    () => Buffer.concat([bytes.subarray(0, until), piece, bytes.subarray(until)]),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(piece.length), bytes.subarray(until)]),
    () => Buffer.concat([bytes, piece]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.from(bytes.toString("latin1").replaceAll("\n", "\r\n"), "latin1"),
  ]);
  blob.set(changed().toString("base64"));
}

function respell(bundle: Bundle, random: Random): void {
  const blob = random.one(blobsOf(bundle));
  blob.set(changeText(blob.get(), random));
}

/** The JSON inside a signed payload or the manifest is changed; the signatures stay as they were. */
function changeSigned(bundle: Bundle, random: Random): void {
  const { body } = bundle.frame;
  const blobs = [
    field(body, "manifest"),
    ...("batch" in body.order ? [field(body.order, "payload")] : []),
    ...envelopesOf(bundle).map(({ sealed }) => field(sealed, "payload")),
  ];
  const said = envelopesOf(bundle)
    .flatMap(({ sealed }) => sealed.signatures)
    .flatMap((one) => ("assertion" in one ? [field(one.assertion, "clientDataJSON")] : []));
  const blob = random.one([...blobs, ...said]);
  blob.set(Buffer.from(changeJson(bytesOf(blob).toString(), random)).toString("base64"));
}

/** Whole again, and signed by a key that has no say in it: under its own name, under that of one who has, or as another kind. */
function signWrongly(bundle: Bundle, random: Random, stock: Stock): void {
  const { kind, sealed } = random.one(envelopesOf(bundle));
  const right = sealed.signatures[0]?.keyId ?? "";
  const payload = Buffer.from(sealed.payload, "base64");
  const changed = random.onceIn(2) ? payload : Buffer.from(changeJson(payload.toString(), random));
  const key = random.one(stock.wrongKeys[kind]);
  const signed = envelope(random.onceIn(4) ? random.one(sealedKinds) : kind, changed, [key]);
  const signatures = signed.signatures.map((one) => (random.onceIn(2) ? { ...one, keyId: right } : one));
  const more = random.onceIn(4) ? [...sealed.signatures, ...signatures, ...signatures] : signatures;
  Object.assign(sealed, { payload: signed.payload, signatures: more });
}

/** A part of one bundle in another's place. */
function splice(bundle: Bundle, random: Random, stock: Stock): void {
  const from = structuredClone(random.one([...stock.right, ...stock.elsewhere]));
  const [into, other] = [bundle.frame.body, from.frame.body];
  const anEnvelope = (): Envelope => random.one(envelopesOf(from)).sealed;
  random.one([
    () => Object.assign(into, { order: other.order }),
    () => Object.assign(into, { manifest: other.manifest }),
    () => Object.assign(into, { manifest: other.manifest, files: other.files }),
    () => Object.assign(into, { manifest: other.manifest, files: other.files, order: other.order }),
    () => Object.assign(into, { files: { ...into.files, ...other.files } }),
    () => Object.assign(into, { approvals: other.approvals }),
    () => Object.assign(into, { delegation: other.delegation }),
    () => Object.assign(into, { delegation: other.delegation, order: other.order }),
    () => Object.assign(into, { delegation: anEnvelope() }),
    () => Object.assign(into, { order: { ...into.order, payload: other.order.payload } }),
    () => Object.assign(into, { order: { ...into.order, signatures: anEnvelope().signatures } }),
    () => Object.assign(signedPart(into.order), { signatures: anEnvelope().signatures }),
    () => Object.assign(into, { order: { ...into.order, batch: anEnvelope() } }),
    () => Object.assign(into, { order: { ...other.order, payload: into.order.payload } }),
    () => Object.assign(into, { order: anEnvelope() }),
    () => Object.assign(into, { approvals: [...into.approvals.slice(1), anEnvelope()] }),
    () => Object.assign(bundle, { policy: from.policy }),
    () => Object.assign(bundle, { policy: from.policy, root: from.root }),
    () => Object.assign(bundle, { root: from.root }),
    () => Object.assign(bundle, { policy: anEnvelope() }),
  ])();
}

/** One vote for two, and votes that are gone. */
function stuff(bundle: Bundle, random: Random): void {
  const { body } = bundle.frame;
  const { sealed } = random.one(envelopesOf(bundle));
  const [first] = body.approvals;
  random.one([
    () => Object.assign(body, { approvals: body.approvals.slice(1) }),
    () =>
      Object.assign(body, {
        approvals: first ? Array.from({ length: 1 + random.below(18) }, () => first) : [],
      }),
    () => Object.assign(sealed, { signatures: sealed.signatures.slice(1) }),
    () =>
      Object.assign(sealed, {
        signatures: Array.from({ length: 1 + random.below(18) }, () => sealed.signatures.slice(0, 1)).flat(),
      }),
    () => Object.assign(body, { files: Object.fromEntries(Object.entries(body.files).slice(1)) }),
    () => {
      const [one = "", two = ""] = Object.keys(body.files);
      Object.assign(body.files, { [one]: body.files[two] ?? "", [two]: body.files[one] ?? "" });
    },
    () =>
      Object.assign(body.files, {
        [random.one(["../fix.sh", "/etc/passwd", "x", "toString"])]: body.manifest,
      }),
  ])();
}

/** An order of a batch at another place, by another way, in another batch, with its neighbour for itself. */
function misplace(bundle: Bundle, random: Random, stock: Stock): void {
  const { body } = bundle.frame;
  const batched = [...stock.right, ...stock.elsewhere].flatMap(
    ({
      frame: {
        body: { order },
      },
    }) => ("batch" in order ? [structuredClone(order)] : []),
  );
  const other = random.one(batched);
  if (!("path" in body.order)) body.order = structuredClone(random.one(batched));
  const { order } = body;
  const { path } = order;
  const at = random.below(path.length + 1);
  const flipped = (digest: string): string =>
    (Number.parseInt(digest[0] ?? "0", 16) ^ (1 << random.below(4))).toString(16) + digest.slice(1);
  random.one([
    () => Object.assign(order, { index: random.below(9) }),
    () => Object.assign(order, { index: random.one([-1, 0.5, 2 ** 32, 2 ** 53, "0", null]) }),
    () => Object.assign(order, { path: path.slice(0, at) }),
    () => Object.assign(order, { path: path.slice(at) }),
    () => Object.assign(order, { path: path.toReversed() }),
    () => Object.assign(order, { path: [...path, random.one(other.path)] }),
    () =>
      Object.assign(order, { path: path.map((digest, step) => (step === at ? flipped(digest) : digest)) }),
    () => Object.assign(order, { path: path.map((digest) => digest.toUpperCase()) }),
    () => Object.assign(order, { path: other.path }),
    () => Object.assign(order, { path: other.path, index: other.index }),
    () => Object.assign(order, { batch: other.batch }),
    () => Object.assign(order, { payload: other.payload }),
    () => Object.assign(order, { payload: other.payload, index: other.index }),
    // An inner node for a leaf: its two halves as an order's bytes.
    () => Object.assign(order, { payload: Buffer.from(path.join(""), "hex").toString("base64") }),
  ])();
}

/** The frame itself: keys gone, other types, prototypes, things too deep and too long. */
function changeFrame(bundle: Bundle, random: Random): void {
  const changed = changeJson(JSON.stringify(bundle.frame), random);
  try {
    bundle.frame = JSON.parse(changed) as Bundle["frame"];
  } catch {
    Object.assign(bundle, { frame: changed });
  }
}

/** Whoever holds the file key of the person who orders changes the order as they like. What was approved must still bind them. */
export const orderAtWill: Mutate = (bundle, random, stock) => {
  const { body } = bundle.frame;
  const payload = Buffer.from(body.order.payload, "base64").toString();
  body.order = envelope("order", Buffer.from(changeJson(payload, random)), [stock.orderer]);
  if (random.onceIn(2)) delete body.delegation;
};

/** The same by whoever took over the browser that a shift is signed in to. A shift never orders R2 or R3. */
export const shiftAtWill: Mutate = (bundle, random, stock) => {
  const { body } = bundle.frame;
  const payload = Buffer.from(body.order.payload, "base64").toString();
  const changed = random.onceIn(2) ? payload : changeJson(payload, random);
  body.order = envelope("order", Buffer.from(changed), [stock.shift.key]);
  body.delegation = structuredClone(stock.shift.delegation);
};

/** Whoever holds that file key changes what a batch says of itself. Its size must still bind them, and what stands in its tree. */
export const batchAtWill: Mutate = (bundle, random, stock) => {
  const { body } = bundle.frame;
  const payload = Buffer.from(signedPart(body.order).payload, "base64").toString();
  const batch = envelope("batch", Buffer.from(changeJson(payload, random)), [stock.orderer]);
  if ("path" in body.order) body.order.batch = batch;
  else body.order = { payload: body.order.payload, index: 0, path: [], batch };
  if (random.onceIn(2)) delete body.delegation;
};

export const mutations: Readonly<Record<string, Mutate>> = {
  flipBit,
  cutBytes,
  respell,
  changeSigned,
  signWrongly,
  splice,
  stuff,
  misplace,
  orderAtWill,
  shiftAtWill,
  batchAtWill,
  // Last: after it a bundle need not have the form that the others count on.
  changeFrame,
};
