import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { askStatus, serveStatus } from "./control-socket.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "hulplijn-control-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("a second agent at the same place is none, and who asks hears the first", async () => {
  const place = path.join(folder, "agent.sock");
  const server = await serveStatus(place, () => ({ first: true }));
  expect(await serveStatus(place, () => ({ first: false }))).toBeNull();
  expect(await askStatus(place)).toEqual({ first: true });
  server?.close();
});

test("a pipe's name that somebody else took is not connected to: a service account could act as SYSTEM by it", async () => {
  // To Linux it is the name of a file in the present folder.
  const name = `\\\\.\\pipe\\hulplijn-test-${process.pid}`;
  let visits = 0;
  const taken = createServer((socket) => {
    visits += 1;
    socket.end("{}");
  }).listen(name);
  onTestFinished(() => void taken.close());
  await once(taken, "listening");
  expect(await serveStatus(name, () => ({}))).toBeNull();
  // Whoever connected before is told of before this one.
  expect(await askStatus(name)).toEqual({});
  expect(visits).toBe(1);
});
