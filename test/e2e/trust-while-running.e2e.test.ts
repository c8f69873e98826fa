import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readTrust } from "../../packages/cli/src/trust/documents.ts";
import { openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { type Envelope, payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { startStack, type Stack } from "../../scripts/start/stack.ts";
import { until, untilConnected } from "./house.ts";

// A policy that is put into the folder of a collector that runs reaches a device that is connected.

const dataFolder = mkdtempSync(join(tmpdir(), "hulplijn-trust-"));
const at = (name: string): string => join(dataFolder, name);
let stack: Stack | null = null;
afterAll(async () => {
  await stack?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

test("a newer policy reaches a connected device while everything runs; a broken and an older one reach nobody", async () => {
  const port = await freePort();
  stack = await startStack({ dataFolder, port, say: () => undefined });
  const running = stack;
  await untilConnected(running);
  const { policy } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  const root = openKeyFile(at("approver/root.key.pem"), null);
  const put = (text: string): void => {
    writeFileSync(at("trust/new"), text);
    renameSync(at("trust/new"), at("trust/policy.json"));
  };
  const seal = (version: number): Envelope => root.seal("policy", payloadOf({ ...policy, version }));
  const signed = (version: number): string => JSON.stringify(seal(version));
  const versionThere = (): number =>
    existsSync(at("agent/trust/policy.json"))
      ? readTrust(at("agent/trust/root.json"), at("agent/trust/policy.json")).policy.version
      : 0;
  const logged = (): string => readFileSync(at("collector.log"), "utf8");
  const first = policy.version;

  put(signed(first + 2));
  await until("the device has the new policy", 60, async () => versionThere() === first + 2);
  put("{ not a policy");
  await until("the broken one is said", 60, async () => logged().includes("is not a signed object"));
  put(signed(first + 1));
  await until("the older one is said", 60, async () => logged().includes("policy-older"));
  put(JSON.stringify({ ...seal(first + 9), signatures: seal(first).signatures }));
  await until("the forged one is said", 60, async () => logged().includes("policy-signature-wrong"));
  expect(versionThere()).toBe(first + 2);
  put(signed(first + 3));
  await until("the device has the last one", 60, async () => versionThere() === first + 3);
});
