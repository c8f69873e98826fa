import { randomBytes } from "node:crypto";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { approvalOf, envelope, makeKey, makeOrganisation, orderOf, sha256 } from "../trust/organisation.ts";
import { passkeyEnvelope, usualFlags } from "../trust/passkey.ts";
import { type Attack, order } from "./attack.ts";
import {
  base64,
  bothApprovals,
  bytesOf,
  delegationBy,
  delivery,
  type Delivered,
  markingFix,
  respelt,
  signedBy,
} from "./forge.ts";
import { newId, type Victim } from "./victim.ts";

// Each starts from an order that would run, and that people signed; what is wrong is what the collector can reach.

const plain = (victim: Victim): Delivered => delivery(victim, markingFix(victim));

/** The delivered script with other bytes. */
function withScript(victim: Victim, change: (bytes: Buffer) => Buffer): Delivered {
  const right = plain(victim);
  const script = Buffer.from(right.files["fix.sh"] ?? "", "base64");
  return { ...right, files: { ...right.files, "fix.sh": base64(change(script)) } };
}

const scripts: readonly Attack[] = [
  order("script-bit-flipped", "file-digest-wrong", "a script with one bit flipped", (v) =>
    withScript(v, (bytes) => Buffer.from(bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte)))),
  ),
  order("script-replaced", "file-digest-wrong", "a script of its own in the place of the approved one", (v) =>
    withScript(v, () => Buffer.from(`touch ${v.marker}\n`)),
  ),
  order("script-cut", "file-digest-wrong", "a script without its last byte", (v) =>
    withScript(v, (bytes) => bytes.subarray(0, -1)),
  ),
  order("script-longer", "file-digest-wrong", "a script with a line of its own behind it", (v) =>
    withScript(v, (bytes) => Buffer.concat([bytes, Buffer.from(`touch ${v.marker}\n`)])),
  ),
  order("script-crlf", "file-digest-wrong", "a script with other ends of lines", (v) =>
    withScript(v, (bytes) => Buffer.from(bytes.toString().replaceAll("\n", "\r\n"))),
  ),
  order("script-bom", "file-digest-wrong", "a script with a byte order mark", (v) =>
    withScript(v, (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])),
  ),
  order("script-added", "file-digest-wrong", "a script more than was approved", (v) => {
    const right = plain(v);
    return { ...right, files: { ...right.files, "more.sh": right.files["fix.sh"] ?? "" } };
  }),
  order("script-missing", "file-digest-wrong", "an order without one of its scripts", (v) => {
    const { "verify.sh": _gone, ...files } = plain(v).files;
    return { ...plain(v), files };
  }),
  order("scripts-swapped", "file-digest-wrong", "the scripts under each other's names", (v) => {
    const right = plain(v);
    const { "check.sh": check = "", "fix.sh": fix = "" } = right.files;
    return { ...right, files: { ...right.files, "check.sh": fix, "fix.sh": check } };
  }),
];

/** The approved fix under a manifest of other bytes, which is what was ordered. */
function withManifest(victim: Victim, change: (text: string) => string): Delivered {
  const fix = markingFix(victim);
  const bytes = Buffer.from(change(Buffer.from(fix.bytes).toString()));
  return delivery(victim, fix, { manifestDigest: sha256(bytes) }, { manifest: base64(bytes) });
}

