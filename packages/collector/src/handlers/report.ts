import { takeInReport } from "../app/take-in-report.ts";
import { handle } from "./define.ts";

export const report = handle("report", "open", takeInReport);
