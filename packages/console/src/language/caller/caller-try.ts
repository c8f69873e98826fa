import type { Run } from "@hulplijn/shared/api";
import { triesPerCode } from "@hulplijn/shared/trust/decide";

/** What staff do after the device or the collector said no: ask for the same code once more, show another, or stop here. */
export type Next = "ask-again" | "show-new" | "stop";

/** The next step after a refusal that is about the caller's code; null for any other. `wrong` are the wrong codes since it was shown. */
export function nextAfter(code: string, wrong: number): Next | null {
  switch (code) {
    case "caller-code-wrong":
      return wrong < triesPerCode ? "ask-again" : "show-new";
    case "caller-code-expired":
    case "caller-code-none":
    case "caller-code-other":
    case "caller-device-silent":
      return "show-new";
    case "caller-code-locked":
    case "caller-codes-too-many":
    case "caller-screen-none":
      return "stop";
    default:
      return null;
  }
}

/**
 * What the device made of the code: not said yet, refused because of it, or none of the code's affair any more: then the run's own page
 * tells the rest, also when it waits for a device that went away.
 */
export function judgedBy(
  run: Pick<Run, "phase" | "outcome" | "code" | "waiting">,
): "not-yet" | "refused" | "goes-on" {
  if (run.outcome === "refused" && run.code !== null && nextAfter(run.code, 0) !== null) return "refused";
  const isUnderWay = run.phase === "queued" || run.phase === "delivered";
  return isUnderWay && run.waiting === null ? "not-yet" : "goes-on";
}

/** Seconds for which a code is still good; none once it is over. */
export const secondsLeft = (
  { askedAtMs, lifetimeSeconds }: { readonly askedAtMs: number; readonly lifetimeSeconds: number },
  nowMs: number,
): number => Math.min(lifetimeSeconds, Math.max(0, Math.ceil(lifetimeSeconds - (nowMs - askedAtMs) / 1000)));

/** Seconds as a clock shows them: 4:05. */
export const minutesOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/**
 * The run once the device said what it makes of the code. `read` asks the collector once more, after a pause; when that fails the order
 * stands all the same, and the run's own page is the place to look.
 */
export async function afterItsWord(ordered: Run, read: () => Promise<Run>): Promise<Run> {
  let run = ordered;
  while (judgedBy(run) === "not-yet") {
    try {
      run = await read();
    } catch {
      return run;
    }
  }
  return run;
}
