// Signatures of an administrator's own: packages are the same bytes for everybody until then.
import { execFileSync } from "node:child_process";
import { homedir } from "node:os";

/** GnuPG's own folder of keys, and nothing else of the environment. */
const environment = (): Readonly<Record<string, string>> => ({
  PATH: "/usr/bin:/bin",
  LC_ALL: "C.UTF-8",
  HOME: homedir(),
  ...(process.env["GNUPGHOME"] === undefined ? {} : { GNUPGHOME: process.env["GNUPGHOME"] }),
});

/** An armoured signature beside the file; returns it. */
export function signBeside(file: string, key: string): string {
  const to = `${file}.asc`;
  const args = ["--batch", "--yes", "--local-user", key, "--armor", "--output", to, "--detach-sign", file];
  execFileSync("gpg", args, { env: environment(), stdio: ["ignore", "pipe", "pipe"] });
  return to;
}

/** rpm keeps its signature in the package. */
export function signRpm(file: string, key: string): void {
  // Debian's rpm looks for another name of the same program.
  const macros = ["--define", "__gpg /usr/bin/gpg", "--define", `_gpg_name ${key}`];
  execFileSync("rpm", [...macros, "--addsign", file], {
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
}
