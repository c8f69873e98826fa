/** The longest text whose length fits the second byte of a frame (RFC 6455, 5.2). */
const most = 125;
const plain = /^[ -~]*$/;
/** The whole message, and text. */
const finText = "\u0081";

/**
 * A short text as the frame that carries it, for a write in Latin-1; null when it is too long or more than ASCII. An
 * acknowledgement goes to every report: as one string it is one write of the socket, where the library makes two buffers and a
 * gathered write, a tenth of what a report costs. A server's frames have no mask.
 */
export const shortFrame = (text: string): string | null =>
  text.length <= most && plain.test(text) ? finText + String.fromCharCode(text.length) + text : null;
