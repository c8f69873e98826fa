import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Envelope, Release } from "@hulplijn/shared/trust";
import { bundleOf, nothingHalted } from "@hulplijn/shared/trust/decide";
import { afterEach, describe, expect, test } from "vitest";
import {
  deviceId,
  envelope,
  makeOrganisation,
  sha256,
  type TestKey,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import { releaseOf, signedRelease, withReleasers } from "../../../../test/trust/release.ts";
import { trialMs } from "../core/slots/decide-slot.ts";
import { packaged, readTrial, slotName } from "../core/slots/slot-files.ts";
import { releaseOfSlot, settleSlot } from "../slots/slot-folder.ts";
import type { FromRunner } from "./face.ts";
import { createReleases, type ReleasesOptions } from "./releases.ts";
import type { TrustState } from "./trust-state.ts";

const organisation = makeOrganisation();
const { policy, releaserKeys } = withReleasers(organisation.policy);
const [fred, gea] = releaserKeys;
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const text = (of: string): Buffer => Buffer.from(of);
const programs = (version: string): Map<string, Buffer> =>
  new Map(["agent.mjs", "runner.mjs", "screen.mjs"].map((name) => [name, text(`// ${name} ${version}\n`)]));
const archive = (version: string): Buffer => gzipSync(bundleOf(programs(version)));

/** A device with its folders, and the privileged side of its updates. */
function makeDevice(change: Partial<ReleasesOptions> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-releases-"));
  folders.push(folder);
  const [releases, state, own] = ["releases", "state", "own"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const one of [releases, own, path.join(state, "release")])
    mkdirSync(one, { recursive: true, mode: 0o755 });
  const sent: FromRunner[] = [];
  const lines: string[] = [];
  const trust: TrustState = {
    ok: true,
    deviceId,
    root: organisation.root,
    pinned: "",
    rootDigest: "",
    policy,
  };
  const clock = { nowMs: wallMs };
  const make = () =>
    createReleases({
      releases,
      own,
      state: { folder: state, owner: null },
      trust: () => trust,
      moment: () => ({ wallMs: clock.nowMs, highWaterMs: 0, halts: nothingHalted, isReportOnly: false }),
      busy: () => false,
      nowMs: () => clock.nowMs,
      send: (frame) => sent.push(frame),
      log: (line) => lines.push(line),
      ...change,
    });
  let side = make();
  const device = {
    releases,
    state,
    own,
    sent,
    lines,
    clock,
    restart: () => (side = make()),
    side: () => side,
    /** The bundle lies where the network half puts it, and the runner is asked. */
    install(release: Release, bytes: Buffer, sealed: Envelope = signedRelease(release, [fred, gea])): string {
      writeFileSync(path.join(state, "release", release.bundle.sha256), bytes);
      sent.length = 0;
      side.take({ kind: "install", release: sealed });
      const [answer] = sent;
      return answer?.kind === "installed" ? answer.outcome : "nothing";
    },
    news: () => sent.flatMap((frame) => (frame.kind === "release-news" ? [frame.body] : [])),
    slots: () => readdirSync(releases).filter((name) => name.startsWith("r-")),
    trial: () =>
      readTrial(existsSync(`${releases}/trial`) ? readFileSync(`${releases}/trial`, "utf8") : null),
    start: () => settleSlot(releases, clock.nowMs, true).slot,
  };
  return device;
}

const version = (sequence: number, change: Partial<Release> = {}) => {
  const bytes = archive(`1.${sequence}.0`);
  return { release: releaseOf({ sequence, version: `1.${sequence}.0`, ...change }, bytes), bytes };
};

describe("a release that two releasers signed", () => {
  test("is laid out as a slot of root's, put on trial, and starts next", () => {
    const device = makeDevice();
    const { release, bytes } = version(1);
    expect(device.install(release, bytes)).toBe("go");
    const slot = slotName(release.bundle.sha256);
    expect(device.slots()).toEqual([slot]);
    expect(readFileSync(`${device.releases}/${slot}/agent.mjs`, "utf8")).toBe("// agent.mjs 1.1.0\n");
    expect(statSync(`${device.releases}/${slot}`).mode & 0o777).toBe(0o755);
    for (const name of readdirSync(`${device.releases}/${slot}`))
      expect(statSync(`${device.releases}/${slot}/${name}`).mode & 0o777).toBe(0o644);
    expect(device.trial()).toEqual({ slot, previous: packaged, untilMs: wallMs + trialMs, tries: 0 });
    expect(device.start()).toBe(slot);
  });
  test("stays when it proved itself; told until the network half has it", () => {
    const device = makeDevice();
    const { release, bytes } = version(3, { floor: 2 });
    device.install(release, bytes);
    const slot = device.start();
    device.side().take({ kind: "proved", slot });
    expect(device.news()).toMatchObject([{ sequence: 3, state: "settled", code: null, ring: 0 }]);
    expect([device.trial(), device.start()]).toEqual([null, slot]);
    expect(readFileSync(`${device.releases}/floor`, "utf8")).toBe("2\n");
    device.sent.length = 0;
    device.restart().take({ kind: "tickets" });
    expect(device.news()).toHaveLength(1);
    device.side().take({ kind: "release-told", sequence: 3, state: "settled" });
    device.sent.length = 0;
    device.restart().take({ kind: "tickets" });
    expect(device.news()).toEqual([]);
  });
  test("is proved by nobody but the version itself", () => {
    const device = makeDevice();
    const { release, bytes } = version(1);
    device.install(release, bytes);
    for (const slot of [packaged, "r-0123456789abcdef"]) device.side().take({ kind: "proved", slot });
    expect(device.trial()).not.toBeNull();
    expect(device.news()).toEqual([]);
  });
  test("A-21: is told as returned when it was given up, and not tried again", () => {
    const device = makeDevice();
    const { release, bytes } = version(4);
    device.install(release, bytes);
    device.start();
    device.clock.nowMs += trialMs;
    expect(device.start()).toBe(packaged);
    device.sent.length = 0;
    device.restart().take({ kind: "tickets" });
    expect(device.news()).toMatchObject([{ sequence: 4, state: "returned", code: "release-silent" }]);
    device.side().take({ kind: "release-told", sequence: 4, state: "returned" });
    expect(existsSync(`${device.releases}/returned`)).toBe(false);
    expect(device.install(release, bytes)).toBe("release-older");
    const next = version(5);
    expect(device.install(next.release, next.bytes)).toBe("go");
    expect(device.slots()).toEqual([slotName(next.release.bundle.sha256)]);
  });
  test("keeps the version before it and no third", () => {
    const device = makeDevice();
    const slots = [1, 2, 3].map((sequence) => {
      const { release, bytes } = version(sequence);
      expect(device.install(release, bytes)).toBe("go");
      const slot = device.start();
      device.side().take({ kind: "proved", slot });
      return slot;
    });
    expect(device.slots().toSorted()).toEqual(slots.slice(1).toSorted());
  });
  test("waits while a run is on, or another version is on trial", () => {
    const busy = makeDevice({ busy: () => true });
    const first = version(1);
    expect(busy.install(first.release, first.bytes)).toBe("later");
    expect(busy.slots()).toEqual([]);
    const device = makeDevice();
    device.install(first.release, first.bytes);
    const second = version(2);
    expect(device.install(second.release, second.bytes)).toBe("later");
  });
  test("the trial is never longer than the ten minutes that are compiled in", () => {
    const { release, bytes } = version(1);
    const long = makeDevice({ trialMs: 86_400_000 });
    long.install(release, bytes);
    expect(long.trial()?.untilMs).toBe(wallMs + trialMs);
    const short = makeDevice({ trialMs: 2000 });
    short.install(release, bytes);
    expect(short.trial()?.untilMs).toBe(wallMs + 2000);
  });
});

describe("S-31: nothing is laid out of a release", () => {
  const { release, bytes } = version(6);
  const refused = (code: string, sealed: Envelope, change: Partial<ReleasesOptions> = {}): void => {
    const device = makeDevice(change);
    expect(device.install(release, bytes, sealed)).toBe(code);
    expect([device.slots(), device.trial()]).toEqual([[], null]);
  };
  const by = (...keys: readonly TestKey[]): Envelope => signedRelease(release, keys);
  test("that people who approve fixes signed, one releaser, strangers, or releasers as something else", () => {
    const [ans = fred, bas = fred] = organisation.approverKeys;
    refused("release-script-keys", by(ans, bas));
    refused("release-signers-too-few", by(fred));
    refused("release-signature-wrong", by(...organisation.rootKeys));
    refused("release-signature-wrong", envelope("order", text(JSON.stringify(release)), [fred, gea]));
  });
  test("below a floor that was seen once, also when the release that said so was never taken", () => {
    const device = makeDevice({ busy: () => true });
    const later = version(9, { floor: 8 });
    expect(device.install(later.release, later.bytes)).toBe("later");
    device.restart();
    expect(device.install(release, bytes)).toBe("release-below-floor");
  });
  test("whose version is below the package's: a collector that kept it back undoes no newer package by it", () => {
    for (const own of ["1.6.1", "2.0.0"]) refused("release-older", by(fred, gea), { version: own });
    for (const own of ["1.6.0-rc.1", "1.6.0"])
      expect(makeDevice({ version: own }).install(release, bytes)).toBe("go");
    const first = version(5);
    const device = makeDevice({ version: "1.4.0" });
    device.install(first.release, first.bytes);
    device.side().take({ kind: "proved", slot: device.start() });
    // People who signed a later release mean it, whatever its version is called.
    const back = version(6, { version: "1.3.0" });
    expect(device.install(back.release, back.bytes)).toBe("go");
  });
  test("while its own memory cannot be read, or there is no folder of root's for slots", () => {
    const device = makeDevice();
    writeFileSync(`${device.own}/releases.json`, "{");
    device.restart();
    expect(device.install(release, bytes)).toBe("release-older");
    refused("release-no-slots", by(fred, gea), { releases: null });
    refused("release-no-slots", by(fred, gea), { releases: "/nonexistent" });
  });
});

describe("a bundle is refused, and nothing of it is left,", () => {
  /** Signed as it is: what people signed by mistake, or built on a machine that was somebody else's. */
  const signedAs = (bytes: Buffer): string => {
    const device = makeDevice();
    const outcome = device.install(releaseOf({}, bytes), bytes);
    expect([device.slots(), device.trial()]).toEqual([[], null]);
    return outcome;
  };
  const listed = (list: unknown, body = ""): Buffer =>
    gzipSync(text(`hulplijn-bundle/v1\n${JSON.stringify(list)}\n${body}`));
  test("when it is another one, longer, shorter, or changed by one bit", () => {
    const { release, bytes } = version(1);
    const flipped = Buffer.from(bytes);
    flipped[40] = (flipped[40] ?? 0) ^ 1;
    for (const wrong of [archive("9.9.9"), Buffer.concat([bytes, text("x")]), bytes.subarray(1), flipped]) {
      const device = makeDevice();
      expect(device.install(release, wrong)).toBe("release-bundle-wrong");
      expect(device.slots()).toEqual([]);
    }
  });
  test("when the network half laid a link, a folder or nothing in its place", () => {
    const { release, bytes } = version(1);
    const place = (device: ReturnType<typeof makeDevice>): string =>
      path.join(device.state, "release", release.bundle.sha256);
    const ask = (device: ReturnType<typeof makeDevice>): unknown => {
      device.side().take({ kind: "install", release: signedRelease(release, [fred, gea]) });
      return device.sent[0];
    };
    const link = makeDevice();
    writeFileSync(`${link.state}/elsewhere`, bytes);
    symlinkSync(`${link.state}/elsewhere`, place(link));
    const folder = makeDevice();
    mkdirSync(place(folder));
    for (const device of [link, folder, makeDevice()])
      expect(ask(device)).toMatchObject({ kind: "installed", outcome: "release-bundle-wrong" });
  });
  test.each([
    ["no archive", text("not gzip")],
    ["a bomb", gzipSync(Buffer.alloc(100 * 1_048_576))],
    ["a name with ../", listed([["../../etc/cron.d/x.mjs", 1]], "x")],
    ["an absolute name", listed([["/etc/x.mjs", 1]], "x")],
    ["a link", listed([["agent.mjs", 1, "/etc/shadow"]], "x")],
    ["no programs", listed([["agent.mjs", 1]], "x")],
    ["files that never end", listed([["agent.mjs", 40_000_000]], "x")],
  ])("when it is %s", (_what, bytes) => {
    expect(signedAs(bytes)).toBe("release-bundle-wrong");
  });
});

test("what a power cut left of a slot is taken away, and the slot laid out anew", () => {
  const device = makeDevice();
  const { release, bytes } = version(1);
  const slot = slotName(release.bundle.sha256);
  mkdirSync(`${device.releases}/${slot}.new`);
  mkdirSync(`${device.releases}/r-0000000000000000.new`);
  mkdirSync(`${device.releases}/${slot}`);
  writeFileSync(`${device.releases}/${slot}/agent.mjs`, "half");
  expect(device.install(release, bytes)).toBe("go");
  expect(device.slots()).toEqual([slot]);
  expect(releaseOfSlot(device.releases, slot)).toMatchObject({ sequence: 1, version: "1.1.0" });
  expect(sha256(readFileSync(`${device.releases}/${slot}/agent.mjs`))).toBe(
    sha256(text("// agent.mjs 1.1.0\n")),
  );
});
