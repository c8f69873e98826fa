import { takeInRolloutState } from "../app/rollouts/take-in-rollout.ts";
import { handle } from "./define.ts";

export const rolloutState = handle("rollout-state", "open", takeInRolloutState);
