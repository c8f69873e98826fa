import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  fixAsks,
  isGrave,
  readManifest,
  stepsOf,
  wrongParameter,
} from "../../packages/shared/src/trust/decide.ts";
import { rules } from "../../packages/shared/src/rules/registry.ts";
import { fixesFolder, sealed } from "../../scripts/seal-fix.ts";

// Walks every fix: what its folder promises must hold before anybody is asked to approve it.

const work = mkdtempSync(path.join(tmpdir(), "hulplijn-fixes-"));
afterAll(() => rmSync(work, { recursive: true }));
const ids = readdirSync(fixesFolder);

/** Values that a person might give, for each parameter of each fix. */
const sampleParams: Readonly<Record<string, string | number>> = {
  account: "hulplijn-no-such-account",
  queue: "office",
  jobId: 2_147_483_647,
  interface: "lo",
  service: "hulplijn-no-such-service",
  mount: "/proc",
  user: "hulplijn-no-such-user",
  keepLogDays: 400,
  keepTempDays: 400,
  olderThanHours: 720,
  daysLeft: 1,
};

/** Preventive work that looks at the machine as a whole: it may find something to do on the one that tests run on. */
const findsAsItIs: ReadonlySet<string> = new Set([
  "check-disk-short-test",
  "clean-up-logs-and-temp",
  "install-security-updates",
  "look-for-updates",
  "renew-certificates",
  "reset-printer-queues-overnight",
  "restart-when-needed",
  "review-event-log",
  "trim-file-systems",
]);

