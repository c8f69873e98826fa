import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Manifest, ParameterValues, Receipt } from "../../packages/shared/src/fixes/fixes.ts";
import type { Body } from "../../packages/shared/src/protocol/registry.ts";
import { payloadOf, signedBytes } from "../../packages/shared/src/trust/trust.ts";
import {
  approvalOf,
  deviceId,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  orderOf,
  recordedOf,
  sha256,
  type TestFix,
  verifyEd25519,
  wallMs,
} from "../trust/organisation.ts";
import type { Severity } from "../../packages/shared/src/values/values.ts";
import { type RunnerCommand, runnerStarter } from "../../packages/agent/src/adapters/runner-process.ts";
import { createOrderKeeper, type OrderKeeper } from "../../packages/agent/src/app/obey-order.ts";
import type { StandingWant, StartRunner } from "../../packages/agent/src/runner/face.ts";

// A device for the runner's tests: its state folder, a real runner process, and a spool that keeps what it is given.

export const withoutRoot = process.geteuid?.() !== 0;
export const organisation = makeOrganisation({ expiresAtMs: Date.now() + 86_400_000 }, ["R0", "R1", "R2"]);
const [ans = makeKey(), bas = makeKey()] = organisation.approverKeys;
const device = makeKey();

export type Judged = (rule: string, subject: string) => Promise<Severity | "none" | "unknown">;

/** The runner as a package holds it, where a test was given one: it starts in a third of the processor time of its sources. */
const runnerEntry =
  process.env["HULPLIJN_LAB_RUNNER"] ??
  path.join(import.meta.dirname, "../../packages/agent/src/runner/main.ts");

export interface House {
  readonly folder: string;
  keeper: OrderKeeper;
  readonly told: { type: string; body: unknown }[];
  /** What the runner said last that it would start by itself. */
  wants: readonly StandingWant[];
  /** How long the runner wants to be left alone before it is asked what is due; undefined: it said nothing yet. */
  planned: number | null | undefined;
  /** How long the runner wants to be left alone with rollouts; undefined: it said nothing yet. */
  rolloutsPlanned: number | null | undefined;
  readonly lines: string[];
  start(): void;
  runnerPid(): number;
  isAlive(pid: number): boolean;
}

const houses: House[] = [];

export function closeHouses(): void {
  for (const house of houses.splice(0)) {
    house.keeper.close();
    // Its runner is told to end, and may write until it has.
    rmSync(house.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** A device with its state folder, a real runner, and a spool that keeps what it is given. */
export function makeHouse(
  judge: Judged = () => Promise.resolve("none"),
  settingsFolder = "/nonexistent",
  within?: RunnerCommand["within"],
  elsewhere?: (folder: string) => StartRunner,
): House {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-runner-"));
  mkdirSync(`${folder}/trust`);
  const identity = { deviceId, rootDigest: sha256(payloadOf(organisation.root)), connection: 1 };
  writeFileSync(`${folder}/identity.json`, JSON.stringify(identity));
  writeFileSync(`${folder}/trust/root.json`, JSON.stringify([organisation.rootEnvelope]));
  writeFileSync(`${folder}/trust/policy.json`, JSON.stringify(organisation.policyEnvelope));
  const pem = device.privateKey.export({ type: "pkcs8", format: "pem" });
  writeFileSync(`${folder}/device-key.pem`, pem, { mode: 0o600 });
  const told: House["told"] = [];
  const lines: string[] = [];
  const startRunner =
    elsewhere?.(folder) ??
    runnerStarter({
      program: process.execPath,
      args: ["--disable-warning=ExperimentalWarning", runnerEntry],
      ...(within === undefined ? {} : { within }),
      statePath: folder,
      keyFile: `${folder}/device-key.pem`,
      settingsFolder,
      // Nobody sits at the screen of this device, whoever sits at the machine that tests run on.
      systemBus: "/nonexistent",
      log: (line) => lines.push(line),
    });
  const make = (): OrderKeeper =>
    createOrderKeeper({
      spool: {
        append: (type, body) => {
          told.push({ type, body });
          return Promise.resolve(told.length);
        },
      },
      wanted: (said) => {
        house.wants = said;
      },
      planned(waitMs) {
        house.planned = waitMs;
      },
      rolloutsPlanned(waitMs) {
        house.rolloutsPlanned = waitMs;
      },
      release: () => undefined,
      callerAnswered: (body) => void told.push({ type: "caller-code", body }),
      judge,
      quarantined: () => false,
      startRunner,
      log: { info: () => undefined, warn: (_facts, sentence) => lines.push(sentence) },
    });
  const house: House = {
    folder,
    told,
    wants: [],
    planned: undefined,
    rolloutsPlanned: undefined,
    lines,
    keeper: make(),
    start() {
      house.keeper = make();
    },
    isAlive: (pid) => processesWith("cmdline", `--state\0${folder}\0`).includes(pid),
    runnerPid() {
      const wanted = `--state\0${folder}\0`;
      // A process that it starts looks like it for a moment; ours is our own child.
      const pid = processesWith("cmdline", wanted).find((one) => parentOf(one) === process.pid);
      if (pid === undefined) throw new Error("no runner");
      return pid;
    },
  };
  houses.push(house);
  return house;
}

export async function until<Value>(
  what: () => Value | null | undefined | false,
  limitMs = 8000,
): Promise<Value> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const value = what();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > deadline) throw new Error(`waited ${limitMs} ms in vain`);
    await sleep(2);
  }
}

