import { takeIn } from "../app/take-in.ts";
import { handle } from "./define.ts";

/** Taken in and said in the log: this collector offers no release yet, and keeps nothing about one. */
export const releaseState = handle("release-state", "open", (world, link, body, seq) =>
  takeIn(world, link, seq, (_tx, after) => {
    after.afterwards(() =>
      world.log.info({ deviceId: link.deviceId, ...body }, "a device said how far it is with a release"),
    );
    return Promise.resolve(null);
  }),
);
