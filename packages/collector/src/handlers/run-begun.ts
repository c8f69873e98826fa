import { takeInRunBegun } from "../app/take-in-run-begun.ts";
import { handle } from "./define.ts";

export const runBegun = handle("run-begun", "open", takeInRunBegun);
