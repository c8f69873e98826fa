import { entry } from "./entry.ts";

/** Why a device would not run something because of the collector's audit trail. */
export const auditErrors = {
  "order-not-recorded": entry(
    403,
    false,
    [
      "The order does not stand on the collector's audit trail",
      "De opdracht staat niet in het auditspoor van de collector",
    ],
    [
      "Order it again; when that ends the same, look at the collector before you trust it: hulplijn audit verify --devices.",
      "Geef de opdracht opnieuw; loopt dat net zo af, kijk dan naar de collector voor u hem vertrouwt: hulplijn audit verify --devices.",
    ],
  ),
  "audit-trail-broken": entry(
    403,
    false,
    [
      "The collector's audit trail went back, or is another one than this device saw before",
      "Het auditspoor van de collector ging terug, of is een ander dan dit apparaat eerder zag",
    ],
    [
      "Find out why (hulplijn audit verify --devices). When an earlier copy was put back on purpose, sign the policy again: hulplijn policy edit.",
      "Zoek uit waarom (hulplijn audit verify --devices). Is met opzet een eerdere kopie teruggezet, teken dan het beleid opnieuw: hulplijn policy edit.",
    ],
  ),
} as const;
