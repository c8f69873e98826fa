import { takeInAnchor } from "../app/tell-head.ts";
import { handle } from "./define.ts";

export const anchor = handle("anchor", "open", (world, link, body) => takeInAnchor(world, link, body.anchor));
