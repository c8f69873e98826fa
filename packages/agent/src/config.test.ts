import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readConfig, reader, registryNameOf, variableOf } from "./config.ts";
import { settingsTable } from "./config-table.ts";

function fileOf(content: unknown): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-config-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "agent.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}
const sentenceOf = (content: unknown, env: NodeJS.ProcessEnv = {}): string => {
  const read = readConfig({}, fileOf(content), env);
  return read.ok ? "fine" : read.sentence;
};

test("flags outrank the environment, which outranks the file, which outranks what is built in", () => {
  const file = fileOf({ state: "/file", reportSeconds: 30, probes: { timeServer: "time.file" } });
  const env = {
    HULPLIJN_AGENT__STATE: "/env",
    HULPLIJN_AGENT__PROBES__TIME_SERVER: "time.env",
    HULPLIJN_AGENT__SPOOL_MEGABYTES: "8",
  };
  const read = readConfig({ state: "/flag" }, file, env);
  expect(read).toMatchObject({
    ok: true,
    settings: {
      state: "/flag",
      reportSeconds: 30,
      "probes.timeServer": "time.env",
      spoolMegabytes: 8,
      logLevel: "info",
    },
    origins: { state: "flag", reportSeconds: file, logLevel: "default" },
  });
});

test("each default is itself a value that is allowed", () => {
  for (const [key, setting] of Object.entries(settingsTable))
    expect([key, setting.read(setting.fallback)]).toEqual([key, { value: setting.fallback }]);
});

test("a key that nobody knows stops the program, and says which may be meant", () => {
  expect(sentenceOf({ rootdigest: "x" })).toContain("did you mean rootDigest?");
  expect(sentenceOf({ probes: { colour: 1 } })).toContain("nobody knows the setting probes.colour");
  expect(sentenceOf({}, { HULPLIJN_AGENT__URI: "x" })).toContain("HULPLIJN_AGENT__URI");
});

test.each([
  [{ url: "http://help.example.org" }, "url", "wss://"],
  [{ reportSeconds: 1 }, "reportSeconds", "from 5 to 3600"],
  [{ logLevel: "loud" }, "logLevel", "debug, info, warn or error"],
  [{ probes: { watchedServices: [{ name: "x" }] } }, "probes.watchedServices", "JSON list"],
  [{ probes: { dnsOutsideName: "a b" } }, "probes.dnsOutsideName", "host name"],
])("%j is refused with the key and what is allowed", (content, key, allowed) => {
  const sentence = sentenceOf(content);
  expect(sentence).toContain(key);
  expect(sentence).toContain(allowed);
});

test("a secret that is wrong is not repeated", () => {
  expect(sentenceOf({ token: "short secret" })).not.toContain("short secret");
});

test("files that are not there or are no JSON say so", () => {
  expect(readConfig({}, "/nowhere/agent.json", {})).toMatchObject({ ok: false });
  expect(sentenceOf("{")).toContain("is not JSON");
  expect(readConfig({}, null, {})).toMatchObject({ ok: true });
});

test("services to watch may come as text of the environment", () => {
  const list = '[{"name":"cups","pidFile":"/run/cups/cupsd.pid"}]';
  const read = readConfig({}, fileOf({}), { HULPLIJN_AGENT__PROBES__WATCHED_SERVICES: list });
  expect(read.ok && read.settings["probes.watchedServices"]).toEqual([
    { name: "cups", pidFile: "/run/cups/cupsd.pid" },
  ]);
  expect(variableOf("probes.watchedServices")).toBe("HULPLIJN_AGENT__PROBES__WATCHED_SERVICES");
});

test("the reader's language and colour come from the terminal's own settings", () => {
  expect(reader(true, { LANG: "nl_NL.UTF-8" })).toEqual({ language: "nl", colour: true });
  expect(reader(true, { LC_ALL: "en_GB", LANG: "nl_NL", NO_COLOR: "1" })).toEqual({
    language: "en",
    colour: false,
  });
  expect(reader(false, { FORCE_COLOR: "1" })).toEqual({ language: "en", colour: true });
});

test("what an installer left in the registry is weaker than a file, and policy there is stronger than anything", () => {
  const file = fileOf({ url: "wss://file/agent/v1", probes: { timeServer: "time.file" } });
  const registry = (key: string) =>
    new Map<string, string | number>(
      key.includes("Policies")
        ? [
            ["CollectorUrl", "wss://policy/agent/v1"],
            ["ReportSeconds", 30],
            ["OfAnotherVersion", "x"],
          ]
        : [
            ["CollectorUrl", "wss://installer/agent/v1"],
            ["ProbesTimeServer", "time.installer"],
            ["RootDigest", "ab".repeat(32)],
            ["EnrollToken", ""],
          ],
    );
  const read = readConfig({ url: "wss://flag/agent/v1" }, file, {}, { folder: null, registry });
  expect(read).toMatchObject({
    ok: true,
    settings: {
      url: "wss://policy/agent/v1",
      reportSeconds: 30,
      "probes.timeServer": "time.file",
      rootDigest: "ab".repeat(32),
      token: null,
    },
    origins: {
      url: "HKLM\\SOFTWARE\\Policies\\Hulplijn",
      rootDigest: "HKLM\\SOFTWARE\\Hulplijn\\Agent",
      token: "default",
    },
  });
});

test("a value of the registry that is not allowed is named with its key", () => {
  const registry = (key: string) =>
    new Map<string, string | number>(key.includes("Policies") ? [["ReportSeconds", 1]] : []);
  const read = readConfig({}, fileOf({}), {}, { folder: null, registry });
  expect(read).toMatchObject({
    ok: false,
    sentence:
      "reportSeconds (HKLM\\SOFTWARE\\Policies\\Hulplijn) cannot be 1; allowed: a whole number from 5 to 3600",
  });
});

test("every setting has a name of its own in the registry", () => {
  const names = Object.keys(settingsTable).map(registryNameOf);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(registryNameOf("probes.dnsInsideName")).toBe("ProbesDnsInsideName");
});
