import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { envelope } from "../trust/organisation.ts";
import { openVictim, type Victim } from "../hostile/victim.ts";
import { until } from "./house.ts";

// A real agent with its real runner at a real collector, which is honest here: a rollout is drafted, signed with a person's key file, and
// told; the device runs it once, and what came of it stands in its ring.

const isRoot = process.geteuid?.() === 0;
let house: Victim;
beforeAll(async () => {
  house = await openVictim();
});
afterAll(() => house?.close());

interface Device {
  readonly standing: string;
  readonly code: string | null;
  readonly ring: number;
  readonly runId: string | null;
}

async function draft(rings: readonly object[]): Promise<number> {
  const wish = { name: "Try", person: house.people.person, fix: "note-battery-calibration", query: "" };
  const made = await house.collector.ask("POST", "/rollouts", {
    ...wish,
    agreed: true,
    perHour: 50_000,
    rings,
  });
  const { number } = made as { readonly number: number };
  const signing = (await house.collector.ask("GET", `/rollouts/${number}/signatures`)) as {
    readonly rollout: { readonly payload: string };
  };
  const payload = Buffer.from(signing.rollout.payload, "base64");
  const signed = envelope("rollout", payload, [house.people.approver]);
  await house.collector.ask("POST", `/rollouts/${number}/signatures`, { kind: "rollout", signed });
  return number;
}

const deviceIn = (number: number, is: (device: Device) => boolean): Promise<Device> =>
  until("the device stands so", 60, async () => {
    const page = await house.collector.ask("GET", `/rollouts/${number}/devices`);
    const [device] = (page as { readonly items: readonly Device[] }).items;
    return device && is(device) ? device : null;
  });

describe.skipIf(!isRoot)("a rollout (fixes run as root)", () => {
  test("that people signed runs once on the device, and its ring says how it went", async () => {
    const number = await draft([{ permyriad: 10_000, soakMinutes: 0 }]);
    const device = await deviceIn(number, ({ standing }) => standing === "verified");
    expect(device.ring).toBe(0);
    expect(house.started()).toBe(1);
    const run = (await house.collector.ask("GET", `/runs/${device.runId}`)) as Readonly<
      Record<string, unknown>
    >;
    expect(run["phase"]).toBe("ended");
    // A machine whose battery's gauge is off has something to note.
    expect(["not-needed", "verified"]).toContain(run["outcome"]);
  });

  test("of a later ring waits for its own time, and one click halts it", async () => {
    const number = await draft([
      { permyriad: 1, soakMinutes: 60 },
      { permyriad: 10_000, soakMinutes: 0 },
    ]);
    await deviceIn(number, ({ standing, ring }) => standing === "waiting" && ring === 1);
    await house.collector.ask("POST", `/rollouts/${number}/halt`, { reason: null });
    await deviceIn(number, ({ standing, code }) => standing === "halted" && code === "rollout-halted");
    expect(house.started()).toBe(1);
  });
});
