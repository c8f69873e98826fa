import { handle } from "./define.ts";

export const heartbeat = handle("heartbeat", "open", async (world, link, body) => {
  link.send("heartbeat-echo", { echo: body.echo, collectorAtMs: world.clock.nowMs() });
});
