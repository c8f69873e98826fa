import type { ErrorCode } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import type { LinkSocket } from "../core/ports/link.ts";
import type { Log } from "../core/ports/log.ts";
import type { Spool } from "../core/ports/spool.ts";
import { frameText } from "../core/spool-record.ts";

/** Messages under way without an acknowledgement. Enough to fill a slow line, few enough to begin again with. */
const mostUnderWay = 64;
const mostWaitingBytes = 512 * 1024;
const lookAgainMs = 50;
const mostReportBytes = 260_000;

/** Sends what the spool holds, oldest first, as far as the other side keeps up. */
export interface Sender {
  /** The link is open and the collector has everything through `acknowledgedSeq`. */
  begin(socket: LinkSocket, acknowledgedSeq: number): void;
  acknowledged(seq: number): void;
  notTaken(seq: number, code: ErrorCode, forever: boolean): void;
  end(): void;
}

/**
 * The first report on a connection repeats every name: the collector keeps them no longer than the connection, and reports
 * made meanwhile use numbers that were announced on an earlier one.
 */
function withNames(text: string, names: ReadonlyMap<string, number>): string {
  const frame = JSON.parse(text) as { type: string; seq: number; body: Body<"report"> };
  const all = Object.fromEntries([...names].map(([name, number]) => [String(number), name]));
  const whole = frameText(frame.type, frame.seq, { ...frame.body, names: { ...all, ...frame.body.names } });
  return Buffer.byteLength(whole) <= mostReportBytes ? whole : text;
}

export function createSender(spool: Spool, names: () => ReadonlyMap<string, number>, log: Log): Sender {
  let socket: LinkSocket | null = null;
  let sent = 0;
  let confirmed = 0;
  let underWay: number[] = [];
  let later: NodeJS.Timeout | null = null;
  let named = false;

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
      let text = spool.frameOf(next.seq);
      if (text === null) {
        log.error({ seq: next.seq }, "a spooled message could not be read again and is lost");
        spool.drop(next.seq);
        continue;
      }
      if (next.type === "report" && !named) {
        text = withNames(text, names());
        named = true;
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
      named = false;
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
