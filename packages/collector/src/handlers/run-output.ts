import { takeInRunOutput } from "../app/take-in-run.ts";
import { handle } from "./define.ts";

export const runOutput = handle("run-output", "open", takeInRunOutput);
