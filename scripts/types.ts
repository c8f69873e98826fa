import { types } from "./stages.ts";

process.exitCode = types() ? 0 : 1;
