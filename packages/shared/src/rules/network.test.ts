import { describe, expect, test } from "vitest";
import type { ProbeValue } from "../probes/registry.ts";
import { levelsOf } from "../testing/levels-of.ts";
import { auditTrailBroken } from "./audit-trail-broken.ts";
import { captivePortal } from "./captive-portal.ts";
import { clockWrong } from "./clock-wrong.ts";
import { collectorPathLossy } from "./collector-path-lossy.ts";
import { collectorPathSlow } from "./collector-path-slow.ts";
import { gatewayUnreachable } from "./gateway-unreachable.ts";
import { internetUnreachable } from "./internet-unreachable.ts";
import { linkDown } from "./link-down.ts";
import { linkLossy } from "./link-lossy.ts";
import { linkSlow } from "./link-slow.ts";
import { nameResolutionFails } from "./name-resolution-fails.ts";
import { nameServerDead } from "./name-server-dead.ts";
import { noAddress } from "./no-address.ts";
import { proxyRefuses } from "./proxy-refuses.ts";
import { weakWifi } from "./weak-wifi.ts";

type Was = "none" | "notice" | "warning" | "critical";
type Interface = ProbeValue<"link">["interfaces"][number];

const wired: Interface = {
  name: "eth0",
  kind: "wired",
  up: true,
  carrier: true,
  megabitsPerSecond: 1000,
  duplex: "full",
  addresses: ["192.0.2.5"],
  hasRoutableAddress: true,
  signalDbm: null,
  dropPercent: 0,
};
const link = (one: Partial<Interface>, more: Partial<ProbeValue<"link">> = {}): ProbeValue<"link"> => ({
  interfaces: [{ ...wired, ...one }],
  anyCarrier: true,
  anyRoutableAddress: true,
  ...more,
});

test.each([
  [null, "unknown"],
  [true, "none"],
  [false, "critical"],
] as const)("link-down: a carrier somewhere: %s is %s", (anyCarrier, level) => {
  expect(levelsOf(linkDown, link({}, { anyCarrier }))).toEqual({ "": level });
});

describe("no-address", () => {
  test.each<[Partial<Interface>, boolean, Record<string, string>]>([
    [{}, true, { eth0: "none" }],
    [{ addresses: ["169.254.3.4"] }, false, { eth0: "critical" }],
    [{ addresses: [] }, true, { eth0: "none" }],
    [{ addresses: [], carrier: false }, false, { eth0: "none" }],
    [{ addresses: [], up: false }, false, { eth0: "none" }],
    [{ kind: "virtual", addresses: [] }, false, {}],
  ])("%j, a routable address anywhere: %s", (one, anyRoutableAddress, levels) => {
    expect(levelsOf(noAddress, link(one, { anyRoutableAddress }))).toEqual(levels);
  });

  test("names an interface that has no address at all", () => {
    const value = link({ addresses: [] }, { anyRoutableAddress: false });
    expect(noAddress.judge(value, () => "none")).toMatchObject([{ params: { address: "-" } }]);
  });
});

describe("link-slow", () => {
  test.each<[Partial<Interface>, Record<string, string>]>([
    [{}, { eth0: "none" }],
    [{ megabitsPerSecond: 100 }, { eth0: "notice" }],
    [{ megabitsPerSecond: 100, duplex: "half" }, { eth0: "warning" }],
    [{ megabitsPerSecond: null }, { eth0: "unknown" }],
    [{ megabitsPerSecond: 100, carrier: false }, { eth0: "none" }],
    [{ megabitsPerSecond: 100, up: false }, { eth0: "none" }],
    [{ kind: "wireless", megabitsPerSecond: 54 }, {}],
  ])("%j", (one, levels) => {
    expect(levelsOf(linkSlow, link(one))).toEqual(levels);
  });
});

describe("link-lossy", () => {
  test.each<[Partial<Interface>, Was, Record<string, string>]>([
    [{ dropPercent: null }, "none", { eth0: "unknown" }],
    [{ dropPercent: 1.9 }, "none", { eth0: "none" }],
    [{ dropPercent: 2 }, "none", { eth0: "warning" }],
    [{ dropPercent: 1.5 }, "warning", { eth0: "warning" }],
    [{ dropPercent: 1 }, "warning", { eth0: "none" }],
    [{ kind: "wireless", dropPercent: 9 }, "none", { eth0: "none" }],
    [{ kind: "wireless", dropPercent: 10 }, "none", { eth0: "warning" }],
    [{ kind: "virtual", dropPercent: 50 }, "none", {}],
  ])("%j after %s", (one, was, levels) => {
    expect(levelsOf(linkLossy, link(one), was)).toEqual(levels);
  });
});

