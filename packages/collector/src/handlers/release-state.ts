import { takeInReleaseState } from "../app/take-in-release.ts";
import { handle } from "./define.ts";

export const releaseState = handle("release-state", "open", takeInReleaseState);
