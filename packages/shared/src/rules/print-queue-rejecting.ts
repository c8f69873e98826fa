import { eachQueue } from "./printing/queues.ts";
import { defineRule } from "./define.ts";

/** Catalogue P03 (cupsreject). A stopped queue may accept jobs and a running one may refuse them: two faults. */
export const printQueueRejecting = defineRule({
  id: "print-queue-rejecting",
  probe: "printers",
  title: {
    en: "Print queue {queue} refuses new print jobs",
    nl: "Wachtrij {queue} weigert nieuwe afdruktaken",
  },
  explain: {
    en: "The queue {queue} is set to refuse print jobs. Whoever prints to it gets an error at once.",
    nl: "De wachtrij {queue} staat zo ingesteld dat die afdruktaken weigert. Wie erheen print, krijgt meteen een foutmelding.",
  },
  advice: {
    en: "Somebody closed it on purpose, or a set-up was left half done. Open the queue again when nobody objects.",
    nl: "Iemand heeft hem bewust gesloten, of een installatie is halverwege gestopt. Zet de wachtrij weer open als niemand bezwaar heeft.",
  },
  impact: "person",
  raiseSeconds: 10,
  clearSeconds: 10,
  dependsOn: ["print-service-down", "print-service-hung"],
  proposals: [{ fix: "resume-print-queue", params: { queue: "queue" } }],
  sharedBy: "path",
  judge: (value) => eachQueue(value, (queue) => (queue.acceptingJobs ? "none" : "warning")),
});
