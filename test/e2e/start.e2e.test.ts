// `npm start` on this very clone, for real: at a terminal, as root and as an ordinary user, and where it cannot.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Device, DeviceRow } from "../../packages/shared/src/api/registry.ts";
import { buildConsole } from "../../scripts/build-console.ts";
import { askCollector } from "../../scripts/start/control.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { lacks } from "../lab/started.ts";
import { until } from "./house.ts";
import { slowness } from "./pace.ts";

const lacking = lacks(["mount", "script", "setpriv", "unshare"]);
const root = resolve(import.meta.dirname, "../..");
const nobody = 65_534;
const asNobody = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
const patience = 60;

interface Ran {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly code: Promise<number | null>;
}

describe.skipIf(lacking !== null)(`npm start (${lacking ?? "on this clone"})`, () => {
  let folder: string;
  let clone: string;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    await buildConsole();
    folder = mkdtempSync(join(tmpdir(), "hulplijn-start-"));
    chmodSync(folder, 0o755);
    clone = join(folder, "my clone");
    mkdirSync(clone);
  });
  afterAll(() => {
    for (const child of running) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  /** A folder for data, or a home, of this user. */
  function own(name: string, user = 0): string {
    const made = join(folder, name);
    mkdirSync(made);
    chownSync(made, user, user);
    return made;
  }

  /** Runs a program in this clone as it is to be found below a path with a space; `before` is done to the mounts, by a shell. */
  function run(env: Record<string, string>, program: readonly string[], before = ":"): Ran {
    const within = `mount --bind "$ROOT" "$CLONE" && ${before} && cd "$CLONE" && exec "$@"`;
    const args = ["--mount", "--propagation", "private", "sh", "-c", within, "sh", ...program];
    const child = spawn("unshare", args, {
      env: { PATH: process.env["PATH"], HOME: folder, ROOT: root, CLONE: clone, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    running.push(child);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => (said += String(piece)));
    const code = once(child, "close").then(([left]) => left as number | null);
    return { child, said: () => said, code };
  }

  /** `npm start` at a terminal of its own, until the link is there. */
  async function start(data: string, port: number, user: readonly string[] = [], home = folder) {
    const env = { HULPLIJN_DATA: data, HULPLIJN_PORT: String(port), HOME: home };
    const began = performance.now();
    const ran = run(env, [...user, "script", "-qefc", "npm start", "/dev/null"]);
    await until("the sign-in link is there", patience, async () => {
      if (ran.child.exitCode !== null) throw new Error(ran.said());
      return ran.said().includes("Sign in (the link works once): http://localhost:");
    });
    const tookMs = performance.now() - began;
    const device = await until("this machine is connected", patience, async () => {
      const ask = askCollector(join(data, "collector/control.sock"), "GET", "/devices");
      const { items } = (await ask) as { readonly items: readonly DeviceRow[] };
      return items.find((one) => one.connected);
    });
    const end = async (): Promise<void> => {
      ran.child.stdin?.write("\u0003");
      expect(await ran.code).toBe(130);
      expect(ran.said()).toContain(`Stopped. The data stays in ${data}; npm start goes on with it.`);
      expect(processesOf(data)).toEqual([]);
    };
    return { said: ran.said, tookMs, device, end };
  }

  test("Ctrl-C stops everything; a second start is quick and goes on with the data", async () => {
    const [data, port] = [join(folder, "my data"), await freePort()];
    const first = await start(data, port);
    expect(first.said()).toContain("Enrolling this machine");
    await first.end();

    const slow = await slowness();
    const second = await start(data, port);
    expect(second.tookMs).toBeLessThan(5000 * Math.max(slow, await slowness()));
    expect(second.said()).not.toMatch(/Enrolling|Made a key|Approved|installing/);
    expect(second.device.deviceId).toBe(first.device.deviceId);
    await second.end();
  });

  test("as an ordinary user: what needs root says so", async () => {
    const data = own("data of nobody", nobody);
    const { said, device, end } = await start(
      data,
      await freePort(),
      asNobody,
      own("home of nobody", nobody),
    );
    expect(said()).toContain("Running as an ordinary user");
    const health = await until("disk health was tried", patience, async () => {
      const ask = askCollector(join(data, "collector/control.sock"), "GET", `/devices/${device.deviceId}`);
      return ((await ask) as Device).probes.find(({ probe }) => probe === "disk-health");
    });
    expect(health.reading).toMatchObject({ state: "unavailable", reason: "needs-root" });
    await end();
  });

  describe("where it cannot, says in one sentence what to do", () => {
    const bootstrap = [process.execPath, "scripts/bootstrap.mjs", "start"];

    async function refused(env: Record<string, string>, before?: string, user: readonly string[] = []) {
      const { code, said } = run(
        { HULPLIJN_PORT: String(await freePort()), ...env },
        [...user, ...bootstrap],
        before,
      );
      expect(await code, said()).toBe(1);
      return said();
    }

    test("a port in use", async () => {
      const taken = createServer().listen(0, "127.0.0.1");
      await once(taken, "listening");
      const { port } = taken.address() as { readonly port: number };
      const said = await refused({ HULPLIJN_DATA: own("data 1"), HULPLIJN_PORT: String(port) });
      taken.close();
      expect(said).toBe(
        `Port ${port} is in use by another program. Set HULPLIJN_PORT to a free one, or end that program.\n`,
      );
    });

    test("a folder that an ordinary user may not write", async () => {
      const data = own("data 2");
      const said = await refused({ HULPLIJN_DATA: data }, undefined, asNobody);
      expect(said).toBe(`The folder ${data} cannot be written. Set HULPLIJN_DATA to a folder that can.\n`);
    });

    test("a clone that nobody may write, not even root", async () => {
      const said = await refused({}, 'mount -o remount,bind,ro "$CLONE"');
      const data = join(clone, ".hulplijn");
      expect(said).toBe(`The folder ${data} cannot be written. Set HULPLIJN_DATA to a folder that can.\n`);
    });

    test("a clone that nobody may write, and whose console was never built", async () => {
      const hide = 'mount -t tmpfs -o ro none "$CLONE/packages/console/dist"';
      const said = await refused(
        { HULPLIJN_DATA: own("data 3") },
        `${hide} && mount -o remount,bind,ro "$CLONE"`,
      );
      expect(said).toBe(
        `The console has to be built, and ${join(clone, "packages/console/dist")} cannot be written. Make the clone writable for this user.\n`,
      );
    });

    test("no network, and nothing installed", async () => {
      const bare = join(folder, "bare clone");
      const names = [
        "package.json",
        "pnpm-lock.yaml",
        "pnpm-workspace.yaml",
        "scripts/bootstrap.mjs",
        "scripts/start.ts",
      ];
      const manifests = readdirSync(join(root, "packages")).map((name) => `packages/${name}/package.json`);
      for (const name of [...names, ...manifests]) {
        mkdirSync(dirname(join(bare, name)), { recursive: true });
        cpSync(join(root, name), join(bare, name));
      }
      const said = await refused({ ROOT: bare }, 'export HOME="$CLONE"', ["unshare", "--net"]);
      expect(said.trimEnd().split("\n").at(-1)).toBe(
        "hulplijn: installing needs the npm registry and could not reach it; check the network or proxy and run the same command again.",
      );
    });
  });
});

/** Programs that were started with this folder for their data. */
function processesOf(data: string): readonly string[] {
  const lines = readdirSync("/proc").map((name) => {
    try {
      const [environ, line] = ["environ", "cmdline"].map((file) =>
        readFileSync(`/proc/${name}/${file}`, "utf8"),
      );
      return /^[0-9]+$/.test(name) && environ?.includes(`=${data}`) === true ? (line ?? "") : "";
    } catch {
      return "";
    }
  });
  return lines.filter((line) => line !== "");
}
