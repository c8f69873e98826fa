/** Questions and answers of RFC 1035, as far as asking for one address goes. What comes in is checked and never trusted. */

export type DnsVerdict = "answers" | "refused" | "no-such-name" | "bad-answer";

const encoder = new TextEncoder();
const responseBit = 0x8000;
const truncatedBit = 0x0200;
const wantRecursion = 0x0100;
const [noError, nameError, refused] = [0, 3, 5];
const headBytes = 12;

/** A question for the IPv4 address of a name; null when the name cannot be one. */
export function encodeQuestion(id: number, name: string): Uint8Array | null {
  const labels = name
    .replace(/\.$/, "")
    .split(".")
    .map((label) => encoder.encode(label));
  const length = labels.reduce((sum, label) => sum + label.length + 1, 1);
  if (length > 255 || labels.some((label) => label.length === 0 || label.length > 63)) return null;
  const bytes = new Uint8Array(headBytes + length + 4);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, id);
  view.setUint16(2, wantRecursion);
  view.setUint16(4, 1);
  let at = headBytes;
  for (const label of labels) {
    bytes[at] = label.length;
    bytes.set(label, at + 1);
    at += 1 + label.length;
  }
  // Behind the name's end: an IPv4 address (A), of the internet (IN).
  view.setUint16(at + 1, 1);
  view.setUint16(at + 3, 1);
  return bytes;
}

/**
 * What an answer to this question says. `truncated`: ask again over TCP. A name that is there without an address counts as not
 * there. SERVFAIL and what is not an answer to our question are `bad-answer`.
 */
export function judgeAnswer(question: Uint8Array, answer: Uint8Array): DnsVerdict | "truncated" {
  if (answer.length < headBytes) return "bad-answer";
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  const flags = view.getUint16(2);
  if ((flags & responseBit) === 0 || !echoes(question, answer)) return "bad-answer";
  const code = flags & 0x000f;
  if (code === refused) return "refused";
  if (code === nameError) return "no-such-name";
  if (code !== noError) return "bad-answer";
  if ((flags & truncatedBit) !== 0) return "truncated";
  return view.getUint16(6) > 0 ? "answers" : "no-such-name";
}

const lower = (byte: number | undefined): number | undefined =>
  byte !== undefined && byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;

/** The answer has our number, and repeats our question if it repeats any (some servers leave it out when they refuse). */
function echoes(question: Uint8Array, answer: Uint8Array): boolean {
  if (answer[0] !== question[0] || answer[1] !== question[1]) return false;
  const count = (answer[4] ?? 0) * 256 + (answer[5] ?? 0);
  if (count === 0) return true;
  for (let at = headBytes; at < question.length; at++)
    if (question[at] !== answer[at] && lower(question[at]) !== lower(answer[at])) return false;
  return true;
}
