import type { Order } from "../../../packages/shared/src/fixes/fixes.ts";
import type { Body } from "../../../packages/shared/src/protocol/registry.ts";
import { type Envelope, payloadOf } from "../../../packages/shared/src/trust/trust.ts";
import { batchOf } from "../batch.ts";
import { makePasskey, passkeyEnvelope, type TestPasskey } from "../passkey.ts";
import {
  approvalOf,
  deviceId,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  orderOf,
  type Organisation,
  runId,
  sha256,
  type TestFix,
  type TestKey,
  wallMs,
} from "../organisation.ts";

// Real bundles, really signed: what a device is sent and keeps. Some are right for it; the others are right for somebody else.

/** All that comes to a device from outside and that its runner decides by. */
export interface Bundle {
  frame: { kind: "order"; body: Body<"order"> };
  root: Envelope;
  policy: Envelope;
}

export const sealedKinds = ["order", "batch", "approval", "delegation", "policy", "root"] as const;
export type SealedKind = (typeof sealedKinds)[number];

export interface Stock {
  readonly identity: { readonly deviceId: string; readonly rootDigest: string };
  readonly tickets: readonly string[];
  /** Bundles that this device accepts as they are. */
  readonly right: readonly Bundle[];
  /** Bundles that are right for another device, another organisation, another moment. */
  readonly elsewhere: readonly Bundle[];
  /** For each kind, keys whose signature must not count: of strangers, of another organisation, of our own in another role. */
  readonly wrongKeys: Readonly<Record<SealedKind, readonly TestKey[]>>;
  /** The file key of the one person who orders: what a thief of it may sign with. */
  readonly orderer: TestKey;
  /** A shift that the orderer delegated to: its key, and the delegation. */
  readonly shift: { readonly key: TestKey; readonly delegation: Envelope };
}

const twoPeople = { risk: "R2" } as const;
const scripts = {
  "check.sh": "test -e /tmp/fault\n",
  "fix.sh": 'rm -f "/tmp/$HULPLIJN_PARAM_QUEUE"\n',
  "verify.sh": "test ! -e /tmp/fault\n",
  "undo.sh": "touch /tmp/fault\n",
};

const ticketOf = (number: number): string => Buffer.alloc(16, number).toString("base64");

/** The bundle, its order signed otherwise. */
function ordered(
  bundle: Bundle,
  otherwise: (payload: Uint8Array) => Pick<Body<"order">, "order" | "delegation">,
): Bundle {
  const { body } = bundle.frame;
  const payload = Buffer.from(body.order.payload, "base64");
  return { ...bundle, frame: { kind: "order", body: { ...body, ...otherwise(payload) } } };
}

/** The organisation, with a passkey for whoever orders. */
function withPasskey(of: Organisation, { key }: TestPasskey): Organisation {
  const people = of.policy.people.map((one) =>
    one.orders.length > 0 ? { ...one, keys: [...one.keys, key] } : one,
  );
  const policy = { ...of.policy, people };
  return { ...of, policy, policyEnvelope: envelope("policy", payloadOf(policy), of.rootKeys) };
}

/** The bundle, its order one of a batch of `size` that is signed so; the others are for other devices. */
function batched(bundle: Bundle, size: number, at: number, sign: (payload: Uint8Array) => Envelope): Bundle {
  return ordered(bundle, (payload) => {
    const own = JSON.parse(Buffer.from(payload).toString()) as Order;
    const orders = Array.from({ length: size }, (_, place) =>
      place === at
        ? own
        : { ...own, deviceId: `${deviceId.slice(0, -2)}9${place}`, ticket: ticketOf(100 + place) },
    );
    const order = batchOf(orders, makeKey(), { sign })[at];
    if (!order) throw new RangeError("no such place");
    return { order };
  });
}

