import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { Consent, Order } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import { longestTicketSeconds, type OpenTicket } from "@hulplijn/shared/trust/decide";
import type { MayBegin, Wish } from "./employee.ts";
import type { JournalledRun } from "./journal.ts";
import type { DecidedOrder } from "./judge-order.ts";
import type { Work } from "./run.ts";

/** What was accepted and is about to be journalled: of a person's order, or of a standing order. */
export type Beginning = Pick<
  DecidedOrder,
  "manifest" | "files" | "orderDigest" | "policyVersion" | "approvedAtMs"
> &
  Pick<Order, "runId" | "manifestDigest" | "params"> &
  Pick<JournalledRun, "standing" | "consent"> & {
    readonly ticket: string | null;
    readonly step?: Work["step"];
  };

/** An order that was accepted, as the employee is asked about it. It ends with its ticket. */
export function wishOf(
  { manifest, terms, order }: DecidedOrder,
  tickets: readonly OpenTicket[],
  nowMs: number,
): Wish {
  const ticket = tickets.find((one) => one.ticket === order.ticket);
  const lifetimeMs = Math.min(order.lifetimeSeconds, longestTicketSeconds) * 1000;
  const endsAtMs = nowMs + lifetimeMs - (ticket?.ageMs ?? 0);
  return { about: order.runId, manifest, terms, endsAtMs, reason: "ordered" };
}

/** Why an order does not run that was put off until its end. */
export const withoutConsent = ({ answer, atMs }: Consent): Refusal =>
  refuse(
    answer === "today" ? "consent-declined" : "consent-not-given",
    `${answer}, ${new Date(atMs).toISOString()}`,
  );

/** Word that it waits, and for what. */
export const postponedBy = (
  runId: string,
  { reason, untilMs }: Extract<MayBegin, { kind: "wait" }>,
  atMs: number,
): Body<"run-update"> => ({
  runId,
  state: "postponed",
  atMs,
  reason,
  ...(untilMs === null ? {} : { untilMs }),
});
