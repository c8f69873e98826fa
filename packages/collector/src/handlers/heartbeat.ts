import { furthestTold, headFor } from "../app/tell-head.ts";
import { handle } from "./define.ts";

export const heartbeat = handle("heartbeat", "open", async (world, link, body) => {
  const audit = await headFor(world, link);
  link.send("heartbeat-echo", {
    echo: body.echo,
    collectorAtMs: world.clock.nowMs(),
    ...(audit ? { audit: furthestTold(link, audit) } : {}),
  });
});
