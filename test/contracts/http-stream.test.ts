import { get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";

let house: House;
let port = 0;
let lead: SignedIn;
beforeAll(async () => {
  house = await makeHouse({ streamsPerPerson: 3 });
  port = await house.http.listen({ host: "127.0.0.1", port: 0 });
  lead = await house.signIn("lead");
});
afterAll(() => house.close());

interface Stream {
  readonly status: number;
  readonly type: string;
  text(): string;
  ended(): boolean;
  readonly message: IncomingMessage;
  close(): void;
}

const open: Stream[] = [];
function stream(headers: Record<string, string>): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const request = get(
      { host: "127.0.0.1", port, path: "/api/v1/stream", headers, agent: false },
      (message) => {
        let text = "";
        let ended = false;
        message.on("data", (piece: Buffer) => (text += piece.toString()));
        message.on("close", () => (ended = true));
        message.on("error", () => (ended = true));
        const made = {
          status: message.statusCode ?? 0,
          type: String(message.headers["content-type"]),
          text: () => text,
          ended: () => ended,
          message,
          close: () => request.destroy(),
        };
        open.push(made);
        resolve(made);
      },
    );
    request.on("error", reject);
  });
}
async function until(what: () => boolean, withinMs = 4000): Promise<void> {
  for (let waited = 0; !what() && waited < withinMs; waited += 20) await sleep(20);
  expect(what()).toBe(true);
}
async function closeAll(): Promise<void> {
  for (const one of open.splice(0)) one.close();
  await sleep(50);
}
const fixChanged = (fix: string): void => house.world.bus.publish("fix-changed", { fix });

describe("the event stream", () => {
  test("tells what changes as it changes, each with its number", async () => {
    const one = await stream(lead.headers);
    expect(one.status).toBe(200);
    expect(one.type).toBe("text/event-stream; charset=utf-8");
    fixChanged("a");
    await until(() => one.text().includes("event: fix-changed"));
    expect(one.text()).toMatch(/^retry: 2000\n\nid: \d+\nevent: fix-changed\ndata: {"fix":"a"}\n\n$/);
    await closeAll();
  });

  test("goes on where it broke off, without a gap and without a repetition", async () => {
    const first = await stream(lead.headers);
    fixChanged("one");
    await until(() => first.text().includes("one"));
    const [, last = ""] = /id: (\d+)/.exec(first.text()) ?? [];
    first.close();
    fixChanged("two");
    fixChanged("three");
    const second = await stream({ ...lead.headers, "last-event-id": last });
    fixChanged("four");
    await until(() => second.text().includes("four"));
    expect([...second.text().matchAll(/"fix":"(\w+)"/g)].map((found) => found[1])).toEqual([
      "two",
      "three",
      "four",
    ]);
    await closeAll();
  });

  test("takes no nonsense for a place to go on from", async () => {
    for (const id of ["x", "-1", "1e9", "9".repeat(30)]) {
      const one = await stream({ ...lead.headers, "last-event-id": id });
      expect(one.status).toBe(200);
      one.close();
    }
    await closeAll();
  });

  test("is for who is signed in, and not for a page of another site (B-01)", async () => {
    expect((await stream({})).status).toBe(401);
    expect((await stream({ ...lead.headers, "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await stream({ ...lead.headers, origin: "https://evil.example" })).status).toBe(403);
    await closeAll();
  });

  test("is had only so many times by one person", async () => {
    for (let index = 0; index < 3; index++) expect((await stream(lead.headers)).status).toBe(200);
    expect((await stream(lead.headers)).status).toBe(429);
    await closeAll();
    expect((await stream(lead.headers)).status).toBe(200);
    await closeAll();
  });

  test("ends soon after its session does", async () => {
    const other = await house.signIn("lead");
    const one = await stream(other.headers);
    await house.http.api.inject({ method: "DELETE", url: "/api/v1/session", headers: other.headers });
    await until(() => one.ended());
  });

  test("ends soon after its token is revoked", async () => {
    const token = await house.token("auditor");
    const one = await stream({ authorization: `Bearer ${token}` });
    expect(one.status).toBe(200);
    const [record] = (await house.store.apiTokens()).slice(-1);
    if (!record) throw new Error("there is a token");
    await house.store.write((tx) => tx.putApiToken({ ...record, revoked: true }));
    await until(() => one.ended());
  });

  test("drops who does not read, and the others notice nothing", async () => {
    const sleeper = await stream(lead.headers);
    const reader = await stream(lead.headers);
    sleeper.message.pause();
    const data = "x".repeat(60_000);
    for (let piece = 0; piece < 300; piece++) {
      house.world.bus.publish("run-output", {
        runId: "r",
        piece,
        step: "fix",
        stream: "stdout",
        offset: 0,
        atMs: 0,
        data,
      });
      if (piece % 10 === 0) await sleep(5);
    }
    fixChanged("after");
    await until(() => reader.text().includes('"after"'), 8000);
    sleeper.message.resume();
    await until(() => sleeper.ended(), 8000);
    expect(sleeper.text()).not.toContain('"after"');
    await closeAll();
  });
});
