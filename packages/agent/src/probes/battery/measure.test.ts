import { expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { type TestWorld, createTestWorld } from "../testing/test-world.ts";
import { battery } from "./measure.ts";
import { parseSupply } from "../../core/parse-supply.ts";

const { signal } = new AbortController();
const folder = "/sys/class/power_supply";
const uevent = (fields: Readonly<Record<string, string | number>>): string =>
  Object.entries(fields)
    .map(([key, value]) => `POWER_SUPPLY_${key}=${value}\n`)
    .join("");

/** As the kernel's own documentation describes a laptop battery, in µWh. */
const worn = {
  NAME: "BAT0",
  TYPE: "Battery",
  STATUS: "Discharging",
  PRESENT: 1,
  TECHNOLOGY: "Li-poly",
  CYCLE_COUNT: 812,
  VOLTAGE_MIN_DESIGN: 11_520_000,
  POWER_NOW: 7_410_000,
  ENERGY_FULL_DESIGN: 57_000_000,
  ENERGY_FULL: 31_350_000,
  ENERGY_NOW: 12_000_000,
  CAPACITY: 38,
  CAPACITY_LEVEL: "Normal",
};
const mains = (online: number): string => uevent({ NAME: "AC", TYPE: "Mains", ONLINE: online });

function laptop(files: Readonly<Record<string, string>> = {}): TestWorld {
  const world = createTestWorld({
    files: { [`${folder}/AC/uevent`]: mains(0), [`${folder}/BAT0/uevent`]: uevent(worn), ...files },
  });
  onTestFinished(world.close);
  return world;
}

test("a worn battery that discharges without mains", async () => {
  expect(measured("battery", await battery.create(laptop()).measure(signal))).toEqual({
    onMains: false,
    batteries: [{ name: "BAT0", chargePercent: 38, state: "discharging", healthPercent: 55, cycles: 812 }],
  });
});

test("one supply that gives power is enough, and a mouse's battery is not the device's", async () => {
  const world = laptop({
    [`${folder}/ucsi-source-psy-USBC000:001/uevent`]: uevent({ TYPE: "USB", ONLINE: 1 }),
    [`${folder}/hidpp_battery_0/uevent`]: uevent({ ...worn, NAME: "hidpp_battery_0", SCOPE: "Device" }),
  });
  const value = measured("battery", await battery.create(world).measure(signal));
  expect(value.onMains).toBe(true);
  expect(value.batteries.map((one) => one.name)).toEqual(["BAT0"]);
});

test.each([
  [
    "in µAh",
    { TYPE: "Battery", STATUS: "Full", CHARGE_FULL: 4_500_000, CHARGE_FULL_DESIGN: 5_000_000, CAPACITY: 100 },
    { state: "full", healthPercent: 90, chargePercent: 100 },
  ],
  ["that is held at its limit", { ...worn, STATUS: "Not charging" }, { state: "not-charging" }],
  ["that counts no cycles", { ...worn, CYCLE_COUNT: 0 }, { cycles: null }],
  ["without a design capacity", { ...worn, ENERGY_FULL_DESIGN: 0 }, { healthPercent: null }],
  ["without a percentage", { ...worn, CAPACITY: "" }, { chargePercent: 38.3 }],
  [
    "that says nothing",
    { TYPE: "Battery" },
    { state: "unknown", chargePercent: null, healthPercent: null, cycles: null },
  ],
])("a battery %s", (_what, fields, expected) => {
  expect(parseSupply(uevent(fields), "BAT0")).toMatchObject({ kind: "battery", battery: expected });
});

test("a desktop has no battery", async () => {
  const world = laptop();
  world.remove(`${folder}/BAT0`);
  expect(await battery.create(world).measure(signal)).toEqual({
    state: "unavailable",
    reason: "no-such-hardware",
  });
  world.remove(folder);
  expect(await battery.create(world).measure(signal)).toMatchObject({ reason: "no-such-hardware" });
});

test("an empty bay is no battery", async () => {
  const world = laptop({ [`${folder}/BAT0/uevent`]: uevent({ TYPE: "Battery", PRESENT: 0 }) });
  expect(await battery.create(world).measure(signal)).toMatchObject({ reason: "no-such-hardware" });
});

test("a battery that goes between list and read is left out; refused, empty and garbage are told", async () => {
  const file = `${folder}/BAT0/uevent`;
  const world = laptop({ [`${folder}/BAT1/uevent`]: uevent({ ...worn, NAME: "BAT1" }) });
  const measurer = battery.create(world);
  world.remove(file);
  expect(measured("battery", await measurer.measure(signal)).batteries).toHaveLength(1);
  world.write(file, "");
  expect(await measurer.measure(signal)).toMatchObject({ state: "failed", code: "file-unreadable" });
  world.write(file, "\u0000garbage");
  expect(await measurer.measure(signal)).toMatchObject({ state: "failed", code: "file-unreadable" });
  world.refuse(file);
  expect(await measurer.measure(signal)).toMatchObject({ state: "unavailable", reason: "no-permission" });
  world.remove(file);
});