describe("weak-wifi", () => {
  const wireless = { name: "wlan0", kind: "wireless" } as const;
  test.each<[Partial<Interface>, Was, Record<string, string>]>([
    [{ signalDbm: -74 }, "none", { wlan0: "none" }],
    [{ signalDbm: -75 }, "none", { wlan0: "warning" }],
    [{ signalDbm: -71 }, "warning", { wlan0: "warning" }],
    [{ signalDbm: -70 }, "warning", { wlan0: "none" }],
    [{ signalDbm: null }, "none", { wlan0: "unknown" }],
    [{ signalDbm: -90, carrier: false }, "none", { wlan0: "none" }],
    [{ signalDbm: -90, up: false }, "none", { wlan0: "none" }],
    [{ kind: "wired" }, "none", {}],
  ])("%j after %s", (one, was, levels) => {
    expect(levelsOf(weakWifi, link({ ...wireless, ...one }), was)).toEqual(levels);
  });
});

describe("gateway-unreachable", () => {
  test.each([
    ["192.0.2.1", "yes", "none"],
    ["192.0.2.1", "no", "critical"],
    ["192.0.2.1", "unknown", "unknown"],
    [null, "no", "unknown"],
  ] as const)("%s reachable: %s is %s", (address, reachable, level) => {
    const value = { address, interface: address && "eth0", reachable, roundTripMs: null };
    expect(levelsOf(gatewayUnreachable, value)).toEqual({ "": level });
  });
});

describe("name servers", () => {
  const server = (address: string, works: boolean) => ({
    address,
    outside: works ? ("answers" as const) : ("timeout" as const),
    inside: null,
    answerMs: works ? 3 : null,
    works,
  });
  const dns = (systemResolves: boolean, ...alive: boolean[]): ProbeValue<"dns"> => ({
    servers: alive.map((works, index) => server(`192.0.2.${index}`, works)),
    working: alive.filter(Boolean).length,
    systemResolves,
    localResolver: "none",
  });

  const noSuchName = (value: ProbeValue<"dns">): ProbeValue<"dns"> => ({
    ...value,
    servers: value.servers.map((one) => (one.works ? { ...one, outside: "no-such-name" } : one)),
  });

  test.each<[string, ProbeValue<"dns">, string, Record<string, string>]>([
    ["they do not know that one name", noSuchName(dns(false, true)), "none", { "192.0.2.0": "none" }],
    [
      "none that works knows it",
      noSuchName(dns(false, false, true)),
      "none",
      { "192.0.2.0": "warning", "192.0.2.1": "none" },
    ],
    ["all answer", dns(true, true, true), "none", { "192.0.2.0": "none", "192.0.2.1": "none" }],
    ["one of two is dead", dns(true, false, true), "none", { "192.0.2.0": "warning", "192.0.2.1": "none" }],
    ["all are dead", dns(false, false), "critical", { "192.0.2.0": "warning" }],
    ["all are dead but something is cached", dns(true, false), "critical", { "192.0.2.0": "warning" }],
    ["they answer but the system does not resolve", dns(false, true), "critical", { "192.0.2.0": "none" }],
    ["none is configured and the system resolves", dns(true), "none", {}],
    ["none is configured and nothing resolves", dns(false), "critical", {}],
  ])("%s", (_title, value, fails, dead) => {
    expect(levelsOf(nameResolutionFails, value)).toEqual({ "": fails });
    expect(levelsOf(nameServerDead, value)).toEqual(dead);
  });
});

