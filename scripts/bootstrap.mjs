// Runs a verb of package.json on the Node that this project pins, and first installs what the clone lacks.
// Plain JavaScript, Node's own modules alone: it must work on a bare clone, under whatever Node is there. A Node that is too
// old has to get far enough to say so: nothing here that Node 12 (Ubuntu 22.04) cannot read.
// Writes to stderr only: what a verb prints on stdout belongs to whoever reads it.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const modules = path.join(root, "node_modules");
const stampFile = path.join(modules, ".hulplijn-installed");
const windows = process.platform === "win32";
const pinnedNode = path.join(modules, "node", "bin", windows ? "node.exe" : "node");

/** The staff, collector and agent programs; every other verb is `scripts/<verb>.ts`. */
const programs = {
  hulplijn: "packages/cli/src/main.ts",
  "hulplijn-agent": "packages/agent/src/main.ts",
  "hulplijn-collector": "packages/collector/src/main.ts",
};

const say = (line) => process.stderr.write(`${line}\n`);

function stop(sentence) {
  say(`hulplijn: ${sentence}`);
  process.exit(1);
}

/** Changes when another install would give another node_modules. */
function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  const folders = readdirSync(path.join(root, "packages")).sort();
  const manifests = folders.map((folder) => path.join("packages", folder, "package.json"));
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests]) {
    const whole = path.join(root, file);
    if (existsSync(whole)) hash.update(`\n${file}\n`).update(readFileSync(whole));
  }
  return hash.digest("hex");
}

function installed(wanted) {
  return existsSync(pinnedNode) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted;
}

/** Without our own node_modules/.bin, so that the installer never runs on the Node it is replacing. */
function outsidePath() {
  const ours = path.join(modules, ".bin");
  const parts = (process.env.PATH || "").split(path.delimiter);
  return parts.filter((part) => path.resolve(part) !== ours).join(path.delimiter);
}

/** One line of progress from the installer's own, or nothing. */
function showProgress(text, state) {
  const found = /resolved (\d+), reused (\d+), downloaded (\d+), added (\d+)/.exec(text);
  if (!found) return;
  const [, all, , , added] = found;
  const line = `  ${added} of ${all} packages`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line} `);
  else if (Date.now() - state.lastSaid > 5000) {
    say(line);
    state.lastSaid = Date.now();
  }
}

function whyInstallFailed(output) {
  if (/EROFS|EACCES|EPERM/.test(output)) {
    return `cannot write in ${root}; make the folder writable for this user and run the same command again.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|META_FETCH_FAIL/.test(output)) {
    return "installing needs the npm registry and could not reach it; check the network or proxy and run the same command again.";
  }
  if (/ENOSPC/.test(output)) return "the disk is full; free about 1 GB and run the same command again.";
  if (/OUTDATED_LOCKFILE/.test(output)) {
    return "pnpm-lock.yaml does not fit the package.json files; run `npx -y pnpm@12.21.0 install` and commit the lockfile.";
  }
  return "installing failed, the installer's last words are above; mend that and run the same command again.";
}

function install(manager) {
  const args = ["-y", "--prefer-offline", manager, "install", "--frozen-lockfile", "--prefer-offline"];
  args.push("--reporter=append-only");
  // Without a network npx would try for more than a minute before it says so.
  // `npm run -s` hands its silence on; then nobody could say why installing failed.
  const asked = {
    npm_config_fetch_retries: "1",
    npm_config_fetch_retry_mintimeout: "1000",
    npm_config_loglevel: "error",
  };
  const env = { ...process.env, ...asked, PATH: outsidePath(), CI: "true" };
  const options = { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] };
  return new Promise((resolve) => {
    // Windows starts .cmd files through its shell only; every argument here is a constant.
    const child = windows
      ? spawn("cmd.exe", ["/d", "/s", "/c", "npx.cmd", ...args], options)
      : spawn("npx", args, options);
    let output = "";
    const state = { lastSaid: Date.now() };
    const take = (chunk) => {
      output = (output + chunk).slice(-20_000);
      showProgress(String(chunk), state);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 1, output, missing: error.code === "ENOENT" }));
    child.on("close", (code) => resolve({ code: code === null ? 1 : code, output, missing: false }));
  });
}

async function installIfNeeded() {
  const wanted = fingerprint();
  if (installed(wanted)) return;
  try {
    mkdirSync(modules, { recursive: true });
    writeFileSync(stampFile, "");
  } catch {
    stop(`cannot write in ${root}; make the folder writable for this user and run the same command again.`);
  }
  const manager = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).packageManager;
  say("hulplijn: installing what this clone needs; the first time that takes about half a minute …");
  const began = Date.now();
  const { code, output, missing } = await install(manager);
  if (process.stderr.isTTY) process.stderr.write("\r");
  if (missing) {
    stop("npx was not found; install npm, which comes with Node.js, and run the same command again.");
  }
  if (code !== 0 || !existsSync(pinnedNode)) {
    say(output.trim().split("\n").slice(-15).join("\n"));
    stop(whyInstallFailed(output));
  }
  writeFileSync(stampFile, wanted);
  say(`hulplijn: installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

function run(file, args) {
  const flags = ["--disable-warning=ExperimentalWarning"];
  const child = spawn(pinnedNode, [...flags, path.join(root, file), ...args], { stdio: "inherit" });
  child.on("error", (error) =>
    stop(`cannot start ${pinnedNode}: ${error.message}; remove node_modules and run again.`),
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // At a terminal Ctrl-C reaches the child by itself; passing it on would make two of one.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on("close", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  stop(
    `Node.js ${process.versions.node} is too old; install Node.js 20 or newer and run the same command again.`,
  );
}
const [verb, ...args] = process.argv.slice(2);
const file = programs[verb] || `scripts/${verb}.ts`;
if (!verb || !/^[a-z-]+$/.test(verb) || !existsSync(path.join(root, file))) {
  stop(`there is no verb "${verb || ""}" (${file} does not exist); run \`npm run\` to see the verbs.`);
}
void installIfNeeded().then(() => run(file, args));
