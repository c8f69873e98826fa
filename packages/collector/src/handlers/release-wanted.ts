import { takeReleaseWanted } from "../app/take-in-release.ts";
import { handle } from "./define.ts";

export const releaseWanted = handle("release-wanted", "open", (world, link, body) =>
  takeReleaseWanted(world, link, body),
);
