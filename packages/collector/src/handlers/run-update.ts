import { takeInRunUpdate } from "../app/take-in-run.ts";
import { handle } from "./define.ts";

export const runUpdate = handle("run-update", "open", takeInRunUpdate);
