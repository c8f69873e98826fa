import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { shortFrame } from "./short-frame.ts";

test("a client of the library reads short frames among the library's own, in the order they were sent", async () => {
  const texts = ["", "{}", '{"type":"ack","body":{"seq":1}}', "~".repeat(125)];
  const http = createServer();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  server.on("connection", (socket, request) => {
    for (const text of texts) {
      request.socket.write(shortFrame(text) ?? "", "latin1");
      socket.send(`after ${text}`);
    }
  });
  await new Promise<void>((settle) => http.listen(0, "127.0.0.1", settle));
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const heard: string[] = [];
  await new Promise<void>((settle) =>
    client.on("message", (data: Buffer) => {
      if (heard.push(data.toString()) === texts.length * 2) settle();
    }),
  );
  expect(heard).toEqual(texts.flatMap((text) => [text, `after ${text}`]));
  client.terminate();
  server.close();
  await new Promise((settle) => http.close(settle));
});

test("what is longer, or no ASCII, is left to the library", () => {
  expect(["x".repeat(126), "é", "\n", "\u0081"].map(shortFrame)).toEqual([null, null, null, null]);
});
