import { defineRule } from "./define.ts";

/** Catalogue P03. A queue that a person paused says "paused" with their words; one stopped by a failing device says why. */
export const printQueueStopped = defineRule({
  id: "print-queue-stopped",
  probe: "printers",
  title: { en: "Print queue {queue} has stopped", nl: "Afdrukwachtrij {queue} staat stil" },
  explain: {
    en: "The queue {queue} is stopped ({reason}), so {waiting} waiting job(s) do not come out. The printer itself answers: {reachable}.",
    nl: "De wachtrij {queue} staat stil ({reason}), dus {waiting} wachtende afdruktaak/-taken komen er niet uit. De printer zelf antwoordt: {reachable}.",
  },
  advice: {
    en: "See whether the printer shows an error, then resume the queue.",
    nl: "Kijk of de printer een fout toont en hervat dan de wachtrij.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 10,
  dependsOn: [],
  proposals: [{ fix: "resume-print-queue", params: { queue: "queue" } }],
  sharedBy: "path",
  judge: (value) =>
    value.queues.map((queue) => ({
      subject: queue.queue,
      level:
        queue.state === "unknown"
          ? "unknown"
          : queue.state !== "stopped"
            ? "none"
            : queue.waitingJobs > 0
              ? "critical"
              : "warning",
      params: {
        queue: queue.queue,
        reason: queue.reasons.filter((reason) => reason !== "paused").join(", ") || queue.message || "paused",
        waiting: queue.waitingJobs,
        reachable: queue.deviceReachable,
        path: queue.path,
      },
    })),
});
