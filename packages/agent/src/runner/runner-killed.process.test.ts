import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import {
  bearersOf,
  bodyFor,
  closeHouses,
  makeHouse,
  newRunId,
  receiptOf,
  receiptsOf,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";

// Kill -9 at every transition of the journal. HULPLIJN_KILLS says how often at each (500 before a release).
const kills = Number(process.env["HULPLIJN_KILLS"] ?? 4);
const transitions = [
  '"state":"started"',
  '"state":"step","runId":"{}","step":"check"',
  '"state":"step","runId":"{}","step":"fix"',
  '"state":"step","runId":"{}","step":"verify"',
  '"state":"exited"',
] as const;

afterEach(closeHouses);

/** Lines of a file that is not there yet: none. */
function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n").slice(0, -1);
  } catch {
    return [];
  }
}

test.skipIf(withoutRoot).each(transitions)(
  "a runner that is killed right behind %s never runs a fix twice, and its run has an end",
  { timeout: kills * 8000 },
  async (transition) => {
    const house = makeHouse();
    const journal = `${house.folder}/runner/journal.jsonl`;
    for (let kill = 0; kill < kills; kill++) {
      const runId = newRunId();
      const count = `${house.folder}/count-${kill}`;
      const fix = simple({ "check.sh": "exit 0\n", "fix.sh": `echo run >> ${count}\n` });
      const body = await bodyFor(house, fix, runId);
      const pid = house.runnerPid();
      const wanted = transition.replace("{}", runId);
      house.keeper.order(body);
      // Looks as fast as it can: what matters is to be there between two writes.
      await until(() => linesOf(journal).some((line) => line.includes(wanted) && line.includes(runId)));
      process.kill(pid, "SIGKILL");
      await until(() => !house.isAlive(pid));
      const receipt = await receiptOf(house, runId);
      const answers = receiptsOf(house, runId).length;
      house.keeper.order(body);
      await until(() => receiptsOf(house, runId).length > answers);
      expect(linesOf(count).length).toBeLessThanOrEqual(1);
      expect(["interrupted", "verified"]).toContain(receipt.outcome);
      if (transition === '"state":"exited"') expect(receipt.outcome).toBe("verified");
      expect(bearersOf(runId)).toEqual([]);
    }
  },
);
