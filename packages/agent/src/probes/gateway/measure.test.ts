import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ConnectFailure, Net } from "../../core/ports.ts";
import { measured } from "../testing/measured.ts";
import { createTestWorld, type TestWorldOptions } from "../testing/test-world.ts";
import { gateway } from "./measure.ts";

// What comes of knocking is tried for real in test/e2e/network.e2e.test.ts; here the network's answers are given.
const signal = new AbortController().signal;
const folder = path.join(import.meta.dirname, "testdata/linux-6.18/proc/net");
const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
const files = { "/proc/net/route": read("route"), "/proc/net/arp": read("arp") };
const noNeighbour = "IP address HW type Flags HW address Mask Device\n";
const failedNeighbour = `${noNeighbour}192.0.2.1 0x1 0x0 00:00:00:00:00:00 * eth0\n`;

type Answers = (port: number) => ConnectFailure["failure"];

function worldWith(options: TestWorldOptions, answers: Answers) {
  const world = createTestWorld(options);
  onTestFinished(world.close);
  const knocked: number[] = [];
  const knock = (to: { readonly port: number }): Promise<ConnectFailure> => {
    knocked.push(to.port);
    return Promise.resolve({ failure: answers(to.port), detail: "" });
  };
  const net: Net = { ...world.net, ask: knock, connect: (to) => knock("path" in to ? { port: 0 } : to) };
  const measurer = gateway.create({ ...world, net });
  return { world, knocked, measure: () => measurer.measure(signal) };
}

test("a gateway that says its port is closed is reachable, and only one door is tried", async () => {
  const { measure, knocked } = worldWith({ files }, () => "refused");
  expect(measured("gateway", await measure())).toMatchObject({
    address: "192.0.2.1",
    interface: "eth0",
    reachable: "yes",
    roundTripMs: expect.any(Number) as number,
  });
  expect(knocked).toEqual([33_434]);
});

test("the door that answered is tried first from then on", async () => {
  const { measure, knocked } = worldWith({ files }, (port) => (port === 443 ? "refused" : "timed-out"));
  await measure();
  await measure();
  expect(knocked).toEqual([33_434, 53, 443, 80, 443]);
});

test("one that never answered is believed as long as the kernel does", async () => {
  const { world, measure } = worldWith({ files }, () => "timed-out");
  expect(measured("gateway", await measure())).toMatchObject({ reachable: "yes", roundTripMs: null });
  world.write("/proc/net/arp", failedNeighbour);
  expect(measured("gateway", await measure()).reachable).toBe("no");
  world.write("/proc/net/arp", noNeighbour);
  expect(measured("gateway", await measure()).reachable).toBe("unknown");
});

test("one that fell silent is out of reach at once, and after a minute the kernel's word counts again", async () => {
  let silent = false;
  const { world, measure } = worldWith({ files }, () => (silent ? "timed-out" : "refused"));
  await measure();
  silent = true;
  expect(measured("gateway", await measure()).reachable).toBe("no");
  world.pass(60);
  expect(measured("gateway", await measure()).reachable).toBe("no");
  world.pass(1);
  expect(measured("gateway", await measure()).reachable).toBe("yes");
  silent = false;
  expect(measured("gateway", await measure()).roundTripMs).not.toBeNull();
});

test("the network's own word that it cannot be reached is enough", async () => {
  const { measure } = worldWith({ files }, () => "unreachable");
  expect(measured("gateway", await measure()).reachable).toBe("no");
});

describe("when the system does not tell", () => {
  test("no routes at all: not supported here", async () => {
    expect(await worldWith({}, () => "refused").measure()).toMatchObject({
      state: "unavailable",
      reason: "not-supported",
    });
  });

  test("no permission is said", async () => {
    const { world, measure } = worldWith({ files }, () => "refused");
    world.refuse("/proc/net/route");
    expect(await measure()).toMatchObject({ state: "unavailable", reason: "no-permission" });
  });

  test.each(["", "hello"])("routes that read %j are not understood", async (text) => {
    const { measure } = worldWith({ files: { "/proc/net/route": text } }, () => "refused");
    expect(await measure()).toMatchObject({ state: "failed", code: "file-unreadable" });
  });

  test("no default route leaves nobody to ask", async () => {
    const [titles = ""] = read("route").split("\n");
    const { measure, knocked } = worldWith({ files: { "/proc/net/route": `${titles}\n` } }, () => "refused");
    expect(measured("gateway", await measure())).toMatchObject({ address: null, reachable: "unknown" });
    expect(knocked).toEqual([]);
  });

  test("a missing table of neighbours leaves it unknown", async () => {
    const { measure } = worldWith({ files: { "/proc/net/route": read("route") } }, () => "timed-out");
    expect(measured("gateway", await measure()).reachable).toBe("unknown");
  });
});
