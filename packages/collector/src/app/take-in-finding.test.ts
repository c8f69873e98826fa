import { describe, expect, test } from "vitest";
import { mergeIncidents, splitIncident } from "./merge-incidents.ts";
import { takeInFinding } from "./take-in-finding.ts";
import { queueStopped } from "./testing/test-finding.ts";
import { connectedDevice, testWorld, type TestLink, type TestWorld } from "./testing/test-world.ts";

const incidents = async (world: TestWorld) => {
  const all = {
    where: [],
    sort: "opened",
    descending: true,
    limit: 50,
    cursor: null,
    nowMs: world.at.nowMs,
    personId: null,
  } as const;
  return (await world.store.incidents(all))?.rows ?? [];
};

async function codes(world: TestWorld, incidentId: string): Promise<(string | undefined)[]> {
  return (await world.store.timeline(incidentId)).map((entry) => entry.text?.code);
}

async function ready(): Promise<{ world: TestWorld; link: TestLink }> {
  const world = testWorld();
  return { world, link: await connectedDevice(world) };
}

describe("a device that makes up findings", () => {
  const refusals = (link: TestLink): readonly unknown[] =>
    link.sent.filter((one) => one.type === "refused").map((one) => one.body);
  const raise = (
    world: TestWorld,
    link: TestLink,
    number: number,
    over: Parameters<typeof queueStopped>[1] = {},
  ): Promise<void> =>
    takeInFinding(
      world,
      link,
      queueStopped(world, { rule: "made-up", subject: `s${number}`, ...over }),
      number,
    );

  /** As many as if it had raised them one by one, which takes seconds. */
  const had = (world: TestWorld, link: TestLink, count: number, state: "raised" | "cleared"): Promise<void> =>
    world.store.write(async (tx) => {
      for (let number = 1; number <= count; number++)
        await tx.putFinding({
          ...queueStopped(world, { rule: "made-up", subject: `s${number}`, state }),
          deviceId: link.deviceId,
          incidentId: null,
          evidence: null,
          receivedAtMs: world.at.nowMs,
        });
    });

  test("has at most 256 open: the next is refused before anything of it is kept, and those it has go on", async () => {
    const { world, link } = await ready();
    await had(world, link, 255, "raised");
    const last = queueStopped(world, { rule: "made-up", subject: "last" });
    await takeInFinding(world, link, last, 1);
    expect(refusals(link)).toEqual([]);
    const findingId = world.newId();
    await raise(world, link, 2, { findingId });
    expect(refusals(link)).toEqual([
      { code: "too-many-findings", detail: "256 open, 256 within a day", seq: 2 },
    ]);
    expect(await world.store.finding(findingId)).toBeNull();
    expect(await incidents(world)).toHaveLength(1);
    world.at.nowMs += 1000;
    await takeInFinding(world, link, { ...last, state: "cleared", changedAtMs: world.at.nowMs }, 3);
    await raise(world, link, 4);
    expect(refusals(link)).toHaveLength(1);
    expect(link.last("ack")).toEqual({ seq: 4 });
  });
  test("raises at most 512 within a day, however soon they clear", async () => {
    const { world, link } = await ready();
    await had(world, link, 511, "cleared");
    await raise(world, link, 1);
    expect(refusals(link)).toEqual([]);
    await raise(world, link, 2);
    expect(refusals(link)).toMatchObject([{ code: "too-many-findings", seq: 2 }]);
    world.at.nowMs += 86_400_001;
    await raise(world, link, 3);
    expect(refusals(link)).toHaveLength(1);
  });
  test("takes no room from another device", async () => {
    const { world, link } = await ready();
    await had(world, link, 512, "raised");
    const other = await connectedDevice(world, { name: "LT-0413" });
    await raise(world, other, 1);
    expect(refusals(other)).toEqual([]);
  });
});

