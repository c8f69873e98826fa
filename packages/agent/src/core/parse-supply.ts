import type { ProbeValue } from "@hulplijn/shared/probes";

type Battery = ProbeValue<"battery">["batteries"][number];

export type Supply =
  | { readonly kind: "mains"; readonly isOnline: boolean | null }
  | { readonly kind: "battery"; readonly battery: Battery }
  /** A battery in a mouse or headset, or an empty bay. */
  | { readonly kind: "other" };

const states: Readonly<Record<string, Battery["state"]>> = {
  Charging: "charging",
  Discharging: "discharging",
  Full: "full",
  "Not charging": "not-charging",
};

/**
 * One power supply out of its `uevent` file, which holds all that the kernel knows of it in one read; null when the
 * text is not that. Many firmwares count 0 cycles when they do not count, so 0 is taken for unknown.
 * Source: Documentation/ABI/testing/sysfs-class-power.
 */
export function parseSupply(text: string, name: string): Supply | null {
  const fields = new Map(
    [...text.matchAll(/^POWER_SUPPLY_([A-Z_]+)=(.*)$/gm)].map(([, key = "", value = ""]) => [key, value]),
  );
  const type = fields.get("TYPE");
  if (type === undefined) return null;
  const number = (key: string): number | null => {
    const value = fields.get(key);
    return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : null;
  };
  if (type !== "Battery") {
    const online = number("ONLINE");
    return type === "UPS"
      ? { kind: "other" }
      : { kind: "mains", isOnline: online === null ? null : online > 0 };
  }
  if (fields.get("SCOPE") === "Device" || number("PRESENT") === 0) return { kind: "other" };
  const share = (part: number | null, whole: number | null, most: number): number | null => {
    if (part === null || whole === null || whole <= 0 || part < 0) return null;
    const percent = Math.round((part / whole) * 1000) / 10;
    return percent <= most ? percent : null;
  };
  const full = number("ENERGY_FULL") ?? number("CHARGE_FULL");
  const capacity = number("CAPACITY");
  const charge =
    capacity !== null && capacity >= 0 && capacity <= 100
      ? capacity
      : share(number("ENERGY_NOW") ?? number("CHARGE_NOW"), full, 100);
  const cycles = number("CYCLE_COUNT");
  return {
    kind: "battery",
    battery: {
      name: name.slice(0, 64),
      chargePercent: charge,
      state: states[fields.get("STATUS") ?? ""] ?? "unknown",
      healthPercent: share(full, number("ENERGY_FULL_DESIGN") ?? number("CHARGE_FULL_DESIGN"), 200),
      cycles: cycles !== null && cycles > 0 ? cycles : null,
    },
  };
}
