// The network's probes in a network of their own, with each fault caused for real.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measured } from "../../packages/agent/src/probes/testing/measured.ts";
import type { PlacedProbe } from "../lab/measure-in.ts";
import type { Measuring } from "../lab/measuring.ts";
import { addresses, names, noNetHouse, type NetHouse, startNetHouse } from "../lab/net-house.ts";
import { lacks, until } from "../lab/started.ts";

const title = noNetHouse === null ? "a real network" : `a real network (skipped: ${noNetHouse})`;
const settings = {
  dnsOutsideName: names.outside,
  dnsInsideName: names.inside,
  internetCheckUrl: `http://${names.outside}/connecttest.txt`,
  timeServer: addresses.beyond,
};

describe.skipIf(noNetHouse !== null)(title, () => {
  let house: NetHouse;
  const probes = new Map<PlacedProbe, Measuring>();

  beforeAll(async () => {
    house = await startNetHouse();
    for (const probe of ["link", "gateway", "dns", "internet", "clock"] as const) {
      probes.set(probe, await house.probe(probe, { settings }));
    }
  });
  afterAll(() => house.stop());

  async function value<Id extends PlacedProbe>(id: Id): Promise<ReturnType<typeof measured<Id>>> {
    const outcome = await probes.get(id)?.measure();
    return measured(id, outcome as Parameters<typeof measured<Id>>[1]);
  }

  describe("link", () => {
    const lan = async () => (await value("link")).interfaces.find((one) => one.name === "lan0");

    test("a plugged cable with a lease is well", async () => {
      expect(await lan()).toMatchObject({
        kind: "wired",
        up: true,
        carrier: true,
        addresses: [addresses.device],
        hasRoutableAddress: true,
        signalDbm: null,
      });
      expect(await value("link")).toMatchObject({ anyCarrier: true, anyRoutableAddress: true });
    });

    test("a cable that is pulled out has no carrier, and is back when plugged in", async () => {
      house.setCarrier(false);
      expect(await lan()).toMatchObject({
        up: true,
        carrier: false,
        megabitsPerSecond: null,
        duplex: "unknown",
      });
      expect((await value("link")).anyCarrier).toBe(false);
      house.setCarrier(true);
      expect((await value("link")).anyCarrier).toBe(true);
    });

    test("an interface that somebody switched off is not up", async () => {
      house.setInterface(false);
      expect(await lan()).toMatchObject({ up: false, carrier: false });
      house.setInterface(true);
      expect(await lan()).toMatchObject({ up: true, carrier: true });
    });

    test("no lease leaves an address that leads nowhere, or none", async () => {
      house.setLease("link-local");
      expect(await lan()).toMatchObject({
        carrier: true,
        addresses: ["169.254.7.7"],
        hasRoutableAddress: false,
      });
      house.setLease("none");
      expect(await value("link")).toMatchObject({ anyCarrier: true, anyRoutableAddress: false });
      house.setLease("leased");
      expect((await value("link")).anyRoutableAddress).toBe(true);
    });
  });

  describe("gateway", () => {
    test("one that answers is reachable, with its round trip", async () => {
      expect(await value("gateway")).toMatchObject({
        address: addresses.gateway,
        interface: "lan0",
        reachable: "yes",
        roundTripMs: expect.any(Number) as number,
      });
    });

    test("one that drops all that is for itself, but is there, is reachable by its neighbour entry", async () => {
      house.onRouter("nft", "add", "table", "inet", "deaf");
      house.onRouter("nft", "add chain inet deaf in { type filter hook input priority 0 ; }");
      house.onRouter("nft", "add rule inet deaf in meta l4proto { tcp, udp } drop");
      const stranger = await house.probe("gateway");
      expect(await stranger.measure()).toMatchObject({ value: { reachable: "yes", roundTripMs: null } });
      house.onRouter("nft", "delete", "table", "inet", "deaf");
      expect(await stranger.measure()).toMatchObject({
        value: { reachable: "yes", roundTripMs: expect.any(Number) as number },
      });
      await stranger.stop();
    });

    test("one whose port stops answering is asked at another door", async () => {
      house.onRouter("nft", "add", "table", "inet", "deaf");
      house.onRouter("nft", "add chain inet deaf in { type filter hook input priority 0 ; }");
      house.onRouter("nft", "add rule inet deaf in udp dport 33434 drop");
      expect(await value("gateway")).toMatchObject({
        reachable: "yes",
        roundTripMs: expect.any(Number) as number,
      });
      house.onRouter("nft", "delete", "table", "inet", "deaf");
    });

    test("one that is gone is out of reach while the cable is in", async () => {
      house.setGateway(false);
      try {
        expect((await value("gateway")).reachable).toBe("no");
        expect((await value("link")).anyCarrier).toBe(true);
      } finally {
        house.setGateway(true);
      }
      await until("back", async () => (await value("gateway")).reachable === "yes");
    });

    test("a device without a default route has none to reach", async () => {
      house.onDevice("ip", "route", "delete", "default");
      expect(await value("gateway")).toEqual({
        address: null,
        interface: null,
        reachable: "unknown",
        roundTripMs: null,
      });
      house.setLease("leased");
    });

    test("without IPv4, the next hop of IPv6 is asked", async () => {
      house.onRouter("ip", "addr", "add", "2001:db8:77::1/64", "dev", "lan0r", "nodad");
      house.onDevice("ip", "addr", "add", "2001:db8:77::2/64", "dev", "lan0", "nodad");
      house.onDevice("ip", "route", "delete", "default");
      house.onDevice("ip", "-6", "route", "add", "default", "via", "2001:db8:77::1");
      expect(await value("gateway")).toMatchObject({ interface: "lan0", reachable: "yes" });
      expect((await value("gateway")).address).toMatch(/^2001:db8:77:/);
      house.onDevice("ip", "-6", "route", "delete", "default");
      house.onDevice("ip", "addr", "delete", "2001:db8:77::2/64", "dev", "lan0");
      house.setLease("leased");
    });
  });

  describe("dns", () => {
    test("two name servers that know both names", async () => {
      const one = {
        outside: "answers",
        inside: "answers",
        works: true,
        answerMs: expect.any(Number) as number,
      };
      expect(await value("dns")).toEqual({
        servers: [
          { address: addresses.nameServers[0], ...one },
          { address: addresses.nameServers[1], ...one },
        ],
        working: 2,
        systemResolves: true,
        localResolver: "none",
      });
    });

    test("one that stopped is told from one that works, and names still resolve", async () => {
      await house.setNameServer(0, "off");
      expect(await value("dns")).toMatchObject({
        servers: [
          { outside: "unreachable", inside: "unreachable", works: false, answerMs: null },
          { works: true },
        ],
        working: 1,
        systemResolves: true,
      });
      await house.setNameServer(0, "on");
    });

    test("one that hangs times out", async () => {
      await house.setNameServer(1, "silent");
      expect(await value("dns")).toMatchObject({
        servers: [{ works: true }, { outside: "timeout", inside: "timeout", works: false }],
        working: 1,
        systemResolves: true,
      });
      await house.setNameServer(1, "on");
    });

    test("when none works, the system resolves nothing", async () => {
      await house.setNameServer(0, "off");
      await house.setNameServer(1, "off");
      expect(await value("dns")).toMatchObject({ working: 0, systemResolves: false });
      await house.setNameServer(0, "on");
      await house.setNameServer(1, "on");
    });

    test("a network that loses everything leaves no name server", async () => {
      house.setLoss(100);
      expect(await value("dns")).toMatchObject({ working: 0, systemResolves: false });
      house.setLoss(0);
      expect((await value("dns")).working).toBe(2);
    });

    test("one that refuses answers, and says so", async () => {
      await house.setNameServer(0, "refusing");
      const { servers } = await value("dns");
      expect(servers[0]).toMatchObject({ outside: "refused", inside: "refused", works: true });
      await house.setNameServer(0, "on");
    });

    test("a name that is not there, and an answer too long for a datagram", async () => {
      const other = await house.probe("dns", {
        settings: { ...settings, dnsOutsideName: names.large, dnsInsideName: names.gone },
      });
      const outcome = (await other.measure()) as Parameters<typeof measured<"dns">>[1];
      expect(measured("dns", outcome).servers[0]).toMatchObject({
        outside: "answers",
        inside: "no-such-name",
      });
      await other.stop();
    });
  });

  describe("internet", () => {
    test.each([
      ["open", { verdict: "open", portalHost: null }],
      ["text", { verdict: "open", portalHost: null }],
      ["page", { verdict: "portal", portalHost: null }],
      ["redirect", { verdict: "portal", portalHost: "login.hotel.test" }],
      ["silent", { verdict: "none", answerMs: null }],
    ] as const)("%s", async (web, expected) => {
      await house.setBeyond({ web });
      expect(await value("internet")).toMatchObject({ ...expected, proxyHost: null, proxyReachable: null });
      await house.setBeyond({ web: "open" });
    });

    test("none, when names do not resolve", async () => {
      await house.setNameServer(0, "off");
      await house.setNameServer(1, "off");
      expect((await value("internet")).verdict).toBe("none");
      await house.setNameServer(0, "on");
      await house.setNameServer(1, "on");
    });
  });

  describe("clock", () => {
    const near = (seconds: number, found: number | null): void => {
      expect(Math.abs((found ?? Number.NaN) - seconds)).toBeLessThan(1);
    };

    test("a clock that is right is off by nothing to speak of", async () => {
      await house.setBeyond({ timeAheadSeconds: 0 });
      const right = await value("clock");
      expect(right).toMatchObject({ source: "ntp", sourceName: addresses.beyond });
      near(0, right.offsetSeconds);
      expect(right.uptimeSeconds).toBeGreaterThan(0);
    });

    test("a server that is ahead says that the device is behind", async () => {
      await house.setBeyond({ timeAheadSeconds: 300 });
      near(-300, (await value("clock")).offsetSeconds);
    });

    test.skipIf(lacks(["faketime"]) !== null)("a device whose clock runs ahead is ahead", async () => {
      await house.setBeyond({ timeAheadSeconds: 0 });
      const bent = await house.probe("clock", { settings }, ["faketime", "-f", "+600s"]);
      near(
        600,
        measured("clock", (await bent.measure()) as Parameters<typeof measured<"clock">>[1]).offsetSeconds,
      );
      await bent.stop();
    });

    test("a server without a time of its own is not believed: the collector is asked", async () => {
      await house.setBeyond({ timeAheadSeconds: null });
      const other = await house.probe("clock", { settings, link: { collectorAheadSeconds: 2.5 } });
      const outcome = (await other.measure()) as Parameters<typeof measured<"clock">>[1];
      expect(measured("clock", outcome)).toMatchObject({ source: "collector", offsetSeconds: -2.5 });
      await other.stop();
      await house.setBeyond({ timeAheadSeconds: 0 });
    });
  });
});
