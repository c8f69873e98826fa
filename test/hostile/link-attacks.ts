import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { envelope, makeKey, personOf } from "../trust/organisation.ts";
import type { Attack } from "./attack.ts";
import { delegationBy, delivery, markingFix } from "./forge.ts";
import { challengeWith, type Greet, newId, type Victim, welcomeWith } from "./victim.ts";

// On the link itself: before the agent believes it, when it does, and with what a collector may hand on.

type Described = Pick<Attack, "name" | "code" | "tries">;
const described = (name: string, code: Attack["code"], tries: string): Described => ({ name, code, tries });

/** What it says to a hello; the agent connects anew. */
const greeting = (what: Described, greetOf: (victim: Victim) => Greet): Attack => ({
  ...what,
  on: "hello",
  play: (victim) => victim.restartAgent(greetOf(victim), "first"),
});

const sayTo =
  (type: string, body: unknown): Greet =>
  (socket) =>
    socket.send(JSON.stringify({ type, body }));

/** By a thief of the address alone, who has no key. */
export const strangerAttacks: readonly Attack[] = [
  greeting(described("no-proof", "message-not-now", "an order before it proved its key"), (v) =>
    sayTo("order", delivery(v, markingFix(v))),
  ),
  greeting(described("welcome-at-once", "message-not-now", "a welcome before it proved its key"), () =>
    sayTo("welcome", {
      version: 1,
      acknowledgedSeq: 1e9,
      collectorAtMs: Date.now(),
      heartbeatSeconds: 15,
      quarantined: false,
    }),
  ),
  greeting(described("wrong-key", "collector-proof-wrong", "a proof by another key"), () =>
    challengeWith(makeKey()),
  ),
  greeting(described("proof-replayed", "collector-proof-wrong", "a proof of another connection"), (v) =>
    challengeWith(v.collectorKey, () => Buffer.alloc(32, 1).toString("base64")),
  ),
  greeting(described("sent-away", "frame-malformed", "the device away for thirty years"), () =>
    sayTo("refused", { code: "device-removed", detail: "gone", retryAfterSeconds: 1e9 }),
  ),
  greeting(described("enrolled-anew", "message-not-now", "an identity and a root of its own"), (v) =>
    sayTo("enrolled", {
      deviceId: newId(),
      collectorKey: v.collectorKey.publicKey,
      roots: [v.olderPolicy],
      policy: v.olderPolicy,
      proof: Buffer.alloc(64).toString("base64"),
    }),
  ),
];

/** One wrong frame on the open link; after too many the agent hangs up. */
const frame = (what: Described, textOf: (victim: Victim) => string | Buffer): Attack => ({
  ...what,
  on: "link",
  play: async (victim) => victim.socket().send(textOf(victim)),
});
const json = (type: string, body: unknown): string => JSON.stringify({ type, body });

