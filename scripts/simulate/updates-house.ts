import { createHash, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readTrust } from "../../packages/cli/src/trust/documents.ts";
import { trustFiles } from "../../packages/cli/src/trust/init-trust.ts";
import { makeKeyFile, openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { nextPolicy } from "../../packages/cli/src/trust/next-policy.ts";
import { payloadOf, type Policy } from "../../packages/shared/src/trust/trust.ts";
import { commandLine } from "../../test/contracts/command-line.ts";
import { freePort } from "../start/free-port.ts";
import { type RunningCollector, startCollectorOnly } from "../start/stack.ts";
import { admitted } from "./admitted.ts";
import { enrolDevice, type Identity } from "./device.ts";
import { type Around, type UpdatingDevice, updatingDevice } from "./updating-device.ts";

/** Every so many-th device has an agent that does not update itself. */
const unableEvery = 50;
const bundleBytes = 300_000;
const patienceMs = 240_000;

export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const endMs = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > endMs) throw new Error(`it did not come to this: ${what}`);
    await wait(200);
  }
}

type Change = Parameters<typeof nextPolicy>[1];

/** A real collector of an organisation whose policy was changed, and the command line of its people. */
export async function startOrganised(folder: string, changeOf: (at: (name: string) => string) => Change) {
  const collector = await startCollectorOnly({
    dataFolder: folder,
    port: await freePort(),
    say: () => undefined,
  });
  const at = (...names: string[]): string => path.join(folder, ...names);
  const [root, policyFile] = [at("trust", trustFiles.root), at("trust", trustFiles.policy)];
  const policy = nextPolicy(readTrust(root, policyFile).policy, changeOf(at), Date.now());
  const sealed = openKeyFile(at("approver", trustFiles.rootKey), null).seal("policy", payloadOf(policy));
  writeFileSync(policyFile, JSON.stringify(sealed));
  await until("the collector has the changed policy", async () => {
    const answer = (await collector.ask("GET", "/policy")) as { readonly policy: Policy | null };
    return answer.policy?.version === policy.version;
  });
  const hulplijn = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await commandLine(args, { home: folder });
    if (code !== 0 && code !== 6)
      throw new Error(`hulplijn ${args.slice(0, 2).join(" ")} ended with ${code}: ${err}`);
    return out;
  };
  return { collector, policy, at, hulplijn };
}

/** A real collector that knows two releasers, and how to sign and publish as they do. */
export async function startHouse(folder: string) {
  const names = ["Fred", "Gea"];
  const { collector, policy, at, hulplijn } = await startOrganised(folder, (file) => ({
    addApprovers: [],
    removeApprovers: [],
    addReleasers: names.map((name) => `${name}=${makeKeyFile(file(`${name}.pem`), null).publicKey}`),
    days: 30,
  }));
  const publish = async (sequence: number, version: string, rings: string): Promise<void> => {
    const bytes = randomBytes(bundleBytes);
    const bundle = at(`${version}.bundle`);
    writeFileSync(bundle, bytes);
    const digest = createHash("sha256").update(bytes).digest("hex");
    const manifest = {
      version,
      sha256: digest,
      sizeBytes: bytes.length,
      platforms: ["linux-x64"],
      nodeMajor: 24,
    };
    writeFileSync(`${bundle}.json`, JSON.stringify(manifest));
    const file = at(`${version}.json`);
    const trust = ["--folder", at("trust"), "--file", file, "--yes"];
    const first = ["--sequence", String(sequence), "--rings", rings];
    for (const [index, name] of names.entries())
      await hulplijn(
        "release",
        "sign",
        bundle,
        "--key",
        at(`${name}.pem`),
        ...trust,
        ...(index === 0 ? first : []),
      );
    await hulplijn("releases", "publish", bundle, "--file", file, "--data", at("collector"));
  };
  const show = (sequence: number): Promise<string> =>
    hulplijn("releases", "show", String(sequence), "--data", at("collector"));
  return { collector, policy, publish, show };
}

/** Enrols so many devices and connects them, twenty at a time. */
export async function startFleet<Device extends { readonly connect: () => Promise<void> }>(
  collector: RunningCollector,
  url: string,
  count: number,
  make: (identity: Identity, number: number) => Device,
): Promise<Device[]> {
  const wanted = { purpose: "simulated devices", maxUses: count, lifetimeHours: 1 };
  const { token } = (await collector.ask("POST", "/enrolment/tokens", wanted)) as { readonly token: string };
  const devices: Device[] = [];
  const atATime = 20;
  for (let from = 0; from < count; from += atATime)
    await Promise.all(
      Array.from({ length: Math.min(atATime, count - from) }, async (_, index) => {
        const number = from + index;
        const device = make(await admitted(() => enrolDevice(url, token, `sim-${number}`)), number);
        await device.connect();
        devices.push(device);
      }),
    );
  return devices;
}

/** Devices that take releases; some of them have an agent that does not. */
export const startUpdatingFleet = (
  collector: RunningCollector,
  around: Around,
  count: number,
): Promise<UpdatingDevice[]> =>
  startFleet(collector, around.url, count, (identity, number) =>
    updatingDevice(identity, number % unableEvery !== unableEvery - 1, around),
  );
