import type { PlannedRun, PlanRun, ProposedFix, Run } from "@hulplijn/shared/api";
import { compareOrder } from "@hulplijn/shared/trust/decide";
import type { Envelope } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import { ask, codeOf, refusedHere } from "./client.ts";
import { type Orderer, signByPasskey } from "./ordering-passkey.ts";
import { signByShift } from "./shift.ts";
import type { Shift } from "./shift-store.ts";

/** What is on screen when a person presses the button. */
export interface Shown {
  readonly fix: Pick<ProposedFix, "fix" | "version" | "manifestDigest" | "params" | "risk">;
  readonly deviceId: string;
  /** None when somebody called, and nothing was measured. */
  readonly incidentKey: string | null;
  /** What the caller read aloud, as the order proves it; none for a fix that asks for no code. */
  readonly callerProof?: string;
}

/** How this person signs now: by the key of their shift, or, for what cannot be taken back, by a passkey each time. */
export type Signing =
  | { readonly by: "shift"; readonly shift: Shift }
  | { readonly by: "passkey"; readonly orderer: Orderer };

/** Who signs, as the policy names them. */
export const personOf = (signing: Signing): string =>
  signing.by === "shift" ? signing.shift.person : signing.orderer.person.person;

const ticketWithinMs = 20_000;

/** A device that has only just connected gives out its tickets in a moment: nobody has to press again for that. */
async function planned(body: PlanRun): Promise<PlannedRun> {
  const untilMs = performance.now() + ticketWithinMs;
  for (;;) {
    try {
      return await ask<PlannedRun>("runs/plan", { method: "POST", body });
    } catch (error) {
      if (codeOf(error) !== "no-ticket-free" || performance.now() > untilMs) throw error;
      await new Promise((settle) => setTimeout(settle, 500));
    }
  }
}

const wishOf = ({ fix, deviceId, incidentKey, callerProof }: Shown, signing: Signing): PlanRun => ({
  person: personOf(signing),
  deviceId,
  fix: fix.fix,
  params: fix.params,
  ...(incidentKey !== null && { incidentKey }),
  ...(callerProof !== undefined && { callerProof }),
});

/** The plan that was asked for ahead of time, and for what. One only: it holds a ticket of its device. */
let ahead: { readonly wish: string; readonly atMs: number; readonly plan: Promise<PlannedRun> } | null = null;
/** A plan lives for two minutes at the collector; an older one than this is not relied on. */
const aheadMs = 90_000;

/**
 * The person points at the button: the collector writes the order down already, so that pressing it is one request. What it wrote is
 * read and compared when the person presses, as always.
 */
export function prepareOrder(shown: Shown, signing: Signing): void {
  const wish = JSON.stringify(wishOf(shown, signing));
  if (ahead?.wish === wish && performance.now() - ahead.atMs < aheadMs) return;
  const plan = ask<PlannedRun>("runs/plan", { method: "POST", body: wishOf(shown, signing) });
  // Whatever is wrong is told when the button is pressed.
  plan.catch(() => (ahead = null));
  ahead = { wish, atMs: performance.now(), plan };
}

/** The plan that was made ahead, to be used once; null when there is none for this. */
async function takeAhead(wish: PlanRun): Promise<PlannedRun | null> {
  const made = ahead;
  ahead = null;
  const fits = made?.wish === JSON.stringify(wish) && performance.now() - made.atMs < aheadMs;
  return fits ? made.plan.catch(() => null) : null;
}

/**
 * Orders what is on screen: the collector writes the order down, and this reads its very bytes, compares them with what the
 * person sees, and signs. The collector can refuse; it cannot put another order in the place of this one.
 */
export async function orderShown(shown: Shown, signing: Signing): Promise<Run> {
  const wish = wishOf(shown, signing);
  const made = await takeAhead(wish);
  if (!made) return signAndSend(await planned(wish), shown, signing);
  try {
    return await signAndSend(made, shown, signing);
  } catch (error) {
    // A collector that was restarted meanwhile has forgotten it.
    if (codeOf(error) !== "plan-expired") throw error;
    return signAndSend(await planned(wish), shown, signing);
  }
}

async function signAndSend(
  plan: PlannedRun,
  { fix, deviceId, callerProof }: Shown,
  signing: Signing,
): Promise<Run> {
  const { version, manifestDigest, params } = fix;
  const payload = fromBase64(plan.payload) ?? new Uint8Array();
  const compared = compareOrder(payload, {
    person: personOf(signing),
    deviceId,
    fix: fix.fix,
    version,
    manifestDigest,
    params,
    ...(callerProof !== undefined && { callerProof }),
  });
  if (!compared.ok) throw refusedHere(compared.code, compared.detail);
  const body: { order: Envelope; delegation?: Envelope } =
    signing.by === "shift"
      ? { order: await signByShift(signing.shift, "order", payload), delegation: signing.shift.delegation }
      : { order: await signByPasskey(signing.orderer, "order", payload) };
  return ask<Run>("runs", { method: "POST", body });
}