describe("the internet", () => {
  test.each([
    ["open", "none", "none", "none"],
    ["portal", "warning", "none", "none"],
    ["none", "none", "critical", "none"],
    ["proxy-refuses", "none", "none", "critical"],
    ["not-checked", "unknown", "unknown", "unknown"],
  ] as const)("that is %s", (verdict, portal, none, proxy) => {
    const value = { verdict, portalHost: null, proxyHost: null, proxyReachable: null, answerMs: null };
    expect(levelsOf(captivePortal, value)).toEqual({ "": portal });
    expect(levelsOf(internetUnreachable, value)).toEqual({ "": none });
    expect(levelsOf(proxyRefuses, value)).toEqual({ "": proxy });
  });

  test("names the portal and the proxy", () => {
    const hosts = { portalHost: "wifi.example", proxyHost: "proxy.example" };
    const value = { verdict: "open" as const, proxyReachable: true, answerMs: 9, ...hosts };
    expect(captivePortal.judge(value, () => "none")).toMatchObject([{ params: { portal: "wifi.example" } }]);
    expect(proxyRefuses.judge(value, () => "none")).toMatchObject([{ params: { proxy: "proxy.example" } }]);
  });
});

describe("the path to the collector", () => {
  const path = (more: Partial<ProbeValue<"collector-path">>): ProbeValue<"collector-path"> => ({
    connected: true,
    roundTripMs: 20,
    lossPercent: 0,
    disconnectedSeconds: 0,
    reconnectsLastHour: 0,
    ...more,
  });
  test.each<[number | null, Was, string]>([
    [null, "warning", "unknown"],
    [5, "none", "none"],
    [10, "none", "warning"],
    [6, "warning", "warning"],
    [5, "warning", "none"],
    [20, "none", "critical"],
    [15, "critical", "critical"],
  ])("%s % lost after %s is %s", (lossPercent, was, level) => {
    expect(levelsOf(collectorPathLossy, path({ lossPercent }), was)).toEqual({ "": level });
  });

  test.each<[number | null, Was, string]>([
    [null, "none", "unknown"],
    [499, "none", "none"],
    [500, "none", "warning"],
    [301, "warning", "warning"],
    [1000, "none", "critical"],
    [700, "critical", "warning"],
  ])("%s ms after %s is %s", (roundTripMs, was, level) => {
    expect(levelsOf(collectorPathSlow, path({ roundTripMs }), was)).toEqual({ "": level });
  });

  test("nothing is known while the link is down", () => {
    const down = path({ connected: false, lossPercent: 100, roundTripMs: 900 });
    expect(levelsOf(collectorPathLossy, down)).toEqual({ "": "unknown" });
    expect(levelsOf(collectorPathSlow, down)).toEqual({ "": "unknown" });
  });
});

describe("clock-wrong", () => {
  const clock = (offsetSeconds: number | null, uptimeSeconds = 86_400): ProbeValue<"clock"> => ({
    offsetSeconds,
    source: "ntp",
    sourceName: "time.example",
    synchronised: true,
    service: "chrony",
    uptimeSeconds,
  });
  test.each<[number, number, Was, string]>([
    [1.9, 9999, "none", "none"],
    [2, 9999, "none", "warning"],
    [-2, 9999, "none", "warning"],
    [1.1, 9999, "warning", "warning"],
    [1, 9999, "warning", "none"],
    [240, 9999, "none", "critical"],
    [-7200, 9999, "none", "critical"],
    [121, 9999, "critical", "critical"],
    [120, 9999, "critical", "warning"],
    [5, 1019, "none", "none"],
    [5, 1020, "none", "warning"],
    [300, 60, "none", "critical"],
    [5, 60, "critical", "warning"],
  ])("%d s off after %i s of running and %s is %s", (offset, uptime, was, level) => {
    expect(levelsOf(clockWrong, clock(offset, uptime), was)).toEqual({ "": level });
  });

  test("nothing is known when nobody could be asked", () => {
    expect(levelsOf(clockWrong, clock(null))).toBe("unknown");
  });

  test("a source without a name is named by its kind", () => {
    const value = { ...clock(9), source: "collector" as const, sourceName: null };
    expect(clockWrong.judge(value, () => "none")).toMatchObject([
      { params: { source: "collector", off: 9 } },
    ]);
  });
});

test.each([
  [undefined, "none"],
  ["sound", "none"],
  ["went-back", "critical"],
  ["forked", "critical"],
] as const)("audit-trail-broken: a trail that is %s is %s", (trail, level) => {
  const path = {
    connected: true,
    roundTripMs: 1,
    lossPercent: 0,
    disconnectedSeconds: 0,
    reconnectsLastHour: 0,
  };
  expect(levelsOf(auditTrailBroken, { ...path, ...(trail ? { trail } : {}) })).toEqual({ "": level });
});