export function makeStock(): Stock {
  const passkey = makePasskey();
  const shiftKey = makeKey();
  const hour = 3_600_000;
  const delegated = {
    type: "delegation",
    person: "Dirk",
    shiftKey: shiftKey.publicKey,
    classes: ["R0", "R1"],
    issuedAtMs: wallMs - hour,
    expiresAtMs: wallMs + 8 * hour,
    nonce: Buffer.alloc(16, 5).toString("base64"),
  };
  const delegation = passkeyEnvelope("delegation", payloadOf(delegated), passkey);
  const ours = withPasskey(makeOrganisation({}, ["R0", "R1", "R2"]), passkey);
  const theirs = makeOrganisation({}, ["R0", "R1", "R2"]);
  const [ans = makeKey(), bas = makeKey()] = ours.approverKeys;
  let runs = 0;
  const bundleOf = (
    of: Organisation,
    fix: TestFix,
    approvals: readonly Envelope[],
    change: Parameters<typeof orderOf>[1] = {},
  ): Bundle => ({
    frame: {
      kind: "order",
      body: {
        order: envelope(
          "order",
          payloadOf(orderOf(fix, { runId: runId.slice(0, -2) + String(++runs).padStart(2, "0"), ...change })),
          [of.ordererKey],
        ),
        manifest: Buffer.from(fix.bytes).toString("base64"),
        approvals: [...approvals],
        files: Object.fromEntries(
          [...fix.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
        ),
      },
    },
    root: of.rootEnvelope,
    policy: of.policyEnvelope,
  });

  const plain = makeFix();
  const grave = makeFix(scripts, { ...twoPeople, id: "remove-thing" });
  const mended = (number: number): Bundle =>
    bundleOf(ours, plain, [approvalOf(plain, "Ans", ans)], { ticket: ticketOf(number) });
  const graver = (number: number): Bundle =>
    bundleOf(ours, grave, [approvalOf(grave, "Ans", ans), approvalOf(grave, "Bas", bas)], {
      ticket: ticketOf(number),
    });
  const shifted = (bundle: Bundle): Bundle => {
    bundle.frame.body.delegation = delegation;
    return bundle;
  };
  const older = makeFix({ "check.sh": "exit 0\n", "fix.sh": "echo older\n" }, { version: 1 });
  const unapproved = makeFix({ "check.sh": "exit 0\n", "fix.sh": "touch /pwned\n" });
  const [dirk = makeKey(), els = makeKey()] = theirs.approverKeys;
  const oldPolicy = { ...ours.policy, version: 2 };
  const strangers = [...theirs.rootKeys, ...theirs.approverKeys, theirs.ordererKey, makeKey()];
  return {
    identity: { deviceId, rootDigest: sha256(payloadOf(ours.root)) },
    tickets: [1, 2, 3, 4, 5, 6, 7].map(ticketOf),
    right: [
      bundleOf(ours, plain, [approvalOf(plain, "Ans", ans)], { ticket: ticketOf(1) }),
      bundleOf(ours, grave, [approvalOf(grave, "Ans", ans), approvalOf(grave, "Bas", bas)], {
        ticket: ticketOf(2),
      }),
      ordered(bundleOf(ours, plain, [approvalOf(plain, "Ans", ans)], { ticket: ticketOf(3) }), (payload) => ({
        order: envelope("order", payload, [shiftKey]),
        delegation,
      })),
      ordered(bundleOf(ours, plain, [approvalOf(plain, "Ans", ans)], { ticket: ticketOf(4) }), (payload) => ({
        order: passkeyEnvelope("order", payload, passkey),
      })),
      batched(mended(5), 5, 4, (payload) => envelope("batch", payload, [ours.ordererKey])),
      batched(graver(6), 3, 1, (payload) => passkeyEnvelope("batch", payload, passkey)),
      shifted(batched(mended(7), 8, 2, (payload) => envelope("batch", payload, [shiftKey]))),
    ],
    elsewhere: [
      bundleOf(theirs, plain, [approvalOf(plain, "Ans", dirk)], { ticket: ticketOf(1) }),
      bundleOf(
        theirs,
        unapproved,
        [approvalOf(unapproved, "Ans", dirk), approvalOf(unapproved, "Bas", els)],
        {
          ticket: ticketOf(1),
        },
      ),
      batched(mended(8), 5, 3, (payload) => envelope("batch", payload, [ours.ordererKey])),
      // One signature for more devices than the policy lets this person sign for.
      batched(mended(5), 51, 3, (payload) => envelope("batch", payload, [ours.ordererKey])),
      bundleOf(ours, older, [approvalOf(older, "Bas", bas)], { ticket: ticketOf(8) }),
      bundleOf(ours, grave, [approvalOf(grave, "Bas", bas)], {
        deviceId: `${deviceId.slice(0, -1)}2`,
        ticket: ticketOf(2),
      }),
      {
        ...bundleOf(ours, unapproved, [approvalOf(plain, "Ans", ans)], { ticket: ticketOf(1) }),
        policy: envelope("policy", payloadOf(oldPolicy), ours.rootKeys),
      },
      {
        ...bundleOf(ours, plain, [approvalOf(plain, "Ans", ans, { atMs: wallMs + 1 })], {
          ticket: ticketOf(9),
        }),
        policy: envelope("policy", payloadOf({ ...ours.policy, version: 9 }), ours.rootKeys.slice(1)),
      },
    ],
    wrongKeys: {
      order: [...strangers, ...ours.rootKeys, ...ours.approverKeys],
      batch: [...strangers, ...ours.rootKeys, ...ours.approverKeys],
      approval: [...strangers, ...ours.rootKeys, ours.ordererKey, shiftKey],
      delegation: [...strangers, ...ours.rootKeys, ...ours.approverKeys, shiftKey],
      // One root key of the two that must sign: never both in one envelope.
      policy: [...strangers, ...ours.approverKeys, ours.ordererKey, ...ours.rootKeys.slice(0, 1)],
      root: [...strangers, ...ours.approverKeys, ours.ordererKey, ...ours.rootKeys],
    },
    orderer: ours.ordererKey,
    shift: { key: shiftKey, delegation },
  };
}
