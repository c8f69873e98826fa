import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";

/** Something that stands in the way, in one sentence that says what to do. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}

/** One folder at a time: Node's own `recursive` never ends where a file system refuses with ENOENT, as /proc does. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** The folder is made when it is not there; it has to be ours to write. */
export function ensureFolder(folder: string): void {
  try {
    makeFolders(folder);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new CannotStart(`The folder ${folder} cannot be written. Set HULPLIJN_DATA to a folder that can.`, {
      cause,
    });
  }
}

export function readPort(text: string | undefined): number {
  const port = text === undefined ? 8480 : Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new CannotStart(`HULPLIJN_PORT is "${text ?? ""}"; it has to be a whole number from 1 to 65535.`);
}

/** Whether nobody listens there. Something else on the port is a sentence, not a stack. */
export function ensurePortFree(port: number): Promise<void> {
  return new Promise((settle, reject) => {
    const server = createServer();
    server.once("error", () =>
      reject(
        new CannotStart(
          `Port ${port} is in use by another program. Set HULPLIJN_PORT to a free one, or end that program.`,
        ),
      ),
    );
    server.listen(port, "127.0.0.1", () => server.close(() => settle()));
  });
}
