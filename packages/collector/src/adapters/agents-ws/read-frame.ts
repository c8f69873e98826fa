import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { ToCollector } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/protocol/checks";
import { messageTable } from "@hulplijn/shared/protocol/table";
import { limits } from "./limits.ts";

export interface ReadFrame {
  readonly ok: true;
  readonly type: ToCollector;
  readonly seq: number | null;
  readonly body: unknown;
}

const table = new Map(Object.entries(messageTable));
const brace = 0x7b;
const bracket = 0x5b;
const quote = 0x22;
const backslash = 0x5c;

/** Whether a message of this type is one that only collectors send. */
export const isOurs = (type: string): boolean => table.get(type)?.to === "agent";

/** Where the text that begins at this quote ends: at its other quote, or behind the last byte. */
function endOfText(bytes: Uint8Array, from: number): number {
  let index = from + 1;
  for (; index < bytes.length; index++) {
    if (bytes[index] === quote) return index;
    if (bytes[index] === backslash) index += 1;
  }
  return index;
}

/** How deep the brackets of a JSON text go, without parsing it. Text in quotes is passed over. */
export function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === quote) index = endOfText(bytes, index);
    // Numbers and what separates them, the bulk of a report, lie before the brackets.
    else if (byte < bracket) continue;
    else if (byte === brace || byte === bracket) deepest = Math.max(deepest, ++depth);
    else if (byte === brace + 2 || byte === bracket + 2) depth -= 1;
  }
  return deepest;
}

/** A key that changes what an object is when somebody copies it carelessly, however it was spelt on the wire. */
function isPoisoned(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key === "__proto__" || isPoisoned(inner));
}

/**
 * Reads one text frame of a device: size and depth first, then JSON, then the type, then the compiled check of its body.
 * Nothing of it is believed before. A type that is not a message to the collector is refused by name, never looked up on an object.
 */
export function readFrame(bytes: Buffer): ReadFrame | Refusal {
  if (bytes.length > limits.frameBytes) return refuse("frame-too-large", `${bytes.length} bytes`);
  if (depthOf(bytes) > limits.depth) return refuse("frame-too-deep", `deeper than ${limits.depth}`);
  const text = bytes.toString("utf8");
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return refuse("frame-malformed", "not JSON");
  }
  if (typeof frame !== "object" || frame === null || Array.isArray(frame))
    return refuse("frame-malformed", "not an object");
  const { type, seq, body } = frame as {
    readonly type?: unknown;
    readonly seq?: unknown;
    readonly body?: unknown;
  };
  const message = typeof type === "string" ? table.get(type) : undefined;
  if (!message || message.to !== "collector")
    return refuse("message-unknown", typeof type === "string" ? type.slice(0, 64) : "its type is no text");
  if (bytes.length > message.maxBytes)
    return refuse("frame-too-large", `${message.type}: ${bytes.length} bytes, at most ${message.maxBytes}`);
  if (message.spooled !== (typeof seq === "number" && Number.isSafeInteger(seq) && seq > 0))
    return refuse("frame-malformed", `${message.type}: seq`);
  if ((text.includes("__proto__") || text.includes("\\u00")) && isPoisoned(frame))
    return refuse("frame-malformed", `${message.type}: a key that nobody may use`);
  const wrong = checks.get(message.type)?.(body);
  if (wrong !== null) return refuse("frame-malformed", `${message.type}${wrong}`);
  return { ok: true, type: message.type as ToCollector, seq: message.spooled ? (seq as number) : null, body };
}
