import { takeInFinding } from "../app/take-in-finding.ts";
import { handle } from "./define.ts";

export const finding = handle("finding", "open", takeInFinding);
