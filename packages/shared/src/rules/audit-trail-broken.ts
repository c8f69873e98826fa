import { defineRule } from "./define.ts";

/**
 * The device is a witness of the collector's audit trail: one that ends earlier than before, or has another line where this device signed
 * for one, was cut, set back or rewritten. It clears with a policy of a higher version, which people sign once they know why.
 */
export const auditTrailBroken = defineRule({
  id: "audit-trail-broken",
  probe: "collector-path",
  title: {
    en: "The support server's audit trail is not the one it was",
    nl: "Het auditspoor van de supportserver is niet meer wat het was",
  },
  explain: {
    en: "This device signed for a line of the collector's audit trail that is not there any more. Fixes that cannot be undone are refused here.",
    nl: "Dit apparaat tekende voor een regel van het auditspoor van de collector die er niet meer is. Fixes die niet terug te draaien zijn, worden hier geweigerd.",
  },
  advice: {
    en: "Compare the trail with the devices (hulplijn audit verify --devices). When an earlier copy was put back on purpose, sign the policy again.",
    nl: "Vergelijk het spoor met de apparaten (hulplijn audit verify --devices). Is met opzet een eerdere kopie teruggezet, teken dan het beleid opnieuw.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 0,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: ({ trail = "sound" }) => [
    { subject: "", level: trail === "sound" ? "none" : "critical", params: {} },
  ],
});
