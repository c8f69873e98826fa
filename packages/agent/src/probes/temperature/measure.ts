import type { Host } from "../../core/ports.ts";
import { defineProbeImplementation } from "../define.ts";
import { type Places, celsiusOf, findSensors } from "./find-sensors.ts";

const processors = "/sys/devices/system/cpu";

/** Throttled times of all cores together since the machine started, or null where the processor does not count them. */
function countThrottled(host: Host): number | null {
  const counts = host
    .list(processors)
    .filter((name) => /^cpu\d+$/.test(name))
    .map((name) => host.read(`${processors}/${name}/thermal_throttle/core_throttle_count`, 64))
    .flatMap((count) => (count.kind === "text" && /^\d+\s*$/.test(count.text) ? [Number(count.text)] : []));
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null;
}

/** Looks for sensors again only when chips came or went: their names and limits stay. */
function placesOf(host: Host): () => Places {
  let known = "";
  let places: Places = { sensors: [], fans: [] };
  return () => {
    const chips = `${host.list("/sys/class/hwmon").join(" ")}|${host.list("/sys/class/thermal").join(" ")}`;
    if (chips !== known) places = findSensors(host);
    known = chips;
    return places;
  };
}

/** Source: /sys/class/hwmon, /sys/class/thermal, thermal_throttle of each core (Intel only). */
export const temperature = defineProbeImplementation({
  id: "temperature",
  programs: [],
  create: ({ host }) => {
    const findPlaces = placesOf(host);
    let throttledBefore = countThrottled(host);
    return {
      measure: () => {
        const places = findPlaces();
        const sensors = places.sensors.flatMap(({ file, ...sensor }) => {
          const text = host.read(file, 64);
          const celsius = text.kind === "text" ? celsiusOf(text.text) : null;
          return celsius === null ? [] : [{ ...sensor, celsius }];
        });
        const fans = places.fans.flatMap(({ name, file }) => {
          const text = host.read(file, 64);
          return text.kind === "text" && /^\d+\s*$/.test(text.text) ? [{ name, rpm: Number(text.text) }] : [];
        });
        const throttled = countThrottled(host);
        const since =
          throttled === null || throttledBefore === null ? null : Math.max(0, throttled - throttledBefore);
        throttledBefore = throttled;
        if (sensors.length === 0 && fans.length === 0 && since === null) {
          return places.sensors.length + places.fans.length === 0
            ? { state: "unavailable", reason: "no-such-hardware" }
            : { state: "failed", code: "file-unreadable", detail: places.sensors[0]?.file ?? "" };
        }
        return { state: "measured", value: { sensors, fans, throttledSinceLast: since } };
      },
    };
  },
});
