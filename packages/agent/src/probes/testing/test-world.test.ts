import { createServer } from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Program } from "../../core/ports.ts";
import { createTestWorld } from "./test-world.ts";

const signal = new AbortController().signal;

test("files below the root read as they would on a machine", () => {
  const world = createTestWorld({ files: { "/proc/loadavg": "0.1 0.2 0.3" } });
  onTestFinished(world.close);
  expect(world.host.read("/proc/loadavg")).toEqual({ kind: "text", text: "0.1 0.2 0.3" });
  expect(world.host.read("/proc/loadavg", 3)).toEqual({ kind: "text", text: "0.1" });
  expect(world.host.read("/proc/gone")).toEqual({ kind: "missing" });
  expect(world.host.read("/proc")).toEqual({ kind: "failed", detail: "EISDIR" });
  world.refuse("/proc");
  expect(world.host.read("/proc/loadavg")).toEqual({ kind: "no-permission" });
  expect(world.host.list("/proc")).toEqual([]);
});

test("a program answers as recorded, and only with arguments that were declared", async () => {
  const tool: Program = {
    name: "tool",
    paths: ["/bin/tool"],
    why: "",
    arguments: [["--all"], ["--one", "{}"]],
    argumentForm: /^[a-z]+$/,
    timeLimitSeconds: 1,
    needsRoot: false,
  };
  const said = { kind: "ended", exitCode: 0, stdout: "fine", stderr: "" } as const;
  const world = createTestWorld({ programs: { tool: said } });
  onTestFinished(world.close);
  expect(await world.host.run(tool, 0, null, signal)).toEqual(said);
  expect(await world.host.run(tool, 1, "disk", signal)).toEqual(said);
  expect(await world.host.run(tool, 1, "--evil", signal)).toMatchObject({ kind: "refused" });
  expect(await world.host.run({ ...tool, name: "other" }, 0, null, signal)).toEqual({ kind: "missing" });
  expect(world.started).toEqual(["tool --all", "tool --one disk", "other --all"]);
});

test("sockets are real ones below the root", async () => {
  const world = createTestWorld({ files: { "/run/here": "" } });
  onTestFinished(world.close);
  const server = createServer((socket) => socket.end("hello"));
  await new Promise<void>((resolve) => server.listen(path.join(world.root, "run/s"), resolve));
  onTestFinished(() => void server.close());
  const connection = await world.net.connect({ path: "/run/s" }, 1000, signal);
  if (connection.failure !== undefined) throw new Error(connection.detail);
  expect(await connection.read(1000)).toEqual(Buffer.from("hello"));
  expect(await connection.read(1000)).toBe("end");
  connection.close();
  expect(await world.net.connect({ path: "/run/gone" }, 1000, signal)).toMatchObject({ failure: "missing" });
});
