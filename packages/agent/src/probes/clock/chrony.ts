/** The one question of chrony's monitoring protocol (candm.h, version 6) that tells whether the clock is in step. */

const [protocolVersion, requestKind, replyKind] = [6, 1, 2];
const [trackingCommand, trackingReply] = [33, 5];
const [headerBytes, replyBytes] = [28, 104];
const leapOffset = headerBytes + 4 + 20 + 2;
const unsynchronised = 3;

/** A request as long as its reply: chrony answers no shorter ones, so that nobody can be flooded through it. */
export function encodeTracking(sequence: number): Uint8Array {
  const bytes = new Uint8Array(replyBytes);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, protocolVersion);
  view.setUint8(1, requestKind);
  view.setUint16(4, trackingCommand);
  view.setUint32(8, sequence);
  return bytes;
}

/** Null when it is no answer to our question: another version, or refused. */
export function judgeTracking(answer: Uint8Array, sequence: number): boolean | null {
  if (answer.length < leapOffset + 2) return null;
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  const isAnswer =
    view.getUint8(0) === protocolVersion &&
    view.getUint8(1) === replyKind &&
    view.getUint16(6) === trackingReply &&
    view.getUint16(8) === 0 &&
    view.getUint32(16) === sequence;
  return isAnswer ? view.getUint16(leapOffset) !== unsynchronised : null;
}
