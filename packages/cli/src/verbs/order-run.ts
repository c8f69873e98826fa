import path from "node:path";
import type { Device, Fix, PlannedRun, Run } from "@hulplijn/shared/api";
import { compareOrder, isGrave, readManifest } from "@hulplijn/shared/trust/decide";
import { fromBase64, uuidPattern } from "@hulplijn/shared/values";
import type { Command } from "commander";
import { part } from "../api/collector.ts";
import { Failure } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { shown, type Terminal } from "../terminal/terminal.ts";
import { ownerOf } from "../trust/approve-fix.ts";
import { readPolicyFile } from "../trust/documents.ts";
import { trustFiles } from "../trust/init-trust.ts";
import { type KeyFile, openKeyFile, sha256 } from "../trust/key-file.ts";
import type { Talk } from "./context.ts";
import { passphraseOf } from "./desk.ts";
import { verifyCaller } from "./verify-caller.ts";

/** Flags of verbs that sign an order. */
export interface OrderKey {
  readonly key: string;
  readonly policy?: string;
  readonly passphraseFile?: string;
}

export const signingFlags = (command: Command): Command =>
  command
    .requiredOption("--key <file>", "your own key file, which signs the order")
    .option("--policy <file>", "policy.json, which says whose key it is; beside the key unless named")
    .option("--passphrase-file <file>", "file with the key's passphrase");

export interface OrderWish {
  /** Id or name. */
  readonly device: string;
  readonly fix: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly incidentKey?: string;
  /** The collector chose the fix, the device or a parameter, and the person did not say it. */
  readonly isSuggested?: boolean;
}

export const refused = (sentence: string): Failure => new Failure(sentence, exitCodes.refused);

/**
 * The fix as the collector shows it, when its manifest is what its digest says, and is of the fix that was named: another one that people
 * approved has a right manifest as well. Its title is that of the manifest.
 */
export async function readFix(speaking: Talk, name: string): Promise<Fix> {
  const fix = await speaking.ask<Fix>(`fixes/${part(name)}`);
  const bytes = fromBase64(fix.manifestBytes) ?? new Uint8Array();
  const manifest = readManifest(bytes);
  if (!manifest || sha256(bytes) !== fix.manifestDigest || manifest.id !== fix.fix)
    throw refused(`The collector shows a manifest of ${name} that is not what its digest says.`);
  if (manifest.id !== name || manifest.version !== fix.version)
    throw refused(
      `The collector shows ${manifest.id} version ${manifest.version}, which is not what was asked for. Nothing was signed.`,
    );
  return { ...fix, title: manifest.title, manifest };
}

/** A device by its name, or by its id: then it is that one. Which device has a name only the collector knows. */
export async function readDevice(speaking: Talk, named: string): Promise<Device> {
  const device = await speaking.ask<Device>(`devices/${part(named)}`);
  if (uuidPattern.test(named) && device.deviceId !== named)
    throw refused(
      `The collector shows the device ${device.deviceId}, which is not what was asked for. Nothing was signed.`,
    );
  return device;
}

/** The key that signs, and whose it is by the policy. */
export function openOrderKey(options: OrderKey): { readonly key: KeyFile; readonly person: string } {
  const file = options.policy ?? path.join(path.dirname(options.key), trustFiles.policy);
  let opened: { readonly key: KeyFile; readonly person: string | undefined };
  try {
    const key = openKeyFile(options.key, passphraseOf(options.passphraseFile));
    opened = { key, person: ownerOf(readPolicyFile(file), key)?.person };
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), exitCodes.failed);
  }
  const { key, person } = opened;
  if (person === undefined)
    throw refused("The policy does not name this key among those of its people: nothing was signed.");
  return { key, person };
}

/**
 * Orders a run in the name of the person whose key it is: asks the collector for the exact bytes, reads them, holds them against
 * what was asked for, says it in words, signs, and sends. The collector cannot change what is signed without being found out.
 */
export async function orderRun(
  speaking: Talk,
  terminal: Terminal,
  wish: OrderWish,
  options: OrderKey,
): Promise<Run> {
  const { key, person } = openOrderKey(options);
  const [fix, device] = [await readFix(speaking, wish.fix), await readDevice(speaking, wish.device)];
  if (wish.isSuggested === true && isGrave(fix.manifest.risk))
    throw refused(
      `${fix.fix} is of class ${fix.manifest.risk}, and what is signed of that class is not the collector's to choose. Nothing was signed. Say it in full: hulplijn runs order ${fix.fix} --device <device> --param <name=value> --incident ${wish.incidentKey ?? "<key>"}`,
    );
  const params = { ...wish.params };
  const { deviceId } = device;
  const about = { person, deviceId, deviceName: device.name, fix, params };
  const callerProof =
    fix.manifest.callerVerified === true ? await verifyCaller(speaking, terminal, about) : undefined;
  const proved = callerProof === undefined ? {} : { callerProof };
  const plan = await speaking.ask<PlannedRun>("runs/plan", {
    method: "POST",
    body: {
      person,
      deviceId,
      fix: fix.fix,
      params,
      ...proved,
      ...(wish.incidentKey === undefined ? {} : { incidentKey: wish.incidentKey }),
    },
  });
  const payload = fromBase64(plan.payload) ?? new Uint8Array();
  const { version, manifestDigest } = fix;
  const wanted = { person, deviceId, fix: fix.fix, version, manifestDigest, params, ...proved };
  const same = compareOrder(payload, wanted);
  if (!same.ok)
    throw refused(`The collector wants something else signed: ${same.detail}. Nothing was signed.`);
  const given = Object.entries(params).map(([name, value]) => `${name}=${value}`);
  terminal.err(
    shown(
      `${person} orders ${fix.title[speaking.language]} (${fix.fix}@${version}, ${fix.manifest.risk}) on ${device.name}${given.length === 0 ? "" : `, with ${given.join(" ")}`}.\n`,
    ),
  );
  return speaking.ask<Run>("runs", { method: "POST", body: { order: key.seal("order", payload) } });
}
