import { isDown, loops, nameOf, othersOf } from "./services/service.ts";
import { defineRule } from "./define.ts";

/** Catalogue A01. One that fails again and again is another fault, with another answer: service-crash-loop. */
export const serviceFailed = defineRule({
  id: "service-failed",
  probe: "services",
  title: {
    en: "Service {service} has stopped",
    nl: "Service {service} is gestopt",
  },
  explain: {
    en: "{description} ({service}) should be running and is not. The system says: {result}.",
    nl: "{description} ({service}) hoort te draaien en doet dat niet. Het systeem meldt: {result}.",
  },
  advice: {
    en: "Start the service again. If it stops a second time, read its log before the third.",
    nl: "Start de service opnieuw. Stopt die een tweede keer, lees dan het logboek voor je het nog eens probeert.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 10,
  dependsOn: [],
  proposals: [{ fix: "restart-service", params: { service: "service" } }],
  sharedBy: "service",
  judge: (value) =>
    othersOf(value).map((service) => ({
      subject: service.name,
      level: !loops(service) && isDown(service) ? "warning" : "none",
      params: nameOf(service),
    })),
});