describe("a finding becomes an incident", () => {
  test("one raised finding opens one incident, acknowledged after it is stored", async () => {
    const { world, link } = await ready();
    await takeInFinding(world, link, queueStopped(world), 1);
    const [incident, ...others] = await incidents(world);
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      number: 1,
      state: "new",
      severity: "critical",
      rule: "print-queue-stopped",
      subject: "office",
      members: 1,
      membersOpen: 1,
    });
    expect(link.last("ack")).toEqual({ seq: 1 });
    expect((await world.store.device(link.deviceId))?.state).not.toBe("well");
  });
  test("the same message again, and the same finding under a new number, have the effect of once", async () => {
    const { world, link } = await ready();
    const finding = queueStopped(world);
    await takeInFinding(world, link, finding, 1);
    await takeInFinding(world, link, finding, 1);
    await takeInFinding(world, link, finding, 2);
    expect(await incidents(world)).toHaveLength(1);
    expect(await codes(world, (await incidents(world))[0]?.incidentId ?? "")).toEqual(["finding-raised"]);
    expect(link.sent.filter((one) => one.type === "ack")).toHaveLength(3);
  });
  test("two signs of one cause are one incident, resolved when both are well", async () => {
    const { world, link } = await ready();
    const stopped = queueStopped(world);
    const stuck = queueStopped(world, { rule: "print-job-stuck", severity: "warning" });
    await takeInFinding(world, link, stopped, 1);
    await takeInFinding(world, link, stuck, 2);
    expect(await incidents(world)).toMatchObject([{ members: 2, membersOpen: 2 }]);
    world.at.nowMs += 5000;
    await takeInFinding(world, link, { ...stopped, state: "cleared", changedAtMs: world.at.nowMs }, 3);
    expect(await incidents(world)).toMatchObject([
      { state: "new", membersOpen: 1, severity: "warning", rule: "print-job-stuck" },
    ]);
    await takeInFinding(world, link, { ...stuck, state: "cleared", changedAtMs: world.at.nowMs }, 4);
    expect(await incidents(world)).toMatchObject([
      { state: "resolved", membersOpen: 0, solution: { code: "solved-by-itself" } },
    ]);
  });
  test("the same cause within a day opens it again; after a day it is a new one", async () => {
    const { world, link } = await ready();
    const first = queueStopped(world);
    await takeInFinding(world, link, first, 1);
    await takeInFinding(world, link, { ...first, state: "cleared", changedAtMs: world.at.nowMs + 1 }, 2);
    world.at.nowMs += 3_600_000;
    const second = queueStopped(world);
    await takeInFinding(world, link, second, 3);
    expect(await incidents(world)).toMatchObject([{ number: 1, state: "new", reopened: 1 }]);
    await takeInFinding(world, link, { ...second, state: "cleared", changedAtMs: world.at.nowMs + 1 }, 4);
    world.at.nowMs += 25 * 3_600_000;
    await takeInFinding(world, link, queueStopped(world), 5);
    expect(
      (await incidents(world))
        .map((one) => `${one.number} ${one.state}`)
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(["1 resolved", "2 new"]);
  });
  test("what was found while the collector was away keeps its own time, and the gap is on the timeline", async () => {
    const { world, link } = await ready();
    const lostAtMs = world.at.nowMs;
    await world.store.write((tx) =>
      tx.openBlind({ deviceId: link.deviceId, fromMs: lostAtMs, toMs: null, why: "collector-down" }),
    );
    const foundAtMs = lostAtMs + 600_000;
    world.at.nowMs += 3_600_000;
    await world.store.write((tx) => tx.closeBlind(link.deviceId, world.at.nowMs));
    await takeInFinding(
      world,
      link,
      queueStopped(world, { raisedAtMs: foundAtMs, changedAtMs: foundAtMs }),
      1,
    );
    const [incident] = await incidents(world);
    expect(incident?.openedAtMs).toBe(foundAtMs);
    expect(await codes(world, incident?.incidentId ?? "")).toEqual(["gap-collector-down", "finding-raised"]);
  });
  test("what comes with the clear goes behind what came with the raise, and screens have its reading at once", async () => {
    const { world, link } = await ready();
    const reading = (percent: number) => ({
      state: "failed" as const,
      atMs: world.at.nowMs,
      tookMs: 1,
      code: "tool-refused",
      detail: `at ${percent}`,
    });
    const evidence = {
      reading: reading(99),
      recording: [{ series: "printers/waiting", points: [[1, 2] as [number, number]] }],
      top: [],
      log: [],
      changes: [],
      lastWellAtMs: null,
    };
    const finding = queueStopped(world, { evidence });
    await takeInFinding(world, link, finding, 1);
    world.at.nowMs += 60_000;
    const after = {
      reading: reading(20),
      recording: [{ series: "printers/waiting", points: [[2, 0] as [number, number]] }],
    };
    const cleared = queueStopped(world, { findingId: finding.findingId, state: "cleared", after });
    await takeInFinding(world, link, { ...cleared, raisedAtMs: finding.raisedAtMs }, 2);
    expect((await world.store.finding(finding.findingId))?.evidence).toEqual({ ...evidence, after });
    expect(await world.store.readings(link.deviceId)).toMatchObject([{ reading: { detail: "at 20" } }]);
  });
  test("a device cannot speak of another device's finding, and a clear without a raise opens nothing", async () => {
    const { world, link } = await ready();
    const other = await connectedDevice(world, { name: "LT-0413" });
    const finding = queueStopped(world);
    await takeInFinding(world, link, finding, 1);
    await takeInFinding(world, other, { ...finding, state: "cleared", changedAtMs: world.at.nowMs + 1 }, 1);
    expect(other.last("refused")).toMatchObject({ code: "not-of-this-device", seq: 1 });
    expect(await incidents(world)).toMatchObject([{ state: "new" }]);
    await takeInFinding(world, link, queueStopped(world, { state: "cleared", subject: "nothing" }), 2);
    expect(await incidents(world)).toHaveLength(1);
  });
});

