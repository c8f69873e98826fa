import type { Text } from "../values/text.ts";

/** How devices stand with a time of a schedule, in words that follow a number. */
export const scheduleStandingText = {
  verified: { en: "verified", nl: "bevestigd" },
  "not-needed": { en: "not needed", nl: "niet nodig" },
  failed: { en: "failed", nl: "mislukt" },
  refused: { en: "refused", nl: "geweigerd" },
  running: { en: "running", nl: "bezig" },
  lost: { en: "lost in the middle", nl: "onderweg kwijt" },
  waiting: { en: "waiting", nl: "wachtend" },
  postponed: { en: "postponed by the employee", nl: "uitgesteld door de medewerker" },
  "catching-up": { en: "catching up", nl: "aan het inhalen" },
  planned: { en: "planned", nl: "gepland" },
  missed: { en: "missed", nl: "gemist" },
  offline: { en: "off or not reachable", nl: "uit of onbereikbaar" },
  silent: { en: "silent", nl: "stil" },
  unable: { en: "with too old an agent", nl: "met een te oude agent" },
} as const satisfies Record<string, Text>;

/** Reasons that are no errors. */
export const scheduleReasonText: Readonly<Record<string, Text>> = {
  "caught-up": { en: "later than its own moment", nl: "later dan het eigen moment" },
  failed: { en: "the script failed", nl: "het script mislukte" },
  "timed-out": { en: "it took too long", nl: "het duurde te lang" },
  "not-verified": { en: "it did not help", nl: "het hielp niet" },
  interrupted: {
    en: "it was broken off; what it did is unknown",
    nl: "het werd afgebroken; wat het deed is onbekend",
  },
  stopped: { en: "it was stopped", nl: "het werd gestopt" },
  postponed: { en: "the employee said later", nl: "de medewerker zei later" },
  asked: { en: "the employee is asked", nl: "de medewerker wordt gevraagd" },
  "declined-today": { en: "not today, the employee said", nl: "niet vandaag, zei de medewerker" },
  "nobody-answered": { en: "nobody answered", nl: "niemand antwoordde" },
  "nobody-there": { en: "there is nobody to ask", nl: "er is niemand om te vragen" },
  "in-a-call": { en: "somebody is in a call", nl: "iemand is in gesprek" },
  presenting: { en: "somebody presents", nl: "iemand presenteert" },
  "low-battery": { en: "the battery is low", nl: "de accu is bijna leeg" },
};
