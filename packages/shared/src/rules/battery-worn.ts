import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { notice: { raise: 79, clear: 82 }, warning: { raise: 59, clear: 62 } };

/**
 * Catalogue B01: under 80 % of the design capacity a notice, under 60 % to be replaced. Charge is another thing than health, and a
 * charge limit set by the firmware is not wear.
 */
export const batteryWorn = defineRule({
  id: "battery-worn",
  probe: "battery",
  title: {
    en: "Battery {battery} is worn",
    nl: "Accu {battery} is versleten",
  },
  explain: {
    en: "The battery {battery} holds {health|percent} of what it held when new, so it lasts that much shorter.",
    nl: "In accu {battery} past nog {health|percent} van wat er nieuw in ging, dus hij is zoveel sneller leeg.",
  },
  advice: {
    en: "Plan a new battery. Under 60 % the computer may switch off without warning.",
    nl: "Plan een nieuwe accu. Onder de 60 % kan de computer zonder waarschuwing uitvallen.",
  },
  impact: "nobody",
  limits: { series: "health", levels: limits },
  raiseSeconds: 0,
  clearSeconds: 3600,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) =>
    value.batteries.map((battery) => ({
      subject: battery.name,
      level:
        battery.healthPercent === null
          ? "unknown"
          : levelOf(battery.healthPercent, limits, was(battery.name)),
      params: { battery: battery.name, health: battery.healthPercent ?? 0, cycles: battery.cycles ?? "?" },
    })),
});