const manifests: readonly Attack[] = [
  order("manifest-not-ordered", "manifest-digest-wrong", "a changed manifest under the same order", (v) => ({
    ...plain(v),
    manifest: withManifest(v, (text) => `${text} `).manifest,
  })),
  order("manifest-respelt", "manifest-malformed", "a manifest in a second spelling", (v) =>
    withManifest(v, (text) => `${text} `),
  ),
  order("manifest-key-twice", "manifest-malformed", "a manifest that says its class twice", (v) =>
    withManifest(v, (text) => text.replace('"risk": "R1",', '"risk": "R1",\n  "risk": "R0",')),
  ),
  order("manifest-new-field", "manifest-malformed", "a manifest with a field that nobody knows", (v) =>
    withManifest(v, (text) => text.replace("{", '{\n  "interpreter": "/bin/bash",')),
  ),
  order("manifest-path", "manifest-malformed", "a manifest whose script lies outside of it", (v) =>
    withManifest(v, (text) => text.replaceAll("fix.sh", "../../etc/cron.d/x")),
  ),
  order("manifest-relabelled", "approvals-too-few", "an R2 fix relabelled R0, with its approvals", (v) => {
    const grave = markingFix(v, { risk: "R2" });
    const light = markingFix(v, { risk: "R0" });
    return delivery(v, light, {}, { approvals: bothApprovals(v, grave) });
  }),
  order("other-version", "manifest-digest-wrong", "an order for a version that the manifest is not", (v) =>
    delivery(v, markingFix(v), { version: 99 }),
  ),
  order("other-fix", "manifest-digest-wrong", "an order for a fix that the manifest is not", (v) =>
    delivery(v, markingFix(v), { fix: "restart-cups" }),
  ),
];

const approvals: readonly Attack[] = [
  order("approval-none", "approvals-too-few", "a fix that nobody approved", (v) => ({
    ...plain(v),
    approvals: [],
  })),
  order("approval-stranger", "approvals-too-few", "an approval by a stranger in a person's name", (v) => ({
    ...plain(v),
    approvals: [approvalOf(markingFix(v), v.people.person, makeKey())],
  })),
  order("approval-own", "approvals-too-few", "an approval by the collector's own key", (v) => ({
    ...plain(v),
    approvals: [approvalOf(markingFix(v), v.people.person, v.collectorKey)],
  })),
  order("approval-own-id", "approvals-too-few", "its own approval under a person's key id", (v) => ({
    ...plain(v),
    approvals: [
      approvalOf(markingFix(v), v.people.person, { ...v.collectorKey, keyId: v.people.approver.keyId }),
    ],
  })),
  order("approval-author", "approvals-too-few", "an approval by the fix's own author", (v) =>
    delivery(v, markingFix(v, { author: v.people.person })),
  ),
  order("approval-of-another", "approvals-too-few", "the approval of another fix", (v) => ({
    ...plain(v),
    approvals: bothApprovals(v, markingFix(v, { id: "another-thing" })),
  })),
  order("approval-other-kind", "approvals-too-few", "an approval that was signed as an order", (v) => {
    const [right] = bothApprovals(v, markingFix(v));
    return {
      ...plain(v),
      approvals: right ? [envelope("order", bytesOf(right), [v.people.approver])] : [],
    };
  }),
  order("approval-one-for-R2", "approvals-too-few", "an R2 fix with one approval", (v) =>
    delivery(v, markingFix(v, { risk: "R2" })),
  ),
  order("approval-twice", "approvals-too-few", "an R2 fix with one person's approval twice", (v) => {
    const grave = markingFix(v, { risk: "R2" });
    const { person, approver } = v.people;
    const twice = [0, 1].map((atMs) => approvalOf(grave, person, approver, { atMs }));
    return delivery(v, grave, {}, { approvals: twice });
  }),
  order("approval-two-for-R3", "approvals-too-few", "an R3 fix with two approvals", (v) => {
    const gravest = markingFix(v, { risk: "R3" });
    return delivery(v, gravest, {}, { approvals: bothApprovals(v, gravest) });
  }),
];

