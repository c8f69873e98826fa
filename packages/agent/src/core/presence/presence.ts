import type { Manifest } from "@hulplijn/shared/fixes";
import type { NotNow } from "@hulplijn/shared/protocol";

/** What the employee may be doing that a fix can wait for, as a manifest names it. */
export type Situation = NonNullable<Manifest["waitsFor"]>[number];

/** How it stands with one of them: seen, seen not to be, or it cannot be told here. */
export type Seen = "yes" | "no" | "unknown";

/** What is known of the employee at this moment. */
export type Presence = Readonly<Record<Situation, Seen>>;

const reasons: Readonly<Record<Situation, NotNow>> = {
  call: "in-a-call",
  presenting: "presenting",
  "low-battery": "low-battery",
};

/** What cannot be told is waited for so long at most: a device that can never tell must not stay ill for ever. */
export const mostUnknownMs = 15 * 60_000;

/** Situations that this fix waits for. One that only reads waits for nothing; of any other the manifest may say which, else all. */
export function waitsFor(manifest: Pick<Manifest, "risk" | "waitsFor">): readonly Situation[] {
  return manifest.waitsFor ?? (manifest.risk === "R0" ? [] : ["call", "presenting", "low-battery"]);
}

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
  const seen = situations.find((one) => presence[one] === "yes");
  if (seen !== undefined) return reasons[seen];
  const isUnknown = situations.some((one) => presence[one] === "unknown");
  return isUnknown && waitedMs < mostUnknownMs ? "cannot-tell" : null;
}
