import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Peer, hasDaemon, joinBus, startDaemon } from "../../test/private-bus.ts";
import { createDeadlines } from "../adapters/deadlines-node.ts";
import { nodeNet } from "../adapters/net-node/net-node.ts";
import { watchSleep } from "./watch-sleep.ts";

const login = { path: "/org/freedesktop/login1", interface: "org.freedesktop.login1.Manager" };
const sleep = { ...login, member: "PrepareForSleep" };
const shutdown = { ...login, member: "PrepareForShutdown" };

interface Watched {
  readonly news: string[];
  readonly debug: string[];
}

function watch(socket: string): Watched {
  const news: string[] = [];
  const debug: string[] = [];
  const unwanted = (facts: unknown): void => void news.push(`logged ${JSON.stringify(facts)}`);
  const watching = watchSleep({
    net: nodeNet(createDeadlines()),
    socket,
    monoMs: () => performance.now(),
    log: {
      debug: (facts) => void debug.push(String(facts["why"])),
      info: unwanted,
      warn: unwanted,
      error: unwanted,
    },
    onNews: (one) => void news.push(one),
    firstWaitMs: 20,
  });
  onTestFinished(() => watching.stop());
  return { news, debug };
}

/** Who is logind here; the agent listens when this resolves, and what it heard until then is forgotten. */
async function logind(socket: string, watched: Watched): Promise<Peer> {
  const peer = await joinBus(socket);
  await peer.own("org.freedesktop.login1");
  await peer.until("it is heard", async () => {
    await peer.emit(shutdown, false);
    return watched.news.length > 0;
  });
  await peer.emit(sleep, true);
  await peer.until("everything before was heard", () => watched.news.includes("sleeps"));
  watched.news.length = 0;
  return peer;
}

test.skipIf(!hasDaemon)("what logind tells is heard, and what others say in its name is not", async () => {
  const { socket } = await startDaemon();
  const watched = watch(socket);
  const peer = await logind(socket, watched);
  const other = await joinBus(socket);
  await other.emit(sleep, true);
  for (const name of await other.everybody()) await other.emit(sleep, true, name);
  await peer.emit(sleep, false);
  await peer.emit(shutdown, true);
  await peer.until("both were heard", () => watched.news.length >= 2);
  expect(watched).toEqual({ news: ["woke", "shuts-down"], debug: [] });
});

test.skipIf(!hasDaemon)(
  "a bus that comes late, and one that is started again, are heard; each absence is one line",
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-bus-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const socket = path.join(folder, "bus");
    const watched = watch(socket);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(watched).toEqual({ news: [], debug: ["ENOENT"] });
    const first = await startDaemon(socket);
    await logind(socket, watched);
    first.stop();
    await expect.poll(() => watched.debug, { timeout: 20_000 }).toEqual(["ENOENT", "end"]);
    await startDaemon(socket);
    await logind(socket, watched);
    expect(watched.debug).toEqual(["ENOENT", "end"]);
  },
);
