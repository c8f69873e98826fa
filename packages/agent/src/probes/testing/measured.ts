import type { ProbeId, ProbeValue } from "@hulplijn/shared/probes";
import { checks } from "@hulplijn/shared/probes/checks";
import type { Outcome } from "../define.ts";

/** The value of a measured outcome that keeps the probe's contract; anything else ends the test, saying what came. */
export function measured<Id extends ProbeId>(id: Id, outcome: Outcome<ProbeValue<Id>>): ProbeValue<Id> {
  if (outcome.state !== "measured") throw new Error(`not measured: ${JSON.stringify(outcome)}`);
  const fault = checks.get(id)?.(outcome.value);
  if (fault !== null) throw new Error(`breaks the contract of ${id}: ${fault}`);
  return outcome.value;
}
