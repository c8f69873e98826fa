import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { payloadOf } from "@hulplijn/shared/trust/decide";
import { afterEach, describe, expect, test } from "vitest";
import {
  closeHouses,
  type House,
  makeHouse,
  obey,
  organisation,
  outputOf,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import { sha256 } from "../../../../test/trust/organisation.ts";
import { runnerAtSocket } from "../adapters/runner-socket.ts";

// The runner at the other end of a socket, with this test in systemd's place: for each connection a process with that connection as
// its standard input and output, one at a time. The real one: test/lab/runner-apart.test.ts.

/** The agent's user here: one that every Debian has. */
const nobody = 65_534;
const rootDigest = sha256(payloadOf(organisation.root));

interface Place {
  readonly house: House;
  readonly own: string;
  readonly said: string[];
  /** The runner that was started last. */
  readonly last: () => ChildProcess | undefined;
}

const servers: Server[] = [];
const folders: string[] = [];
afterEach(() => {
  closeHouses();
  for (const server of servers.splice(0)) server.close();
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});

function openPlace(
  change: { readonly peer?: string; readonly pin?: string; readonly ownMode?: number } = {},
): Place {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-socket-"));
  folders.push(folder);
  const [own, settings, socket] = [`${folder}/own`, `${folder}/settings`, `${folder}/runner.sock`];
  mkdirSync(own);
  chmodSync(own, change.ownMode ?? 0o700);
  mkdirSync(settings, { mode: 0o755 });
  writeFileSync(`${settings}/agent.json`, JSON.stringify({ rootDigest: change.pin ?? rootDigest }));
  const said: string[] = [];
  let last: ChildProcess | undefined;
  let state = "";
  const server = createServer({ pauseOnConnect: true }, (connection) => {
    if (last && last.exitCode === null && last.signalCode === null) return void connection.destroy();
    const start = [path.join(import.meta.dirname, "main.ts"), "--peer", change.peer ?? `0-1-${nobody}`];
    const ours = ["--agent-user", "nobody", "--own", own, "--settings", settings];
    const theirs = ["--state", state, "--key", `${state}/device-key.pem`];
    last = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...start, ...ours, ...theirs], {
      env: { LC_ALL: "C", NODE_V8_COVERAGE: undefined },
      stdio: [connection, connection, "pipe"],
    });
    last.stderr?.on("data", (text: Buffer) => said.push(text.toString()));
    connection.destroy();
    return undefined;
  });
  server.listen(socket);
  servers.push(server);
  const house = makeHouse(undefined, settings, undefined, (made) => {
    state = made;
    return runnerAtSocket(socket);
  });
  for (const name of ["identity.json", "trust/root.json", "trust/policy.json", "device-key.pem"])
    chownSync(path.join(house.folder, name), nobody, nobody);
  return { house, own, said, last: () => last };
}

const fix = simple({ "check.sh": "echo here; exit 0\n", "fix.sh": "exit 0\n" });

describe.skipIf(withoutRoot)("a runner that is started for a connection", () => {
  test("obeys an order over its socket, and keeps all that is its own in a folder of root's", async () => {
    const { house, own } = openPlace();
    const { runId, receipt } = await obey(house, fix, 20_000);
    expect(receipt.outcome).toBe("verified");
    expect(outputOf(house, runId, "check").toString()).toBe("here\n");
    expect(readdirSync(own)).toEqual(expect.arrayContaining(["journal.jsonl", "tickets.json", "trust.json"]));
    expect(readdirSync(house.folder)).not.toContain("runner");
  });

  test("hears nobody but the agent's user", async () => {
    const { house, said, last } = openPlace({ peer: "0-1-1000" });
    await until(() => last()?.exitCode === 4, 20_000);
    expect(said.join("")).toContain("nobody but the agent's own user is heard here");
    expect(house.keeper.tickets()).toEqual([]);
  });

  test("runs nothing when its own folder is not root's alone", async () => {
    const { said, last } = openPlace({ ownMode: 0o755 });
    await until(() => last()?.exitCode === 5, 20_000);
    expect(said.join("")).toContain("has to be a folder of root's alone");
  });

  test("trusts the root that root wrote down on this machine, and no other that the network half has", async () => {
    const { house } = openPlace({ pin: "ab".repeat(32) });
    const { receipt } = await obey(house, fix, 20_000);
    expect([receipt.outcome, receipt.code]).toEqual(["refused", "root-not-pinned"]);
  });

  test("that is killed is started again by the next connection, and says what became of the run", async () => {
    const { house, last } = openPlace();
    const long = simple({ "check.sh": "echo here; sleep 600\n", "fix.sh": "exit 0\n" });
    const obeyed = obey(house, long, 30_000);
    const first = await until(() => house.told.some(({ type }) => type === "run-output") && last(), 20_000);
    first.kill("SIGKILL");
    const { receipt } = await obeyed;
    expect(receipt.outcome).toBe("interrupted");
    expect(last()?.pid).not.toBe(first.pid);
  });
});
