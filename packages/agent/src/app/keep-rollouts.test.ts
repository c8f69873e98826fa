import type { Body } from "@hulplijn/shared/protocol";
import { expect, test } from "vitest";
import { keepRollouts } from "./keep-rollouts.ts";

const nothing: Body<"rollouts"> = { rollouts: [] };
const one = { rollouts: [{}] } as unknown as Body<"rollouts">;

function makeKeeper() {
  const world = { monoMs: 0, mayRun: true, held: false };
  const asked: boolean[] = [];
  const given: Body<"rollouts">[] = [];
  const keeper = keepRollouts({
    monoMs: () => world.monoMs,
    mayRun: () => world.mayRun,
    held: () => world.held,
    give: (body) => void given.push(body),
    due: (held) => void asked.push(held),
  });
  return { world, asked, given, keeper };
}

test("the runner gets what the collector told, and looks at once; then when it said, or unanswered in ten minutes", () => {
  const { world, asked, given, keeper } = makeKeeper();
  keeper.look();
  keeper.came(one);
  expect([given, asked]).toEqual([[one], [false]]);
  world.monoMs = 599_999;
  keeper.look();
  expect(asked).toHaveLength(1);
  world.monoMs = 600_000;
  keeper.look();
  keeper.planned(5000);
  keeper.look();
  expect(asked).toHaveLength(2);
  world.monoMs += 5000;
  keeper.look();
  expect(asked).toHaveLength(3);
  // A day is too long for clocks and zones that change.
  keeper.planned(86_400_000);
  world.monoMs += 3_600_000;
  keeper.look();
  expect(asked).toHaveLength(4);
  keeper.planned(null);
  world.monoMs += 86_400_000;
  keeper.look();
  expect(asked).toHaveLength(4);
});

test("while the link is down nobody asks, and afterwards not before the collector told them anew", () => {
  const { world, asked, keeper } = makeKeeper();
  keeper.came(one);
  keeper.planned(0);
  keeper.linkChanged(false);
  keeper.look();
  keeper.linkChanged(true);
  keeper.look();
  expect(asked).toHaveLength(1);
  keeper.came(one);
  expect(asked).toHaveLength(2);
  keeper.came(nothing);
  world.monoMs = 86_400_000;
  keeper.look();
  expect(asked).toHaveLength(2);
});

test("in quarantine nobody asks until it is over; a window that opens or ends is told at once", () => {
  const { world, asked, keeper } = makeKeeper();
  world.mayRun = false;
  keeper.came(one);
  keeper.look();
  expect(asked).toEqual([]);
  world.mayRun = true;
  keeper.look();
  expect(asked).toEqual([false]);
  world.held = true;
  keeper.look();
  keeper.look();
  world.held = false;
  keeper.look();
  expect(asked).toEqual([false, true, false]);
});
