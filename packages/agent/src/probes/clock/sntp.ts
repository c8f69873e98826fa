/** The simple network time protocol (RFC 4330, section 5): one question, one answer, a difference of clocks. */

const packetBytes = 48;
/** Seconds from 1900, where NTP starts to count, to 1970. */
const epochSeconds = 2_208_988_800;
/** After 2036 the 32 bits start again; RFC 4330 section 3: the upper bit clear means the second era. */
const eraSeconds = 2 ** 32;
const [clientMode, serverMode, version] = [3, 4, 4];

/** A question that carries our clock, so that the answer can be held against it. */
export function encodeQuestion(nowMs: number): Uint8Array {
  const bytes = new Uint8Array(packetBytes);
  bytes[0] = (version << 3) | clientMode;
  writeInstant(new DataView(bytes.buffer), 40, nowMs);
  return bytes;
}

/** How far the device is ahead of the server, in seconds; or why the answer says nothing. */
export type SntpVerdict = { readonly aheadSeconds: number } | "not-an-answer" | "unsynchronised";

/** `receivedMs` is the device's clock when the answer came. */
export function judgeAnswer(question: Uint8Array, answer: Uint8Array, receivedMs: number): SntpVerdict {
  if (answer.length < packetBytes) return "not-an-answer";
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  const first = view.getUint8(0);
  if ((first & 0b111) !== serverMode) return "not-an-answer";
  const asked = new DataView(question.buffer, question.byteOffset, question.byteLength);
  const isOurs = view.getUint32(24) === asked.getUint32(40) && view.getUint32(28) === asked.getUint32(44);
  if (!isOurs) return "not-an-answer";
  const stratum = view.getUint8(1);
  // Leap indicator 3: the server's own clock is not set. Stratum 0: it wants to be left alone ("kiss of death").
  if (first >> 6 === 3 || stratum === 0 || stratum > 15) return "unsynchronised";
  if (view.getUint32(40) === 0) return "unsynchronised";
  const sentMs = readInstant(asked, 40);
  const ahead = (sentMs - readInstant(view, 32) + (receivedMs - readInstant(view, 40))) / 2;
  return { aheadSeconds: ahead / 1000 };
}

function writeInstant(view: DataView, at: number, ms: number): void {
  const seconds = ms / 1000 + epochSeconds;
  const whole = Math.floor(seconds);
  view.setUint32(at, whole % eraSeconds);
  view.setUint32(at + 4, Math.min(eraSeconds - 1, Math.round((seconds - whole) * eraSeconds)));
}

function readInstant(view: DataView, at: number): number {
  const whole = view.getUint32(at);
  const era = whole < eraSeconds / 2 ? eraSeconds : 0;
  return (whole + era - epochSeconds + view.getUint32(at + 4) / eraSeconds) * 1000;
}
