import { takeInCallerCode } from "../app/ask-caller.ts";
import { handle } from "./define.ts";

export const callerCode = handle("caller-code", "open", takeInCallerCode);
