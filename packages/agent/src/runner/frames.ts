/** Largest frame either side takes: an order with its scripts fits, and nothing that would fill memory. */
export const longestFrameBytes = 2 * 1_048_576;
const headBytes = 4;

/** A value as one frame: four bytes of length, big-endian, and JSON. */
export function frameOf(value: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(value));
  if (text.length > longestFrameBytes) throw new RangeError(`a frame of ${text.length} bytes is too long`);
  const frame = Buffer.allocUnsafe(headBytes + text.length);
  frame.writeUInt32BE(text.length);
  text.copy(frame, headBytes);
  return frame;
}

/**
 * Takes bytes as they come and gives whole frames. After a frame that is too long or is not JSON nothing more is taken:
 * what follows cannot be trusted to begin where a frame begins. `fault` is called once.
 */
export function createFrameReader(
  frame: (value: unknown) => void,
  fault: (why: string) => void,
): (bytes: Buffer) => void {
  let waiting: Buffer = Buffer.alloc(0);
  let broken = false;
  const stop = (why: string): void => {
    broken = true;
    fault(why);
  };
  return (bytes) => {
    if (broken) return;
    waiting = Buffer.concat([waiting, bytes]);
    while (waiting.length >= headBytes) {
      const length = waiting.readUInt32BE();
      if (length > longestFrameBytes) return stop(`a frame of ${length} bytes`);
      if (waiting.length < headBytes + length) return;
      const text = waiting.toString("utf8", headBytes, headBytes + length);
      waiting = waiting.subarray(headBytes + length);
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        return stop("a frame that is not JSON");
      }
      frame(value);
    }
  };
}
