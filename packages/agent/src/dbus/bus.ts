import type { ConnectFailure, Connection, Net } from "../core/ports.ts";
import {
  type DbusCall,
  type DbusMessage,
  type DbusValue,
  decodeMessage,
  encodeCall,
  messageBytes,
} from "./message.ts";

export type DbusQuestion = Omit<DbusCall, "destination" | "serial"> & { readonly destination?: string };

export type DbusReply =
  | { readonly kind: "reply"; readonly body: readonly DbusValue[]; readonly sender: string | null }
  | { readonly kind: "error"; readonly name: string }
  /** No answer within the limit, the connection ended, or what came is not D-Bus. The bus is closed then. */
  | { readonly kind: "gone"; readonly detail: string };

export interface Bus {
  /** Sends the calls in one go and gives their replies in the same order. To the one that was opened, unless a call names another. */
  ask(calls: readonly DbusQuestion[], limitMs: number): Promise<DbusReply[]>;
  /**
   * Hears signals that fit one of the rules, and nothing but those: a message that somebody sent to this very connection, which the
   * bus delivers whatever its sender is called, is dropped unless `alsoSentToUs`; whoever asks for those looks at their sender.
   * Ends with the reason when the bus is gone; asks nothing else meanwhile. Without a limit, so that nothing wakes up while
   * nothing is heard.
   */
  listen(
    rules: readonly string[],
    heard: (signal: DbusMessage) => void,
    alsoSentToUs?: boolean,
  ): Promise<string>;
  /** Sends a call whose answer nobody waits for; also while signals are listened to. */
  tell(call: DbusQuestion): void;
  close(): void;
}

const theBus = {
  destination: "org.freedesktop.DBus",
  path: "/org/freedesktop/DBus",
  interface: "org.freedesktop.DBus",
};

const text = new TextEncoder();

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** Gives one message after another. Throws on what is no D-Bus. */
function messagesOf(connection: Connection, first: Uint8Array) {
  let buffer = first;
  return async (limitMs: () => number): Promise<DbusMessage | "end" | "late"> => {
    for (;;) {
      const length = messageBytes(buffer);
      if (length !== null && buffer.length >= length) {
        const message = decodeMessage(buffer.slice(0, length));
        buffer = buffer.subarray(length);
        return message;
      }
      const leftMs = limitMs();
      const more = leftMs > 0 ? await connection.read(leftMs) : "late";
      if (typeof more === "string") return more;
      buffer = join(buffer, more);
    }
  };
}

/** Takes messages until `wanted` serials are answered; signals and others' answers are dropped. */
async function answersTo(
  next: ReturnType<typeof messagesOf>,
  wanted: ReadonlySet<number>,
  limitMs: () => number,
): Promise<ReadonlyMap<number, DbusMessage> | string> {
  const answers = new Map<number, DbusMessage>();
  while (answers.size < wanted.size) {
    const message = await next(limitMs);
    if (typeof message === "string") return message;
    if (message.replySerial !== null && wanted.has(message.replySerial))
      answers.set(message.replySerial, message);
  }
  return answers;
}

/** Says who we are: the kernel tells the other side our user id, so nothing else is asked. Gives what came after. */
async function signIn(connection: Connection, limitMs: number): Promise<Uint8Array | string> {
  connection.write(text.encode("\0AUTH EXTERNAL\r\nDATA\r\nBEGIN\r\n"));
  let said = "";
  while (!/^OK [0-9a-f]+\r\n/m.test(said)) {
    const more = await connection.read(limitMs);
    if (typeof more === "string") return `signing in: ${more}`;
    said += String.fromCharCode(...more);
    if (said.includes("REJECTED") || said.length > 1024) return "signing in was rejected";
  }
  const after = said.slice(said.indexOf("\r\n", said.indexOf("OK ")) + 2);
  return Uint8Array.from(after, (letter) => letter.charCodeAt(0));
}

/**
 * Opens a bus, or one service's private socket (`destination` null). A small client of our own: asking costs a fifth
 * of a millisecond, and starting `systemctl` some ten.
 */
export async function openBus(
  net: Pick<Net, "connect">,
  path: string,
  destination: string | null,
  limitMs: number,
  signal: AbortSignal,
  monoMs: () => number,
): Promise<Bus | ConnectFailure> {
  const connection = await net.connect({ path }, limitMs, signal);
  if (connection.failure !== undefined) return connection;
  const failed = (detail: string): ConnectFailure => {
    connection.close();
    return { failure: "failed", detail };
  };
  const signedIn = await signIn(connection, limitMs);
  if (typeof signedIn === "string") return failed(signedIn);
  const next = messagesOf(connection, signedIn);
  let serial = 0;
  const send = (call: Omit<DbusCall, "serial">): number => {
    serial += 1;
    connection.write(encodeCall({ ...call, serial }));
    return serial;
  };
  const ask = async (calls: readonly Omit<DbusCall, "serial">[], forMs: number): Promise<DbusReply[]> => {
    const serials = calls.map(send);
    const endMs = monoMs() + forMs;
    const got = await answersTo(next, new Set(serials), () => endMs - monoMs()).catch(String);
    if (typeof got === "string") {
      connection.close();
      return calls.map(() => ({ kind: "gone", detail: got }));
    }
    return serials.map((one): DbusReply => {
      const answer = got.get(one);
      return answer?.type === 2
        ? { kind: "reply", body: answer.body, sender: answer.sender }
        : { kind: "error", name: answer?.errorName ?? "" };
    });
  };
  const listen = async (
    rules: readonly string[],
    heard: (signal: DbusMessage) => void,
    alsoSentToUs: boolean,
  ): Promise<string> => {
    for (const rule of rules) send({ ...theBus, member: "AddMatch", arguments: [rule] });
    for (;;) {
      const message = await next(() => Number.POSITIVE_INFINITY);
      if (typeof message === "string") return message;
      if (message.type === 3) return message.errorName ?? "refused";
      if (message.type === 4 && (alsoSentToUs || message.destination === null)) heard(message);
    }
  };
  if (destination !== null) {
    const [reply] = await ask([{ ...theBus, member: "Hello", arguments: [] }], limitMs);
    if (reply?.kind !== "reply")
      return failed(`Hello: ${reply?.kind === "gone" ? reply.detail : reply?.name}`);
  }
  return {
    ask: (calls, forMs) =>
      ask(
        calls.map((call) => ({ destination, ...call })),
        forMs,
      ),
    listen: (rules, heard, alsoSentToUs = false) =>
      listen(rules, heard, alsoSentToUs)
        .catch(String)
        .finally(() => connection.close()),
    tell: (call) => void send({ destination, ...call }),
    close: () => connection.close(),
  };
}
