import path from "node:path";
import { pathToFileURL } from "node:url";
import { decideSlot } from "../core/slots/decide-slot.ts";
import { packaged } from "../core/slots/slot-files.ts";
import { folderOfSlot, readSlots, settleSlot } from "../slots/slot-folder.ts";

// Starts the agent or its runner from the slot that is current, in this very process. It comes with the package alone: no release replaces it,
// so that whatever a release does, this decides who starts next.
//
//   launch.mjs agent|runner <args>   starts it
//   launch.mjs settle                counts a start and writes down what starts (systemd, before each start; as root)
//   launch.mjs settle --wait         waits for the end of a trial; 0: it was not proved in time, so the agent is to be started anew

const lookEveryMs = 5000;

/** Where releases lie, unless `--releases` says so. Not by the environment, except where Windows has no other word for it. */
function usualReleases(): string {
  if (process.platform === "win32")
    return path.join(process.env["ProgramData"] ?? "C:\\ProgramData", "Hulplijn", "releases");
  return process.platform === "darwin"
    ? "/Library/Application Support/Hulplijn/releases"
    : "/var/lib/hulplijn-releases";
}

function readArguments(): { readonly releases: string; readonly verb: string; readonly args: string[] } {
  const all = process.argv.slice(2);
  const releases = all[0] === "--releases" ? all.splice(0, 2)[1] : undefined;
  const [verb = "", ...args] = all;
  return { releases: releases ?? usualReleases(), verb, args };
}

/** Ends with 0 when a trial was over and the version before it is current again. */
async function waitForEnd(releases: string): Promise<void> {
  for (;;) {
    const { trial, returned } = settleSlot(releases, Date.now(), false);
    if (returned) return;
    if (trial === null) {
      process.exitCode = 1;
      return;
    }
    const leftMs = Math.max(0, trial.untilMs - Date.now());
    await new Promise((done) => setTimeout(done, Math.min(leftMs, lookEveryMs)));
  }
}

const { releases, verb, args } = readArguments();
if (verb === "settle") {
  if (args[0] === "--wait") await waitForEnd(releases);
  else settleSlot(releases, Date.now(), true);
} else if (verb === "agent" || verb === "runner") {
  // systemd settles before it starts the agent, as root; elsewhere the agent's service is privileged itself.
  const settles = verb === "agent" && args[0] === "run" && process.platform !== "linux";
  const decided = settles
    ? settleSlot(releases, Date.now(), true)
    : decideSlot(readSlots(releases, Date.now(), false));
  // What installs and removes the service is the package's own.
  const slot = verb === "agent" && args[0] === "service" ? packaged : decided.slot;
  const packagedFolder = path.join(import.meta.dirname, "agent");
  const program = path.join(folderOfSlot(packagedFolder, releases, slot), `${verb}.mjs`);
  // As if it had been started so itself: it starts itself anew, and others beside it, by this.
  process.argv.splice(1, process.argv.length - 1, program, ...args);
  await import(pathToFileURL(program).href);
} else {
  process.stderr.write("launch: say agent, runner or settle.\n");
  process.exitCode = 2;
}
