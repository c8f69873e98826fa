import { describe, expect, test } from "vitest";
import { exchange, requestBytes } from "./http-exchange.ts";
import type { Connection } from "./ports.ts";

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const request = { method: "GET", target: "/", host: "here" } as const;

/** A connection that says these things, in turn; a number is silence of so many milliseconds. */
function saying(...turns: readonly (string | number)[]): { connection: Connection; now: () => number } {
  const left = [...turns];
  let nowMs = 0;
  const connection: Connection = {
    tookMs: 0,
    write: () => undefined,
    read: (limitMs) => {
      const turn = left.shift() ?? "end";
      if (typeof turn === "number") {
        nowMs += Math.min(turn, limitMs);
        return Promise.resolve(turn >= limitMs ? "late" : new TextEncoder().encode(" "));
      }
      return Promise.resolve(turn === "end" ? "end" : new TextEncoder().encode(turn));
    },
    close: () => undefined,
  };
  return { connection, now: () => nowMs };
}
const outcome = (...turns: readonly (string | number)[]) => {
  const { connection, now } = saying(...turns);
  return exchange(connection, requestBytes(request), { limitMs: 100, limitBytes: 1000, now });
};

describe("what is sent", () => {
  test("names the host, the headers and the length of the body", () => {
    const bytes = requestBytes({
      method: "POST",
      target: "/ipp/print",
      host: "printer:631",
      headers: { "Content-Type": "application/ipp" },
      body: new TextEncoder().encode("hello"),
    });
    expect(text(bytes)).toBe(
      "POST /ipp/print HTTP/1.1\r\nHost: printer:631\r\nContent-Type: application/ipp\r\nContent-Length: 5\r\n\r\nhello",
    );
  });

  test("cannot be made to carry a second header by an address", () => {
    const bytes = requestBytes({ method: "GET", target: "/a\r\nX: y", host: "h\r\nZ: w" });
    expect(text(bytes)).toBe("GET /aX:y HTTP/1.1\r\nHost: hZ:w\r\n\r\n");
  });
});

describe("what comes of it", () => {
  test("a reply, in pieces", async () => {
    const pieces = ["HTTP/1.1 200 OK\r\nContent-", "Length: 2\r\n\r\n", "hi"];
    expect(await outcome(...pieces)).toMatchObject({ status: 200, reusable: true });
  });
  test("closed, when nothing came at all", async () => expect(await outcome("end")).toBe("closed"));
  test("garbage, when it broke off", async () => expect(await outcome("HTTP/1.1 2", "end")).toBe("garbage"));
  test("late, when it stays silent", async () => expect(await outcome(1000)).toBe("late"));
  test("late, when it drips", async () => expect(await outcome(60, 60, 60)).toBe("late"));
  test("late, when the limit is over between two pieces", async () => {
    const { connection } = saying("HTTP/1.1 200 OK\r\n", "X: y\r\n");
    let nowMs = 0;
    const now = (): number => (nowMs += 60);
    expect(await exchange(connection, requestBytes(request), { limitMs: 100, limitBytes: 1000, now })).toBe(
      "late",
    );
  });
});
