import { describe, expect, test } from "vitest";
import type { ProbeId, ProbeValue } from "../probes/registry.ts";
import { raised, startState, step, type EngineState } from "./engine.ts";

type Values = { readonly [Id in ProbeId]?: ProbeValue<Id> };

const eth0 = {
  name: "eth0",
  kind: "wired",
  up: true,
  carrier: true,
  megabitsPerSecond: 1000,
  duplex: "full",
  addresses: ["192.0.2.5"],
  hasRoutableAddress: true,
  signalDbm: null,
  dropPercent: null,
} as const;
const link = (carrier: boolean, address: boolean): ProbeValue<"link"> => ({
  interfaces: [{ ...eth0, carrier, addresses: [address ? "192.0.2.5" : "169.254.1.2"] }],
  anyCarrier: carrier,
  anyRoutableAddress: address,
});
const gateway = (reachable: "yes" | "no"): ProbeValue<"gateway"> => ({
  address: "192.0.2.1",
  interface: "eth0",
  reachable,
  roundTripMs: null,
});
const dns = (...works: boolean[]): ProbeValue<"dns"> => ({
  servers: works.map((one, index) => ({
    address: `192.0.2.5${index}`,
    outside: one ? "answers" : "timeout",
    inside: null,
    answerMs: null,
    works: one,
  })),
  working: works.filter(Boolean).length,
  systemResolves: works.some(Boolean),
  localResolver: "none",
});
const internet = (verdict: "open" | "none"): ProbeValue<"internet"> => ({
  verdict,
  portalHost: null,
  proxyHost: null,
  proxyReachable: null,
  answerMs: null,
});
const path = (lossPercent: number): ProbeValue<"collector-path"> => ({
  connected: true,
  roundTripMs: 9,
  lossPercent,
  disconnectedSeconds: 0,
  reconnectsLastHour: 0,
});

/** A device on which these values are measured, nearest cause first, every ten seconds for so many minutes. */
function after(values: Values, minutes: number, state: EngineState = startState(), startMs = 0) {
  let now = state;
  let ids = 0;
  const endMs = startMs + minutes * 60_000;
  for (let monoMs = startMs; monoMs <= endMs; monoMs += 10_000) {
    for (const [probe, value] of Object.entries(values)) {
      const reading = { state: "measured", atMs: monoMs, tookMs: 1, value } as const;
      const newFindingId = (): string => `${startMs}-${(ids += 1)}`;
      now = step(now, { probe: probe as ProbeId, reading, monoMs, newFindingId }).state;
    }
  }
  return { state: now, endMs, rules: raised(now).map((finding) => finding.rule) };
}

const allDead = {
  gateway: gateway("no"),
  dns: dns(false, false),
  internet: internet("none"),
  "collector-path": path(100),
};

describe("the nearest cause speaks, what it causes is silent:", () => {
  test.each<[string, Values, readonly string[]]>([
    ["a cable that was pulled", { link: link(false, false), ...allDead }, ["link-down"]],
    ["a network that gives no address", { link: link(true, false), ...allDead }, ["no-address"]],
    ["a gateway that is dead", { link: link(true, true), ...allDead }, ["gateway-unreachable"]],
    [
      "name servers that are all dead",
      { link: link(true, true), gateway: gateway("yes"), dns: dns(false, false), internet: internet("none") },
      ["name-resolution-fails"],
    ],
    [
      "one name server of two that is dead",
      { link: link(true, true), gateway: gateway("yes"), dns: dns(true, false), internet: internet("open") },
      ["name-server-dead"],
    ],
    [
      "an internet that is away behind a network that is well",
      { link: link(true, true), gateway: gateway("yes"), dns: dns(true, true), internet: internet("none") },
      ["internet-unreachable"],
    ],
  ])("%s", (_title, values, rules) => {
    expect(after(values, 5).rules).toEqual(rules);
  });

  test("a print service that is down says nothing of its queues", () => {
    expect(after({ printers: { service: "down", queues: [] } }, 2).rules).toEqual(["print-service-down"]);
  });
});

test("when the cable is back and the name servers are not, they speak", () => {
  const pulled = after({ link: link(false, false), ...allDead }, 5);
  const back = { link: link(true, true), gateway: gateway("yes"), dns: dns(false) };
  const { rules } = after(back, 1, pulled.state, pulled.endMs + 10_000);
  expect(rules).toEqual(["name-resolution-fails"]);
});
