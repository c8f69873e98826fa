import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Real certificates, by certificate authorities of a test's own.

/** What this machine lacks to make them. */
export const lackingForCertificates = ["/usr/bin/openssl", "/usr/bin/faketime"].filter(
  (file) => !existsSync(file),
);

export interface Certificates {
  at(name: string): string;
  read(name: string): string;
  makeAuthority(name: string): void;
  /** A certificate for a host (`DNS:…` unless it is an address), signed by an authority; `when` as faketime says it. */
  make(name: string, authority: string, host: string, when?: string): void;
  remove(): void;
}

export function createCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), "hulplijn-tls-"));
  const at = (name: string): string => join(folder, name);

  function openssl(args: readonly string[], before: readonly string[] = []): void {
    const [program = "", ...rest] = [...before, "/usr/bin/openssl", ...args];
    const { status, stderr } = spawnSync(program, rest, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  }

  const newKey = (name: string): readonly string[] => {
    const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
    return [...curve, "-keyout", `${name}.key`, "-subj", `/CN=${name}`];
  };

  return {
    at,
    read: (name) => readFileSync(at(name), "utf8"),
    makeAuthority: (name) => openssl(["req", "-x509", ...newKey(name), "-out", `${name}.pem`, "-days", "30"]),
    make(name, authority, host, when) {
      openssl(["req", ...newKey(name), "-out", `${name}.csr`]);
      const kind = /^[0-9a-f.:]+$/.test(host) ? "IP" : "DNS";
      writeFileSync(at(`${name}.ext`), `subjectAltName=${kind}:${host}\n`);
      const signs = ["-CA", `${authority}.pem`, "-CAkey", `${authority}.key`, "-CAcreateserial"];
      const what = ["-req", "-in", `${name}.csr`, "-out", `${name}.pem`, "-extfile", `${name}.ext`];
      const before = when === undefined ? [] : ["/usr/bin/faketime", when];
      openssl(["x509", ...what, ...signs, "-days", "10"], before);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
