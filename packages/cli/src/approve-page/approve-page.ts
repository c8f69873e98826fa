import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Approval, Envelope, type Policy } from "@hulplijn/shared/trust";
import {
  approvalsNeeded,
  challengeOf,
  countApprovals,
  isGrave,
  missingApprovals,
  passkeyLine,
  payloadOf,
  readNewPasskey,
  signedBytes,
} from "@hulplijn/shared/trust/decide";
import { fromBase64, fromBase64Url, toBase64 } from "@hulplijn/shared/values";
import { keepApproved, lastApproved } from "../trust/approved-copies.ts";
import { readEnvelope, readPolicyFile } from "../trust/documents.ts";
import { cryptography, sha256 } from "../trust/key-file.ts";
import { type LocalFix, readLocalFix } from "../trust/local-fix.ts";
import { type Approver, approverOf } from "./approver.ts";
import type { Html } from "./html.ts";
import type { PageAsk } from "./page-script.ts";
import { fixPage, listPage, passkeyPage, type Standing } from "./pages.ts";

export interface ApproveSettings {
  /** Everything is read anew for each page: a policy that was signed meanwhile counts at once. */
  readonly policyFile: string;
  readonly library: string;
  /** Where approvals lie; copies of what was approved lie beside it. */
  readonly approvals: string;
  readonly port: number;
  readonly person?: string | undefined;
  readonly nowMs: () => number;
  /** Hands an approval to a collector; gives what to tell. */
  readonly pass: (fix: string, approval: Envelope) => Promise<string>;
}

export interface ApprovePage {
  readonly origin: string;
  show(url: string): { readonly title: string; readonly body: Html } | null;
  take(
    url: string,
    body: unknown,
  ): Promise<{ readonly ok: boolean; readonly said: string; readonly line?: string }>;
}

const suffix = ".approval.json";
const rpId = "localhost";

function approvalsIn(folder: string): readonly Envelope[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(suffix));
  return names.map((name) => readEnvelope(path.join(folder, name)));
}

export function standingOf(fix: LocalFix, approvals: readonly Envelope[], policy: Policy): Standing {
  const people = countApprovals(fix.manifest, fix.manifestDigest, approvals, policy, cryptography);
  const missing = missingApprovals(fix.manifest, people, policy);
  return { people, needed: approvalsNeeded(fix.manifest, policy), missing };
}

/** The page on which a person approves fixes with a passkey, served by their own machine: the collector has no part in it. */
export function approvePage(settings: ApproveSettings): ApprovePage {
  const { library, approvals, port, nowMs } = settings;
  const origin = `http://${rpId}:${port}`;
  const copies = path.join(path.dirname(approvals), "approved");
  const policyNow = (): Policy => readPolicyFile(settings.policyFile);
  const fixOf = (name: string): LocalFix | null => {
    if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(name) || !readdirSync(library).includes(name)) return null;
    const fix = readLocalFix(path.join(library, name));
    return "wrong" in fix ? null : fix;
  };
  const whoOf = (approver: Approver | { readonly nobody: string }): string =>
    "nobody" in approver ? approver.nobody : `You approve as ${approver.person.person}.`;

  function askOf(fix: LocalFix, { person, passkeys }: Approver): PageAsk {
    const { id, version } = fix.manifest;
    const approval: Approval = {
      type: "approval",
      fix: id,
      version,
      manifestDigest: fix.manifestDigest,
      person: person.person,
      atMs: nowMs(),
    };
    const payload = payloadOf(approval);
    const challenge = fromBase64Url(challengeOf(signedBytes("approval", payload), sha256));
    return {
      challenge: toBase64(challenge ?? new Uint8Array()),
      rpId,
      passkeys: passkeys.map(({ keyId, credentialId }) => [keyId, credentialId]),
      payload: toBase64(payload),
      fix: id,
    };
  }

  async function approve(body: unknown): ReturnType<ApprovePage["take"]> {
    const { fix: name = "", approval: given } = body as {
      readonly fix?: string;
      readonly approval?: unknown;
    };
    const fix = fixOf(name);
    const read = Envelope.safeParse(given);
    if (!fix || !read.success) return { ok: false, said: "That is no approval of a fix of this library." };
    const policy = policyNow();
    const [counted] = standingOf(fix, [read.data], policy).people;
    if (!counted) {
      const grave = isGrave(fix.manifest.risk) ? ", or the passkey can be copied to other devices" : "";
      return {
        ok: false,
        said: `Not kept, because it would not count: the policy does not let this person approve ${fix.manifest.risk}, they are the author, the fix has changed since you opened the page${grave}.`,
      };
    }
    mkdirSync(approvals, { recursive: true });
    const [proof] = read.data.signatures;
    const digest = fix.manifestDigest.slice(0, 16);
    const file = path.join(approvals, `${name}.${digest}.${proof?.keyId ?? ""}${suffix}`);
    writeFileSync(file, `${JSON.stringify(read.data, null, 2)}\n`);
    keepApproved(copies, fix, read.data);
    const { missing } = standingOf(fix, approvalsIn(approvals), policy);
    const passed = await settings.pass(name, read.data);
    return {
      ok: true,
      said: `Approved by ${counted.person}. ${missing === null ? "It has all approvals that it takes." : `Still missing: ${missing}.`} ${passed}`,
    };
  }

  function makeLine(body: unknown): Awaited<ReturnType<ApprovePage["take"]>> {
    const {
      publicKey = "",
      algorithm = 0,
      credentialId: id = "",
    } = body as {
      readonly publicKey?: string;
      readonly algorithm?: number;
      readonly credentialId?: string;
    };
    const made = readNewPasskey(fromBase64(publicKey) ?? new Uint8Array(), algorithm);
    const credentialId = fromBase64(id);
    if (!made || !credentialId)
      return { ok: false, said: "Devices do not know keys of this kind: use another security key." };
    const line = passkeyLine(made, { rawDigest: sha256(made.raw), credentialId, origin, use: "approve" });
    return { ok: true, said: "The passkey was made.", line: JSON.stringify(line) };
  }

  return {
    origin,
    show(url) {
      if (url === "/passkey") {
        const body = passkeyPage(rpId, settings.person ?? "approver", port);
        return { title: "A passkey for approving", body };
      }
      const policy = policyNow();
      const approver = approverOf(policy, origin, settings.person);
      const given = approvalsIn(approvals);
      if (url === "/") {
        const fixes = readdirSync(library)
          .toSorted()
          .flatMap((name) => fixOf(name) ?? []);
        const rows = fixes.map((fix) => ({ fix, standing: standingOf(fix, given, policy) }));
        return { title: "Approve fixes", body: listPage(rows, whoOf(approver)) };
      }
      const fix = fixOf(/^\/fix\/(.*)$/.exec(url)?.[1] ?? "");
      if (!fix) return null;
      const ask = "nobody" in approver ? null : askOf(fix, approver);
      const last = lastApproved(copies, fix, policy);
      const standing = standingOf(fix, given, policy);
      return { title: fix.manifest.title.en, body: fixPage(fix, last, standing, ask, whoOf(approver)) };
    },
    take: async (url, body) => {
      if (url === "/approve") return approve(body);
      return url === "/passkey" ? makeLine(body) : { ok: false, said: "There is no such thing here." };
    },
  };
}
