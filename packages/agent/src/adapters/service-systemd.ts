import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { readGiven } from "../core/given-at-install.ts";
import { ownTokenFile } from "../core/own-token.ts";
import { preferPackaged } from "../slots/slot-folder.ts";
import { agentVersion } from "../version.ts";

/** Where the service's parts are on a machine. */
export const places = {
  program: "/usr/lib/hulplijn",
  /** The agent that came with the installation; one that came later lies elsewhere. */
  agent: "/usr/lib/hulplijn/agent",
  launcher: "/usr/bin/hulplijn-agent",
  units: "/usr/lib/systemd/system",
  users: "/usr/lib/sysusers.d/hulplijn-agent.conf",
  folders: "/usr/lib/tmpfiles.d/hulplijn-agent.conf",
  settings: "/etc/hulplijn",
  state: "/var/lib/hulplijn",
  runner: "/var/lib/hulplijn-runner",
  /** Versions that came as releases. */
  releases: "/var/lib/hulplijn-releases",
  runtime: "/run/hulplijn",
  /** Packages alone bring it: what lies here is theirs to bring up to date and to take away. */
  packaged: "/usr/share/doc/hulplijn-agent/copyright",
} as const;

const user = "hulplijn-agent";
const socket = "hulplijn-runner.socket";
const service = "hulplijn-agent.service";
const trial = "hulplijn-agent-trial.path";
const unitFiles = [service, socket, trial, "hulplijn-agent-trial.service", "hulplijn-runner@.service"];

/** Nothing of whoever calls it reaches Node: by these it would load or write files of theirs. */
const launcher = `#!/bin/sh
unset NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_V8_COVERAGE NODE_TLS_REJECT_UNAUTHORIZED OPENSSL_CONF SSLKEYLOGFILE
exec ${places.program}/node --disable-warning=ExperimentalWarning ${places.program}/launch.mjs agent "$@"
`;

/** What stands in the way, in one sentence with what to do. */
export class CannotInstall extends Error {}

/** Tells each thing that is done, in the order in which it is. */
export type Told = (done: "placed" | "removed" | "did" | "kept", what: string) => void;

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

const digestOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Puts a file in its place in one step, so that nobody ever finds half of it; root's, and nobody else's to change. */
function put(
  to: string,
  mode: number,
  told: Told,
  content: { readonly text: string } | { readonly copyOf: string },
): void {
  const fresh = `${to}.new`;
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  const found = lstatSync(to, { throwIfNoEntry: false });
  const isSame =
    found?.isFile() === true &&
    (found.mode & 0o7777) === mode &&
    found.uid === process.geteuid?.() &&
    digestOf(to) ===
      ("text" in content
        ? createHash("sha256").update(content.text).digest("hex")
        : digestOf(content.copyOf));
  if (isSame) return;
  rmSync(fresh, { force: true });
  if ("text" in content) writeFileSync(fresh, content.text, { flag: "wx", mode: 0o600 });
  else copyFileSync(content.copyOf, fresh, constants.COPYFILE_EXCL);
  chmodSync(fresh, mode);
  renameSync(fresh, to);
  told("placed", to);
}

/**
 * Lays the program and its units out below `into` ("" for this machine itself): what an installer and a package have in common. `bundle`
 * holds the built program with its folder `systemd`.
 */
export function placeFiles(bundle: string, node: string, into: string, told: Told): void {
  const agent = `${into}${places.agent}`;
  const isElsewhere = path.resolve(bundle) !== path.resolve(agent);
  const parts = ["agent.mjs", "runner.mjs", ...(isElsewhere ? ["launch/launch.mjs"] : [])];
  if (parts.some((part) => !existsSync(`${bundle}/${part}`)))
    throw new CannotInstall(
      `${bundle} holds no built agent; build one first, see docs/runbooks/install-as-a-service.md`,
    );
  if (!process.versions.node.startsWith("24."))
    throw new CannotInstall(
      `this is Node ${process.versions.node}, and the agent needs 24: start this with that one`,
    );
  // Whatever the administrator's own is: the agent's user has to read what is placed.
  process.umask(0o022);
  if (isElsewhere) {
    // It decides which version starts, and lies in none.
    put(`${into}${places.program}/launch.mjs`, 0o644, told, { copyOf: `${bundle}/launch/launch.mjs` });
    const programs = readdirSync(bundle).filter((name) => name.endsWith(".mjs"));
    for (const name of programs) put(`${agent}/${name}`, 0o644, told, { copyOf: `${bundle}/${name}` });
    put(`${into}${places.program}/node`, 0o755, told, { copyOf: node });
    for (const name of readdirSync(`${bundle}/systemd`))
      put(`${agent}/systemd/${name}`, 0o644, told, { copyOf: `${bundle}/systemd/${name}` });
    for (const old of readdirSync(agent))
      if (old.endsWith(".mjs") && !programs.includes(old)) rmSync(`${agent}/${old}`);
  }
  put(`${into}${places.launcher}`, 0o755, told, { text: launcher });
  const from = (name: string): { readonly copyOf: string } => ({ copyOf: `${bundle}/systemd/${name}` });
  for (const unit of unitFiles) put(`${into}${places.units}/${unit}`, 0o644, told, from(unit));
  put(`${into}${places.users}`, 0o644, told, from("hulplijn-agent.sysusers.conf"));
  put(`${into}${places.folders}`, 0o644, told, from("hulplijn-agent.tmpfiles.conf"));
}

