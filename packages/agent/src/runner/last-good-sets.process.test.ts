import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Body } from "@hulplijn/shared/protocol";
import { afterEach, describe, expect, test } from "vitest";
import { runnerStarter } from "../adapters/runner-process.ts";
import {
  closeHouses,
  type House,
  makeHouse,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import { aDay, scheduled, startsIn, working } from "../../../../test/runner/schedules.ts";
import { receiptOfBegun, rolloutNow, stateOf, tell, toldOf } from "../../../../test/runner/rollouts.ts";

afterEach(closeHouses);

const crashing = path.resolve(import.meta.dirname, "../../../../test/runner/crash-at-word.ts");
const entry = path.join(import.meta.dirname, "main.ts");

/** A device whose runner has a fault: it ends at once when it reads the word CRASH in what people signed. */
const faultyHouse = (): House =>
  makeHouse(undefined, undefined, undefined, (folder) =>
    runnerStarter({
      program: process.execPath,
      args: ["--disable-warning=ExperimentalWarning", "--import", crashing, entry],
      statePath: folder,
      keyFile: `${folder}/device-key.pem`,
      settingsFolder: "/nonexistent",
      systemBus: "/nonexistent",
      log: () => undefined,
    }),
  );

const kept = (house: House, name: string): string => {
  const file = `${house.folder}/runner/${name}.json`;
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};
const schedulesTold = (house: House): Body<"schedule-state">[] =>
  house.told.flatMap(({ type, body }) => (type === "schedule-state" ? [body as Body<"schedule-state">] : []));

describe.skipIf(withoutRoot)("a set that ends the runner that reads it", () => {
  test("of schedules gives way to the one before, which goes on; the device says so, and takes it again when it changed", async () => {
    const house = faultyHouse();
    const good = scheduled([working(house, "first")]);
    house.keeper.schedules({ schedules: [good] });
    house.keeper.due(aDay);
    await until(() => startsIn(house).length === 1, 60_000);
    // It holds once its runner lived with it for a while, or had nothing more to do.
    await until(() => kept(house, "sets").includes('"holds":true'), 60_000);
    const bad = scheduled([working(house, "second")], { name: "CRASH" });
    house.keeper.schedules({ schedules: [bad] });
    // The network half asks again and again what is due.
    const asks = setInterval(() => house.keeper.due(aDay), 250);
    const isTold = () => schedulesTold(house).find(({ code }) => code === "set-given-up");
    const told = await until(isTold, 60_000).finally(() => clearInterval(asks));
    expect(told.state).toBe("refused");
    expect(kept(house, "schedules")).toContain(good.schedule.payload);
    house.keeper.schedules({ schedules: [bad] });
    house.keeper.schedules({ schedules: [good, scheduled([working(house, "third")])] });
    house.keeper.due(aDay);
    await until(() => startsIn(house).includes("third"), 60_000);
    expect(startsIn(house)).toEqual(["first", "third"]);
  }, 120_000);

  test("of rollouts gives way to none, and the next one begins", async () => {
    const house = faultyHouse();
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": "exit 0\n" });
    tell(house, toldOf(fix, rolloutNow(fix, { name: "CRASH" })));
    await stateOf(house, "refused", "set-given-up");
    // An empty list once it was told again, and not taken.
    expect(kept(house, "rollouts")).not.toContain("payload");
    tell(house, toldOf(fix, rolloutNow(fix)));
    expect(await receiptOfBegun(house)).toMatchObject({ outcome: "verified" });
  }, 120_000);
});
