import { chmodSync, rmSync } from "node:fs";
import { type Server, createConnection, createServer } from "node:net";

/** A name among the pipes of Windows; anything else is a file. */
const isPipe = (path: string): boolean => path.startsWith("\\\\.\\pipe\\");

const answerLimitMs = 3000;
const mostAnswerBytes = 8 * 1024 * 1024;

/**
 * Answers `status` at a socket that its owner alone can open: whoever connects gets one JSON document. Null when another agent
 * answers there already (two agents on one state folder would ruin it). Throws when the socket cannot be made.
 */
export async function serveStatus(path: string, status: () => unknown): Promise<Server | null> {
  // A pipe of Windows goes with its process, and its name may be anybody's: whoever answers there could act as who asks, here SYSTEM.
  if (!isPipe(path)) {
    if ((await askStatus(path)) !== null) return null;
    // Nobody answered: what lies there was left by an agent that was killed.
    rmSync(path, { force: true });
  }
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.end(`${JSON.stringify(status())}\n`);
  });
  // The socket is made inside `listen`: at no moment may others open it. Node cannot ask who connects; the kernel holds this.
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(path, () => resolve());
    });
  } catch (error) {
    if (isPipe(path) && (error as NodeJS.ErrnoException).code === "EADDRINUSE") return null;
    throw error;
  } finally {
    process.umask(before);
  }
  if (!isPipe(path)) chmodSync(path, 0o600);
  server.unref();
  return server;
}

/** What the running agent says of itself; null when none answers. */
export function askStatus(path: string): Promise<unknown> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    let text = "";
    const end = (value: unknown): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(value);
    };
    const timer = setTimeout(() => end(null), answerLimitMs);
    socket.setEncoding("utf8");
    socket.on("error", () => end(null));
    socket.on("data", (chunk: string) => {
      text += chunk;
      if (text.length > mostAnswerBytes) end(null);
    });
    socket.on("end", () => {
      try {
        end(JSON.parse(text));
      } catch {
        end(null);
      }
    });
  });
}
