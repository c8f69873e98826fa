import { expect, onTestFinished, test } from "vitest";
import { createTestWorld } from "../testing/test-world.ts";
import { addressesOf, statesOf } from "./interfaces.ts";

function worldWith(files: Readonly<Record<string, string>>) {
  const world = createTestWorld({ files });
  onTestFinished(world.close);
  return world;
}
const eth0 = "/sys/class/net/eth0";
const cable = {
  [`${eth0}/flags`]: "0x1003",
  [`${eth0}/carrier`]: "1",
  [`${eth0}/speed`]: "1000",
  [`${eth0}/duplex`]: "full",
};

test("speed is read again when the carrier changed, and at the latest after a minute", () => {
  const world = worldWith({ ...cable, [`${eth0}/carrier_changes`]: "2" });
  const states = statesOf(world.host);
  const speed = (nowSeconds: number) => states("eth0", "wired", nowSeconds).megabitsPerSecond;
  expect(speed(0)).toBe(1000);
  world.write(`${eth0}/speed`, "100");
  expect(speed(10)).toBe(1000);
  world.write(`${eth0}/carrier_changes`, "4");
  expect(speed(20)).toBe(100);
  world.write(`${eth0}/speed`, "10");
  expect([speed(79), speed(80)]).toEqual([100, 10]);
});

test("a kernel that does not count changes of the carrier is asked each time", () => {
  const world = worldWith(cable);
  const states = statesOf(world.host);
  expect(states("eth0", "wired", 0).carrier).toBe(true);
  world.write(`${eth0}/carrier`, "0");
  expect(states("eth0", "wired", 10).carrier).toBe(false);
});

test("an interface that somebody switched off, or that went away, is down at once", () => {
  const world = worldWith({ ...cable, [`${eth0}/carrier_changes`]: "2" });
  const states = statesOf(world.host);
  states("eth0", "wired", 0);
  world.write(`${eth0}/flags`, "0x1002");
  expect(states("eth0", "wired", 10)).toMatchObject({ up: false, carrier: false });
  world.remove(eth0);
  expect(states("eth0", "wired", 20)).toMatchObject({ up: false, carrier: false });
});

test("the kernel is asked for addresses when routes, IPv6 addresses or interfaces changed", () => {
  const world = worldWith({ "/proc/net/route": "a", "/proc/net/if_inet6": "b" });
  let asked = 0;
  const net = {
    ...world.net,
    addresses: () => {
      asked += 1;
      return [];
    },
  };
  const addresses = addressesOf({ ...world, net });
  const after = (sign: string): number => {
    addresses(sign);
    return asked;
  };
  expect([after("x"), after("x"), after("y")]).toEqual([1, 1, 2]);
  world.write("/proc/net/route", "c");
  expect([after("y"), after("y")]).toEqual([3, 3]);
  world.remove("/proc/net/if_inet6");
  expect([after("y"), after("y")]).toEqual([4, 4]);
});
