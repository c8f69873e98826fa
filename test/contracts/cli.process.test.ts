import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem, Run } from "../../packages/shared/src/api/registry.ts";
import { initTrust } from "../../packages/cli/src/trust/init-trust.ts";
import { type House, makeHouse } from "./http-house.ts";
import { deviceRecord, findingRecord, incidentRecord, runRecord } from "./store-records.ts";
import { commandLine, type Ended } from "./command-line.ts";

const main = path.join(import.meta.dirname, "../../packages/cli/src/main.ts");
const deviceId = "019ab000-0000-7000-8000-000000000001";
const runId = "019ab000-0000-7000-8000-000000000003";
const home = mkdtempSync(path.join(tmpdir(), "hulplijn-cli-"));

let house: House;
let url = "";
let key = "";
beforeAll(async () => {
  house = await makeHouse();
  url = `http://localhost:${await house.http.listen({ host: "127.0.0.1", port: 0 })}`;
  await house.http.listenControl(path.join(house.folder, "control.sock"));
  key = await house.store.write(async (tx) => {
    await tx.putDevice(deviceRecord(deviceId, { name: "LT-0412" }));
    const incidentId = "019ab000-0000-7000-8000-000000000002";
    const incident = await tx.addIncident(incidentRecord(incidentId, { deviceId }));
    await tx.putFinding(findingRecord("019ab000-0000-7000-8000-000000000004", { deviceId, incidentId }));
    const done = { phase: "ended", outcome: "verified", endedAtMs: Date.now() } as const;
    await tx.putRun(runRecord(runId, { deviceId, incidentId, ...done }));
    const piece = { runId, step: "fix", atMs: 1, offset: 0 } as const;
    await tx.addOutput({
      ...piece,
      stream: "stdout",
      data: Buffer.from("page 1\n\u001b[2J").toString("base64"),
    });
    await tx.addOutput({ ...piece, stream: "stderr", data: Buffer.from("careful\n").toString("base64") });
    return `INC-${incident.number}`;
  });
});
afterAll(async () => {
  await house.close();
  rmSync(home, { recursive: true, force: true });
});

/** Runs one command line in this process, as a user without anything of ours in the environment, but what is given. */
function run(args: readonly string[], env: Record<string, string> = {}, input = ""): Promise<Ended> {
  return commandLine(args, { home, env, input, sleep: (ms) => sleep(ms) });
}

/** The same as a program of its own. */
const spawned = (args: readonly string[], env: Record<string, string>): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, ...args],
      { cwd: home, env: { PATH: process.env["PATH"] ?? "", HOME: home, ...env } },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    );
  });
const local = (): Record<string, string> => ({ HULPLIJN_DATA: house.folder });
const remote = async (role: "auditor" | "first-line" | "third-line"): Promise<Record<string, string>> => ({
  HULPLIJN_URL: url,
  HULPLIJN_TOKEN: await house.token(role),
});

describe("on the collector's own machine", () => {
  test("token create prints a bearer token and only that, which works, and leaves its trace", async () => {
    const made = await spawned(["token", "create", "--role", "auditor", "--name", "grafana"], local());
    expect(made).toMatchObject({ code: 0 });
    expect(made.out).toMatch(/^hulplijn_pat_[A-Za-z0-9_-]{43}\n$/);
    const answer = await fetch(`${url}/api/v1/devices`, {
      headers: { authorization: `Bearer ${made.out.trim()}` },
    });
    expect(answer.status).toBe(200);
    const trail = await house.store.audit(0, 1000);
    expect(trail.find((line) => line.action === "token.made")).toMatchObject({ who: "local administrator" });
    expect(JSON.stringify(trail)).not.toContain(made.out.trim());
  });

  test("the control socket is its owner's alone", () => {
    expect(statSync(path.join(house.folder, "control.sock")).mode & 0o777).toBe(0o600);
  });

  test("reading works without signing in, and running fixes does not", async () => {
    expect((await run(["devices", "list"], local())).out).toContain("LT-0412");
    const refused = await run(["incidents", "note", key, "hello"], local());
    expect(refused).toMatchObject({ code: 4, out: "" });
    expect(refused.err).toContain("Your role may not do this");
  });
});

