import type { SeriesNames } from "@hulplijn/shared/api";

type Name = SeriesNames["names"][number];

/** Series that tell how a device is doing, in the order of the page; the rest is a click away. */
const first = [
  "processor/busy",
  "memory/available",
  "disk-space/used",
  "temperature/sensor",
  "battery/charge",
  "collector-path/round-trip",
  "gateway/round-trip",
  "printers/waiting",
];

const rank = (name: Name): number => {
  const at = first.indexOf(`${name.probe}/${name.series}`);
  return at === -1 ? first.length : at;
};

/** The most telling series first; among equals by name, so that the page looks the same every time. */
export function inOrder(names: readonly Name[]): readonly Name[] {
  return names.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
