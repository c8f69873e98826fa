import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { freePort } from "../../scripts/start/free-port.ts";

// Where the collector runs: its image is laid out as the recipe says and started as a container would be, without a registry to build it from;
// its systemd unit is judged by systemd.

const root = path.resolve(import.meta.dirname, "../..");
const collector = path.join(root, "packages/collector");
const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-places-"));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recipe = readFileSync(path.join(collector, "container/Containerfile"), "utf8");
const lines = (word: string): string[] =>
  recipe
    .split("\n")
    .filter((line) => line.startsWith(`${word} `))
    .map((line) => line.slice(word.length + 1));

const asRoot = process.getuid?.() === 0;

test.skipIf(!asRoot)(
  "what the recipe copies runs as a user without a name on a root that nobody can write, says when it is ready, and stops in time (needs root for a mount namespace)",
  { timeout: 180_000 },
  async () => {
    const tsup = createRequire(path.join(root, "package.json")).resolve("tsup/dist/cli-default.js");
    const built = path.join(folder, "built");
    execFileSync(process.execPath, [tsup, "--out-dir", built], { cwd: collector, stdio: "pipe" });
    const image = path.join(folder, "image");
    const copied = lines("COPY").filter((line) => line.startsWith("--from=build /src/"));
    expect(copied).toHaveLength(4);
    for (const line of copied) {
      const [, from = "", to = ""] = line.split(" ");
      const source = from.replace("/src/", "");
      // What is built elsewhere: the bundle comes from above, the console is not needed to start.
      const real = source === "packages/collector/dist" ? built : path.join(root, source);
      if (source === "packages/console/dist" && !existsSync(real)) continue;
      cpSync(real, path.join(image, to), { recursive: true });
    }
    const data = path.join(folder, "data");
    mkdirSync(data, { mode: 0o700 });
    const [user = ""] = lines("USER");
    const [uid = "", gid = ""] = user.split(":");
    chownSync(data, Number(uid), Number(gid));

    const entry = JSON.parse(lines("ENTRYPOINT")[0] ?? "[]") as string[];
    const command = JSON.parse(lines("CMD")[0] ?? "[]") as string[];
    const check = JSON.parse(lines("HEALTHCHECK")[0]?.replace(/^.* CMD /, "") ?? "[]") as string[];
    const port = await freePort();
    const env = {
      PATH: "/usr/bin:/bin",
      HULPLIJN_COLLECTOR__DATA: data,
      HULPLIJN_COLLECTOR__PORT: String(port),
      HULPLIJN_COLLECTOR__HOST: "127.0.0.1",
    };
    // Everything is read-only but the volume; then no rights, as cap_drop and no-new-privileges leave them.
    const script =
      'mount --bind "$1" "$1" && mount -o remount,bind,ro / && mount --bind "$2" /opt && shift 2 && ' +
      `exec setpriv --reuid=${uid} --regid=${gid} --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all "$@"`;
    const inside = (args: readonly string[]): string[] => {
      const [, ...rest] = args;
      return ["-m", "sh", "-c", script, "sh", data, path.join(image, "opt"), process.execPath, ...rest];
    };
    const program = spawn("/usr/bin/unshare", inside([...entry, ...command]), {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [program.stdout, program.stderr])
      stream.on("data", (bytes: Buffer) => (said += bytes.toString()));
    const ended = new Promise<number | null>((settle) => program.on("close", (code) => settle(code)));
    const healthy = (): number | null => spawnSync("/usr/bin/unshare", inside(check), { env }).status;
    try {
      // Nothing answers yet: the check can fail.
      expect(healthy()).not.toBe(0);
      const until = Date.now() + 60_000;
      while (healthy() !== 0 && program.exitCode === null && Date.now() < until) await wait(200);
      expect(healthy(), said).toBe(0);
      const about = readFileSync(`/proc/${program.pid}/status`, "utf8");
      expect(about).toMatch(new RegExp(`^Uid:\\t${uid}\\t${uid}\\t`, "m"));
      expect(about).toMatch(/^CapEff:\t0+$/m);
      expect(about).toMatch(/^NoNewPrivs:\t1$/m);
      const mounts = readFileSync(`/proc/${program.pid}/mountinfo`, "utf8");
      expect(mounts).toMatch(/^\S+ \S+ \S+ \S+ \/ ro[, ]/m);
    } finally {
      program.kill((lines("STOPSIGNAL")[0] ?? "SIGKILL") as NodeJS.Signals);
    }
    expect(await ended, said).toBe(0);
    expect(healthy()).not.toBe(0);
  },
);

const withoutSystemd = spawnSync("systemd-analyze", ["--version"]).error !== undefined;

test.skipIf(withoutSystemd)(
  "systemd finds the collector's unit whole, and little that it may do (needs systemd-analyze)",
  () => {
    const unit = path.join(folder, "hulplijn.service");
    // The program is not installed on this machine; everything else is as it is shipped.
    const text = readFileSync(path.join(collector, "systemd/hulplijn.service"), "utf8");
    writeFileSync(unit, text.replace("/usr/lib/hulplijn-collector/node", process.execPath));
    const verified = spawnSync("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", unit], {
      encoding: "utf8",
    });
    expect([verified.status, verified.stderr]).toEqual([0, ""]);
    const judged = spawnSync("systemd-analyze", ["security", "--offline=true", "--threshold=20", unit], {
      encoding: "utf8",
    });
    expect(judged.status, judged.stdout.slice(-300)).toBe(0);
  },
);