const plain = {
  encoding: "utf8",
  env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C" },
} as const;

/** Runs a program of the system by its absolute path. */
function run(program: string, args: readonly string[]): string {
  const result = spawnSync(program, args, plain);
  if (result.status !== 0)
    throw new CannotInstall(
      `${program} ${args.join(" ")}: ${result.stderr?.trim() || String(result.error ?? result.status)}`,
    );
  return result.stdout;
}

const systemctl = (...args: readonly string[]): string => run("/usr/bin/systemctl", args);

/** The owner's name; null when nothing is there. */
const ownerOf = (folder: string): string | null =>
  isThere(folder) ? run("/usr/bin/stat", ["-c", "%U", folder]).trim() : null;

/** Refuses folders that somebody else laid out beforehand; a package has the same script look before it unpacks anything. */
function checkFolders(bundle: string): void {
  const script = path.join(bundle, "systemd/check-folders.sh");
  const { status, stderr } = spawnSync("/bin/sh", [script], plain);
  if (status !== 0) throw new CannotInstall(stderr.trim().replace(/^hulplijn-agent: /, ""));
}

/** What an agent that ran as root left: its runner's part goes to the runner, whom it trusts to root's settings, the rest to the agent. */
function takeOver(told: Told): Readonly<Record<string, string>> {
  if (ownerOf(places.state) !== "root") return {};
  const runners = `${places.state}/runner`;
  if (isThere(runners) && !isThere(places.runner)) {
    renameSync(runners, places.runner);
    chmodSync(places.runner, 0o700);
    told("did", `${runners} is ${places.runner} now`);
  }
  try {
    const { rootDigest } = JSON.parse(readFileSync(`${places.state}/identity.json`, "utf8")) as {
      rootDigest?: unknown;
    };
    return typeof rootDigest === "string" ? { rootDigest } : {};
  } catch {
    return {};
  }
}

/** What the installer is told of the collector; each is left as it was when it is not given. */
export interface Given {
  readonly url?: string;
  readonly rootDigest?: string;
  readonly token?: string;
  readonly caFile?: string;
}

function writeSettings(given: Given, known: Readonly<Record<string, string>>, told: Told): void {
  const file = `${places.settings}/agent.json`;
  const written = isThere(file) ? readFileSync(file, "utf8") : "{}";
  let before: Record<string, unknown>;
  try {
    before = JSON.parse(written) as Record<string, unknown>;
  } catch {
    throw new CannotInstall(`${file} is not JSON; correct it or remove it`);
  }
  const settings: Record<string, unknown> = { ...known, ...before };
  if (given.url !== undefined) settings["url"] = given.url;
  if (given.rootDigest !== undefined) settings["rootDigest"] = given.rootDigest;
  if (given.caFile !== undefined) {
    const kept = `${places.settings}/collector-ca.pem`;
    settings["caFile"] = kept;
    if (path.resolve(given.caFile) !== kept) put(kept, 0o644, told, { copyOf: given.caFile });
  }
  // As the administrator's tool wrote it, where it already says this.
  const isSaid = JSON.stringify(settings) === JSON.stringify(before) && isThere(file);
  const text = isSaid ? written : `${JSON.stringify(settings, null, 2)}\n`;
  // A token that an administrator wrote into it is nobody else's to read.
  const isSecret = "token" in settings;
  put(file, isSecret ? 0o640 : 0o644, told, { text });
  if (isSecret) run("/usr/bin/chgrp", [user, file]);
}

