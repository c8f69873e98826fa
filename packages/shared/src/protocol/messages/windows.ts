import { z } from "zod";
import { AtMs, Id, Line } from "../../values/ids.ts";
import { windowKinds } from "../../values/window.ts";
import { defineMessage } from "../define.ts";

/**
 * The maintenance windows and freezes that hold something back on this device, now or within fourteen days, replacing those told before:
 * after `welcome`, whenever one changes, and once a day. To devices that named the capability `windows`; each keeps them on disk and holds
 * back by them while it is offline too, never longer than fourteen days after it heard them last. Nobody signs them, since they can only
 * hold back. All instants are by the collector's clock, which is at `atMs` as this goes out.
 */
export const windows = defineMessage({
  type: "windows",
  to: "agent",
  spooled: false,
  since: 2,
  maxBytes: 131_072,
  body: z.object({
    atMs: AtMs,
    windows: z
      .array(
        z.object({
          windowId: Id,
          name: Line.min(1).max(64),
          kind: z.enum(windowKinds),
          spans: z.array(z.object({ fromMs: AtMs, untilMs: AtMs })).max(64),
          /** `checks`: rules are not judged. `fixes`: nothing starts by itself. */
          holds: z.object({ checks: z.boolean(), fixes: z.boolean() }),
        }),
      )
      .max(16),
  }),
});
