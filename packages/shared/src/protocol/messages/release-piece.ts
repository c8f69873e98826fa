import { z } from "zod";
import { Base64, Sha256 } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/** Bytes in one piece: with what is around it, it delays a finding by no more than a frame of this size takes. */
export const pieceBytes = 49_152;

/** A piece of a bundle: exactly what was asked for. `sizeBytes` is the whole bundle's. Believed by its digest alone, when it is whole. */
export const releasePiece = defineMessage({
  type: "release-piece",
  to: "agent",
  spooled: false,
  since: 2,
  maxBytes: 68_000,
  body: z.object({
    sha256: Sha256,
    offset: z.int().min(0).max(16_777_216),
    sizeBytes: z.int().min(1).max(16_777_216),
    data: Base64.min(4).max(65_536),
  }),
});
