import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Net } from "../../core/ports.ts";
import { measured } from "../testing/measured.ts";
import { createTestWorld, type TestWorldOptions } from "../testing/test-world.ts";
import { clock } from "./measure.ts";

// A real time server, and a bent clock, are in test/e2e/network.e2e.test.ts; here the network's answers are given.
const signal = new AbortController().signal;
const uptime = { "/proc/uptime": "3672.91 6871.20\n" };
type Asked = Awaited<ReturnType<Net["ask"]>>;
const late: Asked = { failure: "timed-out", detail: "" };

function worldWith(
  options: TestWorldOptions,
  answer: (port: number, question: Uint8Array) => Asked = () => late,
) {
  const world = createTestWorld({ files: uptime, ...options });
  onTestFinished(world.close);
  const asked: string[] = [];
  const net: Net = {
    ...world.net,
    ask: (to, question) => {
      asked.push(`${to.host} ${to.port}`);
      return Promise.resolve(answer(to.port, question));
    },
  };
  return { world, asked, measure: () => clock.create({ ...world, net }).measure(signal) };
}

/** A server whose clock says this. */
const saying =
  (seconds: number) =>
  (_port: number, question: Uint8Array): Asked => {
    const answer = Buffer.alloc(48);
    answer[0] = 0b00_100_100;
    answer[1] = 1;
    answer.set(question.subarray(40, 48), 24);
    for (const at of [32, 40]) answer.writeUInt32BE(seconds + 2_208_988_800, at);
    return { answer, tookMs: 1 };
  };
const nowSeconds = 1_795_400_000;
const settings = { timeServer: "time.example" };

test("a device that is ahead of its time server has a positive offset", async () => {
  const { measure, asked } = worldWith({ settings, nowMs: (nowSeconds + 300) * 1000 }, saying(nowSeconds));
  expect(measured("clock", await measure())).toEqual({
    offsetSeconds: 300,
    source: "ntp",
    sourceName: "time.example",
    synchronised: null,
    service: "unknown",
    uptimeSeconds: 3672.91,
  });
  expect(asked).toEqual(["time.example 123"]);
});

test.each([
  ["10.0.0.1:1123", "10.0.0.1 1123"],
  ["[2001:db8::1]:1123", "2001:db8::1 1123"],
  ["[2001:db8::1]", "2001:db8::1 123"],
  ["2001:db8::1", "2001:db8::1 123"],
])("the server %s is asked at %s", async (timeServer, place) => {
  const { measure, asked } = worldWith({ settings: { timeServer } });
  await measure();
  expect(asked[0]).toBe(place);
});

describe("when the server does not tell", () => {
  test.each<[string, Asked]>([
    ["time out", late],
    ["refused", { failure: "refused", detail: "" }],
    ["empty", { answer: new Uint8Array(0), tookMs: 1 }],
    ["unparseable", { answer: Buffer.from("hello".repeat(20)), tookMs: 1 }],
  ])("%s: the collector's clock counts", async (_title, answer) => {
    const { measure, asked } = worldWith({ settings, link: { collectorAheadSeconds: -7 } }, () => answer);
    expect(measured("clock", await measure())).toMatchObject({
      offsetSeconds: 7,
      source: "collector",
      sourceName: null,
    });
    expect(asked).toHaveLength(2);
  });

  test("without any of the two nothing is known, and nothing is zero", async () => {
    expect(measured("clock", await worldWith({}).measure())).toMatchObject({
      offsetSeconds: null,
      source: "none",
    });
  });
});

describe("the time service", () => {
  const unit = (name: string) => ({ ...uptime, [`/sys/fs/cgroup/system.slice/${name}/cgroup.procs`]: "7" });

  test("systemd-timesyncd, in step and not yet", async () => {
    const { world, measure } = worldWith({ files: unit("systemd-timesyncd.service") });
    expect(measured("clock", await measure())).toMatchObject({
      service: "systemd-timesyncd",
      synchronised: false,
    });
    world.write("/run/systemd/timesync/synchronized", "");
    expect(measured("clock", await measure()).synchronised).toBe(true);
  });

  test("chrony, which tells itself whether it is in step", async () => {
    const tracking = readFileSync(path.join(import.meta.dirname, "testdata/chrony-4.3/tracking-local.bin"));
    const files = { ...uptime, "/run/chrony/chronyd.pid": "77\n", "/proc/77/comm": "chronyd\n" };
    const told = worldWith({ files }, (port) => (port === 323 ? { answer: tracking, tookMs: 1 } : late));
    expect(measured("clock", await told.measure())).toMatchObject({ service: "chrony", synchronised: true });
    expect(measured("clock", await worldWith({ files }).measure())).toMatchObject({
      service: "chrony",
      synchronised: null,
    });
  });

  test("a process id on file of a process that is gone is no service", async () => {
    const files = { ...uptime, "/run/ntpd.pid": "77\n", "/run/systemd/system/x": "" };
    expect(measured("clock", await worldWith({ files }).measure()).service).toBe("none");
  });

  test.each([
    ["ntpsec.service", "ntpd"],
    ["chronyd.service", "chrony"],
  ])("%s is %s", async (name, service) => {
    expect(measured("clock", await worldWith({ files: unit(name) }).measure()).service).toBe(service);
  });
});

describe("without the system's uptime", () => {
  test("a missing file is not supported", async () => {
    expect(await worldWith({ files: {} }).measure()).toMatchObject({
      state: "unavailable",
      reason: "not-supported",
    });
  });
  test("a refused one lacks permission", async () => {
    const { world, measure } = worldWith({});
    world.refuse("/proc/uptime");
    expect(await measure()).toMatchObject({ state: "unavailable", reason: "no-permission" });
  });
  test.each(["", "hello", "-1 0"])("one that reads %j is not understood", async (text) => {
    expect(await worldWith({ files: { "/proc/uptime": text } }).measure()).toMatchObject({
      code: "file-unreadable",
    });
  });
});
