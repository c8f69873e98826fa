import { readFileSync, writeFileSync } from "node:fs";
import { lineOf, readLines } from "../../packages/agent/src/runner/journal-record.ts";
import { type House, until } from "./house.ts";

// A machine that restarts, for a device whose runner is a process of this one.

const journalOf = (house: House): string => `${house.folder}/runner/journal.jsonl`;

/** The machine starts again: what the journal has of this start is of another one from now on. */
export function startAgain(house: House): void {
  const { records } = readLines(readFileSync(journalOf(house), "utf8"));
  const other = records.map((record) =>
    record.state === "started" ? { ...record, bootId: "00000000-0000-4000-8000-000000000000" } : record,
  );
  writeFileSync(journalOf(house), other.map(lineOf).join(""));
}

/** Ends the network half, and with it its runner, as a machine does that goes down. */
export async function goDown(house: House): Promise<void> {
  const pid = house.runnerPid();
  house.keeper.close();
  await until(() => !house.isAlive(pid));
}
