import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { trustCertificates } from "../simulate/device.ts";

const openssl = "/usr/bin/openssl";

/** Makes a certificate for 127.0.0.1 (P-256, as public ones are by now), which simulated devices trust from then on. */
export function selfMade(folder: string): { readonly certificate: string; readonly key: string } {
  const [certificate, key] = [join(folder, "bench.crt"), join(folder, "bench.key")];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const name = ["-subj", "/CN=bench", "-addext", "subjectAltName=IP:127.0.0.1"];
  const files = ["-keyout", key, "-out", certificate];
  execFileSync(openssl, ["req", "-x509", ...kind, ...name, ...files], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  trustCertificates([readFileSync(certificate, "utf8")]);
  return { certificate, key };
}
