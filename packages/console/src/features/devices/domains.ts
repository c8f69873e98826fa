import type { Domain } from "@hulplijn/shared/probes";
import type { Text } from "@hulplijn/shared/values";

/** The parts of a device that people think in, in the order of the strip. */
export const domainText: Readonly<Record<Domain, Text>> = {
  storage: { en: "Storage", nl: "Opslag" },
  compute: { en: "Processor and memory", nl: "Processor en geheugen" },
  power: { en: "Battery", nl: "Accu" },
  heat: { en: "Heat and fans", nl: "Warmte en ventilatoren" },
  network: { en: "Network", nl: "Netwerk" },
  printing: { en: "Printing", nl: "Afdrukken" },
  services: { en: "Services and programs", nl: "Services en programma's" },
  updates: { en: "Updates", nl: "Updates" },
  time: { en: "Clock", nl: "Klok" },
  inventory: { en: "Hardware and software", nl: "Hardware en software" },
};
