import { existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import {
  closeHouses,
  type House,
  makeHouse,
  receiptsOf,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import { begunOf, rolloutNow, settled, stateOf, tell, toldOf } from "../../../../test/runner/rollouts.ts";
import { readLines } from "./journal-record.ts";

afterEach(closeHouses);

const journal = (house: House): string => {
  const file = `${house.folder}/runner/journal.jsonl`;
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};
/** Whether the journal has come so far with the one run that this device has. */
const isAt = (house: House, state: string, step: string | null): boolean =>
  readLines(journal(house)).records.some(
    (record) =>
      record.state === state && (step === null || (record.state === "step" && record.step === step)),
  );

describe.skipIf(withoutRoot)("D-09: a runner killed behind what it journals of a rollout", () => {
  test.each([
    { state: "received", step: null },
    { state: "step", step: "check" },
    { state: "step", step: "fix" },
    { state: "step", step: "verify" },
    { state: "exited", step: null },
    { state: "reported", step: null },
  ])("at $state, $step, begins it no second time, and ends it", async ({ state, step }) => {
    const house = makeHouse();
    const marks = `${house.folder}/marks`;
    const slowly = "sleep 0.1\n";
    const fix = simple({
      "check.sh": `${slowly}exit 0\n`,
      "fix.sh": `echo run >> ${marks}; ${slowly}`,
      "verify.sh": slowly,
    });
    const told = toldOf(fix, rolloutNow(fix));
    const looks = setInterval(() => house.keeper.rolloutsDue(false), 50);
    try {
      tell(house, told);
      await until(() => isAt(house, state, step), 60_000);
      process.kill(house.runnerPid(), "SIGKILL");
      tell(house, told);
      const { runId } = await until(() => begunOf(house)[0], 60_000);
      await until(() => receiptsOf(house, runId)[0], 60_000);
      house.keeper.close();
      house.start();
      tell(house, told);
      await settled(house);
    } finally {
      clearInterval(looks);
    }
    expect(new Set(begunOf(house).map(({ runId }) => runId)).size).toBe(1);
    const runs = existsSync(marks) ? readFileSync(marks, "utf8") : "";
    expect(["", "run\n"]).toContain(runs);
  });
});

describe.skipIf(withoutRoot)("S-26: a halt", () => {
  test("lets nothing begin two seconds after the collector said it, of eight rollouts that wait for each other", async () => {
    const house = makeHouse();
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": "sleep 0.3\n", "verify.sh": "exit 0\n" });
    const rollouts = Array.from({ length: 8 }, (_, at) => rolloutNow(fix, { name: `one of eight, ${at}` }));
    const looks = setInterval(() => house.keeper.rolloutsDue(false), 50);
    try {
      tell(house, ...rollouts.map((one) => toldOf(fix, one)));
      await until(() => begunOf(house).length >= 2, 60_000);
      tell(house, ...rollouts.map((one) => toldOf(fix, one, { halt: 1 })));
      const saidAtMs = Date.now();
      await stateOf(house, "waiting", "rollout-halted");
      const begun = new Set(begunOf(house).map(({ runId }) => runId)).size;
      expect(begun).toBeLessThan(8);
      await until(() => begunOf(house).every(({ runId }) => receiptsOf(house, runId).length > 0), 60_000);
      // Looked at again with nothing under way: what would begin in spite of it begins now.
      for (let at = 0; at < 5; at++) await settled(house);
      expect(begunOf(house).filter(({ atMs }) => atMs > saidAtMs + 2000)).toEqual([]);
      expect(new Set(begunOf(house).map(({ runId }) => runId)).size).toBe(begun);
    } finally {
      clearInterval(looks);
    }
  });
});
