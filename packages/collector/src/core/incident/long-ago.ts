/** What was raised before this, and is heard of only now, may well be over. */
export const longAgoMs = 7 * 86_400_000;

/** Whether a finding that was raised on a device so long ago waits for the device's word of today before people are told. */
export const isLongAgo = (raisedAtMs: number, nowMs: number): boolean => nowMs - raisedAtMs >= longAgoMs;
