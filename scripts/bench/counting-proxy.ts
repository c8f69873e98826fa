import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Passes connections on to a port, and counts what goes through, both ways. */
export interface CountingProxy {
  readonly port: number;
  bytes(): number;
  close(): void;
}

export function countingProxy(toPort: number): Promise<CountingProxy> {
  let bytes = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(toPort, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on("data", (data) => {
        bytes += data.length;
        to.write(data);
      });
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  return new Promise((settle) =>
    server.listen(0, "127.0.0.1", () =>
      settle({
        port: (server.address() as AddressInfo).port,
        bytes: () => bytes,
        close: () => {
          server.close();
          for (const socket of open) socket.destroy();
        },
      }),
    ),
  );
}
