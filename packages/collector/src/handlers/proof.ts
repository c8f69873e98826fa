import { prove } from "../app/connect-device.ts";
import { handle } from "./define.ts";

export const proof = handle("proof", "challenged", (world, link, body) => prove(world, link, body));
