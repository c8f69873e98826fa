import { uptime } from "node:os";
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
import type { FromRunner } from "./face.ts";
import { createRunner } from "./runner.ts";

afterEach(closeHouses);

/** The runner of this device in this very process, so that the test is its network half; all else of it is real. */
function inProcess(house: House) {
  const said: FromRunner[] = [];
  const runner = createRunner({
    state: { folder: house.folder, owner: null },
    own: `${house.folder}/runner`,
    keyFile: `${house.folder}/device-key.pem`,
    settingsFolder: "/nonexistent",
    send: (frame) => void said.push(frame),
    log: () => undefined,
    nowMs: () => Date.now(),
    monoMs: () => Math.round(uptime() * 1000),
    isRoot: true,
    lookAround: () => ({ call: "no", presenting: "no", "low-battery": "no" }),
    findDesk: () => Promise.resolve(null),
    screen: {
      show: () => Promise.resolve("no-session"),
      withdraw: () => Promise.resolve(),
      ask: () => Promise.resolve({ kind: "no-session" }),
    },
    callerScreen: { show: () => [], clear: () => undefined },
    before: [],
  });
  return { runner, said };
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
