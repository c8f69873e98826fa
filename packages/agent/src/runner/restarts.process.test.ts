import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Receipt } from "@hulplijn/shared/fixes";
import { afterEach, describe, expect, test } from "vitest";
import type { TestFix } from "../../../../test/trust/organisation.ts";
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
import { goDown, startAgain } from "../../../../test/runner/restart.ts";
import { runnerWithin } from "../../../../test/runner/in-process.ts";
import type { FromRunner } from "./face.ts";

afterEach(closeHouses);

/** A fix that would restart the machine, and leaves a line for each start of it; it proves itself by a file. */
const restarting = (house: House): TestFix =>
  simple(
    {
      "check.sh": "true\n",
      "fix.sh": `echo restart >> ${house.folder}/starts\n`,
      "verify.sh": `test -e ${house.folder}/restarted\n`,
    },
    { id: "restart-machine", restarts: true },
  );

const startsOf = (house: House): string =>
  existsSync(`${house.folder}/starts`) ? readFileSync(`${house.folder}/starts`, "utf8") : "";
const stepsOf = ({ steps }: Receipt): string[] => steps.map(({ step }) => step);

async function begun(house: House): Promise<string> {
  const runId = newRunId();
  house.keeper.order(await bodyFor(house, restarting(house), runId));
  await until(() => startsOf(house) !== "");
  return runId;
}

describe.skipIf(withoutRoot)("a fix that restarts the machine", () => {
  test("goes on with its verify after the start of the machine, and has run once", async () => {
    const house = makeHouse();
    const runId = await begun(house);
    await goDown(house);
    expect(receiptsOf(house, runId)).toEqual([]);
    startAgain(house);
    writeFileSync(`${house.folder}/restarted`, "");
    house.start();
    const receipt = await receiptOf(house, runId);
    expect(receipt.outcome).toBe("verified");
    // What the check found before the machine went down is in the account of it: by that it counts as prevented.
    expect(receipt.steps.find(({ step }) => step === "check")).toMatchObject({ exitCode: 0 });
    expect(stepsOf(receipt)).toEqual(["check", "fix", "verify"]);
    expect(startsOf(house)).toBe("restart\n");
  });

  test("that did not help is told as that after the start of the machine", async () => {
    const house = makeHouse();
    const runId = await begun(house);
    await goDown(house);
    startAgain(house);
    house.start();
    expect((await receiptOf(house, runId)).outcome).toBe("not-verified");
    expect(startsOf(house)).toBe("restart\n");
  });

  test("waits on in a runner that came before the machine went down, and again goes on after that", async () => {
    const house = makeHouse();
    const runId = await begun(house);
    process.kill(house.runnerPid(), "SIGKILL");
    // The next one found the run: it announces its tickets only then.
    const lines = (): number => house.lines.filter((line) => line.includes("runner")).length;
    await until(() => lines() > 0);
    await until(() => {
      try {
        return house.runnerPid();
      } catch {
        return false;
      }
    });
    await sleep(500);
    expect(receiptsOf(house, runId)).toEqual([]);
    await goDown(house);
    startAgain(house);
    writeFileSync(`${house.folder}/restarted`, "");
    house.start();
    expect((await receiptOf(house, runId)).outcome).toBe("verified");
    expect(startsOf(house)).toBe("restart\n");
  });

  test("of which no restart came did not help; whoever sits there was warned before, with the time", async () => {
    const house = makeHouse();
    house.keeper.close();
    const frames: FromRunner[] = [];
    const shown: string[] = [];
    const desk = { session: "1", user: 1000, leader: 1, isLocked: false, idle: null };
    const runner = runnerWithin(house, {
      send: (frame) => void frames.push(frame),
      findDesk: () => Promise.resolve(desk),
      screen: {
        show(notice) {
          // The fix has not begun yet.
          if (notice.stays) shown.push(`${startsOf(house)}${notice.body.en}`);
          return Promise.resolve("shown");
        },
        withdraw: () => Promise.resolve(),
        ask: () => Promise.resolve({ kind: "answer", answer: "now" }),
      },
      restartWarningMs: 20,
      restartLimitMs: 50,
    });
    runner.take({ kind: "tickets" });
    const tickets = frames.flatMap((frame) => (frame.kind === "tickets" ? frame.tickets : []));
    house.keeper.tickets = () => tickets;
    const runId = newRunId();
    runner.take({ kind: "order", body: await bodyFor(house, restarting(house), runId) });
    const receipt = await until(() => frames.find((frame) => frame.kind === "receipt"));
    const { outcome, consent } = JSON.parse(
      Buffer.from(receipt.body.receipt.payload, "base64").toString(),
    ) as Receipt;
    expect([outcome, consent?.answer]).toEqual(["not-verified", "now"]);
    expect(shown[0]).toMatch(/^Your computer restarts at \d\d:\d\d\. Save your work now\./);
    await runner.abandon();
  });
});
