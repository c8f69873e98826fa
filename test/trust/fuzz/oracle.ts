import type { DecidedOrder } from "../../../packages/agent/src/runner/judge-order.ts";
import type { Batch, Envelope, SealedOrder } from "../../../packages/shared/src/trust/trust.ts";
import { sha256 } from "../organisation.ts";
import type { Bundle, Stock } from "./bundles.ts";

const printOf = (payload: string, keyId: string, signature: string): string =>
  `${payload} ${keyId} ${signature}`;
const printsOf = ({ payload, signatures }: Envelope): string[] =>
  signatures.map((by) => printOf(payload, by.keyId, "signature" in by ? by.signature : JSON.stringify(by)));

/** An order of a batch was made when exactly its bytes are among those that the batch was made of. */
const printsOfOrder = (order: SealedOrder): string[] =>
  "batch" in order
    ? printsOf(order.batch).map((print) => `${order.payload} at ${order.index} of ${print}`)
    : printsOf(order);

/** Whose key signed an order of anything at all; null: nobody's. */
export type AtWill = "orderer" | "shift" | null;

/**
 * Says why something that was accepted should not have been; null when it was right. It checks no signature: it knows every
 * one that was really made, so it cannot share a mistake with what it judges.
 */
export function createOracle(stock: Stock) {
  const orders = new Set(stock.right.flatMap(({ frame }) => printsOfOrder(frame.body.order)));
  const delegations = new Set(
    stock.right.flatMap(({ frame: { body } }) => (body.delegation ? printsOf(body.delegation) : [])),
  );
  const policies = new Set(stock.right.flatMap(({ policy }) => printsOf(policy)));
  const roots = new Set(stock.right.flatMap(({ root }) => printsOf(root)));
  /** Approvals that were made, by the digest that they are about: signature → person. */
  const approvals = new Map<string, Map<string, string>>();
  for (const { frame } of [...stock.right, ...stock.elsewhere]) {
    for (const sealed of frame.body.approvals) {
      const said = JSON.parse(Buffer.from(sealed.payload, "base64").toString()) as {
        manifestDigest: string;
        person: string;
      };
      const known = approvals.get(said.manifestDigest) ?? new Map<string, string>();
      for (const print of printsOf(sealed)) known.set(print, said.person);
      approvals.set(said.manifestDigest, known);
    }
  }
  /** Those of another organisation, whose people have the same names. */
  for (const { frame, root } of stock.elsewhere) {
    if (roots.has(printsOf(root)[0] ?? "")) continue;
    for (const print of frame.body.approvals.flatMap(printsOf))
      for (const known of approvals.values()) known.delete(print);
  }
  const approvedBytes = new Map(
    stock.right.map(({ frame: { body } }) => [sha256(Buffer.from(body.manifest, "base64")), body] as const),
  );

  function wrongParams(params: Readonly<Record<string, unknown>>): boolean {
    const { queue, jobId, how, ...others } = params;
    const right =
      typeof queue === "string" &&
      /^[A-Za-z0-9_.-]{1,40}$/.test(queue) &&
      typeof jobId === "number" &&
      Number.isInteger(jobId) &&
      jobId >= 1 &&
      jobId <= 9999 &&
      (how === "gently" || how === "now");
    return !right || Object.keys(others).length > 0;
  }

  return (bundle: Bundle, decided: DecidedOrder, atWill: AtWill): string | null => {
    const { body } = bundle.frame;
    const { order, manifest, files } = decided;
    const digest = sha256(Buffer.from(body.manifest, "base64"));
    const approved = approvedBytes.get(digest);
    if (!approved || order.manifestDigest !== digest) return "a manifest that nobody approved";
    const names = Object.keys(approved.files);
    if (files.size !== names.length) return "other files than were approved";
    for (const name of names) {
      const bytes = Buffer.from(approved.files[name] ?? "", "base64");
      if (!bytes.equals(files.get(name) ?? new Uint8Array())) return `${name} has other bytes`;
    }
    if (order.deviceId !== stock.identity.deviceId) return "an order for another device";
    if (!stock.tickets.includes(order.ticket)) return "an order without a ticket of this device";
    if (wrongParams(order.params)) return "parameters that the manifest does not allow";
    // A later mutation may have put an order in its place that somebody really signed.
    const wasMade = printsOfOrder(body.order).some((print) => orders.has(print));
    if (atWill === "shift" && !wasMade && manifest.risk !== "R0" && manifest.risk !== "R1")
      return "a shift that orders R2";
    if (atWill === null && !wasMade) return "an order that nobody signed";
    if ("batch" in body.order) {
      const batch = JSON.parse(Buffer.from(body.order.batch.payload, "base64").toString()) as Batch;
      if (!(batch.size <= 50 && body.order.index < batch.size)) return "a batch beyond what was allowed";
      if (batch.manifestDigest !== digest || batch.person !== order.person)
        return "a batch of something else";
    }
    const made = approvals.get(digest) ?? new Map<string, string>();
    const people = new Set(body.approvals.flatMap(printsOf).flatMap((print) => made.get(print) ?? []));
    if (people.size < (manifest.risk === "R2" ? 2 : 1)) return "too few approvals that were made";
    if (body.delegation && !printsOf(body.delegation).some((print) => delegations.has(print)))
      return "a delegation that nobody made";
    if (printsOf(bundle.policy).filter((print) => policies.has(print)).length < 2) return "another policy";
    if (printsOf(bundle.root).filter((print) => roots.has(print)).length < 2) return "another root";
    return null;
  };
}
