import { type AddressInfo, createServer } from "node:net";

/** A port on loopback that is free now. */
export function freePort(): Promise<number> {
  return new Promise((settle, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => settle(port));
    });
  });
}
