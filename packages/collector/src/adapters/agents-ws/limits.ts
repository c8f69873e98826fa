/** Limits of the agent link. Where they come from: reference tests P-10 to P-32, and what bare `ws` does under flood. */
export const limits = {
  /** Before a device has proved itself: one small frame at a time, and not long. */
  freshFrameBytes: 4096,
  freshMs: 10_000,
  frameBytes: 262_144,
  fragments: 16,
  bufferedChunks: 64,
  depth: 16,
  /** Frames that one connection may hand in within `budgetMs`; the rest wait in its socket. */
  budgetFrames: 10,
  budgetMs: 100,
  /** How long a report, or the end of a handshake, may wait for others, so that one sync of the disk serves them all. */
  waitMs: 50,
  /** Frames of one connection that wait for their turn; above it the socket is paused. */
  queuedFrames: 8,
  /** Spooled messages of one connection, other than reports, that may be under way to the disk together: one sync serves them all. */
  underWay: 4,
  /** Not heard for so long: the socket is half open. Looked for each second, so that a dead link is noticed within 35 s. */
  silentMs: 32_000,
  /** How long a device may take to answer a goodbye. */
  goodbyeMs: 500,
  /** New connections a second that are let in; others are told when to come back. */
  handshakesASecond: 600,
  /** Open connections in all. Each costs some 50 KiB, and a collector is built for 50,000 devices. */
  connections: 60_000,
  /**
   * Connections that have not proved themselves, in all and of one address: what is let in within the time that a stranger
   * has, and at most half of that for one address. Those that have proved themselves are one for each device; how many of
   * those come from one address says nothing, because a whole company may be behind it.
   */
  strangers: 4096,
  strangersOfAddress: 2048,
  /** When somebody who was turned away may try again, in seconds. */
  retryAfterSeconds: 10,
  /** Bytes waiting to be sent to one device; more, and it is dropped. */
  bufferedBytes: 4_194_304,
} as const;
