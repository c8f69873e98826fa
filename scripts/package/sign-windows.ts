import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";

/** Who signs, of the environment of `npm run package`; null: nobody, and the files stay unsigned. */
interface Signer {
  /** PEM, with its chain. */
  readonly certificate: string;
  readonly key: string;
  readonly timestamp: string | undefined;
}

export function signerOf(env: NodeJS.ProcessEnv): Signer | null {
  const {
    HULPLIJN_SIGN_CERTIFICATE: certificate,
    HULPLIJN_SIGN_KEY: key,
    HULPLIJN_SIGN_TIMESTAMP: timestamp,
  } = env;
  if (certificate === undefined && key === undefined) return null;
  if (certificate === undefined || key === undefined)
    throw new Error("signing takes both HULPLIJN_SIGN_CERTIFICATE and HULPLIJN_SIGN_KEY");
  return { certificate, key, timestamp };
}

/** Signs a program or an MSI where it lies. Without a time-stamp server the time in it is the commit's, so that the bytes stay the same. */
export function signFile(file: string, signer: Signer, epochSeconds: number): void {
  const { certificate, key, timestamp } = signer;
  const time = timestamp === undefined ? ["-time", String(epochSeconds)] : ["-ts", timestamp];
  const who = ["-certs", certificate, "-key", key, "-n", "Hulplijn Agent", "-h", "sha256"];
  execFileSync("osslsigncode", ["sign", ...who, ...time, "-in", file, "-out", `${file}.signed`], {
    stdio: "pipe",
  });
  renameSync(`${file}.signed`, file);
}
