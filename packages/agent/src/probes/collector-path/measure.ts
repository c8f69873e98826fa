import { defineProbeImplementation } from "../define.ts";

/** Source: the heartbeats of the agent's own link. */
export const collectorPath = defineProbeImplementation({
  id: "collector-path",
  programs: [],
  windows: "same",
  create: (world) => ({
    measure: () => {
      const link = world.link();
      return {
        state: "measured",
        value: {
          connected: link.connected,
          roundTripMs: link.roundTripMs,
          lossPercent: link.lossPercent,
          disconnectedSeconds: link.disconnectedSeconds,
          reconnectsLastHour: link.reconnectsLastHour,
          trail: link.trail,
          why: link.code,
          about: link.about?.slice(0, 253) ?? null,
        },
      };
    },
  }),
});
