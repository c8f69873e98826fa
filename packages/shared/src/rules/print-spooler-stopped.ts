import { isDown, spoolersOf } from "./services/service.ts";
import { defineRule } from "./define.ts";

/** Catalogue P01, on Windows. It restarts in a moment when a driver is installed, so one reading does not count. */
export const printSpoolerStopped = defineRule({
  id: "print-spooler-stopped",
  probe: "services",
  title: {
    en: "The print spooler has stopped",
    nl: "De printspooler is gestopt",
  },
  explain: {
    en: "The print spooler of Windows should start with the computer and does not run, so nobody can print from it.",
    nl: "De printspooler van Windows hoort met de computer te starten en draait niet, dus vanaf deze computer kan niemand printen.",
  },
  advice: {
    en: "Start the print spooler. If it stops again within minutes, look at the driver of the printer that was added last.",
    nl: "Start de printspooler. Stopt die binnen een paar minuten weer, kijk dan naar het stuurprogramma van de laatst toegevoegde printer.",
  },
  impact: "person",
  raiseSeconds: 5,
  clearSeconds: 10,
  dependsOn: [],
  proposals: [{ fix: "restart-print-spooler", params: {} }],
  sharedBy: null,
  judge: (value) => [
    { subject: "", level: spoolersOf(value).some(isDown) ? "critical" : "none", params: {} },
  ],
});
