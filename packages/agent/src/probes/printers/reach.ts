import type { Net } from "../../core/ports.ts";
import { ippAsker } from "./ask-ipp.ts";
import { type Doorbell, doorbell } from "./device-uri.ts";
import type { QueueFacts } from "./parse-print-service.ts";

export type Reach = "yes" | "no" | "unknown";

const getPrinterAttributes = 0x000b;

/**
 * What CUPS's backends say in printer-state-message when the device does not answer (backend/ipp.c, socket.c, lpd.c of 2.4).
 * In English, because the print service runs so in nearly all places; in others asking the device tells.
 */
const gone =
  /may not exist or is unavailable|is not responding|unable to (?:connect|contact|locate)|network host .* is (?:busy|down)|unreachable|is offline/i;

/**
 * By the service's own words. The message outlives the fault on an idle queue, so there it counts for nothing. A device
 * that is being connected to is only away when that goes on without progress.
 */
export function reachByWords(facts: QueueFacts, isStuck: boolean): "no" | "unknown" {
  const reasons = facts.reasons.map((reason) => reason.replace(/-(?:report|warning|error)$/, ""));
  if (reasons.includes("offline") || reasons.includes("timed-out")) return "no";
  if (isStuck && reasons.includes("connecting-to-device")) return "no";
  return facts.state !== "idle" && gone.test(facts.message) ? "no" : "unknown";
}

/** Asks the device itself: an IPP printer for its state, any other by connecting. Unknown where it cannot be asked. */
export async function askDevice(net: Net, uri: string, limitMs: number, signal: AbortSignal): Promise<Reach> {
  const bell = doorbell(uri);
  if (bell === null) return "unknown";
  return bell.by === "ipp"
    ? askPrinter(net, bell, uri, limitMs, signal)
    : connectTo(net, bell, limitMs, signal);
}

async function askPrinter(
  net: Net,
  bell: Extract<Doorbell, { by: "ipp" }>,
  uri: string,
  limitMs: number,
  signal: AbortSignal,
): Promise<Reach> {
  const asker = ippAsker(net, { host: bell.host, port: bell.port });
  const answer = await asker.ask(
    {
      operation: getPrinterAttributes,
      target: bell.target,
      attributes: [
        { name: "printer-uri", kind: "uri", values: [uri.replace(/\/\/[^/]*@/, "//")] },
        { name: "requested-attributes", kind: "keyword", values: ["printer-state"] },
      ],
    },
    limitMs,
    signal,
  );
  asker.close();
  switch (answer.kind) {
    case "down":
    case "hung":
      return "no";
    case "out-of-reach":
      return answer.failure.failure === "unreachable" ? "no" : "unknown";
    case "answer":
    case "no-permission":
    case "refused":
    case "empty":
    case "unparseable":
      return "yes";
  }
}

async function connectTo(
  net: Net,
  bell: Extract<Doorbell, { by: "tcp" }>,
  limitMs: number,
  signal: AbortSignal,
): Promise<Reach> {
  const outcomes = await Promise.all(
    bell.ports.map((port) => net.connect({ host: bell.host, port }, limitMs, signal)),
  );
  for (const outcome of outcomes) if (outcome.failure === undefined) outcome.close();
  if (outcomes.some((outcome) => outcome.failure === undefined)) return "yes";
  return outcomes.every((outcome) => outcome.failure === "failed") ? "unknown" : "no";
}
