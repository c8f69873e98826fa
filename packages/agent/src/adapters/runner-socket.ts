import { createConnection } from "node:net";
import type { FromRunner, StartRunner } from "../runner/face.ts";
import { createFrameReader, frameOf } from "../runner/frames.ts";

/**
 * The runner behind a Unix socket: systemd starts it, as root, for each connection, and lets in one at a time. Which user connects the
 * kernel tells it; the same frames as over pipes.
 */
export function runnerAtSocket(path: string): StartRunner {
  return (events) => {
    const socket = createConnection(path);
    let over = false;
    let left = false;
    const ended = (detail: string): void => {
      if (over) return;
      over = true;
      socket.destroy();
      events.ended({ well: left, detail });
    };
    const read = createFrameReader((value) => {
      const frame = value as FromRunner;
      if (frame.kind === "left") left = true;
      else events.frame(frame);
    }, ended);
    socket.on("data", read);
    socket.on("error", (error) => ended(`${path}: ${String(error)}`));
    socket.on("close", () => ended(`${path} was closed`));
    return {
      send: (frame) => void socket.write(frameOf(frame)),
      close: () => void socket.end(),
    };
  };
}
