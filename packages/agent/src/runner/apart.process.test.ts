import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  closeHouses,
  makeHouse,
  obey,
  outputOf,
  simple,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import { createTree } from "./process-tree.ts";
import { runScript } from "./script.ts";

afterEach(closeHouses);

const entry = path.join(import.meta.dirname, "main.ts");

describe.skipIf(withoutRoot)("a runner with root", () => {
  test("has no network by the kernel's word, and the scripts that it starts have the machine's", async () => {
    const house = makeHouse();
    const fix = simple({
      "check.sh": "readlink /proc/self/ns/net; ls -1 /sys/class/net | wc -l; exit 1\n",
      "fix.sh": "exit 0\n",
    });
    const { runId } = await obey(house, fix);
    const own = readlinkSync("/proc/self/ns/net");
    const runners = readlinkSync(`/proc/${house.runnerPid()}/ns/net`);
    expect(runners).not.toBe(own);
    const seen = readFileSync(`/proc/${house.runnerPid()}/net/dev`, "utf8").split("\n").slice(2);
    expect(seen.filter((line) => line.trim() !== "" && !line.trim().startsWith("lo:"))).toEqual([]);
    expect(readFileSync(`/proc/${house.runnerPid()}/net/tcp`, "utf8").trim().split("\n")).toHaveLength(1);
    expect(outputOf(house, runId, "check").toString().split("\n")[0]).toBe(own);
    expect(house.lines).toContain("runner: has no network, by the kernel's word");
  });

  test("A-10: what is planted in the agent's environment reaches neither the runner nor a script", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-planted-"));
    const ran = `${folder}/ran`;
    writeFileSync(`${folder}/evil.cjs`, `require("fs").writeFileSync(${JSON.stringify(ran)}, "")`);
    const planted = {
      NODE_OPTIONS: `--require=${folder}/evil.cjs --tls-keylog=${folder}/keys`,
      NODE_PATH: folder,
      NODE_EXTRA_CA_CERTS: `${folder}/ca.pem`,
      NODE_V8_COVERAGE: `${folder}/coverage`,
      NODE_TLS_REJECT_UNAUTHORIZED: "0",
      OPENSSL_CONF: `${folder}/openssl.cnf`,
      LD_PRELOAD: `${folder}/evil.so`,
      LD_LIBRARY_PATH: folder,
      SSLKEYLOGFILE: `${folder}/keys`,
      HTTPS_PROXY: "http://127.0.0.1:9",
      PATH: `${folder}:${process.env["PATH"]}`,
      BASH_ENV: `${folder}/evil.sh`,
      ENV: `${folder}/evil.sh`,
    };
    writeFileSync(`${folder}/evil.sh`, `echo > ${ran}\n`);
    for (const name of ["sh", "unshare", "nsenter", "node"])
      writeFileSync(`${folder}/${name}`, `#!/bin/sh\necho > ${ran}\n`, { mode: 0o755 });
    const before = { ...process.env };
    Object.assign(process.env, planted);
    try {
      const house = makeHouse();
      const fix = simple({ "check.sh": "cat /proc/self/environ; exit 1\n", "fix.sh": "exit 0\n" });
      const { runId } = await obey(house, fix);
      expect(readFileSync(`/proc/${house.runnerPid()}/environ`, "utf8")).toBe("LC_ALL=C\0");
      const names = outputOf(house, runId, "check")
        .toString()
        .split("\0")
        .map((one) => one.replace(/=.*/s, ""));
      // A-05: exactly these, and the working directory that the shell itself adds.
      expect(names.toSorted((one, other) => (one < other ? -1 : 1))).toEqual([
        "",
        "HULPLIJN_RUN",
        "HULPLIJN_SETTINGS",
        "LC_ALL",
        "PATH",
        "PWD",
      ]);
      expect(readdirSync(folder).toSorted()).toEqual([
        "evil.cjs",
        "evil.sh",
        "node",
        "nsenter",
        "sh",
        "unshare",
      ]);
    } finally {
      for (const name of Object.keys(planted)) delete process.env[name];
      Object.assign(process.env, before);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("A-15: the bytes that run have no name that others could be put under", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-swap-"));
    const swap = `
      const fs = require("fs");
      process.stdout.write("on");
      for (let seen = 0; ; ) for (const name of fs.readdirSync(${JSON.stringify(folder)})) {
        try { fs.writeFileSync(${JSON.stringify(folder)} + "/" + name, "echo evil\\n"); fs.writeFileSync(${JSON.stringify(`${folder}.seen`)}, name); } catch {}
      }`;
    const swapper = spawn(process.execPath, ["-e", swap], { stdio: ["ignore", "pipe", "inherit"] });
    try {
      await once(swapper.stdout, "data");
      for (let at = 0; at < 40; at++) {
        let said = "";
        const end = await runScript({
          bytes: Buffer.from("echo good\n"),
          params: {},
          mark: `swap.${at}`,
          settings: "/nonexistent",
          folder,
          before: [],
          tree: createTree(`swap-${at}`, `swap.${at}`),
          limitMs: 10_000,
          leavesServices: false,
          output: (_stream, bytes) => {
            said += bytes.toString();
          },
          stop: new AbortController().signal,
        });
        expect([end.exitCode, said]).toEqual([0, "good\n"]);
      }
      expect(existsSync(`${folder}.seen`)).toBe(false);
    } finally {
      swapper.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
      rmSync(`${folder}.seen`, { force: true });
    }
  });

  test("that was promised to be without network and is not, runs nothing", () => {
    const began = spawnSync(
      process.execPath,
      [entry, "--state", "/nonexistent", "--key", "/nonexistent", "--network", "/proc/self/ns/net"],
      { input: "", encoding: "utf8", env: {} },
    );
    expect(began.status).toBe(3);
    expect(began.stderr).toBe("runner: it was to be without network and is not: nothing is run.\n");
  });
});
