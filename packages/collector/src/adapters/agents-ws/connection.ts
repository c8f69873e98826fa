import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Link } from "../../app/link.ts";
import type { Log } from "../../app/world.ts";
import { limits } from "./limits.ts";
import { isOurs, type ReadFrame, readFrame } from "./read-frame.ts";
import { shortFrame } from "./short-frame.ts";
import type { Turns } from "./turns.ts";

interface Around {
  readonly log: Log;
  readonly nowMs: () => number;
  readonly turns: Turns;
  readonly dispatch: (link: Link, frame: ReadFrame) => Promise<void>;
  readonly closed: (link: Link) => void;
  /** A device that proved who it is sent a message that only collectors send. */
  readonly misused: (link: Link, type: string) => Promise<void>;
  /** It was let in, proved nothing in time, and nothing was said about it yet. */
  readonly saidNothing: () => void;
}

/** Of the library's complaints about bytes that are no WebSocket frames of ours; null for a network that failed. */
function codeOf(err: Error & { readonly code?: string }): string | null {
  if (err.code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH" || err.code === "WS_ERR_TOO_MANY_BUFFERED_PARTS")
    return "frame-too-large";
  return err.code?.startsWith("WS_ERR_") ? "frame-malformed" : null;
}

/** A frame with too much in it is refused and the socket closed; one that is only wrong is refused by its number, and the link goes on. */
const closing: ReadonlySet<string> = new Set(["frame-too-large", "frame-too-deep", "message-not-now"]);

/**
 * How a report begins, and the last word of a handshake, in the one spelling that agents use: they can wait for others. A crowd
 * that comes back after a restart then takes twenty syncs a second, however large it is. Everything else is waited for by somebody.
 */
const patient = ['{"type":"report",', '{"type":"proof",'].map((start) => Buffer.from(start));
function startsWith(bytes: Buffer, start: Buffer): boolean {
  for (let index = 0; index < start.length; index++) if (bytes[index] !== start[index]) return false;
  return true;
}
/** The last word of a device that goes on purpose. */
const farewell = Buffer.from('{"type":"goodbye",');
const canWait = (bytes: Buffer): boolean => patient.some((start) => startsWith(bytes, start));

/** One socket of a device, and what is under it. Frames are handled in the order they came, one after another or, on the way to the disk, one behind the other; a flood waits in the socket. */
export function createConnection(socket: WebSocket, wire: Duplex, remote: string, around: Around) {
  const queue: Buffer[] = [];
  /** Frames that are being handled; more than one only of those that may follow one another. */
  let underWay = 0;
  let othersMayFollow = false;
  let budget: number = limits.budgetFrames;
  // Durations are on the monotonic clock: a machine whose clock is set right must not lose its devices for it.
  let budgetAtMs = performance.now();
  let heardMonoMs = performance.now();
  let complaints = 0;
  let gone = false;
  const said = new Set<string>();

  const link: Link = {
    remote,
    stage: "fresh",
    deviceId: "",
    deviceName: "",
    publicKey: "",
    deviceNonce: "",
    collectorNonce: "",
    connection: 0,
    saidName: null,
    agentVersion: "",
    rootVersion: 0,
    policyVersion: 0,
    capabilities: [],
    epoch: "",
    acknowledged: 0,
    taken: 0,
    backlogThrough: 0,
    openedAtMs: 0,
    holds: false,
    tickets: [],
    seriesNames: [],
    heardAtMs: around.nowMs(),
    reportedAtMs: null,
    seenStoredAtMs: null,
    toldHeadAtMs: null,
    toldHead: null,
    send: (type, body) => {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > limits.bufferedBytes) return socket.terminate();
      const text = JSON.stringify({ type, body });
      const short = shortFrame(text);
      if (short === null) socket.send(text);
      else wire.write(short, "latin1");
    },
    refuse: (code, detail, retryAfterSeconds) => {
      // A device that came back by another connection did nothing wrong.
      if (code !== "connected-again") note(code, detail);
      turnAway(code, detail, retryAfterSeconds);
    },
    object: ({ code, detail }, seq) => {
      const isNew = note(code, detail);
      if (isNew || seq !== null) sendRefused(code, detail, seq);
    },
  };
  const freshTimer = setTimeout(() => {
    if (link.stage !== "fresh" && link.stage !== "challenged") return;
    if (said.size === 0) around.saidNothing();
    socket.terminate();
  }, limits.freshMs);

  /** One line for each code on a connection: a broken or hostile device must not fill the log. True for the first. */
  function note(code: string, detail: string): boolean {
    if (said.has(code)) return false;
    said.add(code);
    around.log.warn({ remote, deviceId: link.deviceId, code, detail }, "a frame was refused");
    return true;
  }

  function sendRefused(code: string, detail: string, seq: number | null): void {
    link.send("refused", { code, detail: detail.slice(0, 500), ...(seq === null ? {} : { seq }) });
  }

  function turnAway(code: string, detail: string, retryAfterSeconds?: number): void {
    link.send("refused", {
      code,
      detail,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    });
    link.stage = "closed";
    socket.close(4400, code);
  }

  function complain(code: string, detail: string, seq: number | null): void {
    complaints += 1;
    note(code, detail);
    sendRefused(code, detail, seq);
    if (closing.has(code) || complaints > 20) {
      link.stage = "closed";
      socket.close(4400, code);
    }
  }

  /** The number of a spooled message, in the one spelling that agents use. A "seq" further on is somebody's text, not a number of ours. */
  function seqOf(bytes: Buffer): number | null {
    const start = bytes.subarray(0, 100).toString("latin1");
    const found = /^\{"type":"[a-z-]{1,32}","seq":([1-9]\d{0,14}),/.exec(start);
    return found ? Number(found[1]) : null;
  }

  /** What a device tells of its findings and runs: each is handed to the store at once and in order, and waits only for the disk. */
  const mayFollow = (bytes: Buffer): boolean =>
    link.stage === "open" && !canWait(bytes) && seqOf(bytes) !== null;

  async function handle(bytes: Buffer): Promise<void> {
    if (link.stage === "closed") return;
    if (link.stage !== "open" && bytes.length > limits.freshFrameBytes)
      return complain("frame-too-large", "before the device has proved itself", null);
    const frame = readFrame(bytes);
    if (!frame.ok) {
      complain(frame.code, frame.detail, seqOf(bytes));
      if (frame.code === "message-unknown" && link.stage === "open" && isOurs(frame.detail))
        await around.misused(link, frame.detail);
      return;
    }
    await around.dispatch(link, frame);
    if (gone) forget();
  }

  /** The socket is gone. A handshake that ended after that may have opened the link again. */
  function forget(): void {
    link.stage = "closed";
    around.closed(link);
  }

  /** Whether the budget allows one more frame. */
  function spend(): boolean {
    const nowMs = performance.now();
    if (nowMs - budgetAtMs >= limits.budgetMs) {
      budget = limits.budgetFrames;
      budgetAtMs = nowMs;
    }
    budget -= 1;
    return budget >= 0;
  }

  /** One that has spent its budget waits with those that can, whatever it has to say. */
  const turn = {
    take: () => {
      if (!spend()) around.turns.ask(turn, true);
      else {
        void next();
        ask();
      }
    },
  };

  async function next(): Promise<void> {
    const bytes = queue.shift();
    if (bytes === undefined) return;
    underWay += 1;
    othersMayFollow = mayFollow(bytes);
    try {
      await handle(bytes);
    } catch (err) {
      const full = err instanceof Error && err.name === "StoreUnavailable";
      around.log.error({ err, deviceId: link.deviceId }, "a frame could not be handled");
      turnAway(full ? "store-unavailable" : "internal", "nothing was lost: send it again", 30);
    }
    underWay -= 1;
    if (socket.isPaused && queue.length < limits.queuedFrames / 2) socket.resume();
    ask();
  }

  function ask(): void {
    const first = queue[0];
    if (first === undefined) return;
    const begins = underWay === 0 || (othersMayFollow && underWay < limits.underWay && mayFollow(first));
    if (begins) around.turns.ask(turn, canWait(first));
  }

  function heard(): void {
    link.heardAtMs = around.nowMs();
    heardMonoMs = performance.now();
  }

  socket.on("message", (data: Buffer, isBinary) => {
    heard();
    if (isBinary) return complain("frame-malformed", "a binary frame", null);
    queue.push(data);
    if (queue.length >= limits.queuedFrames) socket.pause();
    ask();
    return undefined;
  });
  // Most of a device's heartbeats are pings, which the library answers by itself.
  socket.on("ping", heard);
  socket.on("error", (err) => {
    const code = codeOf(err);
    if (code !== null) note(code, err.message);
    else
      around.log.warn({ remote, deviceId: link.deviceId, reason: err.message }, "a device's socket failed");
  });
  socket.on("close", () => {
    clearTimeout(freshTimer);
    gone = true;
    const last = queue.at(-1);
    queue.length = 0;
    around.turns.forget(turn);
    // Everything else comes again by the next connection. Without this one the device would pass for lost.
    if (last === undefined || link.stage !== "open" || !startsWith(last, farewell)) forget();
    else
      handle(last)
        .catch((err: unknown) =>
          around.log.error({ err, deviceId: link.deviceId }, "a goodbye could not be handled"),
        )
        .finally(forget);
  });

  return {
    dropIfSilent: () => {
      if (performance.now() - heardMonoMs > limits.silentMs) socket.terminate();
    },
    /** Says goodbye; a peer that does not answer it in time is cut off. */
    close: () => {
      queue.length = 0;
      socket.resume();
      socket.close(1001, "the collector stops");
      setTimeout(() => socket.terminate(), limits.goodbyeMs).unref();
    },
  };
}
