import { afterAll, expect, test } from "vitest";
import { closeHouses, withoutRoot } from "../../../../test/runner/house.ts";
import { faultsOf, killAt, transitions } from "../../../../test/runner/kills.ts";
import { lineOf } from "./journal-record.ts";

// The short form of `npm run lab -- kills`, which kills 500 times at each. RECEIVED, VERIFIED and STARTED come to the disk in one
// write; here the last stands for all three.
const kills = 5;
const apart = transitions.filter(({ name }) => name !== "RECEIVED" && name !== "VERIFIED");

afterAll(closeHouses);

test.skipIf(withoutRoot).concurrent.each(apart)(
  "D-09: a runner killed at $name never runs a fix twice, and its run has an end",
  { timeout: kills * 20_000 },
  async (transition) => {
    expect(await killAt(transition, kills)).toMatchObject({ kills });
  },
);

test("a journal in which a fix was started twice, or that lost a line, is found faulty", () => {
  const receipt = { payload: "", signatures: [] };
  const about = { runId: "r", ticket: "", orderDigest: "", manifestDigest: "" };
  const records = [
    { state: "received", ...about },
    { state: "verified", runId: "r", policyVersion: 1, approvedAtMs: 0 },
    { state: "started", runId: "r", bootId: "" },
    { state: "step", runId: "r", step: "fix", tree: null },
    { state: "exited", runId: "r", receipt },
  ] as const;
  const textOf = (lines: readonly (typeof records)[number][]): string =>
    lines.map((line, at) => lineOf({ seq: at + 1, atMs: 0, ...line })).join("");
  expect(faultsOf(textOf(records))).toEqual([]);
  expect(faultsOf(textOf([...records.slice(0, 4), records[3], records[4]]))).toEqual([
    "r started its fix 2 times",
  ]);
  expect(faultsOf(textOf(records.slice(0, 4)))).toEqual(["r is 0 times exited"]);
  expect(faultsOf(textOf([...records.slice(1), records[0]]))).toEqual(["r goes back"]);
  expect(faultsOf(`${textOf(records)}00000000 {}\n`)).toEqual(["1 damaged lines"]);
});