let made = 0;
export const newRunId = (): string => `0193b5a0-0000-7000-8000-${String(++made).padStart(12, "0")}`;

const used = new Set<string>();

export async function bodyFor(
  house: House,
  fix: TestFix,
  runId: string,
  params: ParameterValues = Object.keys(fix.manifest.parameters).length === 0 ? {} : orderOf(fix).params,
): Promise<Body<"order">> {
  const ticket = await until(() => house.keeper.tickets().find((one) => !used.has(one)), 60_000);
  used.add(ticket);
  const order = orderOf(fix, { runId, ticket, params });
  const sealed = envelope("order", payloadOf(order), [organisation.ordererKey]);
  const approvals = [
    approvalOf(fix, "Ans", ans, { atMs: wallMs }),
    approvalOf(fix, "Bas", bas, { atMs: wallMs }),
  ];
  return {
    order: sealed,
    recorded: recordedOf(sealed, approvals, { index: ++made }),
    manifest: Buffer.from(fix.bytes).toString("base64"),
    approvals,
    files: Object.fromEntries(
      [...fix.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
    ),
  };
}

export function receiptsOf(house: House, runId: string): Receipt[] {
  return house.told
    .filter(({ type }) => type === "receipt")
    .map(({ body }) => (body as Body<"receipt">).receipt)
    .filter((one) => {
      const message = signedBytes("receipt", Buffer.from(one.payload, "base64"));
      return one.signatures.every(
        (by) => "signature" in by && verifyEd25519(device.publicKey, message, by.signature),
      );
    })
    .map((one) => JSON.parse(Buffer.from(one.payload, "base64").toString()) as Receipt)
    .filter((receipt) => receipt.runId === runId);
}

export const receiptOf = (house: House, runId: string, limitMs = 8000): Promise<Receipt> =>
  until(() => receiptsOf(house, runId)[0], limitMs);

export function outputOf(house: House, runId: string, step: string, stream = "stdout"): Buffer {
  const pieces = house.told
    .filter(({ type }) => type === "run-output")
    .map(({ body }) => body as Body<"run-output">)
    .filter((piece) => piece.runId === runId && piece.step === step && piece.stream === stream);
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece.data, "base64")));
}

export const phasesOf = (house: House): string[] =>
  house.told
    .filter(({ type }) => type === "run-update")
    .map(({ body }) => (body as Body<"run-update">).state);

export const simple = (scripts: Record<string, string>, change: Partial<Manifest> = {}): TestFix =>
  makeFix(scripts, { parameters: {}, ...change });

export async function obey(
  house: House,
  fix: TestFix,
  limitMs?: number,
  params?: ParameterValues,
): Promise<{ runId: string; receipt: Receipt }> {
  const runId = newRunId();
  house.keeper.order(await bodyFor(house, fix, runId, params));
  return { runId, receipt: await receiptOf(house, runId, limitMs) };
}

/** Processes whose file in `/proc` has the text. */
function processesWith(file: string, text: string): number[] {
  return readdirSync("/proc")
    .filter((name) => {
      try {
        return /^[0-9]+$/.test(name) && readFileSync(`/proc/${name}/${file}`, "utf8").includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return null;
  }
}

/** Processes that bear the run's mark, whatever became of their parents. */
export const bearersOf = (runId: string): number[] => processesWith("environ", `HULPLIJN_RUN=${runId}`);
