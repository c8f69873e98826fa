import { defineRule, levelOf, type Levels } from "./define.ts";

/** Drivers fill limits that they do not know with 0, or with the largest number that fits. */
const limitOf = (celsius: number | null): number | null =>
  celsius !== null && celsius > 30 && celsius < 150 ? celsius : null;

/**
 * Catalogue H01. By the maker's own limits where the driver tells them; where it does not (or tells nonsense), 90 and 100 °C, at
 * which processors slow down and stop (our proposal).
 */
export const tooHot = defineRule({
  id: "too-hot",
  probe: "temperature",
  title: {
    en: "The computer is too hot",
    nl: "De computer wordt te heet",
  },
  explain: {
    en: "{sensor} is at {celsius} °C; {limit} °C is its limit. The computer slows down, and switches off if it gets hotter.",
    nl: "{sensor} is {celsius} °C; de grens is {limit} °C. De computer wordt trager en schakelt uit als hij nog heter wordt.",
  },
  advice: {
    en: "Keep the vents free and put it on a hard surface. If the fan is silent or full of dust, have it cleaned.",
    nl: "Houd de ventilatieopeningen vrij en zet hem op een harde ondergrond. Is de ventilator stil of zit hij vol stof, laat hem dan schoonmaken.",
  },
  impact: "person",
  raiseSeconds: 60,
  clearSeconds: 300,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) =>
    value.sensors.map((sensor) => {
      const high = limitOf(sensor.highCelsius) ?? 90;
      const critical = Math.max(high, limitOf(sensor.criticalCelsius) ?? 100);
      const limits: Levels = {
        warning: { raise: high, clear: high - 5 },
        critical: { raise: critical, clear: critical - 5 },
      };
      return {
        subject: sensor.name,
        level: levelOf(sensor.celsius, limits, was(sensor.name)),
        params: { sensor: sensor.name, celsius: sensor.celsius, limit: high },
      };
    }),
});
