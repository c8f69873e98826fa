import { readFileSync } from "node:fs";
import { WebSocket } from "ws";

/** The yardstick of an agent: Node with an open `ws` connection, that reads four files of /proc each ten seconds and sends them. */
const url = process.argv[2] ?? "";
const files = ["/proc/stat", "/proc/meminfo", "/proc/diskstats", "/proc/net/dev"];
const socket = new WebSocket(url, { perMessageDeflate: false });
socket.on("message", () => undefined);
let seq = 0;
setInterval(() => {
  const values = files.flatMap((file) =>
    (readFileSync(file, "utf8").match(/\d+/g) ?? []).slice(0, 12).map(Number),
  );
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ seq: ++seq, values }));
}, 10_000);
