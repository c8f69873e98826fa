import type { ErrorCode } from "@hulplijn/shared/errors";
import type { LinkSocket } from "../core/ports/link.ts";
import type { Log } from "../core/ports/log.ts";
import type { Spool } from "../core/ports/spool.ts";

/** Messages under way without an acknowledgement. Enough to fill a slow line, few enough to begin again with. */
const mostUnderWay = 64;
const mostWaitingBytes = 512 * 1024;
const lookAgainMs = 50;

/** Sends what the spool holds, oldest first, as far as the other side keeps up. */
export interface Sender {
  /** The link is open and the collector has everything through `acknowledgedSeq`. */
  begin(socket: LinkSocket, acknowledgedSeq: number): void;
  acknowledged(seq: number): void;
  notTaken(seq: number, code: ErrorCode, forever: boolean): void;
  end(): void;
}

export function createSender(spool: Spool, log: Log): Sender {
  let socket: LinkSocket | null = null;
  let sent = 0;
  let confirmed = 0;
  let underWay: number[] = [];
  let later: NodeJS.Timeout | null = null;

  function pump(): void {
    while (socket && underWay.length < mostUnderWay) {
      if (socket.waitingBytes() > mostWaitingBytes) {
        later ??= setTimeout(() => {
          later = null;
          pump();
        }, lookAgainMs);
        return;
      }
      const next = spool.nextAfter(sent);
      if (!next) return;
      const text = spool.frameOf(next.seq);
      if (text === null) {
        log.error({ seq: next.seq }, "a spooled message could not be read again and is lost");
        spool.drop(next.seq);
        continue;
      }
      if (!socket.sendText(text)) return;
      sent = next.seq;
      underWay.push(sent);
      spool.sentThrough(sent);
    }
  }

  spool.onAppended(pump);

  return {
    begin(opened, acknowledgedSeq) {
      spool.acknowledge(acknowledgedSeq);
      socket = opened;
      sent = acknowledgedSeq;
      confirmed = acknowledgedSeq;
      underWay = [];
      pump();
    },
    acknowledged(seq) {
      // Nobody can have what was not sent on this connection: an acknowledgement of it would delete it unseen.
      if (!socket || seq > sent || seq <= confirmed) return;
      confirmed = seq;
      underWay = underWay.filter((one) => one > seq);
      spool.acknowledge(seq);
      pump();
    },
    notTaken(seq, code, forever) {
      if (!underWay.includes(seq)) return;
      if (!forever) return;
      log.error({ seq, code }, "the collector will not take a message of this device: it is dropped");
      underWay = underWay.filter((one) => one !== seq);
      spool.drop(seq);
      pump();
    },
    end() {
      socket = null;
      if (later) clearTimeout(later);
      spool.sentThrough(0);
      spool.offAppended(pump);
    },
  };
}
