import { z } from "zod";
import { Base64, Line } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/** First frame of a device without an identity: the token lets it ask, the key is its own. `proof` signs token, key and nonce. */
export const enrol = defineMessage({
  type: "enrol",
  to: "collector",
  spooled: false,
  since: 1,
  maxBytes: 4096,
  body: z.object({
    version: z.int().min(1).max(1000),
    token: z.string().min(20).max(128),
    publicKey: Base64.length(44),
    nonce: Base64.length(44),
    proof: Base64.length(88),
    name: Line.min(1).max(253),
    platform: z.enum(["linux", "windows", "macos"]),
    system: Line,
    agentVersion: z.string().max(32),
  }),
});
