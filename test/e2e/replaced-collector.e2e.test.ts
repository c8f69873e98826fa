import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readChain, readTrust } from "../../packages/cli/src/trust/documents.ts";
import { makeKeyFile, openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { nextRoot } from "../../packages/cli/src/trust/next-root.ts";
import { signedDraft, newDraft } from "../../packages/cli/src/trust/draft.ts";
import { collectorKey } from "../../packages/collector/src/collector.ts";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { startStack, type Stack } from "../../scripts/start/stack.ts";
import { untilConnected } from "./house.ts";

// A device outlives its collector's key and its organisation's root: a real agent, a real collector, before and after.

const dataFolder = mkdtempSync(join(tmpdir(), "hulplijn-replaced-"));
const at = (name: string): string => join(dataFolder, name);
let stack: Stack | null = null;
afterAll(async () => {
  await stack?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

test("a device goes along with a new root and a new collector that the root's people named, without a visit", async () => {
  const port = await freePort();
  const start = (): Promise<Stack> => startStack({ dataFolder, port, say: () => undefined });
  stack = await start();
  const before = await untilConnected(stack);
  await stack.stop();
  stack = null;

  rmSync(at("collector/collector.key"));
  const collectors = [collectorKey(at("collector"))];
  const [rootFile, policyFile] = [at("trust/root.json"), at("trust/policy.json")];
  const { root, policy, chain } = readTrust(rootFile, policyFile);
  const former = openKeyFile(at("approver/root.key.pem"), null);
  makeKeyFile(at("sam.pem"), null);
  const sam = openKeyFile(at("sam.pem"), null);
  const change = { addKeys: [`Sam=${JSON.stringify(sam.entry)}`], removeKeys: [former.keyId], days: 700 };
  const next = payloadOf(nextRoot(root, change, Date.now()));
  const sealed = signedDraft(newDraft(next), [former.seal("root", next), sam.seal("root", next)]);
  writeFileSync(rootFile, JSON.stringify([...chain, sealed]));
  const naming = payloadOf({ ...policy, version: policy.version + 1, collectors });
  writeFileSync(policyFile, JSON.stringify(sam.seal("policy", naming)));
  expect(readTrust(rootFile, policyFile).root.version).toBe(2);

  stack = await start();
  const after = await untilConnected(stack);
  expect(after.deviceId).toBe(before.deviceId);
  const kept = (name: string): string => readFileSync(at(name), "utf8");
  expect(kept("agent/identity.json")).toContain(collectors[0]);
  expect(readChain(at("agent/trust/root.json"))).toHaveLength(2);
  expect(readTrust(at("agent/trust/root.json"), at("agent/trust/policy.json")).policy.collectors).toEqual(
    collectors,
  );
});
