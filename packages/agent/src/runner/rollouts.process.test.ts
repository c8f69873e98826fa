import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ringOf } from "@hulplijn/shared/trust/decide";
import { afterEach, describe, expect, test } from "vitest";
import { deviceId, sha256, type TestFix, type TestKey } from "../../../../test/trust/organisation.ts";
import { resumeOf } from "../../../../test/trust/rollout.ts";
import {
  bodyFor,
  closeHouses,
  type House,
  makeHouse,
  newRunId,
  obey,
  organisation,
  receiptOf,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import {
  begunAt,
  begunOf,
  receiptOfBegun,
  rolloutNow,
  settled,
  statesOf,
  stateOf,
  tell,
  toldOf,
} from "../../../../test/runner/rollouts.ts";

afterEach(closeHouses);

const { ordererKey } = organisation;

/** A fix that makes a file, with a way back, and leaves a line for each time that it was started. */
function changing(house: House, undo?: string) {
  const [made, log] = [`${house.folder}/made`, `${house.folder}/starts`];
  const fix = simple(
    {
      "check.sh": `test -e ${made} && exit 1; exit 0\n`,
      "fix.sh": `echo fix >> ${log}; : > ${made}\n`,
      "verify.sh": `test -e ${made}\n`,
      "undo.sh": undo ?? `echo undo >> ${log}; rm ${made}\n`,
    },
    { id: "make-file" },
  );
  const starts = (): readonly string[] =>
    existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  return { made, fix, starts };
}

/** A number used once by which this device is in the second of two rings. */
function inSecondRing(fix: TestFix, soakMinutes: number) {
  const rings = [
    { permyriad: 5000, soakMinutes },
    { permyriad: 10_000, soakMinutes: 0 },
  ];
  for (;;) {
    const rollout = rolloutNow(fix, { rings });
    if (ringOf(deviceId, rollout, sha256) === 1) return rollout;
  }
}

describe.skipIf(withoutRoot)("a rollout on a device", () => {
  test("begins once, tells under what, and never again, whatever the collector tells and whoever comes after the runner", async () => {
    const house = makeHouse();
    const { fix, starts, made } = changing(house);
    const rollout = rolloutNow(fix);
    tell(house, toldOf(fix, rollout));
    const receipt = await receiptOfBegun(house);
    expect(receipt).toMatchObject({ outcome: "verified", undone: false });
    const [begun] = begunOf(house);
    expect(begun).toMatchObject({ target: { index: 0, path: [] } });
    expect(sha256(Buffer.from(begun?.order.payload ?? "", "base64"))).toBe(receipt.orderDigest);
    writeFileSync(made, "");
    tell(house, toldOf(fix, rollout));
    await settled(house);
    house.keeper.close();
    house.start();
    tell(house, toldOf(fix, rollout));
    await settled(house);
    // With the journal gone the runner's own list still knows.
    expect([starts(), begunOf(house).length]).toEqual([["fix"], 1]);
  });

  test("that is halted begins nothing, also when the collector takes the halt back, until people resume that very one", async () => {
    const house = makeHouse();
    const { fix, starts } = changing(house);
    const rollout = rolloutNow(fix);
    const resume = (halt: number, keys: readonly TestKey[] = [ordererKey]) =>
      resumeOf(rollout, keys, { halt });
    tell(house, toldOf(fix, rollout, { halt: 2 }));
    await stateOf(house, "waiting", "rollout-halted");
    for (const change of [
      { halt: 0 },
      { halt: 1, resumes: [resume(1)] },
      { halt: 2, resumes: [resume(1), resume(3)] },
      { halt: 2, resumes: [resume(2, organisation.approverKeys)] },
    ]) {
      tell(house, toldOf(fix, rollout, change));
      await settled(house);
    }
    house.keeper.close();
    house.start();
    tell(house, toldOf(fix, rollout));
    await settled(house);
    expect([starts(), begunOf(house)]).toEqual([[], []]);
    tell(house, toldOf(fix, rollout, { halt: 2, resumes: [resume(2)] }));
    expect(await receiptOfBegun(house)).toMatchObject({ outcome: "verified" });
    expect(starts()).toEqual(["fix"]);
  });

  test("S-26: halted while it waits for another run, it begins nothing afterwards; what runs may finish", async () => {
    const house = makeHouse();
    const { fix, starts } = changing(house);
    const go = `${house.folder}/go`;
    const slow = simple({
      "check.sh": "exit 0\n",
      "fix.sh": `while [ ! -e ${go} ]; do sleep 0.05; done\n`,
      "verify.sh": "exit 0\n",
    });
    const runId = newRunId();
    house.keeper.order(await bodyFor(house, slow, runId));
    const rollout = rolloutNow(fix);
    tell(house, toldOf(fix, rollout));
    const looks = setInterval(() => house.keeper.rolloutsDue(false), 100);
    await stateOf(house, "waiting", "waits-for-run").finally(() => clearInterval(looks));
    tell(house, toldOf(fix, rollout, { halt: 1 }));
    await stateOf(house, "waiting", "rollout-halted");
    writeFileSync(go, "");
    expect(await receiptOf(house, runId, 60_000)).toMatchObject({ outcome: "verified" });
    await settled(house);
    expect([starts(), begunOf(house)]).toEqual([[], []]);
    // The other way round: begun, and halted then.
    const other = rolloutNow(slow);
    tell(house, toldOf(slow, other));
    await begunAt(house);
    tell(house, toldOf(slow, other, { halt: 1 }));
    expect(await receiptOfBegun(house)).toMatchObject({ outcome: "verified" });
  });

  test("halted or withdrawn while the disk takes nothing, it begins nothing, in this runner or the next", async () => {
    const house = makeHouse();
    const { fix, starts } = changing(house);
    const rollout = rolloutNow(fix);
    house.keeper.linkChanged(true);
    house.keeper.rollouts({ rollouts: [toldOf(fix, rollout)] });
    // One look after the other, so that none is on when the disk is full.
    while (!statesOf(house).some(({ code }) => code === "window-holds-fixes")) {
      house.rolloutsPlanned = undefined;
      house.keeper.rolloutsDue(true);
      await until(() => house.rolloutsPlanned !== undefined, 60_000);
    }
    // Where a file is to be replaced, the new one cannot be made; what is appended to still has room.
    const full = ["rollouts.json", "rollouts.before.json", "sets.json"].map(
      (name) => `${house.folder}/runner/${name}.new`,
    );
    for (const name of full) mkdirSync(name);
    tell(house, toldOf(fix, rollout, { halt: 1 }));
    house.keeper.rolloutsDue(false);
    const says = (words: string) => house.lines.some((line) => line.includes(words));
    await until(() => says("how new sets do cannot be written"), 20_000);
    await until(() => begunOf(house)[0] ?? says("rollouts cannot be written"), 20_000);
    expect(begunOf(house)).toEqual([]);
    // The disk has room again, and this runner is gone.
    for (const name of full) rmSync(name, { recursive: true });
    process.kill(house.runnerPid(), "SIGKILL");
    await stateOf(house, "waiting", "rollout-halted");
    await settled(house);
    expect([starts(), begunOf(house)]).toEqual([[], []]);
  });

  test("S-24: waits for its own soaking, whatever ring the collector opens; a new runner goes on counting", async () => {
    const house = makeHouse();
    const { fix, starts } = changing(house);
    const rollout = inSecondRing(fix, 60);
    const beganMs = Date.now();
    tell(house, toldOf(fix, rollout));
    const first = await stateOf(house, "waiting", "rollout-soaking");
    expect(first.ring).toBe(1);
    expect(first.untilMs ?? 0).toBeGreaterThanOrEqual(beganMs + 3_599_000);
    // What was told last is written down after it was told; since when it is known, before.
    const seen = (): unknown[] => {
      const { rollouts } = JSON.parse(readFileSync(`${house.folder}/runner/rollouts-known.json`, "utf8")) as {
        rollouts: Record<string, { seen: unknown }>;
      };
      return Object.values(rollouts).map((one) => one.seen);
    };
    const known = seen();
    expect(known).toHaveLength(1);
    house.keeper.close();
    house.start();
    tell(house, toldOf(fix, rollout));
    await settled(house);
    expect(seen()).toEqual(known);
    const shut = inSecondRing(fix, 0);
    tell(house, toldOf(fix, rollout), toldOf(fix, shut, { openRing: 0 }));
    await stateOf(house, "waiting", null);
    expect([starts(), begunOf(house)]).toEqual([[], []]);
    tell(house, toldOf(fix, rollout), toldOf(fix, shut, { openRing: 1 }));
    expect(await receiptOfBegun(house)).toMatchObject({ outcome: "verified" });
  });

  test("begins nothing while the collector cannot be heard, or a window holds fixes back", async () => {
    const house = makeHouse();
    const { fix, starts } = changing(house);
    const told = toldOf(fix, rolloutNow(fix));
    const givenUntil = async (code: string, times: number): Promise<void> => {
      await until(() => {
        house.keeper.rollouts({ rollouts: [told] });
        return statesOf(house).filter((one) => one.code === code).length === times;
      }, 60_000);
    };
    house.keeper.linkChanged(true);
    await givenUntil("rollout-offline", 1);
    house.keeper.rolloutsDue(true);
    await stateOf(house, "waiting", "window-holds-fixes");
    house.keeper.linkChanged(false);
    await givenUntil("rollout-offline", 2);
    expect(starts()).toEqual([]);
    house.keeper.linkChanged(true);
    house.keeper.rolloutsDue(false);
    await receiptOfBegun(house);
    expect(starts()).toEqual(["fix"]);
  });

  test("takes back what the fix changed here, proved by its check, once; where it changed nothing it is passed over", async () => {
    const house = makeHouse();
    const { fix, starts, made } = changing(house);
    tell(house, toldOf(fix, rolloutNow(fix, { step: "undo" })));
    await stateOf(house, "skipped", "rollout-nothing-to-undo");
    const { receipt } = await obey(house, fix, 60_000);
    expect(receipt.outcome).toBe("verified");
    tell(house, toldOf(fix, rolloutNow(fix, { step: "undo" })));
    const undone = await receiptOfBegun(house);
    expect(undone).toMatchObject({ outcome: "verified", undone: true });
    expect(undone.steps.map(({ step }) => step)).toEqual(["undo", "check"]);
    expect([existsSync(made), starts()]).toEqual([false, ["fix", "undo"]]);
    tell(house, toldOf(fix, rolloutNow(fix, { step: "undo" })));
    await until(
      () => statesOf(house).filter(({ code }) => code === "rollout-nothing-to-undo").length === 2,
      60_000,
    );
    expect(starts()).toEqual(["fix", "undo"]);
  });

  test.each([
    ["exit 0\n", "not-verified", true],
    ["exit 3\n", "failed", false],
  ])("whose way back is %j ends as %s", async (undo, outcome, undone) => {
    const house = makeHouse();
    const { fix } = changing(house, undo);
    await obey(house, fix, 60_000);
    tell(house, toldOf(fix, rolloutNow(fix, { step: "undo" })));
    expect(await receiptOfBegun(house)).toMatchObject({ outcome, undone });
  });

  test("a runner killed while it runs ends it as interrupted, and nobody begins it again", async () => {
    const house = makeHouse();
    const log = `${house.folder}/starts`;
    const fix = simple({
      "check.sh": "exit 0\n",
      "fix.sh": `echo fix >> ${log}; sleep 60\n`,
      "verify.sh": "exit 0\n",
    });
    const rollout = rolloutNow(fix);
    tell(house, toldOf(fix, rollout));
    await begunAt(house);
    await until(() => existsSync(log), 60_000);
    process.kill(house.runnerPid(), "SIGKILL");
    tell(house, toldOf(fix, rollout));
    expect(await receiptOfBegun(house)).toMatchObject({ outcome: "interrupted" });
    await settled(house);
    expect(readFileSync(log, "utf8")).toBe("fix\n");
    expect(new Set(begunOf(house).map(({ runId }) => runId)).size).toBe(1);
  });

  test("whose own list was lost begins nothing that was signed before, and takes what is signed after", async () => {
    const house = makeHouse();
    const { fix, starts } = changing(house);
    const rollout = rolloutNow(fix);
    tell(house, toldOf(fix, rollout, { openRing: -1 }));
    await stateOf(house, "waiting", null);
    await settled(house);
    house.keeper.close();
    writeFileSync(`${house.folder}/runner/rollouts-known.json`, "{");
    house.start();
    tell(house, toldOf(fix, rollout));
    await stateOf(house, "refused", "rollout-book-lost");
    expect(starts()).toEqual([]);
    tell(house, toldOf(fix, rolloutNow(fix, { issuedAtMs: Date.now() })));
    await receiptOfBegun(house);
    expect(starts()).toEqual(["fix"]);
  });
});
