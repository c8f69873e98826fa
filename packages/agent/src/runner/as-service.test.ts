import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isRootsAlone, localUserId, mayBePeer, peerUserId, pinOfRoot, readTheirs } from "./as-service.ts";

const withoutRoot = process.geteuid?.() !== 0;
const digest = "ab".repeat(32);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-theirs-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);
const write = (name: string, text: string, mode = 0o644): string => {
  writeFileSync(at(name), text);
  chmodSync(at(name), mode);
  return at(name);
};

describe("the user at the other end", () => {
  test("is what systemd named the connection after, in the form that it has and in that of 257", () => {
    expect(peerUserId("0-218-994")).toBe(994);
    expect(peerUserId("12-218_4021-994")).toBe(994);
  });

  test.each([
    "",
    "994",
    "0-994",
    "0-218-",
    "0-218-994-0",
    "0-218-x",
    "a-218-994",
    "0-218--1",
    "0-218-99412345678",
  ])("is nobody when the name is %j", (instance) => expect(peerUserId(instance)).toBeNull());

  test("is looked up in the machine's own file alone, by the whole name", () => {
    const users =
      "root:x:0:0::/root:/bin/sh\nhulplijn-agent2:x:5:5::/:\nhulplijn-agent:x:994:994::/:\nbad:x:y:1::/:\n";
    expect(localUserId("hulplijn-agent", users)).toBe(994);
    expect(localUserId("bad", users)).toBeNull();
    expect(localUserId("nobody-here", users)).toBeNull();
  });

  test("may speak to the runner when it is the agent's user, and never as root", () => {
    const users = write("passwd", "root:x:0:0::/root:/bin/sh\nagent:x:994:994::/:\n");
    expect(mayBePeer("0-218-994", "agent", users)).toBe(994);
    expect(mayBePeer("0-218-1000", "agent", users)).toBeNull();
    expect(mayBePeer("0-218-0", "root", users)).toBeNull();
    expect(mayBePeer("0-218-0", "agent", users)).toBeNull();
    expect(mayBePeer("0-218-994", "nobody-here", users)).toBeNull();
  });
});

describe.skipIf(withoutRoot)("as root", () => {
  test("only a folder that is root's alone is worked in: no link, nobody else's, nobody else's to read", () => {
    mkdirSync(at("own"), { mode: 0o700 });
    expect(isRootsAlone(at("own"))).toBe(true);
    symlinkSync(at("own"), at("link"));
    expect(isRootsAlone(at("link"))).toBe(false);
    chmodSync(at("own"), 0o750);
    expect(isRootsAlone(at("own"))).toBe(false);
    chmodSync(at("own"), 0o700);
    chownSync(at("own"), 65_534, 65_534);
    expect(isRootsAlone(at("own"))).toBe(false);
    expect(isRootsAlone(at("not-there"))).toBe(false);
    expect(isRootsAlone(write("file", "", 0o600))).toBe(false);
  });

  test("the organisation's root is taken from root's own settings, which nobody else may write", () => {
    const file = write("agent.json", JSON.stringify({ rootDigest: digest, url: "wss://x/agent/v1" }));
    expect(pinOfRoot(folder)).toBe(digest);
    chmodSync(file, 0o664);
    expect(pinOfRoot(folder)).toBeNull();
    chmodSync(file, 0o644);
    chownSync(file, 65_534, 65_534);
    expect(pinOfRoot(folder)).toBeNull();
    chownSync(file, 0, 0);
    chmodSync(folder, 0o777);
    expect(pinOfRoot(folder)).toBeNull();
    chmodSync(folder, 0o755);
    for (const text of ["{", "{}", '{"rootDigest":"ab"}', '{"rootDigest":7}', "null"]) {
      writeFileSync(file, text);
      expect(pinOfRoot(folder)).toBeNull();
    }
    rmSync(file);
    expect(pinOfRoot(folder)).toBeNull();
  });

  test("a file of the network half is read when it is a plain one and that user's", () => {
    const file = write("identity.json", "{}");
    chownSync(file, 65_534, 65_534);
    expect(readTheirs(file, 65_534)).toBe("{}");
    expect(readTheirs(file, null)).toBe("{}");
    expect(() => readTheirs(write("root's", "secret", 0o600), 65_534)).toThrow("belongs to somebody else");
  });
});

describe("what the network half lays out for root to read", () => {
  test("a link is not followed, whatever it points at", () => {
    symlinkSync(write("secret", "{}"), at("link"));
    expect(() => readTheirs(at("link"), null)).toThrow("ELOOP");
  });

  test("a pipe does not make root wait, and a folder or a device is nothing to read", () => {
    execFileSync("/usr/bin/mkfifo", [at("pipe")]);
    expect(() => readTheirs(at("pipe"), null)).toThrow("no plain file");
    expect(() => readTheirs(folder, null)).toThrow("no plain file");
    expect(() => readTheirs("/dev/zero", null)).toThrow("no plain file");
  });

  test("a file without end is refused by its size", () => {
    expect(() => readTheirs(write("long", "x".repeat(4 * 1_048_576 + 1)), null)).toThrow("no plain file");
    expect(readTheirs(write("full", "x".repeat(1_048_576)), null)).toHaveLength(1_048_576);
  });
});
