import type { UnavailableReason } from "../probes/reading.ts";
import type { DeviceState } from "../values/device-state.ts";
import type { Severity } from "../values/severity.ts";
import type { Text } from "../values/text.ts";

/** Words for machine-made values that several screens and programs show. Rules, probes and errors carry their own. */
export const severityText: Readonly<Record<Severity, Text>> = {
  notice: { en: "Notice", nl: "Ter info" },
  warning: { en: "Warning", nl: "Let op" },
  critical: { en: "Critical", nl: "Kritiek" },
};

export const deviceStateText: Readonly<Record<DeviceState, Text>> = {
  well: { en: "Well", nl: "Goed" },
  ill: { en: "Not well", nl: "Niet in orde" },
  unknown: { en: "Unknown", nl: "Onbekend" },
  offline: { en: "Offline", nl: "Offline" },
  asleep: { en: "Asleep", nl: "In slaapstand" },
  maintenance: { en: "In maintenance", nl: "In onderhoud" },
};

export const unavailableText: Readonly<Record<UnavailableReason, Text>> = {
  "needs-root": {
    en: "needs administrator rights on the device",
    nl: "vereist beheerdersrechten op het apparaat",
  },
  "tool-missing": {
    en: "the tool it needs is not installed",
    nl: "het benodigde hulpprogramma is niet geïnstalleerd",
  },
  "no-such-hardware": {
    en: "this device has no such hardware",
    nl: "dit apparaat heeft zulke hardware niet",
  },
  "not-supported": { en: "not supported on this system", nl: "niet ondersteund op dit systeem" },
  "switched-off": { en: "switched off in the settings", nl: "uitgeschakeld in de instellingen" },
  "no-service": { en: "the service it asks is not there", nl: "de service waar het om gaat is er niet" },
  "no-permission": { en: "the system does not permit it", nl: "het systeem staat het niet toe" },
  "not-yet": { en: "not measured yet", nl: "nog niet gemeten" },
};
export * from "./schedule-standings.ts";
export * from "./sentences.ts";
