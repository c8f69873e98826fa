import { eachQueue } from "./printing/queues.ts";
import { defineRule } from "./define.ts";

/**
 * Catalogue P03. A queue that a person paused says "paused" with their words; one that its printer stopped says why.
 * CUPS keeps an old message after recovery, so the state alone decides and the message only explains.
 */
export const printQueueStopped = defineRule({
  id: "print-queue-stopped",
  probe: "printers",
  title: {
    en: "Print queue {queue} has stopped",
    nl: "Wachtrij {queue} staat stil",
  },
  explain: {
    en: "The queue {queue} was stopped (it says: {reason}). Print jobs waiting: {waiting}. They stay where they are until the queue goes on.",
    nl: "De wachtrij {queue} is stilgezet (de melding is: {reason}). Wachtende afdruktaken: {waiting}. Die blijven staan tot de wachtrij weer loopt.",
  },
  advice: {
    en: "See whether the printer shows an error, solve that first, then resume the queue. If a colleague paused it, ask them.",
    nl: "Kijk of de printer een fout toont en los die eerst op; hervat dan de wachtrij. Heeft een collega hem gepauzeerd, vraag het dan na.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 10,
  dependsOn: ["print-service-down", "print-service-hung"],
  proposals: [{ fix: "resume-print-queue", params: { queue: "queue" } }],
  sharedBy: "path",
  judge: (value) =>
    eachQueue(
      value,
      (queue) => (queue.state !== "stopped" ? "none" : queue.waitingJobs > 0 ? "critical" : "warning"),
      (queue) => ({
        reason: queue.message || queue.reasons.filter((reason) => reason !== "paused").join(", ") || "paused",
      }),
    ),
});