const orderers: readonly Attack[] = [
  order("order-own", "order-signature-wrong", "an approved fix that it orders with its own key", (v) =>
    signedBy(plain(v), [v.collectorKey]),
  ),
  order("order-own-id", "order-signature-wrong", "its own order under a person's key id", (v) =>
    signedBy(plain(v), [{ ...v.collectorKey, keyId: v.people.approver.keyId }]),
  ),
  order("order-stranger", "order-signature-wrong", "an order that a stranger signed", (v) =>
    signedBy(plain(v), [makeKey()]),
  ),
  order("order-other-kind", "order-signature-wrong", "an order that a person signed as an approval", (v) => {
    const right = plain(v);
    return { ...right, order: envelope("approval", bytesOf(right.order), [v.people.approver]) };
  }),
  order("order-other-name", "order-signature-wrong", "one person's order in another's name", (v) =>
    delivery(v, markingFix(v), { person: "Bas" }),
  ),
  order("order-of-sign-in", "order-signature-wrong", "a passkey's answer to a sign-in elsewhere", (v) =>
    byPasskey(v, { origin: "https://collector.example.nl" }),
  ),
  order("order-other-site", "order-signature-wrong", "a passkey's answer for another site's name", (v) =>
    byPasskey(v, { rpId: "example.nl" }),
  ),
  order("order-framed", "order-signature-wrong", "a passkey's answer inside a page of its own", (v) =>
    byPasskey(v, { crossOrigin: "true" }),
  ),
  order("order-unverified", "order-signature-wrong", "a passkey's answer without its person's proof", (v) =>
    byPasskey(v, { flags: usualFlags & ~0x04 }),
  ),
  order("other-organisation", "order-signature-wrong", "an order that is right elsewhere", (v) => {
    const theirs = makeOrganisation();
    const fix = markingFix(v);
    const body = orderOf(fix, { runId: newId(), deviceId: v.deviceId, ticket: v.freshTicket() });
    return {
      ...plain(v),
      order: envelope("order", payloadOf(body), [theirs.ordererKey]),
      approvals: [approvalOf(fix, "Ans", theirs.approverKeys[0] ?? makeKey())],
    };
  }),
];

function byPasskey(victim: Victim, change: Parameters<typeof passkeyEnvelope>[3]): Delivered {
  const right = delivery(victim, markingFix(victim), { person: "Cor" });
  return { ...right, order: passkeyEnvelope("order", bytesOf(right.order), victim.people.passkey, change) };
}

const byShift = (victim: Victim, change: object = {}): Delivered => ({
  ...signedBy(plain(victim), [victim.people.shiftKey]),
  delegation: delegationBy(victim, victim.people.approver, { ...change }),
});

const shifts: readonly Attack[] = [
  order("shift-own", "delegation-signature-wrong", "a shift that it delegated to itself", (v) => ({
    ...byShift(v),
    delegation: delegationBy(v, v.collectorKey),
  })),
  order(
    "shift-other-key",
    "order-signature-wrong",
    "a person's shift with its own key under the order",
    (v) => ({ ...signedBy(plain(v), [v.collectorKey]), delegation: byShift(v).delegation ?? raise() }),
  ),
  order("shift-over", "delegation-expired", "an order of a shift that is over", (v) =>
    byShift(v, { issuedAtMs: Date.now() - 9000, expiresAtMs: Date.now() - 1 }),
  ),
  order("shift-too-long", "delegation-not-allowed", "a shift of a day", (v) =>
    byShift(v, { expiresAtMs: Date.now() + 86_400_000 }),
  ),
  order("shift-later", "delegation-not-allowed", "a shift that begins tomorrow", (v) =>
    byShift(v, { issuedAtMs: Date.now() + 86_400_000, expiresAtMs: Date.now() + 90_000_000 }),
  ),
  order("shift-of-another", "delegation-signature-wrong", "a shift in another person's name", (v) =>
    byShift(v, { person: "Bas" }),
  ),
  order("shift-for-R2", "delegation-malformed", "a shift that is to order R2", (v) =>
    byShift(v, { classes: ["R1", "R2"] }),
  ),
  order(
    "shift-orders-R2",
    "order-class-not-allowed",
    "an R2 fix, well approved, that a shift orders",
    (v) => {
      const grave = markingFix(v, { risk: "R2" });
      const right = delivery(v, grave, {}, { approvals: bothApprovals(v, grave) });
      return {
        ...signedBy(right, [v.people.shiftKey]),
        delegation: delegationBy(v, v.people.approver, { classes: ["R0", "R1"] }),
      };
    },
  ),
];

