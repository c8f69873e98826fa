// A time server (RFC 4330) on the loopback that tells the time it is given.
import { createSocket } from "node:dgram";
import { once } from "node:events";

const epochSeconds = 2_208_988_800;

export interface TimeServer {
  /** `127.0.0.1:port`. */
  readonly address: string;
  stop(): void;
}

export async function startTimeServer(timeMs: () => number): Promise<TimeServer> {
  const socket = createSocket("udp4");
  socket.on("message", (question, from) => {
    const answer = Buffer.alloc(48);
    answer[0] = 0b00_100_100;
    answer[1] = 2;
    question.copy(answer, 24, 40, 48);
    const seconds = timeMs() / 1000 + epochSeconds;
    for (const at of [32, 40]) {
      answer.writeUInt32BE(Math.floor(seconds), at);
      answer.writeUInt32BE(Math.floor((seconds % 1) * 2 ** 32), at + 4);
    }
    socket.send(answer, from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return { address: `127.0.0.1:${socket.address().port}`, stop: () => void socket.close() };
}
