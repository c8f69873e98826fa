import { loops, nameOf } from "./services/service.ts";
import { defineRule } from "./define.ts";

/**
 * Catalogue A02: three crashes in an hour, or the service manager gave up (start-limit-hit). No fix is proposed: starting it again
 * hides the cause and may spoil its data.
 */
export const serviceCrashLoop = defineRule({
  id: "service-crash-loop",
  probe: "services",
  title: {
    en: "Service {service} keeps crashing",
    nl: "Service {service} crasht steeds",
  },
  explain: {
    en: "{description} ({service}) stops again and again. Restarts in the last hour: {restarts}. The system says: {result}.",
    nl: "{description} ({service}) stopt telkens weer. Herstarts in het afgelopen uur: {restarts}. Het systeem meldt: {result}.",
  },
  advice: {
    en: "Do not keep restarting it. Read its log, undo the last change to it, and look whether other computers have it too.",
    nl: "Blijf hem niet herstarten. Lees het logboek, draai de laatste wijziging terug en kijk of andere computers het ook hebben.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 300,
  dependsOn: [],
  proposals: [],
  sharedBy: "service",
  judge: (value) =>
    value.services.map((service) => ({
      subject: service.name,
      level: loops(service) ? "critical" : "none",
      params: { ...nameOf(service), restarts: service.restartsLastHour },
    })),
});
