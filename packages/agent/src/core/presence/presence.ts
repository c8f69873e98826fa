import type { Manifest } from "@hulplijn/shared/fixes";
import type { NotNow } from "@hulplijn/shared/protocol";
import { type Situation, waitsFor } from "@hulplijn/shared/trust/decide";

/** How it stands with one of them: seen, seen not to be, or it cannot be told here. */
export type Seen = "yes" | "no" | "unknown";

/** What is known of the employee at this moment. */
export type Presence = Readonly<Record<Situation, Seen>>;

const reasons: Readonly<Record<Situation, NotNow>> = {
  call: "in-a-call",
  presenting: "presenting",
  "low-battery": "low-battery",
  typing: "typing",
};

/** What cannot be told is waited for so long at most: a device that can never tell must not stay ill for ever. */
export const mostUnknownMs = 15 * 60_000;

/** Somebody who works all day is waited for so long at most: a desktop tells a pause only after minutes without a touch. */
export const mostTypingMs = 60 * 60_000;

/**
 * Why a fix does not start now; null when it may. Unknown is not free: it waits as well, for a quarter of an hour since it was first
 * asked for (`waitedMs`).
 */
export function notNow(
  manifest: Pick<Manifest, "risk" | "waitsFor">,
  presence: Presence,
  waitedMs: number,
): NotNow | null {
  const situations = waitsFor(manifest);
  const seen = situations.find(
    (one) => presence[one] === "yes" && (one !== "typing" || waitedMs < mostTypingMs),
  );
  if (seen !== undefined) return reasons[seen];
  const isUnknown = situations.some((one) => presence[one] === "unknown");
  return isUnknown && waitedMs < mostUnknownMs ? "cannot-tell" : null;
}
