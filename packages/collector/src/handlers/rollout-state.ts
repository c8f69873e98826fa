import { takeInRolloutState } from "../app/take-in-rollout-state.ts";
import { handle } from "./define.ts";

export const rolloutState = handle("rollout-state", "open", takeInRolloutState);
