import { readFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { type TestWorld, type TestWorldOptions, createTestWorld } from "../testing/test-world.ts";
import { decodeMessage, messageBytes } from "../../dbus/message.ts";
import { services } from "./measure.ts";

const { signal } = new AbortController();
const socketPath = "/run/dbus/system_bus_socket";

/** What systemd 252 answered over the system bus of a Debian 12 container with one failed and one looping service. */
const recorded = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "testdata/systemd-252/replies.json"), "utf8"),
) as Readonly<Record<string, string>>;
/** Between the recording's state changes and now, so that ages are small and positive. */
const recordedAtMs = 1_795_400_200_000;

/** A method return without a body. */
const emptyReply = Buffer.from([108, 2, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0, 5, 1, 117, 0, 0, 0, 0, 0]);

function labelOf(frame: Buffer): string {
  const text = frame.toString("latin1");
  const member = /ListUnits\w+|Hello/.exec(text)?.[0];
  return member ?? `${/unit\/(\w+)/.exec(text)?.[1]} ${String(decodeMessage(frame).body[1])}`;
}

/** Puts the recorded answer under the serial that is being answered (header field 5). */
function answerTo(frame: Buffer, answers: Readonly<Record<string, string>>): Buffer {
  const found = answers[labelOf(frame)];
  const reply = Buffer.from(found === undefined ? emptyReply : Buffer.from(found, "base64"));
  reply.writeUInt32LE(frame.readUInt32LE(8), reply.indexOf(Buffer.from([5, 1, 117, 0])) + 4);
  return reply;
}

interface Replay {
  readonly world: TestWorld;
  readonly asked: string[];
  readonly answers: Record<string, string>;
  hangUp(): void;
}

async function replay(options: TestWorldOptions = {}): Promise<Replay> {
  const world = createTestWorld({
    files: { "/run/systemd/system/x": "", "/run/dbus/x": "" },
    nowMs: recordedAtMs,
    ...options,
  });
  onTestFinished(world.close);
  const asked: string[] = [];
  const answers = { ...recorded };
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let buffer = Buffer.alloc(0);
    let signedIn = false;
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      buffer = Buffer.concat([buffer, bytes as Buffer]);
      if (!signedIn && buffer.includes("BEGIN\r\n")) {
        signedIn = true;
        socket.write("DATA\r\nOK 51687d59b47e50e07a4797f86b03a090\r\n");
        buffer = buffer.subarray(buffer.indexOf("BEGIN\r\n") + 7);
      }
      for (let length = signedIn ? messageBytes(buffer) : null; length !== null && buffer.length >= length;) {
        const frame = buffer.subarray(0, length);
        asked.push(labelOf(frame));
        socket.write(answerTo(frame, answers));
        buffer = buffer.subarray(length);
        length = messageBytes(buffer);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(path.join(world.root, socketPath), resolve));
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  onTestFinished(hangUp);
  return { world, asked, answers, hangUp };
}

test("failed, looping and named services are told, with why and since when; a name that nothing has is not", async () => {
  const { world } = await replay({
    settings: {
      watchedServices: [
        { name: "calm", pidFile: "/x" },
        { name: "nope.service", pidFile: "/x" },
      ],
    },
  });
  const measurer = services.create(world);
  onTestFinished(() => measurer.stop?.());
  const value = measured("services", await measurer.measure(signal));
  expect(value).toMatchObject({ manager: "systemd", failed: 1 });
  expect(value.services).toMatchObject([
    {
      name: "broken.service",
      description: "A service that fails at once",
      state: "failed",
      result: "exit-code",
      exitStatus: 7,
      restartsLastHour: 0,
    },
    { name: "looping.service", state: "restarting", exitStatus: 0 },
    { name: "calm.service", state: "running", exitStatus: null },
  ]);
  expect(value.services).toHaveLength(3);
  expect(value.services[0]?.sinceSeconds).toBeCloseTo(371.8, 0);
});

test("a service that stays failed is not asked again at every turn, and all are swept every five minutes", async () => {
  const { world, asked } = await replay();
  const measurer = services.create(world);
  onTestFinished(() => measurer.stop?.());
  const turn = async (): Promise<string[]> => {
    asked.length = 0;
    await measurer.measure(signal);
    return [...asked];
  };
  expect(await turn()).toEqual(
    expect.arrayContaining(["Hello", "ListUnitsByPatterns", "broken_2eservice Result"]),
  );
  world.pass(10);
  expect(await turn()).toEqual([
    "ListUnitsFiltered",
    // In between two starts: its count is what matters now.
    ...["NRestarts", "Result", "ExecMainStatus", "StateChangeTimestamp"].map(
      (one) => `looping_2eservice ${one}`,
    ),
  ]);
  world.pass(60);
  expect(await turn()).toContain("broken_2eservice Result");
  world.pass(300);
  expect(await turn()).toContain("ListUnitsByPatterns");
});

test("restarts are counted from the first look", async () => {
  const { world, answers } = await replay();
  const measurer = services.create(world);
  onTestFinished(() => measurer.stop?.());
  const looping = async (): Promise<number | undefined> =>
    measured("services", await measurer.measure(signal)).services.find(
      (one) => one.name === "looping.service",
    )?.restartsLastHour;
  expect(await looping()).toBe(0);
  const before = Buffer.from(recorded["looping_2eservice NRestarts"] ?? "", "base64");
  before.writeUInt32LE(before.readUInt32LE(before.length - 4) + 3, before.length - 4);
  answers["looping_2eservice NRestarts"] = before.toString("base64");
  world.pass(10);
  expect(await looping()).toBe(3);
});

test("a bus that breaks off is told once, and opened again at the next turn", async () => {
  const first = await replay();
  const measurer = services.create(first.world);
  onTestFinished(() => measurer.stop?.());
  measured("services", await measurer.measure(signal));
  first.hangUp();
  expect(await measurer.measure(signal)).toEqual({
    state: "failed",
    code: "tool-timed-out",
    detail: "systemd: end",
  });
  expect(await measurer.measure(signal)).toMatchObject({ state: "unavailable", reason: "no-service" });
});

test("a bus that refuses everything, and one that is not there", async () => {
  const { world, answers } = await replay();
  const error = recorded["error"] ?? "";
  for (const member of ["ListUnitsFiltered", "ListUnitsByNames", "ListUnitsByPatterns"])
    answers[member] = error;
  const measurer = services.create(world);
  onTestFinished(() => measurer.stop?.());
  expect(await measurer.measure(signal)).toMatchObject({ state: "failed", code: "tool-refused" });
  const empty = createTestWorld({ files: { "/run/systemd/system/x": "" }, isRoot: false });
  onTestFinished(empty.close);
  expect(await services.create(empty).measure(signal)).toMatchObject({
    state: "unavailable",
    reason: "no-service",
  });
});