describe("with a token", () => {
  test("lists are tables for people and the API's object for programs", async () => {
    const env = await remote("auditor");
    const people = await run(["devices", "list", "--columns", "name,state"], env);
    expect(people).toMatchObject({ code: 0, out: "NAME     STATE\nLT-0412  well\n", err: "" });
    const programs = await run(["devices", "list", "--q", "name:lt-0412", "--json"], env);
    expect(JSON.parse(programs.out)).toMatchObject({ items: [{ name: "LT-0412" }], nextCursor: null });
    expect((await run(["incidents", "list"], { ...env, LANG: "nl_NL.UTF-8" })).out).toContain("staat stil");
    expect((await run(["fixes", "list"], env)).out).toContain("resume-print-queue");
    expect((await run(["runs", "list"], env)).out).toContain("verified");
  });

  test("one thing is shown whole", async () => {
    const env = await remote("auditor");
    expect((await run(["devices", "show", "lt-0412"], env)).out).toContain("office");
    expect((await run(["incidents", "show", key], env)).out).toContain("Resume a print queue");
    expect((await run(["fixes", "show", "resume-print-queue", "--code"], env)).out).toContain("--- run.sh");
    expect((await run(["runs", "show", runId], env)).out).toContain("LT-0412");
    expect((await run(["status"], env)).out).toContain("Open incidents  1");
  });

  test("watching a run gives its output, apart, and nothing that steers the terminal", async () => {
    const watched = await run(["runs", "watch", runId], await remote("auditor"));
    expect(watched).toMatchObject({ code: 0, out: "page 1\n␛[2J" });
    expect(watched.err).toContain("careful\n");
    expect(watched.err).toContain("-- verified");
  });

  test("an incident is taken, noted and resolved", async () => {
    const person = await house.signIn("third-line", "Grace");
    const made = await house.http.api.inject({
      method: "POST",
      url: "/api/v1/tokens",
      payload: { role: "third-line", name: "laptop" },
      headers: person.headers,
    });
    const env = { HULPLIJN_URL: url, HULPLIJN_TOKEN: made.json<{ token: string }>().token };
    expect(await run(["incidents", "take", key], env)).toMatchObject({ code: 0, out: `${key} is yours.\n` });
    expect(await run(["incidents", "note", key, "on my way"], env)).toMatchObject({ code: 0 });
    const shown = await run(["incidents", "show", key], env);
    expect(shown.out).toContain("Grace");
    expect(shown.out).toContain("on my way");
    const wish = { organisation: "Voorbeeld", person: "Grace", passphrase: null, nowMs: Date.now() };
    initTrust({ ...wish, folder: path.join(home, "keys"), policyDays: 9 });
    const own = ["--key", path.join(home, "keys/approver.key.pem")];
    expect(await run(["incidents", "run", key], env)).toMatchObject({ code: 2 });
    const refused = await run(["incidents", "run", key, "--json", ...own], env);
    expect(refused.code).toBe(8);
    expect(JSON.parse(refused.out) as Problem).toMatchObject({ code: "fix-not-approved" });
    expect(refused.err).toContain("hulplijn fix approve");
    const resolved = await run(["incidents", "resolve", key, "--reason", "the printer was replaced"], env);
    expect(resolved).toMatchObject({ code: 0 });
    const stopped = await run(["runs", "stop", runId, "--json"], env);
    expect(stopped).toMatchObject({ code: 8 });
    expect(JSON.parse((await run(["runs", "show", runId, "--json"], env)).out) as Run).toMatchObject({
      runId,
    });
  });
});

describe("exit codes and errors", () => {
  test.each([
    [["devices", "show", "nobody"], 3, "There is nothing here"],
    [["devices", "list", "--q", "colour:red"], 5, "/q/0/10"],
    [["devices", "list", "--sort", "passwordHash"], 5, "no such order"],
    [["devices", "list", "--columns", "secret"], 2, "no column secret"],
    [["devices", "list", "--limit", "1000"], 2, "--limit"],
    [["incidents", "note", "INC-1", "x"], 4, "Your role may not do this"],
    [["token", "create", "--role", "root"], 2, "Allowed choices"],
    [["devices", "destroy"], 2, "unknown command"],
    [["--url", "x"], 2, "unknown option"],
  ])("%j ends with %d", async (args, code, says) => {
    const ended = await run(args, await remote("auditor"));
    expect(ended).toMatchObject({ code, out: "" });
    expect(ended.err).toContain(says);
    expect(ended.err).not.toMatch(/\n\s+at /);
  });

  test("no collector, a wrong token and a stranger at the address are told apart", async () => {
    const nowhere = { HULPLIJN_URL: "http://localhost:9", HULPLIJN_TOKEN: "x".repeat(40) };
    expect(await run(["status"], nowhere)).toMatchObject({ code: 7, out: "" });
    expect(await run(["status"], { ...nowhere, HULPLIJN_URL: url })).toMatchObject({ code: 4 });
    expect(await run(["status"], {})).toMatchObject({ code: 4 });
    expect((await run(["status"], {})).err).toContain("hulplijn login");
  });

  test("the program itself ends with the code", async () => {
    expect(await spawned(["devices", "show", "nobody"], await remote("auditor"))).toMatchObject({
      code: 3,
      out: "",
    });
    expect(await spawned(["--version"], {})).toMatchObject({ code: 0, err: "" });
  });

  test("help is on standard output, reads as words, and is no failure", async () => {
    const help = await run(["token", "create", "--help"]);
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toContain("prints the token and nothing else");
  });
});

