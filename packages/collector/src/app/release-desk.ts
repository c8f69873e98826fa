import type { Link } from "./link.ts";

/** A device that asked for a piece of a bundle, and has not got it yet. */
export interface PieceWanted {
  readonly link: Link;
  readonly sha256: string;
  readonly offset: number;
}

/** What this copy of the collector keeps in memory about the release that is being rolled out. */
export interface ReleaseDesk {
  /** Since when it listens: silence before that is nobody's. */
  readonly listeningSinceMs: number;
  /** Something came in that may open a ring or halt the release. */
  isTouched: boolean;
  /** When a look is due though nothing came in: a ring has soaked. */
  lookAgainAtMs: number;
  /** Keeps what a device asks for, one thing each: another question takes the place of the last. */
  want(wanted: PieceWanted): void;
}

/**
 * So many pieces a tick, whoever asks: 200 a second, ten megabytes. Ten thousand devices that all may fetch take turns, and findings go
 * past them, because nothing of this is on the way that spooled messages go.
 */
const piecesATick = 10;
const tickMs = 50;

/** `give` answers one device; it looks by itself whether that one may still have it. */
export function createReleaseDesk(
  nowMs: number,
  give: (wanted: PieceWanted) => Promise<void>,
  failed: (err: unknown) => void,
): ReleaseDesk {
  const waiting = new Map<string, PieceWanted>();
  let timer: NodeJS.Timeout | null = null;

  async function tick(): Promise<void> {
    const turn = [...waiting.entries()].slice(0, piecesATick);
    for (const [deviceId, wanted] of turn) {
      waiting.delete(deviceId);
      try {
        await give(wanted);
      } catch (err) {
        failed(err);
      }
    }
    timer = null;
    begin();
  }
  function begin(): void {
    if (timer !== null || waiting.size === 0) return;
    timer = setTimeout(() => void tick(), tickMs);
    timer.unref();
  }
  return {
    listeningSinceMs: nowMs,
    isTouched: false,
    lookAgainAtMs: 0,
    want: (wanted) => {
      waiting.set(wanted.link.deviceId, wanted);
      begin();
    },
  };
}
