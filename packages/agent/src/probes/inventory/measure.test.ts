import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStateFolder } from "../../adapters/state-file.ts";
import type { Log } from "../../core/ports/log.ts";
import { keptIn } from "../../work.ts";
import { measured } from "../testing/measured.ts";
import { type TestWorld, type TestWorldOptions, createTestWorld } from "../testing/test-world.ts";
import { diffInventory } from "./diff-inventory.ts";
import { inventory } from "./measure.ts";

const nothing = (): void => undefined;
const silent: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const { signal } = new AbortController();
const file = "/var/lib/dpkg/status";
const facts = {
  hostname: "pc-114",
  maker: "Maker",
  model: "Model",
  serial: null,
  firmware: "1.2",
  processor: "Processor",
  cores: 4,
  memoryBytes: 16e9,
  system: "Debian GNU/Linux",
  systemVersion: "12",
  kernel: "6.1.0",
  architecture: "x64",
  virtual: false,
  disks: [{ name: "sda", model: "Disk", bytes: 5e11 }],
};
const installed = (name: string, version: string, state = "install ok installed"): string =>
  `Package: ${name}\nStatus: ${state}\nArchitecture: amd64\nVersion: ${version}\n\n`;

function worldOf(options: TestWorldOptions = {}): TestWorld {
  const world = createTestWorld({
    facts,
    files: {
      [file]: installed("a", "1") + installed("b", "2") + installed("c", "3", "deinstall ok config-files"),
    },
    ...options,
  });
  onTestFinished(world.close);
  return world;
}

test("what the device is, how much is installed, and a digest that depends on nothing else", async () => {
  const value = measured("inventory", await inventory.create(worldOf()).measure(signal));
  expect(value).toMatchObject({ ...facts, packages: 2, changes: [] });
  const again = worldOf({ files: { [file]: installed("b", "2") + installed("a", "1") } });
  expect(measured("inventory", await inventory.create(again).measure(signal)).packagesDigest).toBe(
    value.packagesDigest,
  );
});

test("changes are told against the day before, however often somebody asks", async () => {
  const world = worldOf();
  const measurer = inventory.create(world);
  const changes = async () => measured("inventory", await measurer.measure(signal)).changes;
  expect(await changes()).toEqual([]);
  world.write(file, installed("a", "1.1") + installed("d", "4"));
  world.pass(3600);
  const all = [
    { kind: "software", what: "a:amd64", from: "1", to: "1.1" },
    { kind: "software", what: "b:amd64", from: "2", to: null },
    { kind: "software", what: "d:amd64", from: null, to: "4" },
  ];
  expect(await changes()).toEqual(all);
  world.pass(3600);
  expect(await changes()).toEqual(all);
  world.pass(86_400);
  expect(await changes()).toEqual(all);
  world.pass(86_400);
  expect(await changes()).toEqual([]);
});

test("changes are told over a start of the agent, against the day before it", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const nowMs = Date.UTC(2026, 10, 23);
  /** A start of the agent, so many hours later, with these packages. */
  const started = async (hours: number, status: string) => {
    const kept = keptIn(openStateFolder(folder, silent), silent);
    const world = worldOf({ kept, nowMs: nowMs + hours * 3_600_000, files: { [file]: status } });
    return measured("inventory", await inventory.create(world).measure(signal)).changes;
  };
  const changed = [{ kind: "software", what: "a:amd64", from: "1", to: "2" }];
  expect(await started(0, installed("a", "1"))).toEqual([]);
  expect(await started(1, installed("a", "2"))).toEqual(changed);
  expect(await started(20, installed("a", "2"))).toEqual(changed);
  expect(await started(30, installed("a", "2"))).toEqual(changed);
  expect(await started(60, installed("a", "2"))).toEqual([]);
  expect(await started(200, installed("a", "3"))).toEqual([{ ...changed[0], from: "2", to: "3" }]);
});

test("after the clock was set back a day still ends", async () => {
  const world = worldOf({ nowMs: Date.UTC(2026, 10, 23) });
  const early = worldOf({ nowMs: Date.UTC(2020, 0, 1), kept: world.kept });
  const changes = async (where: TestWorld) =>
    measured("inventory", await inventory.create(where).measure(signal)).changes;
  await changes(world);
  early.write(file, installed("a", "1.1") + installed("b", "2"));
  const change = [{ kind: "software", what: "a:amd64", from: "1", to: "1.1" }];
  expect(await changes(early)).toEqual(change);
  early.pass(86_400);
  expect(await changes(early)).toEqual(change);
  early.pass(86_400);
  expect(await changes(early)).toEqual([]);
});

test("what was kept and is not what it should be is no day before", async () => {
  const day = { atMs: 1, facts, packages: [["a:amd64", "0"]] };
  const spoilt: readonly unknown[] = [
    7,
    {},
    { today: null, yesterday: null },
    { today: { ...day, facts: {} }, yesterday: null },
    { today: { ...day, atMs: "1" }, yesterday: null },
    { today: { ...day, packages: [["a"]] }, yesterday: null },
    { today: day, yesterday: 1 },
  ];
  for (const value of spoilt) {
    const world = worldOf();
    world.kept.save("inventory", value);
    expect(measured("inventory", await inventory.create(world).measure(signal)).changes).toEqual([]);
  }
});

test("more packages than anybody has are counted, and not kept", async () => {
  const many = Array.from({ length: 10_001 }, (_, index) => installed(`p${index}`, "1")).join("");
  const world = worldOf({ files: { [file]: many } });
  expect(measured("inventory", await inventory.create(world).measure(signal)).packages).toBe(10_001);
  const bytes = JSON.stringify(
    world.kept.load("inventory", (value): value is unknown => value !== null),
  ).length;
  expect(bytes).toBeLessThan(2000);
});

test("hardware and system that change, and what could not be known at one time is no change", () => {
  const now = { ...facts, serial: "S1", memoryBytes: 8e9, kernel: "6.1.1", maker: null, disks: [] };
  expect(diffInventory({ facts, packages: null }, { facts: now, packages: new Map([["a", "1"]]) })).toEqual([
    { kind: "hardware", what: "memoryBytes", from: "16000000000", to: "8000000000" },
    { kind: "hardware", what: "disk sda", from: "Disk 500000000000", to: null },
    { kind: "system", what: "kernel", from: "6.1.0", to: "6.1.1" },
  ]);
});

test("more than five hundred changes are cut", () => {
  const many = new Map(Array.from({ length: 600 }, (_, index) => [`p${index}`, "1"]));
  expect(diffInventory({ facts, packages: new Map() }, { facts, packages: many })).toHaveLength(500);
});

test("dpkg's status missing, refused, empty and garbage leave the packages unknown, not zero", async () => {
  const spoilt: readonly ((world: TestWorld) => void)[] = [
    (world) => world.remove(file),
    (world) => world.refuse(file),
    (world) => world.write(file, ""),
    (world) => world.write(file, "\u0001"),
  ];
  for (const spoil of spoilt) {
    const world = worldOf();
    spoil(world);
    const value = measured("inventory", await inventory.create(world).measure(signal));
    expect(value).toMatchObject({ packages: null, packagesDigest: null, hostname: "pc-114" });
  }
});
