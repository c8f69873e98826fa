import type { ConnectFailure, Connection, Net } from "../core/ports.ts";
import {
  type DbusCall,
  type DbusMessage,
  type DbusValue,
  decodeMessage,
  encodeCall,
  messageBytes,
} from "./message.ts";

export type DbusReply =
  | { readonly kind: "reply"; readonly body: readonly DbusValue[] }
  | { readonly kind: "error"; readonly name: string }
  /** No answer within the limit, the connection ended, or what came is not D-Bus. The bus is closed then. */
  | { readonly kind: "gone"; readonly detail: string };

export interface Bus {
  /** Sends the calls in one go and gives their replies in the same order. */
  ask(calls: readonly Omit<DbusCall, "destination" | "serial">[], limitMs: number): Promise<DbusReply[]>;
  close(): void;
}

const text = new TextEncoder();

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** Takes messages off the connection until `wanted` serials are answered; signals and others' answers are dropped. */
async function answersTo(
  connection: Connection,
  wanted: ReadonlySet<number>,
  rest: Uint8Array,
  until: () => number,
): Promise<{ readonly answers: ReadonlyMap<number, DbusMessage>; readonly rest: Uint8Array } | string> {
  const answers = new Map<number, DbusMessage>();
  let buffer = rest;
  while (answers.size < wanted.size) {
    const length = messageBytes(buffer);
    if (length !== null && buffer.length >= length) {
      const message = decodeMessage(buffer.slice(0, length));
      buffer = buffer.subarray(length);
      if (message.replySerial !== null && wanted.has(message.replySerial))
        answers.set(message.replySerial, message);
      continue;
    }
    const leftMs = until();
    const more = leftMs > 0 ? await connection.read(leftMs) : "late";
    if (typeof more === "string") return more;
    buffer = join(buffer, more);
  }
  return { answers, rest: buffer };
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
  net: Net,
  path: string,
  destination: string | null,
  limitMs: number,
  signal: AbortSignal,
  monoMs: () => number,
): Promise<Bus | ConnectFailure> {
  const connection = await net.connect({ path }, limitMs, signal);
  if (connection.failure !== undefined) return connection;
  let serial = 0;
  let rest: Uint8Array = new Uint8Array();
  const ask = async (calls: readonly Omit<DbusCall, "serial">[], forMs: number): Promise<DbusReply[]> => {
    const serials = calls.map(() => (serial += 1));
    for (const [index, call] of calls.entries()) {
      connection.write(encodeCall({ ...call, serial: serials[index] ?? 0 }));
    }
    const endMs = monoMs() + forMs;
    const got = await answersTo(connection, new Set(serials), rest, () => endMs - monoMs()).catch(String);
    if (typeof got === "string") {
      connection.close();
      return calls.map(() => ({ kind: "gone", detail: got }));
    }
    ({ rest } = got);
    return serials.map((one): DbusReply => {
      const answer = got.answers.get(one);
      return answer?.type === 2
        ? { kind: "reply", body: answer.body }
        : { kind: "error", name: answer?.errorName ?? "" };
    });
  };
  const failed = (detail: string): ConnectFailure => {
    connection.close();
    return { failure: "failed", detail };
  };
  const signedIn = await signIn(connection, limitMs);
  if (typeof signedIn === "string") return failed(signedIn);
  rest = signedIn;
  if (destination !== null) {
    const bus = "org.freedesktop.DBus";
    const hello = {
      destination: bus,
      path: "/org/freedesktop/DBus",
      interface: bus,
      member: "Hello",
      arguments: [],
    };
    const [reply] = await ask([hello], limitMs);
    if (reply?.kind !== "reply")
      return failed(`Hello: ${reply?.kind === "gone" ? reply.detail : reply?.name}`);
  }
  return {
    ask: (calls, forMs) =>
      ask(
        calls.map((call) => ({ ...call, destination })),
        forMs,
      ),
    close: () => connection.close(),
  };
}
