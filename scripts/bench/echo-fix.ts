import { approveOwnFix } from "../start/own-fix.ts";

const id = "say-hello";
const scripts = {
  // The state that it would mend is always there: the run goes through all of its steps.
  "check.sh": "#!/bin/sh\nexit 0\n",
  // Its first line is when it was written: what lies before is the script and starting it, what comes after is ours.
  "fix.sh": "#!/bin/sh\nexec date +%s%N\n",
  "verify.sh": "#!/bin/sh\nexit 0\n",
};

/** A fix that only says what time it is, in a folder of its own, approved by the trial's key before the collector starts. */
export function approvedEchoFix(dataFolder: string): { readonly id: string; readonly fixFolder: string } {
  return { id, fixFolder: approveOwnFix(dataFolder, id, scripts) };
}
