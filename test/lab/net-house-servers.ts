// What stands beyond the gateway of the net house: a web server and a time server. Each line on standard input sets how they behave.
import { createSocket } from "node:dgram";
import { createServer, type ServerResponse } from "node:http";
import { createInterface } from "node:readline";

export interface Beyond {
  /** What the check page's server does. `silent`: takes the connection and says nothing. */
  readonly web: "open" | "text" | "page" | "redirect" | "silent" | "error" | "proxy-refuses";
  /** How far the time server is ahead of this machine; null: it says that it has no time itself. */
  readonly timeAheadSeconds: number | null;
  /** It goes on as it was when this machine's clock is stepped. */
  readonly timeSteady?: boolean;
}

const webReplies: Record<Beyond["web"], (response: ServerResponse) => void> = {
  open: (response) => void response.writeHead(204).end(),
  text: (response) => void response.writeHead(200).end("Microsoft Connect Test"),
  page: (response) => void response.writeHead(200).end("<html>Welcome to our hotel</html>"),
  redirect: (response) => void response.writeHead(302, { Location: "http://login.hotel.test/?a=b" }).end(),
  silent: () => undefined,
  error: (response) => void response.writeHead(500).end(),
  "proxy-refuses": (response) => void response.writeHead(407).end(),
};

function main(host: string): void {
  let beyond: Beyond = { web: "open", timeAheadSeconds: 0 };
  createServer((_request, response) => webReplies[beyond.web](response)).listen(80, host);

  const beganMs = Date.now() - performance.now();
  const time = createSocket("udp4");
  time.on("message", (question, from) => {
    const answer = Buffer.alloc(48);
    const set = beyond.timeAheadSeconds !== null;
    answer[0] = set ? 0b00_100_100 : 0b11_100_100;
    answer[1] = 2;
    // A precision of a microsecond, as a power of two.
    answer.writeInt8(-20, 3);
    question.copy(answer, 24, 40, 48);
    const nowMs = beyond.timeSteady ? beganMs + performance.now() : Date.now();
    const seconds = nowMs / 1000 + (beyond.timeAheadSeconds ?? 0) + 2_208_988_800;
    for (const at of [32, 40]) {
      answer.writeUInt32BE(Math.floor(seconds), at);
      answer.writeUInt32BE(Math.floor((seconds % 1) * 2 ** 32), at + 4);
    }
    time.send(answer, from.port, from.address);
  });
  time.bind(123, host);

  createInterface({ input: process.stdin })
    .on("line", (line) => {
      beyond = JSON.parse(line) as Beyond;
      process.stdout.write("set\n");
    })
    .on("close", () => process.exit());
}

const [, , host] = process.argv;
if (import.meta.main && host !== undefined) main(host);
