import { describe, expect, test } from "vitest";
import { keepSchedule } from "./keep-schedule.ts";

const minute = 60_000;

/** A machine whose clocks the test moves, started an hour ago and never asleep. */
function machine() {
  const faces = { wallMs: 1_800_000_000_000, monoMs: 60 * minute, awakeMs: 60 * minute };
  const world = { zone: "Europe/Amsterdam", mayRun: true, held: false };
  const asked: { awakeMs: number; held: boolean }[] = [];
  const keeper = keepSchedule({
    clocks: () => ({ ...faces }),
    zone: () => world.zone,
    mayRun: () => world.mayRun,
    held: () => world.held,
    due: (about) => asked.push(about),
  });
  return {
    keeper,
    world,
    asked,
    pass: (ms: number): void => {
      faces.wallMs += ms;
      faces.monoMs += ms;
      faces.awakeMs += ms;
      keeper.look();
    },
    sleep: (ms: number): void => {
      faces.wallMs += ms;
      faces.monoMs += ms;
      keeper.look();
    },
    setClock: (ms: number): void => {
      faces.wallMs += ms;
      keeper.look();
    },
  };
}

describe("who keeps time for schedules", () => {
  test("asks once at the start; without schedules never again, until some come", () => {
    const { keeper, asked, pass, setClock } = machine();
    pass(0);
    expect(asked).toEqual([{ awakeMs: 60 * minute, held: false }]);
    keeper.planned(null);
    pass(7 * 24 * 60 * minute);
    setClock(minute);
    expect(asked.length).toBe(1);
    keeper.ask();
    expect(asked.length).toBe(2);
  });

  test("asks when it is time, and again when no answer came", () => {
    const { keeper, asked, pass } = machine();
    pass(0);
    keeper.planned(5 * minute);
    pass(5 * minute - 1);
    expect(asked.length).toBe(1);
    pass(1);
    expect(asked.length).toBe(2);
    pass(10 * minute - 1);
    expect(asked.length).toBe(2);
    pass(1);
    expect(asked.length).toBe(3);
  });

  test("asks every six hours however long the runner would be left alone", () => {
    const { keeper, asked, pass } = machine();
    pass(0);
    keeper.planned(400 * 24 * 60 * minute);
    pass(6 * 60 * minute);
    expect(asked.length).toBe(2);
  });

  test("asks when the machine woke, when its clock was set and when its zone changed, and says since when it is awake", () => {
    const { keeper, asked, pass, sleep, setClock, world } = machine();
    pass(0);
    keeper.planned(60 * minute);
    sleep(30 * minute);
    expect(asked.at(-1)).toEqual({ awakeMs: 0, held: false });
    keeper.planned(60 * minute);
    pass(minute);
    expect(asked.length).toBe(2);
    setClock(-3 * minute);
    expect(asked.at(-1)).toEqual({ awakeMs: minute, held: false });
    keeper.planned(60 * minute);
    world.zone = "America/New_York";
    pass(minute);
    expect(asked.length).toBe(4);
    keeper.planned(60 * minute);
    pass(minute);
    expect(asked.length).toBe(4);
  });

  test("a device in quarantine is asked nothing, and at once when it is let out", () => {
    const { asked, pass, world } = machine();
    world.mayRun = false;
    pass(0);
    pass(minute);
    expect(asked).toEqual([]);
    world.mayRun = true;
    pass(minute);
    expect(asked.length).toBe(1);
  });

  test("a device that comes into quarantine is held back at once, so that a set under way goes no further", () => {
    const { keeper, asked, pass, world } = machine();
    pass(0);
    keeper.planned(60 * minute);
    world.mayRun = false;
    pass(minute);
    pass(minute);
    expect(asked.slice(1)).toEqual([{ awakeMs: 0, held: true }]);
    world.mayRun = true;
    pass(minute);
    expect(asked.at(-1)).toEqual({ awakeMs: 63 * minute, held: false });
  });

  test("after a window that held fixes back the machine counts as new, so that not all begin at once", () => {
    const { keeper, asked, pass, world } = machine();
    world.held = true;
    pass(0);
    expect(asked.at(-1)).toEqual({ awakeMs: 60 * minute, held: true });
    keeper.planned(60 * minute);
    world.held = false;
    pass(minute);
    keeper.ask();
    expect(asked.at(-1)).toEqual({ awakeMs: 0, held: false });
    pass(minute);
    keeper.ask();
    expect(asked.at(-1)).toEqual({ awakeMs: minute, held: false });
  });
});
