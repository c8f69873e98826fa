import { z } from "zod";
import { ParameterValues } from "../../fixes/order.ts";
import { Envelope } from "../../trust/envelope.ts";
import { Base64, Id, Line, Sha256, Slug } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * Show a code on the employee's screen, for somebody who is about to order this. For devices that have `caller-codes` among their
 * capabilities. Nobody signs it, so the device shows nothing that the collector wrote, and few an hour; the manifest and its
 * approvals are there so that it can tell. Answered by `caller-code`.
 */
export const showCallerCode = defineMessage({
  type: "show-caller-code",
  to: "agent",
  spooled: false,
  since: 2,
  maxBytes: 200_000,
  body: z.object({
    requestId: Id,
    person: Line.min(1).max(64),
    fix: Slug,
    version: z.int().min(1),
    manifestDigest: Sha256,
    params: ParameterValues,
    manifest: Base64.max(131_072),
    approvals: z.array(Envelope).max(16),
  }),
});
