// Kills a device at each change of the disk that an update makes, and looks: whatever lies there, the launcher starts a whole version;
// and the device's next life brings the update to its end, told at least once.
import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
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
import { gzipSync } from "node:zlib";
import { decideSlot } from "../../packages/agent/src/core/slots/decide-slot.ts";
import { folderOfSlot, readSlots } from "../../packages/agent/src/slots/slot-folder.ts";
import { bundleOf } from "../../packages/shared/src/trust/decide.ts";
import { deviceId, makeOrganisation, wallMs } from "../trust/organisation.ts";
import { releaseOf, signedRelease, withReleasers } from "../trust/release.ts";
import { dieAt, PowerCut } from "./die-at.ts";
import { live, type Setting } from "./life.ts";

const root = path.join(import.meta.dirname, "../..");
const organisation = makeOrganisation();
const { policy, releaserKeys } = withReleasers(organisation.policy);
const plain = ["--disable-warning=ExperimentalWarning"];

/** A version of the agent that says which one it is. */
const version = (name: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    ["agent.mjs", "runner.mjs", "screen.mjs"].map((file) => [
      file,
      Buffer.from(`process.stdout.write(${JSON.stringify(`${name} ${file}`)});\n// ${"x".repeat(400)}\n`),
    ]),
  );

export interface UpdateHouse {
  /** Lives through the update from the beginning, killed at this change; then again, until it is over. What is wrong, in words. */
  killAt(at: number, torn: boolean, isGood: boolean): readonly string[];
  /** Changes of the disk in one update that nothing disturbs. */
  changes(isGood: boolean): number;
  close(): void;
}

/** `how`: lives in this process, which a power cut ends by changing the disk no more, or in processes of their own. */
export function makeUpdateHouse(how: "in here" | "kill -9"): UpdateHouse {
  // Each change is synced to the disk; where nothing is really cut off, memory does as well.
  const where = how === "in here" && existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const folder = mkdtempSync(path.join(where, "hulplijn-updates-"));
  const program = path.join(folder, "program");
  mkdirSync(path.join(program, "agent"), { recursive: true });
  if (how === "kill -9") {
    const built = path.join(folder, "built");
    const tsup = createRequire(path.join(root, "package.json")).resolve("tsup/dist/cli-default.js");
    execFileSync(process.execPath, [tsup, "--config", "tsup.config.ts", "--out-dir", built], {
      cwd: path.join(root, "packages/agent"),
      stdio: "pipe",
    });
    copyFileSync(path.join(built, "launch/launch.mjs"), path.join(program, "launch.mjs"));
  }
  for (const [name, bytes] of version("old")) writeFileSync(path.join(program, "agent", name), bytes);

  const bytes = gzipSync(bundleOf(version("new")));
  const release = releaseOf({ sequence: 7, platforms: ["linux-x64", "linux-arm64"] }, bytes);
  const slot = `r-${release.bundle.sha256.slice(0, 16)}`;
  const fresh = path.join(folder, "fresh");
  mkdirSync(path.join(fresh, "state/release"), { recursive: true });
  for (const name of ["own", "releases"]) mkdirSync(path.join(fresh, name));
  writeFileSync(path.join(fresh, "state/release", release.bundle.sha256), bytes);
  const trust: Setting["trust"] = {
    ok: true,
    deviceId,
    root: organisation.root,
    pinned: "",
    rootDigest: "",
    policy,
  };

  const device = path.join(folder, "device");
  function begin(isGood: boolean): void {
    rmSync(device, { recursive: true, force: true });
    cpSync(fresh, device, { recursive: true });
    const sealed = signedRelease(release, releaserKeys);
    writeFileSync(
      path.join(device, "setting.json"),
      JSON.stringify({ trust, release: sealed, slot, isGood, wallMs } satisfies Setting),
    );
  }
  const isApart = how === "kill -9";
  /** What was told in that life; null when it was cut off. */
  function liveUntil(at: number, torn: boolean): readonly string[] | null {
    if (!isApart) {
      const death = dieAt(at, torn);
      try {
        const told = live(device);
        return at === 0 || death.changes() < at ? told : null;
      } catch (error) {
        if (error instanceof PowerCut) return null;
        throw error;
      } finally {
        death.undo();
      }
    }
    const life = path.join(import.meta.dirname, "life-process.ts");
    const args = [...plain, life, device, String(at), torn ? "torn" : ""];
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (signal === "SIGKILL") return null;
    if (status !== 0) throw new Error(`a life ended with ${status}: ${stderr}`);
    return JSON.parse(stdout) as readonly string[];
  }
  /** What starts now: both halves, by the launcher itself where processes are killed. */
  function started(): readonly string[] {
    const { slot: now } = decideSlot(readSlots(`${device}/releases`, wallMs, false));
    const from = folderOfSlot(path.join(program, "agent"), `${device}/releases`, now);
    return ["agent", "runner"].map((half) => {
      const args = [...plain, path.join(program, "launch.mjs"), "--releases", `${device}/releases`, half];
      if (isApart) return spawnSync(process.execPath, args, { encoding: "utf8" }).stdout;
      return readFileSync(path.join(from, `${half}.mjs`), "utf8").split('"')[1] ?? "";
    });
  }

  return {
    changes(isGood) {
      begin(isGood);
      const death = dieAt(0, false);
      live(device);
      death.undo();
      return death.changes();
    },
    killAt(at, torn, isGood) {
      begin(isGood);
      const faults: string[] = [];
      const first = liveUntil(at, torn);
      if (first !== null) faults.push("it was not killed");
      const [agent = "", runner = ""] = started();
      const [name] = agent.split(" ");
      if (agent !== `${name} agent.mjs` || runner !== `${name} runner.mjs`)
        faults.push(`after the kill, "${agent}" and "${runner}" start`);
      const last = liveUntil(0, false);
      const wanted = isGood ? "new" : "old";
      if (started()[0] !== `${wanted} agent.mjs`) faults.push(`in the end ${started()[0]} starts`);
      // Killed after it was told and heard, it has nothing more to say.
      const wrong = last?.find((state) => state !== (isGood ? "settled" : "returned"));
      if (wrong !== undefined) faults.push(`it told ${wrong}`);
      return faults.map((fault) => `change ${at}${torn ? ", torn" : ""}: ${fault}`);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
