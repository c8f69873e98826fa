// Builds packages: for the verb, and for tests.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { agentVersion } from "../../packages/agent/src/version.ts";
import { writeChecksums } from "./checksums.ts";
import type { BuildRequest } from "./format.ts";
import { formats } from "./formats.ts";
import { type Bundle, bundleAgent, payloadFor } from "./payload.ts";
import { epochOfCommit } from "./reproducible.ts";
import type { Arch } from "./runtime.ts";
import { writeBill } from "./sbom.ts";
import { signBeside } from "./signing.ts";

export interface Wanted {
  /** Of `formats`; all when empty. */
  readonly ids: readonly string[];
  /** Both when null, or which a form has. */
  readonly arch: Arch | null;
  readonly out: string;
  readonly fast: boolean;
  /** A key of GnuPG to sign with; nothing is signed when it is left out. */
  readonly signKey?: string;
  /** Other than the sources' own: for tests of upgrades. */
  readonly version?: string;
}

/** Why one form cannot be built on this machine, as a sentence; null when it can. */
export function whyNotHere(id: string): string | null {
  const folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"];
  const missing = Object.entries(formats[id]?.needs ?? {}).filter(
    ([program]) => !folders.some((folder) => existsSync(`${folder}/${program}`)),
  );
  if (missing.length === 0) return null;
  const packages = [...new Set(missing.map(([, debian]) => debian))].join(" ");
  return `${id} needs ${missing.map(([program]) => program).join(", ")}: apt install ${packages}`;
}

/** Builds what is wanted, tells each file as it is there, and returns them; bills and checksums come beside them. */
export async function buildPackages(
  wanted: Wanted,
  told: (file: string) => void = () => undefined,
): Promise<readonly string[]> {
  const version = wanted.version ?? agentVersion;
  const epochSeconds = epochOfCommit();
  const out = path.resolve(wanted.out);
  mkdirSync(out, { recursive: true });
  const work = mkdtempSync(path.join(tmpdir(), "hulplijn-package-"));
  const files: string[] = [];
  try {
    const bundle: Bundle = bundleAgent(work, version);
    for (const [id, format] of Object.entries(formats)) {
      if (wanted.ids.length > 0 && !wanted.ids.includes(id)) continue;
      for (const arch of format.archs) {
        if (wanted.arch !== null && wanted.arch !== arch) continue;
        const own = path.join(work, `${id}-${arch}`);
        mkdirSync(own);
        const payload = await payloadFor(bundle, format.platform, arch);
        const request: BuildRequest = {
          arch,
          version,
          epochSeconds,
          payload,
          fast: wanted.fast,
          work: own,
          out,
        };
        const file = await format.build(request);
        if (wanted.signKey !== undefined) format.sign?.(file, wanted.signKey);
        for (const one of [file, writeBill(file, request)]) {
          files.push(one);
          told(one);
        }
        rmSync(own, { recursive: true, force: true });
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const sums = writeChecksums(out);
  told(sums);
  if (wanted.signKey === undefined) return [...files, sums];
  const signature = signBeside(sums, wanted.signKey);
  told(signature);
  return [...files, sums, signature];
}