const frames: readonly Attack[] = [
  frame(described("not-json", "frame-malformed", "a frame that is not JSON"), () => "{"),
  frame(described("binary", "frame-malformed", "a binary frame"), () => Buffer.from([1, 2, 3])),
  frame(described("shell", "message-unknown", "a command for a shell"), (v) =>
    json("exec", { command: `touch ${v.marker}` }),
  ),
  frame(described("type-prototype", "message-unknown", "a message named like a prototype"), () =>
    json("__proto__", { admin: true }),
  ),
  frame(
    described("body-prototype", "frame-malformed", "a prototype inside a message"),
    () => '{"type":"measure-now","body":{"probes":[],"__proto__":{"admin":true}}}',
  ),
  frame(described("too-large", "frame-too-large", "an order of a megabyte"), () =>
    json("order", "x".repeat(1_100_000)),
  ),
  frame(
    described("too-deep", "frame-too-deep", "lists a hundred thousand deep"),
    () => `{"type":"order","body":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  ),
  frame(described("challenge-again", "message-not-now", "a second challenge, for an oracle"), () => {
    const nonce = Buffer.alloc(32, 9).toString("base64");
    return json("challenge", { nonce, proof: Buffer.alloc(64).toString("base64") });
  }),
  frame(described("no-signature", "frame-malformed", "an order without any signature"), (v) => {
    const right = delivery(v, markingFix(v));
    return json("order", { ...right, order: { payload: right.order.payload } });
  }),
  frame(described("seventeen-approvals", "frame-malformed", "more approvals than there may be"), (v) => {
    const right = delivery(v, markingFix(v));
    return json("order", { ...right, approvals: Array.from({ length: 17 }, () => right.approvals[0]) });
  }),
];

/** A policy that makes the collector a person who may do everything, in each way it could be put forward. */
const coup = (victim: Victim, version: number): Uint8Array =>
  payloadOf({
    type: "policy",
    version,
    expiresAtMs: Date.now() + 30 * 86_400_000,
    people: [personOf("Collector", victim.collectorKey, ["R0", "R1", "R2", "R3"])],
    thresholds: { R0: 1, R1: 1, R2: 2, R3: 3 },
  });

/** In its welcome, as a collector hands on what people signed. */
const welcoming = (
  what: Described,
  of: (victim: Victim) => { readonly policy?: unknown; readonly roots?: readonly unknown[] },
): Attack => ({
  ...what,
  on: "hello",
  play: (victim) => victim.restartAgent(welcomeWith(victim.collectorKey, of(victim)), "first"),
});

/** The next root, in which the collector's key is the only one. */
const takeover = ({ root, collectorKey }: Victim, version = root.version + 1): Uint8Array => {
  const [first] = root.keys;
  const { keyId, publicKey } = collectorKey;
  return payloadOf({ ...root, version, threshold: 1, keys: [{ ...first, keyId, publicKey }] });
};

const documents: readonly Attack[] = [
  welcoming(described("root-own", "root-not-next", "the next root, signed by itself"), (v) => ({
    roots: [envelope("root", takeover(v), [v.collectorKey])],
  })),
  welcoming(described("root-later", "root-not-next", "a root some versions on, signed by itself"), (v) => ({
    roots: [envelope("root", takeover(v, v.root.version + 3), [v.collectorKey])],
  })),
  welcoming(
    described("policy-own", "policy-signature-wrong", "a policy of its own, signed by itself"),
    (v) => ({
      policy: envelope("policy", coup(v, 99), [v.collectorKey]),
    }),
  ),
  welcoming(
    described("policy-borrowed-signature", "policy-signature-wrong", "its policy under the root's signature"),
    (v) => ({ policy: { ...v.olderPolicy, payload: Buffer.from(coup(v, 99)).toString("base64") } }),
  ),
  welcoming(described("policy-older", "policy-older", "the policy that was in force before"), (v) => ({
    policy: v.olderPolicy,
  })),
];

const halting = (what: Described, of: (victim: Victim) => readonly unknown[]): Attack => ({
  ...what,
  on: "link",
  play: async (victim) => victim.say("halts", { halts: of(victim) }),
});
const nonce = Buffer.alloc(16, 5).toString("base64");

const halts: readonly Attack[] = [
  halting(described("stop-own", "halt-signature-wrong", "a stop in a person's name"), (v) => {
    const body = { type: "stop", person: v.people.person, reason: "x", atMs: Date.now(), nonce };
    return [{ kind: "stop", sealed: envelope("stop", payloadOf(body), [v.collectorKey]) }];
  }),
  halting(described("revoke-own", "halt-signature-wrong", "that a person's key be revoked"), (v) => {
    const { person, approver } = v.people;
    const body = { type: "revoke", person, reason: "x", atMs: Date.now(), nonce, fixes: [] };
    const payload = payloadOf({ ...body, keys: [approver.keyId] });
    return [{ kind: "revoke", sealed: envelope("revoke", payload, [v.collectorKey]) }];
  }),
  halting(
    described("stop-of-delegation", "halt-signature-wrong", "a delegation as if it were a stop"),
    (v) => [{ kind: "stop", sealed: delegationBy(v, v.people.approver) }],
  ),
];

/** By the collector that the agent believes to be its own. */
export const linkAttacks: readonly Attack[] = [...documents, ...halts, ...frames];
