import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Envelope, type Policy } from "@hulplijn/shared/trust";
import { countApprovals, missingApprovals, readManifest } from "@hulplijn/shared/trust/decide";
import { fromBase64, toBase64 } from "@hulplijn/shared/values";
import { cryptography, sha256 } from "./key-file.ts";
import type { LocalFix } from "./local-fix.ts";

// What people on this machine approved, whole: so that the next version can be laid beside it. Nobody else's copy is asked.

interface Copy {
  readonly manifest: string;
  readonly files: Readonly<Record<string, string>>;
  readonly approvals: readonly Envelope[];
}

const fileOf = (folder: string, fix: string, digest: string): string =>
  path.join(folder, `${fix}.${digest.slice(0, 16)}.json`);

type ReadCopy = { readonly fix: LocalFix; readonly approvals: readonly Envelope[] };

/** Null when the copy is damaged: then there is no earlier version to show. */
function readCopy(file: string): ReadCopy | null {
  try {
    return judgeCopy(JSON.parse(readFileSync(file, "utf8")) as Copy);
  } catch {
    return null;
  }
}

function judgeCopy(copy: Copy): ReadCopy | null {
  const bytes = fromBase64(copy.manifest);
  const manifest = bytes && readManifest(bytes);
  if (!manifest) return null;
  const files = new Map<string, Uint8Array>();
  for (const [name, { sha256: digest }] of Object.entries(manifest.files)) {
    const content = fromBase64(copy.files[name] ?? "");
    if (!content || sha256(content) !== digest) return null;
    files.set(name, content);
  }
  const approvals = copy.approvals.flatMap((one) => Envelope.safeParse(one).data ?? []);
  return { fix: { manifest, manifestBytes: bytes, manifestDigest: sha256(bytes), files }, approvals };
}

/** Keeps a fix as it was approved, with the approval beside those that the copy has. */
export function keepApproved(folder: string, fix: LocalFix, approval: Envelope): void {
  mkdirSync(folder, { recursive: true });
  const file = fileOf(folder, fix.manifest.id, fix.manifestDigest);
  const known = existsSync(file) ? (readCopy(file)?.approvals ?? []) : [];
  const copy: Copy = {
    manifest: toBase64(fix.manifestBytes),
    files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, toBase64(bytes)])),
    approvals: [...known, approval].slice(-16),
  };
  writeFileSync(`${file}.new`, `${JSON.stringify(copy)}\n`);
  renameSync(`${file}.new`, file);
}

export interface LastApproved {
  readonly fix: LocalFix;
  readonly people: readonly string[];
  /** Whether that version had all the approvals that it takes. */
  readonly isWhole: boolean;
}

/**
 * The version before this one that people of the policy approved, as far as this machine knows: one that had all its approvals before
 * one that had some. Null when there is none.
 */
export function lastApproved(folder: string, fix: LocalFix, policy: Policy): LastApproved | null {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((name) => name.startsWith(`${fix.manifest.id}.`));
  const found = names.flatMap((name): LastApproved[] => {
    const copy = name.endsWith(".json") ? readCopy(path.join(folder, name)) : null;
    if (!copy || copy.fix.manifest.id !== fix.manifest.id) return [];
    const { manifest, manifestDigest } = copy.fix;
    if (manifestDigest === fix.manifestDigest) return [];
    const counted = countApprovals(manifest, manifestDigest, copy.approvals, policy, cryptography);
    if (counted.length === 0) return [];
    const isWhole = missingApprovals(manifest, counted, policy) === null;
    return [{ fix: copy.fix, people: counted.map(({ person }) => person), isWhole }];
  });
  const order = (one: LastApproved): number => (one.isWhole ? 1_000_000 : 0) + one.fix.manifest.version;
  return found.toSorted((one, other) => order(other) - order(one))[0] ?? null;
}
