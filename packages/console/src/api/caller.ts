import type { AskCaller, CallerShown } from "@hulplijn/shared/api";
import { callerProofBytes } from "@hulplijn/shared/trust/decide";
import { ask } from "./client.ts";
import type { Shown } from "./order.ts";
import { sha256Hex } from "./sha256.ts";

/** A code on the device's screen, and since when at the latest it is there by this browser's clock. */
export interface Showing extends CallerShown {
  readonly askedAtMs: number;
}

/** Has the device show a code to whoever sits at it. The code itself comes by telephone, and no other way. */
export async function showCaller(about: AskCaller): Promise<Showing> {
  // Before it was asked: the way there and back is no time that is left.
  const askedAtMs = Date.now();
  return { ...(await ask<CallerShown>("callers", { method: "POST", body: about })), askedAtMs };
}

/** What the order carries of the code, computed here as the command line does: the collector gets it with the person's signature. */
export const proofOf = (
  { deviceId, fix }: Pick<Shown, "deviceId" | "fix">,
  person: string,
  { nonce }: Pick<CallerShown, "nonce">,
  code: string,
): Promise<string> =>
  sha256Hex(
    callerProofBytes(
      { deviceId, person, manifestDigest: fix.manifestDigest, params: fix.params, nonce },
      code,
    ),
  );
