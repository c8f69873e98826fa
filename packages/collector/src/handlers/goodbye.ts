import { sayGoodbye } from "../app/connect-device.ts";
import { handle } from "./define.ts";

export const goodbye = handle("goodbye", "open", (world, link, body) => sayGoodbye(world, link, body));