describe.each(ids)("the fix %s", (id) => {
  const folder = path.join(fixesFolder, id);
  const read = readManifest(readFileSync(path.join(folder, "manifest.json")));
  const manifest = read ?? expect.fail("its manifest is not as it should be; run npm run seal-fix");
  const scriptsOf = (platform: "linux" | "windows"): string[] => {
    const steps = stepsOf(manifest, platform);
    return steps ? [...new Set([steps.check, steps.fix, steps.verify, steps.undo ?? steps.fix])] : [];
  };
  const [shells, modules] = [scriptsOf("linux"), scriptsOf("windows")];
  const scripts = [...shells, ...modules];

  test("has the name of its folder, and a manifest with its scripts' digests", () => {
    expect(manifest.id).toBe(id);
    expect(readFileSync(path.join(folder, "manifest.json"), "utf8")).toBe(sealed(folder));
  });

  test("has every file that it names, and uses every file that it has", () => {
    expect(scripts.toSorted()).toEqual(Object.keys(manifest.files).toSorted());
  });

  test("says in both languages what it is, in sentences", () => {
    for (const language of ["en", "nl"] as const) {
      expect(manifest.title[language]).not.toMatch(/\.$/);
      for (const sentence of [manifest.summary, manifest.caution, manifest.notice]) {
        expect(sentence[language]).toMatch(/^[A-ZÉ].*\.$/s);
      }
    }
    for (const pair of [manifest.title, manifest.summary, manifest.caution, manifest.notice]) {
      expect(pair.nl).not.toBe(pair.en);
    }
  });

  test.each(shells)("%s is a readable POSIX script that stays in its place", (script) => {
    const text = readFileSync(path.join(folder, script), "utf8");
    expect(text.startsWith("#!/bin/sh\n# ")).toBe(true);
    expect(text).toContain("\nset -eu\n");
    expect(spawnSync("/bin/sh", ["-n", path.join(folder, script)]).status).toBe(0);
    // Nothing hidden, nothing from elsewhere: what was read is what runs.
    expect(text).not.toMatch(/[^\x20-\x7e\n]/);
    expect(text).not.toMatch(/\b(curl|wget|eval|base64)\b|\bsource |^\s*\. |\.sh\b/m);
  });

  test.each(modules)("%s is a readable module that stays in its place (S-22)", (script) => {
    const text = readFileSync(path.join(folder, script), "utf8");
    expect(script).toMatch(/\.mjs$/);
    expect(text.startsWith("// ")).toBe(true);
    expect(spawnSync(process.execPath, ["--check", path.join(folder, script)]).status).toBe(0);
    // Nothing hidden, nothing but Node's own modules; programs of Windows by absolute path, and none that reads commands.
    expect(text).not.toMatch(/[^\x20-\x7e\n]/);
    for (const [, from] of text.matchAll(/\bfrom "([^"]+)"/g)) expect(from).toMatch(/^node:/);
    expect(text).not.toMatch(/\b(eval|Function|fetch|require|execSync|shell)\b|\bimport\(/);
    expect(text).not.toMatch(
      /powershell|pwsh|cmd\.exe|wscript|cscript|mshta|rundll32|\.(bat|cmd|ps1|vbs)\b/i,
    );
    const programs = [...text.matchAll(/"([\w.-]+\.exe)"|([^\s"`]*\.exe)`/g)];
    for (const [all, , path] of programs) if (path !== undefined) expect(all).toContain("System32\\");
  });

  test("reads every parameter that it takes, and no other", () => {
    const text = scripts.map((script) => readFileSync(path.join(folder, script), "utf8")).join("");
    const readThere = [...text.matchAll(/HULPLIJN_PARAM_([A-Z_]+)/g)].map(([, name]) => name);
    const taken = Object.keys(manifest.parameters).map((name) =>
      name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    );
    expect(new Set(readThere)).toEqual(new Set(taken));
  });

  test("settles rules that exist, on subjects made of its own parameters", () => {
    for (const { rule, subject } of manifest.settles) {
      expect([...rules.keys()]).toContain(rule);
      const inSubject = [...subject.matchAll(/\{([a-zA-Z0-9]+)\}/g)].map(([, name]) => name);
      for (const name of inSubject) expect(Object.keys(manifest.parameters)).toContain(name);
    }
  });

  test("asks the employee before what cannot be taken back, unless they are on the phone about it", () => {
    if (isGrave(manifest.risk) && manifest.callerVerified !== true) expect(fixAsks(manifest)).toBe(true);
  });

  test("undoes what it does to the network, and waits longer than a dead link takes to be noticed", () => {
    if (manifest.deadManSeconds === undefined) return;
    expect(manifest.platforms.linux?.undo).toBeDefined();
    expect(manifest.deadManSeconds).toBeGreaterThanOrEqual(40);
  });

  test.skipIf(process.platform !== "linux")("finds nothing to do on a device without the fault", () => {
    const check = manifest.platforms.linux?.check;
    if (check === undefined) return;
    const params = Object.fromEntries(
      Object.keys(manifest.parameters).map((name) => [name, sampleParams[name] ?? ""] as const),
    );
    expect(wrongParameter(manifest, params)).toBe(null);
    const variables = Object.entries(params).map(([name, value]) => [
      `HULPLIJN_PARAM_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`,
      String(value),
    ]);
    const result = spawnSync("/bin/sh", [path.join(folder, check)], {
      cwd: work,
      encoding: "utf8",
      env: {
        PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
        LC_ALL: "C",
        HULPLIJN_SETTINGS: "/nonexistent",
        ...(Object.fromEntries(variables) as Record<string, string>),
      },
    });
    // 2 is "cannot tell": a machine without a print service cannot say how a queue is.
    expect(findsAsItIs.has(id) ? [0, 1, 2] : [1, 2], result.stdout + result.stderr).toContain(result.status);
    expect(result.stdout).not.toBe("");
  });
});

test("every fix that a rule proposes exists, with exactly those parameters", () => {
  for (const rule of rules.values()) {
    for (const { fix, params } of rule.proposals) {
      const file = path.join(fixesFolder, fix, "manifest.json");
      expect(existsSync(file), `${rule.id} proposes ${fix}`).toBe(true);
      const manifest = readManifest(readFileSync(file));
      expect(Object.keys(manifest?.parameters ?? {}).toSorted(), rule.id).toEqual(
        Object.keys(params).toSorted(),
      );
    }
  }
});
