import { type ErrorCode, refuse, type Refusal } from "../errors/errors.ts";
import type { Order } from "../fixes/order.ts";
import { parsePayload } from "./open-envelope.ts";

const code: ErrorCode = "order-not-as-shown";

/** What a person sees before they sign an order. */
export type ShownOrder = Pick<
  Order,
  "person" | "deviceId" | "fix" | "version" | "manifestDigest" | "params" | "callerProof"
>;

/**
 * Whether the exact bytes that somebody is about to sign say what they were shown: read by themselves, strictly, and compared with
 * what is on screen. The run's id, the ticket and the lifetime are the device's and the collector's affair.
 */
export function compareOrder(
  payload: Uint8Array,
  shown: ShownOrder,
): { readonly ok: true; readonly order: Order } | Refusal {
  const order = parsePayload<Order>("order", payload);
  if (!order) return refuse(code, "the bytes are not an order");
  for (const field of ["person", "deviceId", "fix", "version", "manifestDigest"] as const) {
    if (order[field] !== shown[field])
      return refuse(code, `${field} is ${order[field]}, and ${shown[field]} was shown`);
  }
  if (order.callerProof !== shown.callerProof)
    return refuse(code, "it carries another proof of the caller than the code that was typed makes");
  const names = new Set([...Object.keys(order.params), ...Object.keys(shown.params)]);
  for (const name of names) {
    const [said, seen] = [valueOf(order.params, name), valueOf(shown.params, name)];
    if (said !== seen) return refuse(code, `${name} is ${String(said)}, and ${String(seen)} was shown`);
  }
  return { ok: true, order };
}

const valueOf = (params: Order["params"], name: string): string | number | undefined =>
  Object.hasOwn(params, name) ? params[name] : undefined;
