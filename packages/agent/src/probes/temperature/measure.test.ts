import { expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { type TestWorld, createTestWorld } from "../testing/test-world.ts";
import { celsiusOf } from "./find-sensors.ts";
import { temperature } from "./measure.ts";

const { signal } = new AbortController();
const chip = (number: number): string => `/sys/class/hwmon/hwmon${number}`;
const throttle = (core: number): string =>
  `/sys/devices/system/cpu/cpu${core}/thermal_throttle/core_throttle_count`;

/** The files of a laptop as the kernel's documentation of hwmon describes them. */
const laptop = {
  [`${chip(0)}/name`]: "nvme\n",
  [`${chip(0)}/temp1_input`]: "38850\n",
  [`${chip(0)}/temp1_label`]: "Composite\n",
  [`${chip(0)}/temp1_max`]: "65261850\n",
  [`${chip(0)}/temp1_crit`]: "84850\n",
  [`${chip(1)}/name`]: "nvme\n",
  [`${chip(1)}/temp1_input`]: "41850\n",
  [`${chip(1)}/temp1_label`]: "Composite\n",
  [`${chip(2)}/name`]: "coretemp\n",
  [`${chip(2)}/temp1_input`]: "97000\n",
  [`${chip(2)}/temp1_label`]: "Package id 0\n",
  [`${chip(2)}/temp1_max`]: "100000\n",
  [`${chip(2)}/temp1_crit`]: "105000\n",
  [`${chip(3)}/name`]: "thinkpad\n",
  [`${chip(3)}/fan1_input`]: "0\n",
  [`${chip(3)}/temp2_input`]: "-128000\n",
  "/sys/class/thermal/thermal_zone0/type": "x86_pkg_temp\n",
  "/sys/class/thermal/thermal_zone0/temp": "97000\n",
  [throttle(0)]: "10\n",
  [throttle(1)]: "4\n",
  "/sys/devices/system/cpu/cpufreq/x": "",
};

function worldOf(files: Readonly<Record<string, string>>): TestWorld {
  const world = createTestWorld({ files });
  onTestFinished(world.close);
  return world;
}

test("temperatures with the maker's limits, fans, and how often the processor was slowed down since last time", async () => {
  const world = worldOf(laptop);
  world.linkTo(`${chip(1)}/device`, "../../nvme1");
  const measurer = temperature.create(world);
  world.write(throttle(1), "7\n");
  const value = measured("temperature", await measurer.measure(signal));
  expect(value).toEqual({
    sensors: [
      { name: "nvme Composite", celsius: 38.9, highCelsius: null, criticalCelsius: 84.9 },
      { name: "nvme Composite (nvme1)", celsius: 41.9, highCelsius: null, criticalCelsius: null },
      { name: "coretemp Package id 0", celsius: 97, highCelsius: 100, criticalCelsius: 105 },
    ],
    fans: [{ name: "thinkpad fan1", rpm: 0 }],
    throttledSinceLast: 3,
  });
  expect(measured("temperature", await measurer.measure(signal)).throttledSinceLast).toBe(0);
});

test("a machine with thermal zones alone", async () => {
  const zone = "/sys/class/thermal/thermal_zone0";
  const world = worldOf({
    [`${zone}/type`]: "acpitz\n",
    [`${zone}/temp`]: "27800\n",
    [`${zone}/trip_point_0_type`]: "critical\n",
    [`${zone}/trip_point_0_temp`]: "119000\n",
    "/sys/class/thermal/cooling_device0/type": "Processor\n",
  });
  expect(measured("temperature", await temperature.create(world).measure(signal))).toEqual({
    sensors: [{ name: "acpitz", celsius: 27.8, highCelsius: null, criticalCelsius: 119 }],
    fans: [],
    throttledSinceLast: null,
  });
});

test("a chip that comes later is found", async () => {
  const world = worldOf(laptop);
  const measurer = temperature.create(world);
  await measurer.measure(signal);
  world.write(`${chip(9)}/name`, "dock");
  world.write(`${chip(9)}/temp1_input`, "30000");
  const { sensors } = measured("temperature", await measurer.measure(signal));
  expect(sensors.map((sensor) => sensor.name)).toContain("dock temp1");
});

test("nothing to read is no such hardware, as on a virtual machine", async () => {
  expect(await temperature.create(worldOf({})).measure(signal)).toEqual({
    state: "unavailable",
    reason: "no-such-hardware",
  });
});

test("a sensor that is missing, refused, empty or garbage is left out; when all are, that is a failure", async () => {
  const [good, bad] = [`${chip(0)}/temp1_input`, `${chip(2)}/temp1_input`];
  const world = worldOf({
    [`${chip(0)}/name`]: "nvme",
    [good]: "30000",
    [`${chip(2)}/name`]: "k10temp",
    [bad]: "40000",
  });
  const measurer = temperature.create(world);
  const count = async (): Promise<number> =>
    measured("temperature", await measurer.measure(signal)).sensors.length;
  expect(await count()).toBe(2);
  for (const spoil of [
    () => world.write(bad, ""),
    () => world.write(bad, "hot"),
    () => world.remove(bad),
    () => world.refuse(bad),
  ]) {
    spoil();
    expect(await count()).toBe(1);
  }
  world.write(good, "");
  expect(await measurer.measure(signal)).toEqual({ state: "failed", code: "file-unreadable", detail: good });
});

test.each([
  ["25000\n", 25],
  ["-5500", -5.5],
  ["-274000", null],
  ["65261850", null],
  ["", null],
  ["25,0", null],
])("%j is %s degrees", (text, celsius) => expect(celsiusOf(text)).toBe(celsius));
