/** The parts of a series' name: `disk-space/used:/home` is probe, series, and what it is of. */
export function readSeriesName(name: string): {
  readonly probe: string;
  readonly id: string;
  readonly key: string;
} {
  const [, probe = name, id = "", key = ""] = /^([^/]*)\/([^:]*)(?::(.*))?$/s.exec(name) ?? [];
  return { probe, id, key };
}
