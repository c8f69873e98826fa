import type { Host } from "../../core/ports.ts";

/** Where one value is read, with what does not change while the machine runs. */
export interface SensorFile {
  readonly name: string;
  readonly file: string;
  readonly highCelsius: number | null;
  readonly criticalCelsius: number | null;
}

export interface Places {
  readonly sensors: readonly SensorFile[];
  readonly fans: readonly { readonly name: string; readonly file: string }[];
}

const hwmon = "/sys/class/hwmon";
const thermal = "/sys/class/thermal";

/** Thousandths of a degree → degrees; null for what cannot be a temperature (some drivers say −274 or 65261). */
export function celsiusOf(text: string): number | null {
  const value = /^-?\d+\s*$/.test(text) ? Number(text) / 1000 : Number.NaN;
  return value > -60 && value < 200 ? Math.round(value * 10) / 10 : null;
}

/** Limits of 0 and less mean that the driver knows none. */
function limitAt(host: Host, file: string): number | null {
  const celsius = celsiusOf(lineAt(host, file));
  return celsius !== null && celsius > 0 ? celsius : null;
}

function lineAt(host: Host, file: string): string {
  const text = host.read(file, 256);
  return text.kind === "text" ? text.text.trim() : "";
}

/** Keeps names apart and the same from boot to boot: the second of a kind gets the name of its device, or a number. */
function uniqueNames(): (name: string, device: string) => string {
  const used = new Set<string>();
  return (name, device) => {
    let unique = name.slice(0, 100);
    if (used.has(unique)) unique = `${unique} (${device})`.slice(0, 120);
    for (let count = 2; used.has(unique); count += 1) unique = `${name.slice(0, 100)} ${count}`;
    used.add(unique);
    return unique;
  };
}

function inHwmon(host: Host): Places {
  const name = uniqueNames();
  const sensors: SensorFile[] = [];
  const fans: { name: string; file: string }[] = [];
  for (const entry of host.list(hwmon)) {
    const chip = `${hwmon}/${entry}`;
    const chipName = lineAt(host, `${chip}/name`) || entry;
    const device = (host.linkTarget(`${chip}/device`) ?? entry).split("/").at(-1) ?? entry;
    for (const file of host.list(chip)) {
      const [, what, number] = /^(temp|fan)(\d+)_input$/.exec(file) ?? [];
      if (what === undefined || number === undefined) continue;
      const base = `${chip}/${what}${number}`;
      const label = lineAt(host, `${base}_label`) || `${what}${number}`;
      const found = { name: name(`${chipName} ${label}`, device), file: `${chip}/${file}` };
      if (what === "fan") fans.push(found);
      else {
        sensors.push({
          ...found,
          highCelsius: limitAt(host, `${base}_max`),
          criticalCelsius: limitAt(host, `${base}_crit`),
        });
      }
    }
  }
  return { sensors, fans };
}

function tripCelsius(host: Host, zone: string, kind: string): number | null {
  const trips = host
    .list(zone)
    .map((file) => /^trip_point_(\d+)_type$/.exec(file)?.[1])
    .filter((number) => number !== undefined);
  const trip = trips.find((number) => lineAt(host, `${zone}/trip_point_${number}_type`) === kind);
  return trip === undefined ? null : limitAt(host, `${zone}/trip_point_${trip}_temp`);
}

function inThermalZones(host: Host): SensorFile[] {
  const name = uniqueNames();
  return host
    .list(thermal)
    .filter((entry) => entry.startsWith("thermal_zone"))
    .map((entry) => ({
      name: name(lineAt(host, `${thermal}/${entry}/type`) || entry, entry),
      file: `${thermal}/${entry}/temp`,
      highCelsius: tripCelsius(host, `${thermal}/${entry}`, "hot"),
      criticalCelsius: tripCelsius(host, `${thermal}/${entry}`, "critical"),
    }));
}

/**
 * Where this machine tells temperatures and fan speeds. Thermal zones repeat what hwmon says with less detail, so they
 * count only where hwmon has no temperature. Source: Documentation/hwmon/sysfs-interface.rst, driver-api/thermal.
 */
export function findSensors(host: Host): Places {
  const { sensors, fans } = inHwmon(host);
  return {
    sensors: (sensors.length > 0 ? sensors : inThermalZones(host)).slice(0, 64),
    fans: fans.slice(0, 32),
  };
}