function raise(): never {
  throw new Error("a shift has a delegation");
}

const moments: readonly Attack[] = [
  order("other-device", "order-other-device", "an order for another device", (v) =>
    delivery(v, markingFix(v), { deviceId: newId() }),
  ),
  order("ticket-invented", "order-ticket-unknown", "a ticket that the device never gave", (v) =>
    delivery(v, markingFix(v), { ticket: randomBytes(16).toString("base64") }),
  ),
  order("lives-a-year", "order-malformed", "an order that would live for a year", (v) =>
    delivery(v, markingFix(v), { lifetimeSeconds: 365 * 86_400 }),
  ),
  order("run-is-a-path", "order-malformed", "a run whose id is a path", (v) =>
    delivery(v, markingFix(v), { runId: "../../../../etc/cron.d/x" }),
  ),
  order("ticket-in-a-list", "order-malformed", "a ticket inside a list", (v) =>
    delivery(v, markingFix(v), { ticket: [v.freshTicket()] }),
  ),
  order("order-key-twice", "order-malformed", "an order that names two devices", (v) =>
    respelt(v, delivery(v, markingFix(v), { deviceId: newId() }), (text) =>
      text.replace("{", `{"deviceId":"${v.deviceId}",`),
    ),
  ),
  order("order-prototype", "order-malformed", "an order with a prototype of its own", (v) =>
    respelt(v, plain(v), (text) => text.replace("{", '{"__proto__":{"risk":"R0"},')),
  ),
  order("order-bom", "order-malformed", "an order with a byte order mark", (v) =>
    respelt(v, plain(v), (text) => `\ufeff${text}`),
  ),
  {
    ...order("order-late", "order-expired", "an order that came too late", (v) =>
      delivery(v, markingFix(v), { lifetimeSeconds: 10 }),
    ),
    play: async (v) => {
      await v.untilTicketIsOld();
      const made = delivery(v, markingFix(v), { lifetimeSeconds: 10 });
      v.say("order", made);
      return made;
    },
  },
];

/** The fix's three parameters, one of them wrong. */
const params = (name: string, tries: string, wrong: (victim: Victim) => Record<string, unknown>): Attack =>
  order(name, "parameter-not-allowed", tries, (v) =>
    delivery(v, markingFix(v), { params: { queue: "office", jobId: 7, how: "now", ...wrong(v) } }),
  );

const parameters: readonly Attack[] = [
  params("parameter-command", "a parameter that would be a command", (v) => ({
    queue: `$(touch ${v.marker})`,
  })),
  params("parameter-backticks", "the same in backticks", (v) => ({ queue: `\`touch ${v.marker}\`` })),
  params("parameter-option", "a parameter that would be an option", () => ({ queue: "-e" })),
  params("parameter-two-lines", "a parameter of two lines", (v) => ({ queue: `office\ntouch ${v.marker}` })),
  params("parameter-confusable", "a parameter in look-alike letters", () => ({ queue: "оffice" })),
  params("parameter-too-long", "a parameter that is too long", () => ({ queue: "x".repeat(41) })),
  params("parameter-unknown", "a parameter that the fix does not have", () => ({ LD_PRELOAD: "/tmp/x.so" })),
  params("parameter-as-text", "a number as text", () => ({ jobId: "7" })),
  params("parameter-no-choice", "a choice that there is not", () => ({ how: "toString" })),
];

export const orderAttacks: readonly Attack[] = [
  ...scripts,
  ...manifests,
  ...approvals,
  ...orderers,
  ...shifts,
  ...parameters,
  ...moments,
];
