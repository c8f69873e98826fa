import type { ErrorCode, Refusal } from "@hulplijn/shared/errors";
import type { Consent, Order } from "@hulplijn/shared/fixes";
import type { Envelope } from "@hulplijn/shared/trust";
import type { Journal } from "./journal.ts";
import type { Tickets } from "./tickets.ts";

export interface RefusalDeps {
  readonly journal: Pick<Journal, "append">;
  readonly tickets: Pick<Tickets, "open" | "use">;
  /** The receipt of a refusal, signed by the device. */
  readonly sign: (
    about: { readonly runId: string; readonly orderDigest: string },
    code: ErrorCode,
    consent: Consent | null,
  ) => Envelope;
  readonly report: (runId: string, receipt: Envelope) => void;
  /** Gives out a ticket in the place of the one that was used. */
  readonly offer: () => void;
  readonly log: (sentence: string) => void;
}

/**
 * Gives what says no to an order: signed, so that nobody can say it for the device, and for good. Were it not, a collector could show
 * people that an order was refused and have it run afterwards; so an order that names an open ticket has used it.
 */
export function createRefusals(
  deps: RefusalDeps,
): (order: Order, orderDigest: string, refusal: Refusal, consent?: Consent | null) => void {
  const { journal, tickets, report, log } = deps;

  function burn({ runId, ticket, manifestDigest }: Order, orderDigest: string, receipt: Envelope): void {
    try {
      journal.append(
        [
          { state: "received", runId, ticket, orderDigest, manifestDigest },
          { state: "exited", runId, receipt },
        ],
        true,
      );
    } catch (error) {
      return log(`that order ${runId} was refused cannot be kept: ${String(error)}`);
    }
    tickets.use(ticket);
    deps.offer();
  }

  return (order, orderDigest, { code, detail }, consent = null) => {
    const { runId } = order;
    log(`order ${runId} refused: ${code}: ${detail}`);
    const receipt = deps.sign({ runId, orderDigest }, code, consent);
    if (tickets.open().some(({ ticket }) => ticket === order.ticket)) burn(order, orderDigest, receipt);
    report(runId, receipt);
  };
}
