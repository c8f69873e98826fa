import { existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import {
  bodyFor,
  closeHouses,
  type House,
  makeHouse,
  newRunId,
  receiptOf,
  receiptsOf,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";

// What a device does that was away when somebody asked to stop a run: it hears the stop first, and then perhaps the order.

afterEach(closeHouses);

const startsOf = (house: House): number =>
  existsSync(`${house.folder}/starts`)
    ? readFileSync(`${house.folder}/starts`, "utf8").trim().split("\n").length
    : 0;
const fixOf = (house: House) =>
  simple({ "check.sh": "exit 0\n", "fix.sh": `echo started >> ${house.folder}/starts\nsleep 60\n` });

describe.skipIf(withoutRoot)("a stop that comes before its order", () => {
  test("starts nothing, and gives a receipt, also when the runner that heard it was killed", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const body = await bodyFor(house, fixOf(house), runId);
    house.keeper.stop({ runId });
    process.kill(house.runnerPid(), "SIGKILL");
    house.keeper.order(body);
    expect(await receiptOf(house, runId, 30_000)).toMatchObject({ outcome: "withdrawn", steps: [] });
    // The collector did not get it, and asks again.
    house.keeper.stop({ runId });
    house.keeper.order(body);
    await until(() => receiptsOf(house, runId).length === 2, 30_000);
    expect(receiptsOf(house, runId)[1]).toMatchObject({ outcome: "withdrawn" });
    expect(startsOf(house)).toBe(0);
  });

  test("ends a run that both halves were killed in once, and nothing is started again", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const body = await bodyFor(house, fixOf(house), runId);
    house.keeper.order(body);
    await until(() => startsOf(house) === 1, 30_000);
    process.kill(house.runnerPid(), "SIGKILL");
    house.keeper.close();
    house.start();
    house.keeper.stop({ runId });
    house.keeper.order(body);
    expect(await receiptOf(house, runId, 30_000)).toMatchObject({ outcome: "interrupted" });
    house.keeper.order(body);
    await until(() => receiptsOf(house, runId).length >= 2, 30_000);
    expect(startsOf(house)).toBe(1);
  });
});
