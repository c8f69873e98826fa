import { mkdirSync, writeFileSync } from "node:fs";
import type { Body } from "@hulplijn/shared/protocol";
import { afterEach, describe, expect, test } from "vitest";
import { deviceId, envelope, makeKey, sha256 } from "../../../../test/trust/organisation.ts";
import { aDay, localOf, scheduled, startsIn, working } from "../../../../test/runner/schedules.ts";
import { goDown, startAgain } from "../../../../test/runner/restart.ts";
import {
  closeHouses,
  type House,
  makeHouse,
  obey,
  receiptsOf,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";

afterEach(closeHouses);

const minute = 60_000;

const told = <Type extends "run-begun" | "schedule-state">(house: House, type: Type): Body<Type>[] =>
  house.told.filter((one) => one.type === type).map(({ body }) => body as Body<Type>);
const states = (house: House): string[] =>
  told(house, "schedule-state").map(({ state, code }) => (code === null ? state : `${state} ${code}`));

/** Asks what is due, and waits for the answer. */
async function ask(house: House, about = aDay): Promise<number | null> {
  house.planned = undefined;
  house.keeper.due(about);
  await until(() => house.planned !== undefined);
  return house.planned ?? null;
}

const ended = (house: House, place: number): Promise<string> =>
  until(() => {
    const run = told(house, "run-begun").find(({ occurrence }) => occurrence?.place === place);
    return run && receiptsOf(house, run.runId)[0]?.outcome;
  });

/** An order of a person, answered: whatever was asked of the runner before has been dealt with. */
const settled = (house: House): Promise<unknown> =>
  obey(house, simple({ "check.sh": "exit 1\n", "fix.sh": "exit 0\n" }));

describe.skipIf(withoutRoot)("a schedule on a device", () => {
  test("starts its set in order at its time, once, announced and accounted for; also after the runner started anew", async () => {
    const house = makeHouse();
    const set = [working(house, "first"), working(house, "second", { risk: "R0" })];
    const body = scheduled(set);
    house.keeper.schedules({ schedules: [body] });
    house.keeper.due(aDay);
    expect(await ended(house, 0)).toBe("verified");
    expect(await ended(house, 1)).toBe("verified");
    const [first, second] = told(house, "run-begun");
    const local = first?.occurrence?.local;
    expect([first, second]).toMatchObject([
      { occurrence: { local, place: 0 }, order: body.schedule },
      { occurrence: { local, place: 1 }, order: body.schedule },
    ]);
    expect(first?.rule).toBe(undefined);
    const receipt = receiptsOf(house, first?.runId ?? "")[0];
    expect(receipt?.orderDigest).toBe(sha256(Buffer.from(body.schedule.payload, "base64")));
    // Nothing of it is left to do; what is on disk is enough to know.
    house.keeper.close();
    house.start();
    await ask(house);
    await settled(house);
    expect(startsIn(house)).toEqual(["first", "second"]);
    expect(told(house, "run-begun").length).toBe(2);
  });

  test("stops at the first fix of the set that does not help", async () => {
    const house = makeHouse();
    const set = [working(house, "first"), working(house, "second", {}, "false\n"), working(house, "third")];
    house.keeper.schedules({ schedules: [scheduled(set)] });
    house.keeper.due(aDay);
    expect(await ended(house, 1)).toBe("not-verified");
    await ask(house);
    await settled(house);
    expect(startsIn(house)).toEqual(["first", "second"]);
  });

  test("says when it is going to start, and waits for that; an occurrence that it slept through is missed", async () => {
    const house = makeHouse();
    const next = Date.now() + 3 * 60 * minute;
    const sleptAt = localOf(Date.now() - 20 * minute);
    const later = scheduled([working(house, "later")], {
      when: { kind: "once", local: localOf(next), zone: "UTC" },
    });
    const slept = scheduled([working(house, "slept")], {
      when: { kind: "once", local: sleptAt, zone: "UTC" },
      missed: "skip",
      nonce: Buffer.alloc(16, 6).toString("base64"),
    });
    // It had both for an hour, and was off for most of it.
    house.keeper.close();
    const anHourAgo = { atMs: Date.now() - 60 * minute, bootId: "before", monoMs: 0 };
    const memory = { seen: anHourAgo, ready: anHourAgo, told: null };
    const digests = [later, slept].map(({ schedule }) => sha256(Buffer.from(schedule.payload, "base64")));
    mkdirSync(`${house.folder}/runner`, { recursive: true, mode: 0o700 });
    writeFileSync(
      `${house.folder}/runner/schedules-known.json`,
      JSON.stringify(Object.fromEntries(digests.map((digest) => [digest, memory]))),
    );
    house.start();
    house.keeper.schedules({ schedules: [later, slept] });
    const waitMs = await ask(house, { awakeMs: 5 * minute, held: false });
    expect(waitMs).toBeGreaterThan(2 * 60 * minute);
    expect(waitMs).toBeLessThanOrEqual(3 * 60 * minute);
    const all = told(house, "schedule-state");
    expect(all).toMatchObject([
      { state: "planned", local: localOf(next), code: null, zone: "UTC" },
      { state: "missed", local: sleptAt, code: "occurrence-missed" },
      { state: "planned", local: null, dueMs: null },
    ]);
    // The same again is no news, and what was missed is missed for good.
    await ask(house);
    house.keeper.close();
    house.start();
    await ask(house);
    expect(told(house, "schedule-state").length).toBe(3);
    expect(startsIn(house)).toEqual([]);
  });

  test("waits while a window holds fixes back, and for a condition, and says which; starts nothing meanwhile", async () => {
    const house = makeHouse();
    const fix = working(house, "first");
    house.keeper.schedules({
      schedules: [scheduled([fix], { conditions: { freeMiB: 1_000_000 } })],
    });
    await ask(house, { ...aDay, held: true });
    expect(states(house)).toEqual(["waiting window-holds-fixes"]);
    const waitMs = await ask(house);
    expect(states(house).at(-1)).toBe("waiting waits-for-room");
    expect(waitMs).toBeLessThanOrEqual(5 * minute);
    await settled(house);
    expect(startsIn(house)).toEqual([]);
  });

  test("S-28: nothing starts that people did not sign, for another device, over its ring, or when it was stopped", async () => {
    const house = makeHouse();
    const fix = working(house, "first");
    const right = scheduled([fix]);
    const forged = {
      ...right,
      schedule: envelope("schedule", Buffer.from(right.schedule.payload, "base64"), [makeKey()]),
    };
    const other = scheduled([fix], { devices: [deviceId.replace(/1$/, "2")] });
    const rings = [{ permyriad: 10_000, soakMinutes: 0 }];
    const closed = scheduled([fix], { rings }, -1);
    const grave = scheduled([working(house, "grave", { risk: "R2" })]);
    house.keeper.schedules({ schedules: [forged, other, closed, grave] });
    await ask(house);
    expect(states(house).toSorted()).toEqual([
      "refused schedule-not-allowed",
      "refused schedule-other-device",
      "refused schedule-signature-wrong",
      "waiting schedule-ring-closed",
    ]);
    await settled(house);
    expect(startsIn(house)).toEqual([]);
    // The same, once its ring is open.
    house.keeper.schedules({ schedules: [scheduled([fix], { rings }, 0)] });
    house.keeper.due(aDay);
    expect(await ended(house, 0)).toBe("verified");
  });

  test("a runner that is killed at work starts an occurrence no second time, and ends its set", async () => {
    const house = makeHouse();
    const slow = simple(
      { "check.sh": "true\n", "fix.sh": `echo slow >> ${house.folder}/starts; sleep 60\n` },
      { id: "slow" },
    );
    house.keeper.schedules({ schedules: [scheduled([slow, working(house, "second")])] });
    house.keeper.due(aDay);
    await until(() => startsIn(house).length === 1);
    process.kill(house.runnerPid(), "SIGKILL");
    expect(await ended(house, 0)).toBe("interrupted");
    await ask(house);
    await settled(house);
    expect(startsIn(house)).toEqual(["slow"]);
    const begun = told(house, "run-begun");
    // Announced a second time by the runner that found it, as the same run.
    expect(new Set(begun.map(({ runId }) => runId)).size).toBe(1);
  });

  test("a set goes on after a fix of it that restarted the machine", async () => {
    const house = makeHouse();
    const restart = simple(
      {
        "check.sh": "true\n",
        "fix.sh": `echo restart >> ${house.folder}/starts\n`,
        "verify.sh": "true\n",
      },
      { id: "restart", restarts: true },
    );
    house.keeper.schedules({ schedules: [scheduled([restart, working(house, "second")])] });
    house.keeper.due(aDay);
    await until(() => startsIn(house).length === 1);
    await goDown(house);
    startAgain(house);
    house.start();
    expect(await ended(house, 0)).toBe("verified");
    house.keeper.due(aDay);
    expect(await ended(house, 1)).toBe("verified");
    expect(startsIn(house)).toEqual(["restart", "second"]);
  });
});
