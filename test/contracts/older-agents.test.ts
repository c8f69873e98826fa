import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readFrame } from "../../packages/collector/src/adapters/agents-ws/read-frame.ts";
import { connectedDevice, testWorld } from "../../packages/collector/src/app/testing/test-world.ts";
import { dispatch } from "../../packages/collector/src/handlers/registry.ts";
import { oldestSpokenVersion, protocolVersion } from "../../packages/shared/src/protocol/registry.ts";

// Agents are served two minor versions back: what each said when it came out is kept here word for word (corpus/record-agent.ts), and this
// collector has to understand all of it. A version leaves this folder when the policy of `protocol/version.ts` lets it go, never before.

const folder = path.join(import.meta.dirname, "corpus", "agents");
const versions = readdirSync(folder).map((name) => ({
  version: name.replace(/^agent-|\.jsonl$/g, ""),
  frames: readFileSync(path.join(folder, name), "utf8").trim().split("\n"),
}));
const typeOf = (frame: string): string => (JSON.parse(frame) as { readonly type: string }).type;
/** Before it proved itself a device says nothing but these; a handshake answers a fresh nonce, so a recorded one proves nothing. */
const handshake: ReadonlySet<string> = new Set(["enrol", "hello", "proof"]);

describe.each(versions)("an agent of version $version", ({ version, frames }) => {
  test("says what this collector reads, frame by frame", () => {
    for (const frame of frames)
      expect(readFrame(Buffer.from(frame)), frame.slice(0, 200)).toMatchObject({ ok: true });
  });

  test("was recorded greeting, reporting, offering tickets and saying goodbye, as the version that it is", () => {
    const types = new Set(frames.map(typeOf));
    for (const type of ["enrol", "hello", "proof", "report", "tickets", "goodbye"])
      expect(types).toContain(type);
    const hello = frames.find((frame) => typeOf(frame) === "hello");
    expect(JSON.parse(hello ?? "{}")).toMatchObject({ body: { agentVersion: version } });
  });

  test("is let in by its version of the protocol", async () => {
    const world = testWorld();
    const link = await connectedDevice(world);
    const text = frames.find((frame) => typeOf(frame) === "hello") ?? "";
    const hello = JSON.parse(text) as { body: { deviceId: string; version: number } };
    expect(hello.body.version).toBeGreaterThanOrEqual(oldestSpokenVersion);
    expect(hello.body.version).toBeLessThanOrEqual(protocolVersion);
    hello.body.deviceId = link.deviceId;
    link.stage = "fresh";
    const read = readFrame(Buffer.from(JSON.stringify(hello)));
    if (!read.ok) expect.fail(read.detail);
    await dispatch(world, link, read);
    expect(link.last("refused")).toBeUndefined();
    expect(link.last("challenge")).toBeDefined();
  });

  test("is acknowledged for all that it spooled, and refused nothing", async () => {
    const world = testWorld();
    const link = await connectedDevice(world);
    let last = 0;
    const seqOf = (frame: string): number => (JSON.parse(frame) as { readonly seq?: number }).seq ?? 0;
    const said = frames.filter((one) => !handshake.has(typeOf(one)));
    for (const frame of said.toSorted((one, other) => seqOf(one) - seqOf(other))) {
      const read = readFrame(Buffer.from(frame));
      if (!read.ok) expect.fail(read.detail);
      // An anchor is signed by the recorded device's own key, which nobody here has.
      if (read.type === "anchor") continue;
      last = Math.max(last, read.seq ?? 0);
      await dispatch(world, link, read);
    }
    expect(link.sent.filter(({ type }) => type === "refused")).toEqual([]);
    expect(last).toBeGreaterThan(0);
    expect(await world.store.acknowledged(link.deviceId, link.epoch)).toBe(last);
    expect((await world.store.readings(link.deviceId)).length).toBeGreaterThan(5);
  });
});

test("an agent from after this collector, or from before all that it serves, is told which versions are spoken", async () => {
  for (const version of [protocolVersion + 1, oldestSpokenVersion - 1]) {
    const world = testWorld();
    const link = await connectedDevice(world);
    link.stage = "fresh";
    const [frames] = versions.map((one) => one.frames);
    const hello = JSON.parse(frames?.find((frame) => typeOf(frame) === "hello") ?? "{}") as {
      body: { deviceId: string; version: number };
    };
    const body = { ...hello.body, deviceId: link.deviceId, version };
    await dispatch(world, link, { type: "hello", seq: null, body });
    expect(link.last("refused")).toMatchObject({ code: "version-not-spoken" });
  }
});
