import { eachQueue, personReasons, reasonLevel, worstReason } from "./printing/queues.ts";
import { defineRule } from "./define.ts";

/** Catalogue P08: what remains once paper, jam, door and toner have rules of their own. */
export const printerNeedsAttention = defineRule({
  id: "printer-needs-attention",
  probe: "printers",
  title: {
    en: "Printer {queue} needs somebody to look at it",
    nl: "Bij printer {queue} moet iemand gaan kijken",
  },
  explain: {
    en: "The printer behind {queue} asks for a person (it says: {reason}). Print jobs waiting: {waiting}.",
    nl: "De printer achter {queue} vraagt om iemand (de melding is: {reason}). Wachtende afdruktaken: {waiting}.",
  },
  advice: {
    en: "Follow the printer's display: empty the output tray or the waste box, or call the supplier for a worn part.",
    nl: "Volg het scherm van de printer: leeg de uitvoerlade of de restbak, of bel de leverancier voor een versleten onderdeel.",
  },
  impact: "many",
  raiseSeconds: 20,
  clearSeconds: 20,
  dependsOn: ["print-service-down", "print-service-hung"],
  proposals: [],
  sharedBy: "path",
  judge: (value) =>
    eachQueue(
      value,
      (queue) => reasonLevel(queue, personReasons.other),
      (queue) => ({ reason: worstReason(queue, personReasons.other) ?? "-" }),
    ),
});
