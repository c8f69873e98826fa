import { existsSync } from "node:fs";
import path from "node:path";
import { digestWords } from "@hulplijn/shared/review";
import type { Command } from "commander";
import { type Ceremony, describeWaiting, readCeremony } from "../trust/ceremony.ts";
import { keyWords } from "../trust/describe-policy.ts";
import { readTrust } from "../trust/documents.ts";
import { trustFiles } from "../trust/init-trust.ts";
import { type Desk, ends, giveUp, plainly } from "./desk.ts";
import { howToSign } from "./trust-root.ts";

interface StatusOptions {
  readonly folder: string;
  readonly json?: boolean;
}

const dayMs = 86_400_000;
/** The people of a root have to be brought together for the next one. */
const rootNoticeDays = 60;
const day = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);
const list = (classes: readonly string[]): string => classes.join(", ") || "nothing";

function waitingWords(ceremony: Ceremony, folder: string): string {
  const lines = describeWaiting(ceremony);
  if (lines.length === 0) return "";
  const root = ceremony.root !== null;
  const how = root
    ? howToSign(folder)
    : `The next of them: hulplijn policy sign --folder ${folder} --key <their own root key>\n`;
  return `\nWaiting for signatures:\n${lines.map((line) => `  ${line}\n`).join("")}${how}`;
}

function status(desk: Desk, { folder, json }: StatusOptions): void {
  const at = (name: string): string => path.join(folder, name);
  const ceremony = readCeremony(folder);
  const waiting = describeWaiting(ceremony);
  if (!ceremony.now || !existsSync(at(trustFiles.policy))) {
    if (!ceremony.root)
      return giveUp(
        desk,
        ends.failed,
        `there is no root in ${folder}, and none that waits: hulplijn trust init`,
      );
    process.exitCode = ends.found;
    return desk.out(
      json
        ? `${JSON.stringify({ state: "not-begun", waiting }, null, 2)}\n`
        : `${ceremony.root.next.organisation} does not exist yet: its first root waits for signatures.\n${waitingWords(ceremony, folder)}`,
    );
  }
  const { root, rootDigest, policy } = readTrust(at(trustFiles.root), at(trustFiles.policy));
  const daysLeft = Math.floor((policy.expiresAtMs - desk.nowMs()) / dayMs);
  const rootDaysLeft = Math.floor((root.expiresAtMs - desk.nowMs()) / dayMs);
  const isSoon = daysLeft < 14 || rootDaysLeft < rootNoticeDays;
  const state = daysLeft < 0 ? "expired" : isSoon ? "expires-soon" : "valid";
  if (state !== "valid") process.exitCode = ends.found;
  if (json)
    return desk.out(
      `${JSON.stringify({ rootDigest, state, daysLeft, rootDaysLeft, waiting, root, policy }, null, 2)}\n`,
    );
  const advice =
    rootDaysLeft < rootNoticeDays
      ? [
          `  It ends in ${rootDaysLeft} days, and no policy outlives it: hulplijn trust rotate --folder ${folder}`,
        ]
      : [];
  const policyAdvice =
    state === "valid" || rootDaysLeft < rootNoticeDays
      ? []
      : [
          `  Devices run nothing once it has ended: hulplijn policy edit --folder ${folder}, and then sign it`,
        ];
  desk.out(
    [
      `${root.organisation}: root version ${root.version}, until ${day(root.expiresAtMs)}; it takes ${root.threshold} of ${new Set(root.keys.map(({ person }) => person)).size} people`,
      ...root.keys.map((key) => `    ${key.person}: ${keyWords(key)}`),
      ...advice,
      `  ${rootDigest}`,
      `  ${digestWords(rootDigest)}`,
      `Policy version ${policy.version}: ${state}, until ${day(policy.expiresAtMs)}`,
      ...policyAdvice,
      ...policy.people.flatMap((one) => [
        `  ${one.person}: approves ${list(one.approves)}; orders ${list(one.orders)}`,
        ...one.keys.map((key) => `    ${keyWords(key)}`),
      ]),
      `  approvals needed: ${Object.entries(policy.thresholds)
        .map(([risk, count]) => `${risk} ${count}`)
        .join(", ")}`,
      waitingWords(ceremony, folder),
    ].join("\n"),
  );
}

/** `hulplijn trust status`. */
export function trustStatus(noun: Command, desk: Desk): void {
  noun
    .command("status")
    .description(
      "say who the organisation is, who may approve and order, until when, and whose signature is missing",
    )
    .requiredOption("--folder <folder>", "folder with root.json and policy.json, or with what waits")
    .option("--json", "print one object instead of text for people")
    .action(plainly(desk, (options: StatusOptions) => status(desk, options)));
}
