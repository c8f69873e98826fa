import { begin } from "../app/connect-device.ts";
import { handle } from "./define.ts";

export const hello = handle("hello", "fresh", (world, link, body) => begin(world, link, body));
