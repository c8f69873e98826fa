import { defineRule } from "./define.ts";

/** Catalogue B02: on mains and discharging for fifteen minutes. "Not charging" alone is no fault: firmware may keep the charge at 80 %. */
export const batteryNotCharging = defineRule({
  id: "battery-not-charging",
  probe: "battery",
  title: {
    en: "The battery empties although the charger is connected",
    nl: "De accu loopt leeg terwijl de lader is aangesloten",
  },
  explain: {
    en: "{battery} is at {charge|percent} and going down on mains power. The adapter is too weak or does not work.",
    nl: "{battery} staat op {charge|percent} en loopt terug terwijl er netstroom is. De adapter is te zwak of werkt niet.",
  },
  advice: {
    en: "Use the adapter that came with the computer, another socket, and another port. Docks often give too little power.",
    nl: "Gebruik de adapter die bij de computer hoort, een ander stopcontact en een andere poort. Docks leveren vaak te weinig.",
  },
  impact: "person",
  raiseSeconds: 900,
  clearSeconds: 60,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value) =>
    value.batteries.map((battery) => ({
      subject: battery.name,
      level:
        value.onMains === null || battery.state === "unknown"
          ? "unknown"
          : value.onMains && battery.state === "discharging"
            ? "warning"
            : "none",
      params: { battery: battery.name, charge: battery.chargePercent ?? "?" },
    })),
});
