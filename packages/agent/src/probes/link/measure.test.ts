import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { InterfaceAddress } from "../../core/ports.ts";
import { measured } from "../testing/measured.ts";
import { createTestWorld, type TestWorldOptions } from "../testing/test-world.ts";
import { link } from "./measure.ts";

const signal = new AbortController().signal;
const recorded = readFileSync(path.join(import.meta.dirname, "testdata/linux-6.18/proc/net/dev"), "utf8");

const titles =
  "Inter-|   Receive                    |  Transmit\n" +
  " face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed\n";
const devOf = (
  counters: Readonly<Record<string, readonly [packets: number, errors: number, drops: number]>>,
): string =>
  titles +
  Object.entries(counters)
    .map(
      ([name, [packets, errors, drops]]) =>
        `${name}: 0 ${packets} ${errors} ${drops} 0 0 0 0 0 0 0 0 0 0 0 0\n`,
    )
    .join("");

function worldWith(options: TestWorldOptions, own: readonly InterfaceAddress[] = []) {
  const world = createTestWorld(options);
  onTestFinished(world.close);
  const measurer = link.create({ ...world, net: { ...world.net, addresses: () => own } });
  return { world, measure: () => measurer.measure(signal) };
}

/** Files of one interface below /sys/class/net. */
const sys = (name: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [`/sys/class/net/${name}/${file}`, `${text}\n`]),
  );
const cable = {
  flags: "0x1003",
  carrier: "1",
  speed: "1000",
  duplex: "full",
  type: "1",
  "device/vendor": "0x8086",
};

test("a recorded machine: its network card is wired, its other interfaces virtual, loopback left out", async () => {
  const { measure } = worldWith({ files: { "/proc/net/dev": recorded, ...sys("eth0", cable) } }, [
    { interface: "eth0", address: "192.0.2.10" },
    { interface: "eth0", address: "fe80::fc:ff:fe00:1" },
  ]);
  const value = measured("link", await measure());
  expect(value.interfaces.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "eth0 wired",
    "ifb0 virtual",
    "ifb1 virtual",
  ]);
  expect(value.interfaces[0]).toEqual({
    name: "eth0",
    kind: "wired",
    up: true,
    carrier: true,
    megabitsPerSecond: 1000,
    duplex: "full",
    addresses: ["192.0.2.10", "fe80::fc:ff:fe00:1"],
    hasRoutableAddress: true,
    signalDbm: null,
    dropPercent: null,
  });
  expect(value).toMatchObject({ anyCarrier: true, anyRoutableAddress: true });
});

test("Wi-Fi comes with its signal; speed and duplex that the driver does not know are unknown", async () => {
  const wireless = `Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE
 face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon | 22
 wlan0: 0000   54.  -56.  -256        0      0      0      0     12        0
`;
  const { measure } = worldWith({
    files: {
      "/proc/net/dev": devOf({ wlan0: [5, 0, 0] }),
      "/proc/net/wireless": wireless,
      ...sys("wlan0", { flags: "0x1003", carrier: "1", "device/vendor": "x", "phy80211/name": "phy0" }),
    },
  });
  expect(measured("link", await measure()).interfaces[0]).toMatchObject({
    kind: "wireless",
    megabitsPerSecond: null,
    duplex: "unknown",
    signalDbm: -56,
  });
});

test("a cable that is out has no carrier, and no speed", async () => {
  const out = { ...cable, carrier: "0", speed: "-1", duplex: "unknown" };
  const { measure } = worldWith({
    files: { "/proc/net/dev": devOf({ eth0: [0, 0, 0] }), ...sys("eth0", out) },
  });
  expect(measured("link", await measure())).toMatchObject({
    interfaces: [{ up: true, carrier: false, megabitsPerSecond: null, duplex: "unknown" }],
    anyCarrier: false,
    anyRoutableAddress: false,
  });
});

test("without any real interface nothing is known of a carrier", async () => {
  const dummy = { flags: "0x10c3", type: "1", carrier: "1" };
  const { measure } = worldWith({
    files: { "/proc/net/dev": devOf({ dummy0: [0, 0, 0] }), ...sys("dummy0", dummy) },
  });
  expect(measured("link", await measure())).toMatchObject({
    interfaces: [{ kind: "virtual" }],
    anyCarrier: null,
  });
});

describe("lost packets", () => {
  test("are a percentage of the last minute's, once a thousand came", async () => {
    const { world, measure } = worldWith({
      files: { "/proc/net/dev": devOf({ eth0: [1000, 0, 0] }), ...sys("eth0", cable) },
    });
    const percent = async (): Promise<number | null | undefined> =>
      measured("link", await measure()).interfaces[0]?.dropPercent;
    expect(await percent()).toBeNull();
    world.pass(10);
    world.write("/proc/net/dev", devOf({ eth0: [1500, 0, 100] }));
    expect(await percent()).toBeNull();
    world.pass(10);
    world.write("/proc/net/dev", devOf({ eth0: [2000, 50, 100] }));
    expect(await percent()).toBeCloseTo((150 / 1150) * 100);
    world.pass(61);
    expect(await percent()).toBeNull();
  });

  test("start anew when the interface was made anew", async () => {
    const { world, measure } = worldWith({
      files: { "/proc/net/dev": devOf({ eth0: [9000, 0, 0] }), ...sys("eth0", cable) },
    });
    await measure();
    world.pass(10);
    world.write("/proc/net/dev", devOf({ eth0: [5000, 0, 0] }));
    expect(measured("link", await measure()).interfaces[0]?.dropPercent).toBeNull();
  });
});

describe("when the system does not tell", () => {
  test("no /proc/net/dev: not supported here", async () => {
    expect(await worldWith({}).measure()).toMatchObject({ state: "unavailable", reason: "not-supported" });
  });

  test("no permission is said", async () => {
    const { world, measure } = worldWith({ files: { "/proc/net/dev": recorded } });
    world.refuse("/proc/net/dev");
    expect(await measure()).toMatchObject({ state: "unavailable", reason: "no-permission" });
  });

  test.each([
    ["empty", ""],
    ["something else", "hello\nworld\n"],
  ])("a file that is %s is not understood", async (_title, text) => {
    expect(await worldWith({ files: { "/proc/net/dev": text } }).measure()).toMatchObject({
      code: "file-unreadable",
    });
  });

  test("an interface that went away between two reads is down, not an error", async () => {
    const { measure } = worldWith({ files: { "/proc/net/dev": devOf({ eth0: [0, 0, 0] }) } });
    expect(measured("link", await measure()).interfaces).toMatchObject([
      { name: "eth0", up: false, carrier: false },
    ]);
  });

  test("more interfaces than the contract holds: the real ones stay", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`veth${index}`, [0, 0, 0] as const]),
    );
    const { measure } = worldWith({
      files: { "/proc/net/dev": devOf({ ...many, eth0: [0, 0, 0] }), ...sys("eth0", cable) },
    });
    const { interfaces } = measured("link", await measure());
    expect([interfaces.length, interfaces[0]?.name]).toEqual([32, "eth0"]);
  });
});
