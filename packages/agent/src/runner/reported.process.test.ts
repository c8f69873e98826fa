import type { Receipt } from "@hulplijn/shared/fixes";
import { afterEach, expect, test } from "vitest";
import {
  bodyFor,
  closeHouses,
  type House,
  makeHouse,
  newRunId,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import { runnerWithin } from "../../../../test/runner/in-process.ts";
import type { FromRunner } from "./face.ts";

afterEach(closeHouses);

function inProcess(house: House) {
  const said: FromRunner[] = [];
  return { runner: runnerWithin(house, { send: (frame) => void said.push(frame) }), said };
}

const outcomes = (said: readonly FromRunner[]): string[] =>
  said.flatMap((frame) =>
    frame.kind === "receipt"
      ? [(JSON.parse(Buffer.from(frame.body.receipt.payload, "base64").toString()) as Receipt).outcome]
      : [],
  );

test.skipIf(withoutRoot)(
  "a network half that lies about having a receipt makes nobody forget the run that goes on",
  async () => {
    const house = makeHouse();
    await until(() => house.keeper.tickets().length > 0);
    house.keeper.close();
    const runId = newRunId();
    const first = inProcess(house);
    const slow = simple({ "check.sh": "echo on; sleep 20\n", "fix.sh": "exit 0\n" });
    first.runner.take({ kind: "order", body: await bodyFor(house, slow, runId) });
    await until(() => first.said.some(({ kind }) => kind === "output"));
    first.runner.take({ kind: "reported", runId });
    await first.runner.abandon();
    const second = inProcess(house);
    await until(() => !second.runner.busy());
    expect(outcomes(second.said)).toEqual(["interrupted"]);
    // Once it has it, it is told no more.
    second.runner.take({ kind: "reported", runId });
    const third = inProcess(house);
    await until(() => !third.runner.busy());
    expect(outcomes(third.said)).toEqual([]);
  },
);
