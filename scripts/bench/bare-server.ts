import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";

/**
 * The yardstick: a `ws` server that parses each frame as JSON and answers it, and does nothing else. Prints its port. With the files of a
 * certificate and its key it speaks TLS.
 */
const [certificate, key] = process.argv.slice(2);
const http =
  certificate === undefined || key === undefined
    ? createServer()
    : createTlsServer({ cert: readFileSync(certificate), key: readFileSync(key) });
new WebSocketServer({ server: http, perMessageDeflate: false }).on("connection", (socket) => {
  socket.on("message", (data: Buffer) => {
    const { seq } = JSON.parse(data.toString()) as { readonly seq: number };
    socket.send(JSON.stringify({ type: "ack", body: { seq } }));
  });
});
http.listen(0, "127.0.0.1", () => process.stdout.write(`${(http.address() as AddressInfo).port}\n`));
