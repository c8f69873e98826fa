import { uptime } from "node:os";
import { createRunner } from "../../packages/agent/src/runner/runner.ts";
import type { Runner, RunnerOptions } from "../../packages/agent/src/runner/runner-options.ts";
import type { House } from "./house.ts";

/**
 * The runner of a house in this very process, so that the test is its network half, and says what is around it by `over`; without that
 * nobody sits at the device, which has no screen, and its frames go nowhere. All else of it is real.
 */
export function runnerWithin(house: House, over: Partial<RunnerOptions> = {}): Runner {
  return createRunner({
    state: { folder: house.folder, owner: null },
    own: `${house.folder}/runner`,
    keyFile: `${house.folder}/device-key.pem`,
    settingsFolder: "/nonexistent",
    send: () => undefined,
    log: () => undefined,
    nowMs: () => Date.now(),
    monoMs: () => Math.round(uptime() * 1000),
    isRoot: true,
    conditionFacts: {
      onMains: () => "yes",
      desk: () => Promise.resolve(null),
      metered: () => Promise.resolve("no"),
      freeMiB: () => 1_000_000,
      nowMs: () => Date.now(),
    },
    zone: () => "UTC",
    wakeAt: () => undefined,
    lookAround: () => ({ call: "no", presenting: "no", "low-battery": "no" }),
    findDesk: () => Promise.resolve(null),
    screen: {
      show: () => Promise.resolve("no-session"),
      withdraw: () => Promise.resolve(),
      ask: () => Promise.resolve({ kind: "no-session" }),
    },
    callerScreen: { show: () => [], clear: () => undefined },
    before: [],
    ...over,
  });
}
