import type { ProbeValue } from "../../probes/registry.ts";
import type { Params } from "../../values/text.ts";

type Service = ProbeValue<"services">["services"][number];

const loopRestarts = 3;

/** It crashes again and again: three times in an hour, or until the service manager gave up. */
export const loops = (service: Service): boolean =>
  service.restartsLastHour >= loopRestarts || service.result === "start-limit-hit";

export const nameOf = (service: Service): Params => ({
  service: service.name,
  description: service.description || service.name,
  result: service.result || "?",
});

const isSpooler = ({ name }: Service): boolean => name === "Spooler";

/** The print spooler of Windows, where it is to run; it has a rule and a fix of its own. */
export const spoolersOf = ({ manager, services }: ProbeValue<"services">): readonly Service[] =>
  manager === "windows" ? services.filter(isSpooler) : [];

/** All services but those. */
export const othersOf = ({ manager, services }: ProbeValue<"services">): readonly Service[] =>
  manager === "windows" ? services.filter((service) => !isSpooler(service)) : services;

export const isDown = ({ state }: Service): boolean => state === "failed" || state === "stopped";
