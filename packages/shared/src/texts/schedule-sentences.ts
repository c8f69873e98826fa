import type { Text } from "../values/text.ts";

/** What the collector says of a schedule before people sign it. */
export const scheduleSentences = {
  "night-trouble": {
    en: "Of the maintenance of the night before {at|time}, {count} pieces of work did not go well: see hulplijn schedules report.",
    nl: "Van het onderhoud van de nacht voor {at|time} gingen er {count} niet goed: zie hulplijn schedules report.",
  },
  "schedule-for-nobody": {
    en: "No device matches now; it is for those that come later.",
    nl: "Er past nu geen enkel apparaat; het geldt voor wie later komt.",
  },
  "schedule-for-everybody": {
    en: "It is for all {count} devices that there are.",
    nl: "Het is voor alle {count} apparaten die er zijn.",
  },
  "schedule-other-platform": {
    en: "{count} of the devices have a system that {fix} is not for: they start nothing under it.",
    nl: "{count} van de apparaten hebben een systeem waar {fix} niet voor is: zij starten er niets onder.",
  },
  "schedule-unable-devices": {
    en: "{count} of the devices have an agent that knows no schedules: update it.",
    nl: "{count} van de apparaten hebben een agent die geen schema’s kent: werk die bij.",
  },
  "schedule-restarts": {
    en: "{fix} starts machines again; their employees are asked first.",
    nl: "{fix} start machines opnieuw op; de medewerkers worden eerst gevraagd.",
  },
  "schedule-frozen-times": {
    en: "{count} of its next times fall into the freeze {name}: nothing is begun then.",
    nl: "{count} van de volgende tijden vallen in de bevriezing {name}: dan begint er niets.",
  },
  "schedule-held-times": {
    en: "{count} of its next times fall into the maintenance window {name}, which holds automatic fixes back.",
    nl: "{count} van de volgende tijden vallen in het onderhoudsvenster {name}, dat automatische herstelacties tegenhoudt.",
  },
  "schedule-zones-unknown": {
    en: "{count} of the devices have not said yet in which zone they are; counted here as {zone}.",
    nl: "{count} van de apparaten hebben nog niet gezegd in welke tijdzone ze zijn; hier geteld als {zone}.",
  },
  "schedule-needs-more": {
    en: "{have} of {needed} people signed it.",
    nl: "{have} van de {needed} mensen hebben getekend.",
  },
  "schedule-needs-person": {
    en: "{person}, who gives it, has not signed it yet.",
    nl: "{person}, die het geeft, heeft nog niet getekend.",
  },
} as const satisfies Record<string, Text>;
