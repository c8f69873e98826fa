import type { Refusal } from "@hulplijn/shared/errors";
import type { Order } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import { isGrave, parsePayload } from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import { createAllowance } from "../core/allowance.ts";
import type { Callers } from "./callers.ts";
import type { Employee } from "./employee.ts";
import type { FromRunner } from "./face.ts";
import type { Journal, JournalledRun } from "./journal.ts";
import type { DecidedOrder } from "./judge-order.ts";
import { postponedBy, wishOf, withoutConsent } from "./order-wish.ts";
import { createRefusals } from "./refusals.ts";
import type { Running } from "./running.ts";
import type { Tickets } from "./tickets.ts";
import type { TrailBook } from "./trail-book.ts";
import { sha256 } from "./trust-state.ts";

/** Orders that do not hold which are verified, and answered, at once; more come to it one a second. */
const mostInVain = 256;

export interface OrderDeps {
  readonly journal: Journal;
  readonly tickets: Tickets;
  readonly running: Running;
  readonly callers: Pick<Callers, "wrong">;
  readonly employee: Pick<Employee, "mayBegin" | "answered" | "drop">;
  readonly trail: Pick<TrailBook, "take" | "takeSoon">;
  readonly decide: (body: Body<"order">) => DecidedOrder | Refusal;
  readonly send: (frame: FromRunner) => void;
  readonly nowMs: () => number;
  readonly monoMs: () => number;
  readonly log: (sentence: string) => void;
}

/** What a person ordered: judged, refused for good or begun; what comes a second time is answered as the first time. */
export function createOrders(deps: OrderDeps) {
  const { journal, tickets, running, callers, employee, trail, send, nowMs, log } = deps;
  const inVain = createAllowance(mostInVain, 1000, deps.monoMs);

  const sayNo = createRefusals({
    journal,
    tickets,
    sign: (about, code, consent) => running.refusalOf({ ...about, consent }, code),
    report: (runId, receipt) => running.report(runId, receipt),
    offer: () => send({ kind: "tickets", tickets: tickets.offer() }),
    log,
  });

  /** Delivered a second time: how it ended is told a second time, nothing is done a second time. */
  function tellAgain({ runId, receipt }: JournalledRun): void {
    log(`order ${runId} refused: order-seen-before: how it ended is told again`);
    if (receipt) running.report(runId, receipt);
  }

  /** The run of these very bytes, if they were accepted before: no signature over them says more than that. */
  function runOf(payload: Uint8Array): JournalledRun | null {
    const read = parsePayload<Order>("order", payload);
    const known = read && journal.get(read.runId);
    return known?.orderDigest === sha256(payload) ? known : null;
  }

  /** What is wrong with it is told for good, where it says which run it is of. */
  function refused(refusal: Refusal, payload: Uint8Array): void {
    const order = parsePayload<Order>("order", payload);
    if (!order) return log(`an order refused: ${refusal.code}: ${refusal.detail}`);
    const orderDigest = sha256(payload);
    // Whatever is wrong with it: it writes nothing over what is known of the run whose name it bears.
    if (journal.has(order.runId))
      return log(`order ${order.runId} refused: ${refusal.code}: another one bears its name`);
    if (refusal.code === "caller-code-wrong") callers.wrong(orderDigest);
    // It was in order when they were asked: its time ran out meanwhile.
    const isLate = refusal.code === "order-expired" || refusal.code === "order-ticket-unknown";
    const asked = isLate ? employee.answered(order.runId) : null;
    // Anything else may be somebody's who cannot order, and makes nobody forget what they answered.
    if (refusal.code === "order-expired") employee.drop(order.runId);
    sayNo(order, orderDigest, asked === null ? refusal : withoutConsent(asked), asked);
  }

  function take(body: Body<"order">): void {
    const payload = fromBase64(body.order.payload) ?? new Uint8Array();
    const again = runOf(payload);
    if (again) return tellAgain(again);
    // Nothing is verified for somebody who only ever sends what does not hold.
    if (!inVain.isLeft()) return log("more orders that do not hold came than are looked at");
    const decided = deps.decide(body);
    if (!decided.ok) {
      inVain.spend();
      return refused(decided, payload);
    }
    if (body.recorded)
      trail[isGrave(decided.manifest.risk) ? "take" : "takeSoon"](body.recorded.head, decided.policyVersion);
    const { order, orderDigest } = decided;
    const { runId, ticket, manifestDigest, params } = order;
    if (running.isOn()) return send({ kind: "later", runId });
    const may = running.isWithdrawn(runId)
      ? ({ kind: "go", consent: null } as const)
      : employee.mayBegin(wishOf(decided, tickets.open(), nowMs()), () => take(body));
    if (may.kind === "looking") return;
    // Nothing is journalled and the ticket is not used: it is asked again until it may, or has expired.
    if (may.kind === "wait") return send({ kind: "update", body: postponedBy(runId, may, nowMs()) });
    if (may.kind === "refuse") return sayNo(order, orderDigest, withoutConsent(may.consent), may.consent);
    employee.drop(runId);
    const { consent } = may;
    const refusal = running.begin(
      { ...decided, runId, ticket, manifestDigest, params, standing: null, consent },
      body,
    );
    if (refusal) sayNo(order, orderDigest, refusal, consent);
  }

  return {
    take,
    /** Anything else that is verified, and may be sent in vain, is counted with them. */
    inVain,
  };
}