/** Gives the agent a token, for it alone to read; it forgets it once it was used. Root writes nothing where that user could lay links. */
function giveToken(token: string, told: Told): void {
  if (isThere(`${places.state}/identity.json`))
    return told("did", "enrolled already, the token is not needed");
  const [uid, gid] = ["-u", "-g"].map((which) => Number(run("/usr/bin/id", [which, user])));
  const file = ownTokenFile(places.state);
  const isTheirs = ownerOf(places.state) === user;
  if (isTheirs && gid !== undefined) process.setegid?.(gid);
  if (isTheirs && uid !== undefined) process.seteuid?.(uid);
  try {
    rmSync(file, { force: true });
    writeFileSync(file, `${token}\n`, { flag: "wx", mode: 0o600 });
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
  told("did", "the enrolment token is the agent's alone");
}

/** Takes the token that the administrator's tool left in the settings folder, if it did. Throws `CannotInstall`. */
export function takeToken(told: Told): void {
  const left = `${places.settings}/token`;
  if (!isThere(left)) return;
  const { size, uid } = lstatSync(left);
  if (!lstatSync(left).isFile() || size > 4096 || uid !== 0)
    throw new CannotInstall(`${left} is no small file of root's: look who made it, and move it away`);
  const read = readGiven({ token: readFileSync(left, "utf8") });
  if ("wrong" in read) throw new CannotInstall(`${left}: ${read.wrong}`);
  if (read.given.token !== undefined) giveToken(read.given.token, told);
  rmSync(left);
}

/** Why systemd cannot be asked on this machine, or null. */
export const withoutSystemd = (): boolean => !existsSync("/run/systemd/system");

/**
 * Installs the service on this machine, and starts it; a second time it changes only what is not so. A package, which has `placed` the
 * files itself, has it do the rest. Throws `CannotInstall`.
 */
export function installService(
  bundle: string,
  node: string,
  given: Given,
  told: Told,
  placed: boolean,
): void {
  let changes = placed ? 1 : 0;
  const tell: Told = (done, what) => {
    changes++;
    told(done, what);
  };
  if (!placed) refuseWherePackaged();
  checkFolders(bundle);
  if (!placed) placeFiles(bundle, node, "", tell);
  run("/usr/bin/systemd-sysusers", [places.users]);
  run("/usr/bin/systemd-tmpfiles", ["--create", places.folders]);
  if (!isThere(places.settings)) mkdirSync(places.settings, { mode: 0o755 });
  if (changes > 0) preferPackaged(places.releases, agentVersion);
  const isBooted = !withoutSystemd();
  if (isBooted) systemctl("daemon-reload");
  // What an agent that ran as root left is taken over while nobody writes there.
  if (isBooted && ownerOf(places.state) === "root") systemctl("stop", service);
  writeSettings(given, takeOver(tell), tell);
  if (!isThere(places.state))
    run("/usr/bin/install", ["-d", "-o", user, "-g", user, "-m", "700", places.state]);
  takeToken(tell);
  if (given.token !== undefined) giveToken(given.token, tell);
  systemctl("enable", "--quiet", socket, trial, service);
  if (!isBooted) return told("did", `${service} starts with the machine`);
  systemctl("start", socket, trial);
  systemctl(changes === 0 ? "start" : "restart", service);
  return told("did", `${service} runs as ${user}, ${socket} listens`);
}

/** Runs one of the scripts that packages run too. */
function runPart(bundle: string, name: string): void {
  const script = path.join(bundle, "systemd", name);
  run("/bin/sh", [script]);
}

/** Files of a package that change behind its back come back half at its next upgrade. */
function refuseWherePackaged(): void {
  if (isThere(places.packaged))
    throw new CannotInstall(
      "this agent came as a package: install, upgrade and remove it with apt or dnf, which know its files",
    );
}

/** Takes the service away. State, keys and settings stay unless `everything` is to go. Throws `CannotInstall`. */
export function removeService(bundle: string, everything: boolean, told: Told): void {
  // Where everything goes, the package follows it (rpm has no purge of its own).
  if (!everything) refuseWherePackaged();
  if (isThere(`${places.units}/${service}`)) {
    runPart(bundle, "turn-off.sh");
    for (const unit of [trial, service, socket]) told("did", `${unit} is off`);
  }
  const parts = [
    ...unitFiles.map((unit) => `${places.units}/${unit}`),
    places.launcher,
    places.users,
    places.folders,
  ];
  const state = [places.state, places.runner, places.settings].filter(isThere);
  if (everything) runPart(bundle, "purge.sh");
  for (const one of [...parts, places.program, places.releases, places.runtime].filter(isThere)) {
    rmSync(one, { recursive: true });
    told("removed", one);
  }
  for (const one of state) told(everything ? "removed" : "kept", one);
  if (everything) told("removed", `user ${user}`);
  systemctl("daemon-reload");
}
