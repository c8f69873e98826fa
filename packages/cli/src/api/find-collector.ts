import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import type { Terminal } from "../terminal/terminal.ts";
import type { Target } from "./collector.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { Failure, wrongUsage } from "./failure.ts";

/** Flags that every verb takes. */
export interface Where {
  readonly url?: string;
  readonly tokenFile?: string;
  readonly data?: string;
}

const usualUrl = (env: Terminal["env"]): string => `http://localhost:${env["HULPLIJN_PORT"] ?? "8480"}`;

/** Where `hulplijn login` keeps what it was told. */
export function loginFile(env: Terminal["env"]): string {
  const config = env["XDG_CONFIG_HOME"] || path.join(env["HOME"] || homedir(), ".config");
  return path.join(config, "hulplijn", "login.json");
}

/** Sockets on Linux have names of at most 108 bytes; a longer one cannot be there. */
function isSocket(file: string): boolean {
  try {
    return statSync(file).isSocket();
  } catch {
    return false;
  }
}

/** The control socket of a collector on this machine; null when there is none that this user can see. */
export function controlSocket(where: Where, terminal: Pick<Terminal, "env" | "cwd">): string | null {
  const named = where.data ?? terminal.env["HULPLIJN_COLLECTOR__DATA"] ?? terminal.env["HULPLIJN_DATA"];
  const folders =
    named === undefined ? [path.join(terminal.cwd, ".hulplijn"), "/var/lib/hulplijn-collector"] : [named];
  for (const folder of folders)
    for (const inside of ["control.sock", "collector/control.sock"]) {
      const file = path.resolve(terminal.cwd, folder, inside);
      if (isSocket(file)) return file;
    }
  return null;
}

/** A token out of a file, or out of standard input for `-`. */
export async function readToken(file: string, terminal: Terminal): Promise<string> {
  let text: string;
  try {
    text = file === "-" ? await terminal.input() : readFileSync(path.resolve(terminal.cwd, file), "utf8");
  } catch (error) {
    throw wrongUsage(`The token file ${file} cannot be read: ${(error as Error).message}`);
  }
  const token = text.trim();
  if (!/^[A-Za-z0-9_-]{20,200}$/.test(token)) throw wrongUsage(`What is in ${file} is not a token`);
  return token;
}

interface Login {
  readonly url: string;
  readonly token: string;
}

function savedLogin(env: Terminal["env"]): Login | null {
  const file = loginFile(env);
  if (!existsSync(file)) return null;
  try {
    const read = JSON.parse(readFileSync(file, "utf8")) as Partial<Login>;
    if (typeof read.url === "string" && typeof read.token === "string")
      return { url: read.url, token: read.token };
  } catch {
    // Said below: one sentence for every way in which the file can be damaged.
  }
  throw new Failure(`${file} is damaged. Run hulplijn login again.`, exitCodes.failed);
}

/** Keeps a login for this user alone. */
export function saveLogin(env: Terminal["env"], login: Login): string {
  const file = loginFile(env);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(login)}\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
  return file;
}

/**
 * The collector to ask: what the flags say, then the environment (`HULPLIJN_URL`, `HULPLIJN_TOKEN` or
 * `HULPLIJN_TOKEN_FILE`), then what `hulplijn login` kept, then the control socket of a collector on this machine.
 */
export async function findCollector(where: Where, terminal: Terminal): Promise<Target> {
  const { env } = terminal;
  const url = where.url ?? env["HULPLIJN_URL"];
  const file = where.tokenFile ?? env["HULPLIJN_TOKEN_FILE"];
  const token = file === undefined ? env["HULPLIJN_TOKEN"] : await readToken(file, terminal);
  if (token !== undefined) return { kind: "url", url: url ?? usualUrl(env), token };
  if (url !== undefined && where.data === undefined) {
    const saved = savedLogin(env);
    if (saved?.url === url) return { kind: "url", ...saved };
    throw wrongUsage(`There is no token for ${url}: add --token-file, or run hulplijn login`);
  }
  const saved = where.data === undefined ? savedLogin(env) : null;
  if (saved) return { kind: "url", ...saved };
  const socket = controlSocket(where, terminal);
  if (socket !== null) return { kind: "socket", path: socket };
  throw new Failure(
    "You are not signed in, and no collector runs on this machine.\nRun: hulplijn login --url https://… --token-file <file>",
    exitCodes.notAllowed,
  );
}
