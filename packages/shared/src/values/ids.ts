import { z } from "zod";
import { uuidPattern } from "./uuid.ts";

/** An id on the wire: UUID version 7, lower case. Anything else is refused before it reaches a store. */
export const Id = z.string().regex(uuidPattern);

/** The name of a plug-in (probe, rule, fix, message): its file or folder name. */
export const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(64);

/** Text that came from a device or a person: bounded, without control characters other than tab and newline. */
export const Line = z
  .string()
  .max(512)
  .regex(/^(?:[^\p{Cc}]|[\t\n])*$/u);

/** Milliseconds since 1970 by the clock named in the field's documentation; whole, and inside the years that Date has. */
export const AtMs = z.int().min(0).max(8_640_000_000_000);

/** SHA-256, lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Bytes in standard base64 with padding. */
export const Base64 = z.string().regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
