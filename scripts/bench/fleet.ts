import { createHash } from "node:crypto";
import type { startCollectorOnly } from "../start/stack.ts";
import { admitted } from "../simulate/admitted.ts";
import { connectDevice, enrolDevice, type SimulatedDevice } from "../simulate/device.ts";

export type { SimulatedDevice } from "../simulate/device.ts";

/** So many devices of a collector of the bench's own, by a token made for them. */
export async function fleetOf(
  collector: Awaited<ReturnType<typeof startCollectorOnly>>,
  count: number,
): Promise<readonly SimulatedDevice[]> {
  const wanted = { purpose: "bench", maxUses: count, lifetimeHours: 1 };
  const made = (await collector.ask("POST", "/enrolment/tokens", wanted)) as { readonly token: string };
  return simulateFleet(`${collector.url.replace("http", "ws")}/agent/v1`, made.token, count);
}

/** Enrols and connects so many devices, a few at a time. */
async function simulateFleet(url: string, token: string, count: number): Promise<readonly SimulatedDevice[]> {
  const devices: SimulatedDevice[] = [];
  const batch = 20;
  for (let from = 0; from < count; from += batch) {
    const names = Array.from({ length: Math.min(batch, count - from) }, (_, index) => `sim-${from + index}`);
    devices.push(
      ...(await Promise.all(
        names.map(async (name) => {
          const identity = await admitted(() => enrolDevice(url, token, name));
          return admitted(() => connectDevice(url, identity));
        }),
      )),
    );
  }
  return devices;
}

/** A summary of a minute as a quiet PC sends it: two readings and forty points, about 0.9 KB. Deterministic by `round`. */
export function sampleReport(round: number, first: boolean): unknown {
  const nowMs = Date.now();
  const names = first
    ? Object.fromEntries(Array.from({ length: 40 }, (_, index) => [index, `processor/busy:${index}`]))
    : {};
  const value = (index: number): number =>
    Math.round((((round * 7919 + index * 104_729) % 1000) / 10) * 100) / 100;
  return {
    fromMs: nowMs - 60_000,
    toMs: nowMs,
    bootId: createHash("sha256").update("boot").digest("hex").slice(0, 32),
    monoMs: round * 60_000,
    readings: {
      battery: { state: "unavailable", atMs: nowMs, tookMs: 0.2, reason: "no-such-hardware" },
      gateway: {
        state: "measured",
        atMs: nowMs,
        tookMs: 1.5,
        value: { address: "10.0.0.1", interface: "eth0", reachable: "yes", roundTripMs: value(1) },
      },
    },
    names,
    points: Array.from({ length: 40 }, (_, index) => [index, index % 60, value(index)]),
    raised: 0,
    unmeasured: 0,
    gaps: [],
  };
}
