import { entry } from "./entry.ts";

/** The employee at the device did not let it run. */
export const consentErrors = {
  "consent-declined": entry(
    409,
    true,
    ["The employee said: not today", "De medewerker zei: niet vandaag"],
    [
      "Talk to the employee, and order it again for another day.",
      "Overleg met de medewerker en geef de opdracht opnieuw voor een andere dag.",
    ],
  ),
  "consent-not-given": entry(
    409,
    true,
    [
      "The employee was asked and did not agree in time",
      "De medewerker is gevraagd en gaf niet op tijd toestemming",
    ],
    [
      "Talk to the employee, and order it again when it suits.",
      "Overleg met de medewerker en geef de opdracht opnieuw als het schikt.",
    ],
  ),
} as const;
