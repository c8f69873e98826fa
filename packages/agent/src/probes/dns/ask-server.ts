import { randomInt } from "node:crypto";
import type { ConnectFailure, Net } from "../../core/ports.ts";
import { encodeQuestion, judgeAnswer, type DnsVerdict } from "./dns-message.ts";

export type ServerVerdict = DnsVerdict | "timeout" | "unreachable";

export interface ServerAnswer {
  readonly verdict: ServerVerdict;
  readonly tookMs: number | null;
}

/** Datagrams get lost; three in a row seldom do. */
const triesMs = [1000, 1200, 1500] as const;
const tcpLimitMs = 1500;
const mostAnswerBytes = 65_535;

/** Asks one name server for one name: over UDP, up to three times, and over TCP when the answer does not fit a datagram. */
export async function askServer(
  net: Net,
  server: { readonly host: string; readonly port: number },
  name: string,
  signal: AbortSignal,
): Promise<ServerAnswer> {
  let verdict: ServerVerdict = "timeout";
  for (const limitMs of triesMs) {
    const question = encodeQuestion(randomInt(0x1_0000), name);
    if (question === null) return { verdict: "bad-answer", tookMs: null };
    const outcome = await net.ask(server, question, limitMs, signal);
    if (outcome.failure !== undefined) {
      verdict = outcome.failure === "timed-out" ? "timeout" : "unreachable";
      if (signal.aborted) break;
      if (verdict === "timeout") continue;
      // The port is closed or the network says no: asking again at once changes nothing.
      break;
    }
    const said = judgeAnswer(question, outcome.answer);
    if (said === "truncated") return askOverTcp(net, server, question, signal);
    return { verdict: said, tookMs: outcome.tookMs };
  }
  return { verdict, tookMs: null };
}

async function askOverTcp(
  net: Net,
  server: { readonly host: string; readonly port: number },
  question: Uint8Array,
  signal: AbortSignal,
): Promise<ServerAnswer> {
  const beganMs = performance.now();
  const connection = await net.connect(server, tcpLimitMs, signal);
  if (connection.failure !== undefined) return { verdict: reached(connection), tookMs: null };
  connection.write(Uint8Array.from([question.length >>> 8, question.length & 0xff, ...question]));
  let bytes = new Uint8Array(0);
  for (;;) {
    const restMs = tcpLimitMs - (performance.now() - beganMs);
    const part = restMs > 0 ? await connection.read(restMs) : "late";
    if (typeof part === "string") {
      connection.close();
      return { verdict: part === "late" ? "timeout" : "bad-answer", tookMs: null };
    }
    const longer = new Uint8Array(bytes.length + part.length);
    longer.set(bytes);
    longer.set(part, bytes.length);
    bytes = longer;
    const length = bytes.length < 2 ? mostAnswerBytes : (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
    if (bytes.length >= length + 2) break;
  }
  connection.close();
  const said = judgeAnswer(question, bytes.subarray(2));
  return { verdict: said === "truncated" ? "bad-answer" : said, tookMs: performance.now() - beganMs };
}

/** It answered over UDP a moment ago, so a refused connection means that it has no TCP: the answer stays out of reach. */
const reached = (failure: ConnectFailure): ServerVerdict =>
  failure.failure === "timed-out" ? "timeout" : "unreachable";
