import { defineRule } from "./define.ts";

/** Catalogue P01; a stopped CUPS still accepts connections, so only a request without an answer tells. */
export const printServiceHung = defineRule({
  id: "print-service-hung",
  probe: "printers",
  title: {
    en: "The print service does not respond",
    nl: "De afdrukservice reageert niet",
  },
  explain: {
    en: "The print service accepts a connection but gives no answer. Printing waits until it does.",
    nl: "De afdrukservice neemt de verbinding aan maar geeft geen antwoord. Printen wacht tot dat weer gebeurt.",
  },
  advice: {
    en: "Restart the print service. Waiting print jobs are kept, and the one that was printing may come out twice.",
    nl: "Herstart de afdrukservice. Wachtende afdruktaken blijven bewaard; de afdruktaak die bezig was, kan er twee keer uitkomen.",
  },
  impact: "person",
  raiseSeconds: 20,
  clearSeconds: 10,
  dependsOn: ["print-service-down"],
  proposals: [{ fix: "restart-print-service", params: {} }],
  sharedBy: null,
  judge: (value) => [{ subject: "", level: value.service === "hung" ? "critical" : "none", params: {} }],
});
