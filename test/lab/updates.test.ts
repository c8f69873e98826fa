import { afterAll, expect, test } from "vitest";
import { makeUpdateHouse } from "../updates/kill-updates.ts";

// `npm run lab -- updates --count 200`: so many kills, at each change of the disk in turn, before it and in the middle of it.
const count = Number(process.env["HULPLIJN_LAB_COUNT"] ?? 200);
const house = makeUpdateHouse("kill -9");
afterAll(() => house.close());

test(
  `A-21: ${count} kills at the steps of an update leave an agent that works`,
  { timeout: count * 10_000 },
  () => {
    const ways = [true, false].flatMap((isGood) => {
      const changes = house.changes(isGood);
      return Array.from({ length: changes }, (_, at) =>
        [false, true].map((torn) => ({ at: at + 1, torn, isGood })),
      ).flat();
    });
    const faults: string[] = [];
    for (let kill = 0; kill < count; kill++) {
      const way = ways[kill % ways.length];
      if (way) faults.push(...house.killAt(way.at, way.torn, way.isGood));
    }
    process.stderr.write(`${count} kills, ${ways.length} ways, ${faults.length} faults\n`);
    expect(faults).toEqual([]);
  },
);
