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
import { enrolDevice } from "./device.ts";
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

/** A real collector that knows two releasers, and how to sign and publish as they do. */
export async function startHouse(folder: string) {
  const collector = await startCollectorOnly({
    dataFolder: folder,
    port: await freePort(),
    say: () => undefined,
  });
  const at = (...names: string[]): string => path.join(folder, ...names);
  const [root, policyFile] = [at("trust", trustFiles.root), at("trust", trustFiles.policy)];
  const names = ["Fred", "Gea"];
  const addReleasers = names.map((name) => `${name}=${makeKeyFile(at(`${name}.pem`), null).publicKey}`);
  const change = { addApprovers: [], removeApprovers: [], addReleasers, days: 30 };
  const policy = nextPolicy(readTrust(root, policyFile).policy, change, Date.now());
  const sealed = openKeyFile(at("approver", trustFiles.rootKey), null).seal("policy", payloadOf(policy));
  writeFileSync(policyFile, JSON.stringify(sealed));
  await until("the collector has the policy with releasers", async () => {
    const answer = (await collector.ask("GET", "/policy")) as { readonly policy: Policy | null };
    return answer.policy?.version === policy.version;
  });
  const hulplijn = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await commandLine(args, { home: folder });
    if (code !== 0 && code !== 6)
      throw new Error(`hulplijn ${args.slice(0, 2).join(" ")} ended with ${code}: ${err}`);
    return out;
  };
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

export async function startFleet(
  collector: RunningCollector,
  around: Around,
  count: number,
): Promise<UpdatingDevice[]> {
  const wanted = { purpose: "simulated updates", maxUses: count, lifetimeHours: 1 };
  const { token } = (await collector.ask("POST", "/enrolment/tokens", wanted)) as { readonly token: string };
  const devices: UpdatingDevice[] = [];
  const atATime = 20;
  for (let from = 0; from < count; from += atATime)
    await Promise.all(
      Array.from({ length: Math.min(atATime, count - from) }, async (_, index) => {
        const number = from + index;
        const identity = await admitted(() => enrolDevice(around.url, token, `sim-${number}`));
        const device = updatingDevice(identity, number % unableEvery !== unableEvery - 1, around);
        await device.connect();
        devices.push(device);
      }),
    );
  return devices;
}