describe("incidents that a person made one", () => {
  const anna = { personId: "p1", name: "Anna" };
  const two = async () => {
    const { world, link } = await ready();
    const office = queueStopped(world);
    const desk = queueStopped(world, {
      subject: "desk",
      params: { ...queueStopped(world).params, queue: "desk" },
    });
    await takeInFinding(world, link, office, 1);
    await takeInFinding(world, link, desk, 2);
    const [second, first] = (await incidents(world)).toSorted((a, b) => b.number - a.number);
    if (!first || !second) throw new Error("two incidents");
    return { world, link, office, desk, first, second };
  };

  test("end when the members of both are well, also those that came back meanwhile", async () => {
    const { world, link, office, desk, first, second } = await two();
    const merged = await mergeIncidents(world, first.incidentId, [second.incidentId], "one cable", anna);
    expect(merged).toMatchObject({ ok: true, incident: { state: "new" } });
    expect(await world.store.incident(second.incidentId)).toMatchObject({
      state: "resolved",
      mergedInto: first.incidentId,
    });
    world.at.nowMs += 3 * 86_400_000;
    const again = queueStopped(world, {
      subject: "desk",
      rule: "print-job-stuck",
      params: { queue: "desk", job: 3 },
    });
    await takeInFinding(world, link, again, 3);
    expect(await incidents(world)).toHaveLength(2);
    for (const [seq, finding] of [office, desk, again].entries()) {
      expect((await world.store.incident(first.incidentId))?.state).not.toBe("resolved");
      world.at.nowMs += 1000;
      await takeInFinding(
        world,
        link,
        { ...finding, state: "cleared", changedAtMs: world.at.nowMs },
        4 + seq,
      );
    }
    expect((await world.store.incident(first.incidentId))?.state).toBe("resolved");
    expect((await world.store.device(link.deviceId))?.state).not.toBe("ill");
  });

  test("are two again when it was a mistake, each with its own findings", async () => {
    const { world, first, second } = await two();
    await mergeIncidents(world, first.incidentId, [second.incidentId], "one cable", anna);
    const apart = await splitIncident(world, second.incidentId, "two cables", anna);
    expect(apart).toMatchObject({ ok: true, incident: { state: "new", mergedInto: null } });
    for (const { incidentId } of [first, second])
      expect(await world.store.findingsOf(incidentId)).toHaveLength(1);
    expect(await codes(world, second.incidentId)).toEqual([
      "finding-raised",
      "incident-merged-into",
      "incident-split-off",
    ]);
    expect(await splitIncident(world, second.incidentId, "again", anna)).toMatchObject({
      ok: false,
      code: "conflict",
    });
  });

  test("are merged all or none", async () => {
    const { world, first, second } = await two();
    const wanted = [second.incidentId, first.incidentId];
    expect(await mergeIncidents(world, first.incidentId, wanted, "oops", anna)).toMatchObject({
      ok: false,
      code: "conflict",
    });
    expect((await world.store.incident(second.incidentId))?.mergedInto).toBeNull();
    expect(await mergeIncidents(world, "nobody", wanted, "oops", anna)).toMatchObject({ code: "not-found" });
  });
});
