import { takeInReceipt } from "../app/take-in-run.ts";
import { handle } from "./define.ts";

export const receipt = handle("receipt", "open", takeInReceipt);
