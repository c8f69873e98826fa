import { mkdirSync, readFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { type TestWorld, type TestWorldOptions, createTestWorld } from "../testing/test-world.ts";
import { greetings } from "./greetings.ts";
import { audio } from "./measure.ts";

const { signal } = new AbortController();
const recorded = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, "testdata", name));
/** What PipeWire 0.3.65 with pipewire-pulse answered to our greetings in a Debian 12 container. */
const pipewireSays = recorded("pipewire-0.3.65/hello.bin");
const pulseSays = recorded("pipewire-0.3.65/pulse-auth.bin");
/** What PulseAudio 16.1 answered there. */
const realPulseSays = recorded("pulseaudio-16.1/auth.bin");

function worldOf(options: TestWorldOptions = {}): TestWorld {
  const world = createTestWorld({
    ...options,
    files: {
      "/etc/passwd": "root:x:0:0:root:/root:/bin/sh\nkim:x:1000:1000::/home/kim:/bin/sh\n",
      ...options.files,
    },
  });
  onTestFinished(world.close);
  return world;
}

/** A server that answers the first words as recorded, or not at all. */
async function serve(world: TestWorld, socket: string, answer: Uint8Array | null): Promise<Server> {
  const file = path.join(world.root, socket);
  mkdirSync(path.dirname(file), { recursive: true });
  const open = new Set<Socket>();
  const server = createServer((peer) => {
    open.add(peer);
    peer.on("error", () => undefined);
    peer.once("data", () => answer && peer.write(answer));
  });
  await new Promise<void>((resolve) => server.listen(file, resolve));
  onTestFinished(() => {
    for (const peer of open) peer.destroy();
    server.close();
  });
  return server;
}

test("each signed-in person's servers answer", async () => {
  const world = worldOf();
  await serve(world, "/run/user/1000/pipewire-0", pipewireSays);
  await serve(world, "/run/user/1000/pulse/native", pulseSays);
  await serve(world, "/run/user/1001/pulse/native", realPulseSays);
  expect(measured("audio", await audio.create(world).measure(signal)).sessions).toEqual([
    { user: "kim", server: "pipewire", state: "answers", inUse: null },
    { user: "1001", server: "pulseaudio", state: "answers", inUse: null },
  ]);
});

test("a server that takes connections and says nothing hangs", async () => {
  const world = worldOf();
  await serve(world, "/run/user/1000/pipewire-0", pipewireSays);
  await serve(world, "/run/user/1000/pulse/native", null);
  const [session, ...others] = measured("audio", await audio.create(world).measure(signal)).sessions;
  expect(session).toMatchObject({ user: "kim", server: "pulseaudio", state: "hung" });
  expect(others).toEqual([]);
});

test("a socket that nobody serves, and one that speaks something else, are down", async () => {
  const world = worldOf();
  await serve(world, "/run/user/1000/pulse/native", Buffer.from("HTTP/1.1 400 Bad Request"));
  const [session] = measured("audio", await audio.create(world).measure(signal)).sessions;
  expect(session).toMatchObject({ server: "pulseaudio", state: "down" });
});

test("a socket that PipeWire left behind says nothing of the PulseAudio that works", async () => {
  const world = worldOf();
  await serve(world, "/run/user/1000/pipewire-0", Buffer.from("not this"));
  await serve(world, "/run/user/1000/pulse/native", realPulseSays);
  expect(measured("audio", await audio.create(world).measure(signal)).sessions).toMatchObject([
    { server: "pulseaudio", state: "answers" },
  ]);
});

test.each([
  ["RUNNING", true],
  ["closed", false],
])("a sound card that says %s", async (state, inUse) => {
  const world = worldOf({
    files: {
      "/proc/asound/card0/pcm0p/sub0/status":
        state === "closed" ? "closed\n" : `state: ${state}\nowner_pid : 9\n`,
    },
  });
  await serve(world, "/run/user/1000/pipewire-0", pipewireSays);
  const use = async () => measured("audio", await audio.create(world).measure(signal)).sessions[0]?.inUse;
  expect(await use()).toBe(inUse);
  world.write("/sys/class/bluetooth/hci0:11/x", "");
  expect(await use()).toBe(inUse || null);
});

test("nobody signed in, nobody with sound, and somebody else's session", async () => {
  expect(await audio.create(worldOf()).measure(signal)).toMatchObject({ reason: "no-service" });
  const files = { "/run/user/1000/bus": "" };
  expect(await audio.create(worldOf({ files })).measure(signal)).toMatchObject({ reason: "no-service" });
  expect(await audio.create(worldOf({ files, isRoot: false })).measure(signal)).toEqual({
    state: "unavailable",
    reason: "needs-root",
  });
});

test("an answer is known from anything shorter or other", () => {
  for (const greeting of greetings) {
    expect(greeting.isAnswer(new Uint8Array())).toBe(false);
    expect(greeting.isAnswer(new Uint8Array(20).fill(7))).toBe(false);
  }
});
