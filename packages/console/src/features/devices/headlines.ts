import type { ProbeId, ProbeValue } from "@hulplijn/shared/probes";
import { plural, t } from "@lingui/core/macro";
import { writeBytes, writeDuration, writeIn, writePercent } from "../../ui/format.ts";

type Headlines = { readonly [Id in ProbeId]: (value: ProbeValue<Id>, language: string) => string };

const largest = <Row>(rows: readonly Row[], by: (row: Row) => number | null): Row | undefined =>
  rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || (by(row) ?? -1) > (by(best) ?? -1) ? row : best),
    undefined,
  );

/**
 * The one thing that a reading says at a glance. It is worded by the measurement, never by a judgement: what is bad is
 * for the rules to say.
 */
const headlines: Headlines = {
  audio: ({ sessions }) => {
    const answering = sessions.filter((session) => session.state === "answers").length;
    if (sessions.length === 0) return t`Nobody is signed in`;
    return plural(answering, {
      one: `# of ${sessions.length} answers`,
      other: `# of ${sessions.length} answer`,
    });
  },
  battery: ({ batteries, onMains }, language) => {
    const first = batteries[0];
    if (first === undefined) return t`No battery`;
    const charge = first.chargePercent === null ? "?" : writePercent(first.chargePercent, language);
    return onMains === true ? t`${charge}, on mains` : t`${charge}, on battery`;
  },
  clock: ({ offsetSeconds }, language) => {
    if (offsetSeconds === null) return t`No source to compare with`;
    if (Math.abs(offsetSeconds) < 1) return t`Right to the second`;
    const off = writeDuration(Math.abs(offsetSeconds), language);
    return offsetSeconds > 0 ? t`${off} ahead` : t`${off} behind`;
  },
  "collector-path": ({ connected, roundTripMs }, language) => {
    if (!connected) return t`Not connected`;
    if (roundTripMs === null) return t`Connected`;
    const trip = writeIn(roundTripMs, "milliseconds", language);
    return t`${trip} round trip`;
  },
  crashes: ({ programs }) => {
    const count = programs.reduce((sum, program) => sum + program.count24Hours, 0);
    return plural(count, { 0: "No crash today", one: "# crash today", other: "# crashes today" });
  },
  "disk-health": ({ disks }) => {
    const passed = disks.filter((disk) => disk.selfAssessment === "passed").length;
    if (disks.length === 0) return t`No disk to ask`;
    return plural(passed, {
      one: `# of ${disks.length} says that it is fine`,
      other: `# of ${disks.length} say that they are fine`,
    });
  },
  "disk-space": ({ mounts }, language) => {
    const fullest = largest(mounts, (mount) => mount.usedPercent);
    if (fullest === undefined) return t`No file system`;
    const used = writePercent(fullest.usedPercent, language);
    return t`${used} used on ${fullest.mount}`;
  },
  dns: ({ servers, working, systemResolves }) => {
    if (servers.length === 0) return systemResolves ? t`Names resolve` : t`No name server`;
    return plural(working, {
      one: `# of ${servers.length} answers`,
      other: `# of ${servers.length} answer`,
    });
  },
  gateway: ({ address, reachable, roundTripMs }, language) => {
    if (address === null) return t`No way out`;
    if (reachable === "no") return t`${address} does not answer`;
    if (roundTripMs === null) return address;
    return t`${address}, ${writeIn(roundTripMs, "milliseconds", language)}`;
  },
  internet: ({ verdict, portalHost }) => {
    switch (verdict) {
      case "open":
        return t`Reachable`;
      case "portal":
        return portalHost === null ? t`Behind a sign-in page` : t`Behind a sign-in page (${portalHost})`;
      case "proxy-refuses":
        return t`The proxy refuses`;
      case "none":
        return t`No internet`;
      case "not-checked":
        return t`Not checked`;
    }
  },
  inventory: ({ model, maker, systemVersion }) => [maker, model].filter(Boolean).join(" ") || systemVersion,
  link: ({ interfaces }) => {
    const up = interfaces.filter((each) => each.kind !== "virtual" && each.carrier);
    const names = up.map((each) => each.name).join(", ");
    return up.length === 0 ? t`No link` : t`Link on ${names}`;
  },
  memory: ({ availablePercent, totalBytes }, language) => {
    const free = writePercent(availablePercent, language);
    return t`${free} of ${writeBytes(totalBytes, language)} available`;
  },
  printers: ({ service, queues }) => {
    if (service === "down") return t`Print service is not there`;
    if (service === "hung") return t`Print service hangs`;
    const stopped = queues.filter((queue) => queue.state === "stopped").length;
    if (stopped > 0)
      return plural(stopped, {
        one: `# of ${queues.length} queues stands still`,
        other: `# of ${queues.length} queues stand still`,
      });
    return plural(queues.length, { 0: "No print queue", one: "# print queue", other: "# print queues" });
  },
  processor: ({ busyPercent, cores }, language) => {
    const busy = writePercent(busyPercent, language);
    return plural(cores, { one: `${busy} busy, # core`, other: `${busy} busy, # cores` });
  },
  services: ({ failed }) =>
    plural(failed, { 0: "No service failed", one: "# service failed", other: "# services failed" }),
  temperature: ({ sensors }, language) => {
    const hottest = largest(sensors, (sensor) => sensor.celsius);
    if (hottest === undefined) return t`No sensor`;
    const degrees = writeIn(hottest.celsius, "celsius", language);
    return t`${degrees} at most (${hottest.name})`;
  },
  updates: ({ pending, restartWanted }) => {
    const waiting =
      pending === null
        ? t`How many wait is not known`
        : plural(pending, { 0: "None waits", one: "# waits", other: "# wait" });
    return restartWanted ? t`${waiting}; it wants a restart` : waiting;
  },
};

type Doubts = { readonly [Id in ProbeId]?: (value: ProbeValue<Id>) => boolean };

/**
 * Readings that no rule objects to, and that nobody would call well: a rule waits for a while, or leaves the word to the
 * cause. They get no tick.
 */
const doubts: Doubts = {
  clock: ({ offsetSeconds }) => offsetSeconds === null,
  "collector-path": ({ connected }) => !connected,
  dns: ({ servers, working, systemResolves }) => !systemResolves || working < servers.length,
  gateway: ({ address, reachable }) => address === null || reachable !== "yes",
  internet: ({ verdict }) => verdict !== "open",
  link: ({ anyCarrier }) => anyCarrier !== true,
  printers: ({ service, queues }) =>
    service !== "answers" || queues.some((queue) => queue.state === "stopped"),
  services: ({ failed }) => failed > 0,
};

/** Whether a measured value says something that is not plainly well. */
export function isDoubtful(probe: string, value: unknown): boolean {
  const doubt = Object.hasOwn(doubts, probe) ? doubts[probe as keyof Doubts] : undefined;
  return doubt !== undefined && (doubt as (value: unknown) => boolean)(value);
}

/** The headline of a measured value, or null for a probe that this console does not know. */
export function headline(probe: string, value: unknown, language: string): string | null {
  if (!Object.hasOwn(headlines, probe)) return null;
  const write = headlines[probe as ProbeId] as (value: unknown, language: string) => string;
  return write(value, language);
}
