import { eachQueue } from "./printing/queues.ts";
import { defineRule } from "./define.ts";

/**
 * Catalogue P02, P05. CUPS shows a printer that is switched off as one at work, so the probe asks the device. Only with jobs
 * waiting: a printer that nobody wants may be off.
 */
export const printerUnreachable = defineRule({
  id: "printer-unreachable",
  probe: "printers",
  title: {
    en: "Printer behind queue {queue} does not answer",
    nl: "Printer achter wachtrij {queue} antwoordt niet",
  },
  explain: {
    en: "The printer that {queue} sends to does not answer. Print jobs waiting for it: {waiting}.",
    nl: "De printer waar {queue} naartoe stuurt, antwoordt niet. Wachtende afdruktaken: {waiting}.",
  },
  advice: {
    en: "See whether the printer is on and its network cable or Wi-Fi is connected. If it was moved, its address may have changed.",
    nl: "Kijk of de printer aanstaat en of de netwerkkabel of wifi is aangesloten. Is hij verplaatst, dan kan het adres veranderd zijn.",
  },
  impact: "person",
  raiseSeconds: 20,
  clearSeconds: 20,
  dependsOn: ["print-service-down", "print-service-hung", "link-down", "gateway-unreachable"],
  proposals: [],
  sharedBy: "path",
  judge: (value) =>
    eachQueue(value, (queue) => {
      if (queue.waitingJobs === 0 || queue.state === "stopped") return "none";
      if (queue.deviceReachable === "unknown") return "unknown";
      return queue.deviceReachable === "no" ? "critical" : "none";
    }),
});
