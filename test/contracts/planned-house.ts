import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { approveFix } from "../../packages/cli/src/trust/approve-fix.ts";
import { readChain, readEnvelope, readTrust } from "../../packages/cli/src/trust/documents.ts";
import { initTrust } from "../../packages/cli/src/trust/init-trust.ts";
import { makeKeyFile, openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { readLocalFix } from "../../packages/cli/src/trust/local-fix.ts";
import { nextPolicy } from "../../packages/cli/src/trust/next-policy.ts";
import { addApproval } from "../../packages/collector/src/app/approve-fix.ts";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { type House, makeHouse } from "./http-house.ts";
import { deviceRecord } from "./store-records.ts";

export const fixId = "resume-print-queue";
export const deviceId = (index: number): string => `019ab000-0000-7000-8000-00000000000${index}`;

/** A collector with an organisation that plans: Ans and Bas may order R1, Cor only R0; three devices, two of them in Utrecht. */
export interface PlannedHouse {
  readonly house: House;
  /** A file of the organisation: `trust/approver.key.pem` is Ans's, `bas.pem`, `cor.pem`; `stranger.pem` is nobody's. */
  readonly at: (name: string) => string;
  readonly close: () => Promise<void>;
}

export async function makePlannedHouse(name: string): Promise<PlannedHouse> {
  const folder = mkdtempSync(path.join(tmpdir(), `hulplijn-${name}-`));
  const at = (file: string): string => path.join(folder, file);
  const house = await makeHouse();
  const nowMs = Date.now();
  const made = { folder: at("trust"), organisation: "Test", person: "Ans", passphrase: null };
  initTrust({ ...made, nowMs, policyDays: 30 });
  const addApprovers = ["bas", "cor"].map((who) => {
    const { publicKey } = makeKeyFile(at(`${who}.pem`), null);
    return `${who[0]?.toUpperCase()}${who.slice(1)}=${publicKey}`;
  });
  makeKeyFile(at("stranger.pem"), null);
  const { policy } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  const change = { addApprovers, removeApprovers: [], orders: ["Bas=R0,R1", "Cor=R0"], days: 30 };
  const root = openKeyFile(at("trust/root.key.pem"), null);
  const next = root.seal("policy", payloadOf(nextPolicy(policy, change, nowMs)));
  writeFileSync(at("trust/policy.json"), JSON.stringify(next));
  await house.store.write(async (tx) => {
    for (const [index, group] of ["utrecht", "utrecht", "delft"].entries())
      await tx.putDevice(
        deviceRecord(deviceId(index), {
          name: `LT-${index}`,
          group,
          connected: false,
          enrolledAtMs: nowMs,
        }),
      );
    await tx.putDeviceZone(deviceId(0), "Europe/Amsterdam");
    await tx.putDeviceZone(deviceId(1), "Asia/Tokyo");
    await tx.putSigned("root", 1, readChain(at("trust/root.json"))[0]);
    await tx.putSigned("policy", 2, readEnvelope(at("trust/policy.json")));
  });
  const fix = readLocalFix(path.join(house.folder, "fixes", fixId));
  if ("wrong" in fix) throw new Error(fix.wrong.join());
  const approved = approveFix(fix, openKeyFile(at("trust/approver.key.pem"), null), policy, nowMs);
  const taken = await addApproval(house.world, fixId, approved, "Ans");
  if (!taken.ok) throw new Error(taken.detail);
  return {
    house,
    at,
    close: async () => {
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
