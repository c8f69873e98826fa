import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lacks } from "../started.ts";
import { type FixHouse, makeFixHouse } from "./fix-house.ts";

const missing = lacks(["perl", "date", "awk"]);
/** The wall clock has no namespace: setting it touches every program of this machine, so only where somebody says so. */
const maySet = process.env["HULPLIJN_LAB_CLOCK"] === "1";

/** Seconds by which this machine's wall clock was ahead of what it shows in a steady world. */
const began = { wallMs: Date.now(), steadyMs: performance.now() };
const steadySeconds = (): number => (began.wallMs + performance.now() - began.steadyMs) / 1000;

/** A time server (RFC 4330) that is ahead of the steady clock; it does not follow the wall clock. */
async function startTimeServer(ahead: () => number): Promise<Socket> {
  const socket = createSocket("udp4");
  socket.on("message", (asked, from) => {
    const answer = Buffer.alloc(48);
    answer[0] = 0x24;
    answer[1] = 2;
    asked.copy(answer, 24, 40, 48);
    for (const place of [32, 40]) {
      const seconds = steadySeconds() + ahead() + 2_208_988_800;
      answer.writeUInt32BE(Math.floor(seconds) % 2 ** 32, place);
      answer.writeUInt32BE(Math.floor((seconds % 1) * 2 ** 32), place + 4);
    }
    socket.send(answer, from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return socket;
}

describe.skipIf(missing !== null)(`a clock${missing === null ? "" : ` (${missing})`}`, () => {
  let device: FixHouse;
  let server: Socket;
  let ahead = 0;
  beforeEach(async () => {
    server = await startTimeServer(() => ahead);
    device = makeFixHouse();
    device.say("time-server", `127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  });
  afterEach(() => {
    device.stop();
    server.close();
  });

  test("a clock that is right is left alone", async () => {
    ahead = 0.3;
    const { receipt, said } = await device.run("set-clock");
    expect(receipt.outcome, said).toBe("not-needed");
  });

  test("more than ten minutes is left to a person", async () => {
    for (ahead of [601, -601]) {
      const { receipt, said } = await device.run("set-clock");
      expect(receipt.outcome).toBe("failed");
      expect(receipt.steps.map(({ step }) => step)).toEqual(["check"]);
      expect(said).toContain("is not mended without a person");
    }
  });

  test("a time server that does not answer sets no clock", async () => {
    server.removeAllListeners("message");
    const { receipt, said } = await device.run("set-clock");
    expect(receipt.outcome).toBe("failed");
    expect(said).toContain("does not answer");
  });

  test.skipIf(!maySet)("a clock that is two seconds behind is set right (HULPLIJN_LAB_CLOCK=1)", async () => {
    ahead = 2;
    const there = await device.run("set-clock");
    const wrongBySeconds = Date.now() / 1000 - steadySeconds();
    ahead = 0;
    const back = await device.run("set-clock");
    expect(there.receipt.outcome, there.said).toBe("verified");
    expect(wrongBySeconds).toBeCloseTo(2, 1);
    expect(back.receipt.outcome, back.said).toBe("verified");
    expect(Math.abs(Date.now() / 1000 - steadySeconds())).toBeLessThan(0.1);
  });
});
