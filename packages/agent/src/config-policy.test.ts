import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Config, type ConfigFault, readConfig } from "./config.ts";

const ownerUid = process.getuid?.() ?? 0;
const isRoot = ownerUid === 0;
let above = "";
let folder = "";
beforeEach(() => {
  above = mkdtempSync(path.join(tmpdir(), "hulplijn-policy-"));
  folder = path.join(above, "policy.d");
  mkdirSync(folder, { mode: 0o755 });
});
afterEach(() => rmSync(above, { recursive: true, force: true }));

const put = (name: string, content: unknown, mode = 0o644): string => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  chmodSync(file, mode);
  return file;
};
const read = (flags = {}, env = {}): Config | ConfigFault =>
  readConfig(flags, null, env, { folder, ownerUid });
const sentence = (): string => {
  const config = read();
  return config.ok ? "fine" : config.sentence;
};

test("the policy wins over flags, environment and file, and of its files the last by name", () => {
  put("20-office.json", { url: "wss://office.example.org/agent/v1", probes: { timeServer: "time.office" } });
  const last = put("90-site.json", { "probes.timeServer": "time.site" });
  put("99-other.conf", { url: "wss://nobody.example.org/agent/v1" });
  put(".99-hidden.json", { url: "wss://nobody.example.org/agent/v1" });
  const config = read(
    { url: "wss://flag.example.org/agent/v1" },
    { HULPLIJN_AGENT__PROBES__TIME_SERVER: "time.env", HULPLIJN_AGENT__LOG_LEVEL: "warn" },
  );
  expect(config).toMatchObject({
    ok: true,
    settings: {
      url: "wss://office.example.org/agent/v1",
      "probes.timeServer": "time.site",
      logLevel: "warn",
    },
    origins: {
      url: `policy ${path.join(folder, "20-office.json")}`,
      "probes.timeServer": `policy ${last}`,
      logLevel: "environment HULPLIJN_AGENT__LOG_LEVEL",
    },
    ignored: [],
  });
});

test("without a folder there is no policy, and with other settings asked for it is not read", () => {
  const file = path.join(above, "agent.json");
  writeFileSync(file, JSON.stringify({ logLevel: "debug" }));
  expect(readConfig({}, file, {})).toMatchObject({ ok: true, origins: { logLevel: file } });
  rmSync(folder, { recursive: true });
  expect(read()).toMatchObject({ ok: true, ignored: [] });
});

test("a key of a newer version is passed over and named; a value that is not allowed stops the program", () => {
  const file = put("a.json", { brightness: 3, logLevel: "error" });
  expect(read()).toMatchObject({
    settings: { logLevel: "error" },
    ignored: [`brightness (policy ${file})`],
  });
  put("b.json", { logLevel: "loud" });
  expect(sentence()).toMatch(/^logLevel \(policy .*b\.json\) cannot be "loud"/);
  put("b.json", "{");
  expect(sentence()).toMatch(/b\.json is not JSON/);
});

test("a profile that manages a Mac wins over the files of a policy", () => {
  put("a.json", { logLevel: "error", reportSeconds: 30 });
  const profile = path.join(above, "nl.hulplijn.agent.plist");
  // {"logLevel": "warn", "url": "wss://m.example.org/agent/v1"}, by Python's plistlib.
  const bytes =
    "YnBsaXN0MDDSAQIDBFhsb2dMZXZlbFN1cmxUd2Fybl8QHHdzczovL20uZXhhbXBsZS5vcmcvYWdlbnQvdjEIDRYaHwAAAAAAAAEBAAAAAAAAAAUAAAAAAAAAAAAAAAAAAAA+";
  writeFileSync(profile, Buffer.from(bytes, "base64"), { mode: 0o644 });
  const place = { folder, profile, ownerUid };
  expect(readConfig({}, null, {}, place)).toMatchObject({
    settings: { logLevel: "warn", reportSeconds: 30, url: "wss://m.example.org/agent/v1" },
    origins: { logLevel: `policy ${profile}` },
  });
  writeFileSync(profile, "<plist/>");
  expect(readConfig({}, null, {}, place)).toMatchObject({ ok: false });
});

test("what somebody else could have written is refused by its name: file, folder, the folder above, a link, a pipe", () => {
  const file = put("a.json", { logLevel: "error" }, 0o664);
  expect(sentence()).toContain(`others than its owner may write ${file}`);
  chmodSync(file, 0o644);
  expect(sentence()).toBe("fine");
  chmodSync(folder, 0o777);
  expect(sentence()).toContain(`others than its owner may write ${folder}`);
  chmodSync(folder, 0o755);
  chmodSync(above, 0o775);
  expect(sentence()).toContain(`others than its owner may write ${above}`);
  chmodSync(above, 0o700);
  symlinkSync(file, path.join(folder, "b.json"));
  expect(sentence()).toMatch(/cannot read .*b\.json \(ELOOP\)/);
  rmSync(path.join(folder, "b.json"));
  const pipe = path.join(folder, "c.json");
  execFileSync("/usr/bin/mkfifo", [pipe]);
  chmodSync(pipe, 0o644);
  expect(sentence()).toMatch(/c\.json is not a file of settings/);
  rmSync(pipe);
  put("d.json", " ".repeat(1_000_001));
  expect(sentence()).toMatch(/d\.json is not a file of settings/);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "");
  expect(sentence()).toBe(`${folder} is not a folder`);
});

test.skipIf(!isRoot)("what belongs to another user is refused (needs root to give it away)", () => {
  const file = put("a.json", { logLevel: "error" });
  chownSync(file, 12_345, 0);
  expect(sentence()).toContain(`${file} belongs to user 12345`);
  chownSync(file, 0, 0);
  chownSync(folder, 12_345, 0);
  expect(sentence()).toContain(`${folder} belongs to user 12345`);
});

test("an enrolment token is taken from a file that not everybody reads", () => {
  const token = "hlp_enrol_0123456789abcdef";
  const file = put("a.json", { token });
  expect(sentence()).toContain(`token (policy ${file}) stands where everybody can read it`);
  expect(sentence()).not.toContain(token);
  chmodSync(file, 0o640);
  expect(read()).toMatchObject({ settings: { token } });
});
