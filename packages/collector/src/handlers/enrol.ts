import { enrol as enrolDevice } from "../app/connect-device.ts";
import { handle } from "./define.ts";

export const enrol = handle("enrol", "fresh", (world, link, body) => enrolDevice(world, link, body));
