import { createServer } from "node:net";
import { randomInt } from "node:crypto";

/** Below the ports that kernels hand out by themselves (Linux from 32768): nobody gets it by chance before it is used. */
const [lowest, highest] = [15_000, 32_000];

/** A port on loopback that is free now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest);
    const isFree = await new Promise<boolean>((settle) => {
      const server = createServer().once("error", () => settle(false));
      server.listen(port, "127.0.0.1", () => server.close(() => settle(true)));
    });
    if (isFree) return port;
  }
}
