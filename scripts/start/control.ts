import { request } from "node:http";

/** Asks the collector through its control socket, as the administrator of its own machine. Rejects with the problem's words. */
export function askCollector(
  socketPath: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Promise((settle, reject) => {
    const headers =
      text === null ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
    const asked = request(
      // A connection for each question: one that is kept may be closed while a test looks elsewhere.
      {
        socketPath,
        agent: false,
        method,
        path: `/api/v1${path}`,
        headers: { host: "localhost", ...headers },
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("end", () => {
          const said = Buffer.concat(pieces).toString("utf8");
          const value: unknown = said === "" ? null : JSON.parse(said);
          if ((answer.statusCode ?? 500) < 400) settle(value);
          else reject(new Error(`${method} ${path}: ${answer.statusCode ?? ""} ${said.slice(0, 500)}`));
        });
      },
    );
    asked.on("error", reject);
    asked.end(text ?? undefined);
  });
}
