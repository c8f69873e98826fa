import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseIpv6Routes, parseNeighbour, parseRoutes } from "./parse-routes.ts";

const read = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "testdata/linux-6.18/proc/net", name), "utf8");
const titles = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";

test("a recorded machine", () => {
  expect(parseRoutes(read("route"))).toEqual({ interface: "eth0", address: "192.0.2.1", metric: 0 });
  expect(parseIpv6Routes(read("ipv6_route"))).toEqual({
    interface: "eth0",
    address: "fd00:0:0:0:0:0:0:1",
    metric: 1024,
  });
  expect(parseNeighbour(read("arp"), "192.0.2.1", "eth0")).toBe(true);
  expect(parseNeighbour(read("arp"), "192.0.2.1", "eth1")).toBeNull();
});

test("of several default routes the lowest metric counts; refused ones and those that are down do not", () => {
  const lines = [
    "wlan0\t00000000\t0102A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0",
    "eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0",
    "eth1\t00000000\t0103A8C0\t0002\t0\t0\t1\t00000000\t0\t0\t0",
    "eth2\t00000000\t0104A8C0\t0203\t0\t0\t1\t00000000\t0\t0\t0",
    "tun0\t00000000\t0105A8C0\t0003\t0\t0\t1\t00000080\t0\t0\t0",
  ];
  expect(parseRoutes(titles + lines.join("\n"))).toEqual({
    interface: "eth0",
    address: "192.168.1.1",
    metric: 100,
  });
});

test("a line with two ends needs no next hop", () => {
  const line = "ppp0\t00000000\t00000000\t0001\t0\t0\t0\t00000000\t0\t0\t0";
  expect(parseRoutes(titles + line)).toEqual({ interface: "ppp0", address: null, metric: 0 });
});

test("a next hop on the local link comes with its interface", () => {
  const zero = "0".repeat(32);
  const hop = "fe800000000000000000000000000001";
  const line = `${zero} 00 ${zero} 00 ${hop} 00000064 00000001 00000000 00450003 wlan0`;
  expect(parseIpv6Routes(line)).toEqual({
    interface: "wlan0",
    address: "fe80:0:0:0:0:0:0:1%wlan0",
    metric: 100,
  });
  expect(parseIpv6Routes(line.replace(hop, zero))).toEqual({
    interface: "wlan0",
    address: null,
    metric: 100,
  });
});

test("a neighbour that was asked for and did not answer is not there", () => {
  const arp = "IP address HW type Flags HW address Mask Device\n10.0.0.1 0x1 0x0 00:00:00:00:00:00 * eth0\n";
  expect(parseNeighbour(arp, "10.0.0.1", "eth0")).toBe(false);
});

test("no default route is none, and another file is not understood", () => {
  expect(parseRoutes(titles)).toBeNull();
  expect(parseRoutes("hello")).toBe("not-understood");
});

test("no text makes the parsers throw", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseRoutes(titles + text);
      parseIpv6Routes(text);
      parseNeighbour(text, "10.0.0.1", "eth0");
    }),
  );
});
