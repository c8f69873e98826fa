import { z } from "zod";
import { Base64, Id, Line } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * First frame of every connection, from an enrolled device. `nonce` is 32 random bytes for the collector to sign.
 * `connection` counts up with every connection and is on disk before it is used: a copy of this device falls behind.
 * `spool` names the spool and the next sequence number it will give out. `tickets` are single-use nonces that orders
 * must name; their lifetime runs on the device's monotonic clock. `name` is what the machine is called now. `collectorKeys` are those of the collectors that it speaks with.
 */
export const hello = defineMessage({
  type: "hello",
  to: "collector",
  spooled: false,
  since: 1,
  maxBytes: 4096,
  body: z.object({
    version: z.int().min(1).max(1000),
    deviceId: Id,
    nonce: Base64.length(44),
    connection: z.int().min(1),
    name: Line.min(1).max(253).optional(),
    agentVersion: z.string().max(32),
    spool: z.object({ epoch: Id, nextSeq: z.int().min(1) }),
    tickets: z.array(Base64.length(24)).max(16),
    collectorKeys: z.array(Base64.length(44)).max(4),
    rootVersion: z.int().min(0),
    policyVersion: z.int().min(0),
    capabilities: z.array(z.string().max(32)).max(32),
  }),
});
