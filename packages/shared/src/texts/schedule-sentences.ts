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
    en: "Devices whose agent knows no schedules: {count}. Update it there.",
    nl: "Apparaten waarvan de agent geen schema’s kent: {count}. Werk die daar bij.",
  },
  "schedule-restarts": {
    en: "{fix} starts machines again; their employees are asked first.",
    nl: "{fix} start machines opnieuw op; de medewerkers worden eerst gevraagd.",
  },
  "schedule-frozen-times": {
    en: "Next times within the freeze {name}: {count}. Nothing is begun then.",
    nl: "Volgende tijden binnen de bevriezing {name}: {count}. Dan begint er niets.",
  },
  "schedule-held-times": {
    en: "Next times within the maintenance window {name}: {count}. It holds automatic fixes back.",
    nl: "Volgende tijden binnen het onderhoudsvenster {name}: {count}. Het houdt automatische herstelacties tegen.",
  },
  "schedule-zones-unknown": {
    en: "Devices that have not said yet in which zone they are: {count}; counted here as {zone}.",
    nl: "Apparaten die nog niet hebben gezegd in welke tijdzone ze zijn: {count}; hier geteld als {zone}.",
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
