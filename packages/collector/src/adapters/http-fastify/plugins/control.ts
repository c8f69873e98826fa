import { chmod, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import type { Api } from "../api.ts";

/** Connections that came through the control socket: from a program of the collector's own user on its own machine. */
export type ControlSockets = WeakSet<Socket>;

/**
 * Serves the same routes on a Unix socket (`<data>/control.sock`, 0600). Whoever can open it could read the whole store:
 * it gives no more than the file system does. The folder around it is the collector's own (0700).
 */
export async function serveControl(api: Api, sockets: ControlSockets, path: string): Promise<Server> {
  await rm(path, { force: true });
  const server = createServer({ maxHeaderSize: 8192, requestTimeout: 30_000 }, (request, response) => {
    api.routing(request, response);
  });
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => {
      server.off("error", reject);
      resolve();
    });
  });
  await chmod(path, 0o600);
  return server;
}