describe("login", () => {
  test("keeps the token for this user alone, and is used from then on", async () => {
    const file = path.join(home, "token");
    writeFileSync(file, `${await house.token("auditor")}\n`);
    expect(await run(["login", "--url", "nonsense", "--token-file", file])).toMatchObject({ code: 2 });
    expect(await run(["login", "--url", url, "--token-file", file])).toMatchObject({ code: 0, out: "" });
    const kept = path.join(home, ".config/hulplijn/login.json");
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect((await run(["devices", "list"])).out).toContain("LT-0412");

    const piped = await run(["login", "--url", url, "--token-file", "-"], {}, readFileSync(file, "utf8"));
    expect(piped).toMatchObject({ code: 0 });
    const wrong = await run(
      ["login", "--url", url, "--token-file", "-"],
      {},
      "hulplijn_pat_wrong_wrong_wrong",
    );
    expect(wrong).toMatchObject({ code: 4 });
    expect((await run(["devices", "list"])).code).toBe(0);
  });
});

describe("D-16: the audit trail", () => {
  const lines = async (): Promise<string[]> => {
    const { out } = await run(["audit", "export"], await remote("auditor"));
    return out.trimEnd().split("\n");
  };
  /** Verifies these lines as an export that lies on disk. */
  const verified = (text: readonly string[], ...flags: string[]): Promise<Ended> => {
    const file = path.join(home, "trail.jsonl");
    writeFileSync(file, `${text.join("\n")}\n`);
    return run(["audit", "verify", file, "--json", ...flags]);
  };

  test("is exported as JSON Lines over every page, and is whole, over the API and offline", async () => {
    await house.store.write(async (tx) => {
      for (let at = 0; at < 250; at++)
        await tx.addAudit({ atMs: at, who: "Ans", action: "device.viewed", object: "d", detail: { at } });
    });
    const trail = await lines();
    expect(trail.length).toBeGreaterThan(250);
    expect(trail.map((line) => (JSON.parse(line) as { index: number }).index)).toEqual(
      trail.map((_line, at) => at + 1),
    );
    const online = await run(["audit", "verify"], await remote("auditor"));
    expect(online).toMatchObject({
      code: 0,
      out: expect.stringContaining("all as they were written") as string,
    });
    const offline = await verified(trail);
    expect(offline).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(offline.out)).toMatchObject({ ok: true, lines: trail.length });
    expect((await run(["audit", "verify", "-"], {}, trail.join("\n"))).code).toBe(0);
  });

  test("that was edited, cut off, put in another order or is no JSON shows the first bad line, and exits 6", async () => {
    const trail = await lines();
    const { head } = JSON.parse((await verified(trail)).out) as { head: string };
    const edited = trail.map((line, at) =>
      at === 4 ? line.replace("Ans", "Bas").replace('"atMs":', '"atMs":1') : line,
    );
    const bad = async (text: readonly string[], ...flags: string[]): Promise<unknown> => {
      const { code, out } = await verified(text, ...flags);
      return { code, firstBadIndex: (JSON.parse(out) as { firstBadIndex?: number }).firstBadIndex };
    };
    expect(await bad(edited)).toEqual({ code: 6, firstBadIndex: 5 });
    expect(await bad([...trail.slice(0, 2), ...trail.slice(3)])).toEqual({ code: 6, firstBadIndex: 3 });
    expect(await bad([trail[0] ?? "", trail[2] ?? "", trail[1] ?? ""])).toEqual({
      code: 6,
      firstBadIndex: 2,
    });
    expect(await bad([...trail.slice(0, 3), "not JSON"])).toEqual({ code: 6, firstBadIndex: 4 });
    // A chain that simply ends earlier is whole by itself: that is what the head is for.
    expect(await bad(trail.slice(0, -1))).toEqual({ code: 0, firstBadIndex: undefined });
    expect(await bad(trail.slice(0, -1), "--head", head)).toEqual({ code: 6, firstBadIndex: trail.length });
    expect((await run(["audit", "verify", "--head", "x"])).code).toBe(2);
  });
});
