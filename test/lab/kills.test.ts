import { afterAll, expect, test } from "vitest";
import { closeHouses, withoutRoot } from "../runner/house.ts";
import { killAt, transitions } from "../runner/kills.ts";

// `npm run lab -- kills --count 500`: how often at each transition is told by the verb; 5 when it does not say.
const count = Number(process.env["HULPLIJN_LAB_COUNT"] ?? 5);

afterAll(closeHouses);

test.skipIf(withoutRoot).concurrent.each(transitions)(
  `D-09: ${count} kills at $name: no fix runs twice, each run has an end, the journal is whole`,
  { timeout: count * 20_000 },
  async (transition) => {
    const told = await killAt(transition, count);
    process.stderr.write(
      `${transition.name}: ${told.kills} kills, ${told.ranOnce} fixes ran once, ${told.neverRan} never, none twice; ${told.interrupted} interrupted\n`,
    );
    expect(told.kills).toBe(count);
  },
);
