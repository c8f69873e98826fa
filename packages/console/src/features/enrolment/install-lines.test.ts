import { expect, test } from "vitest";
import { linuxLines, quoted } from "./install-lines.ts";

const facts = { url: "wss://it.example.nl/agent/v1", rootDigest: "ab12", collectorKey: "key", packages: [] };

test("the token goes into a file of root's, never onto the agent's command line", () => {
  const [first, second, ...rest] = linuxLines(facts, "hulplijn_enrol_x");
  expect(first).toBe("printf %s hulplijn_enrol_x | sudo install -m 600 /dev/stdin /run/hulplijn-token");
  expect(second).toContain(
    "enrol --url wss://it.example.nl/agent/v1 --root ab12 --token-file /run/hulplijn-token",
  );
  expect(second).not.toContain("hulplijn_enrol_x");
  expect(rest).toEqual([]);
});

test("with a package there is a line that installs it", () => {
  const packages = [{ platform: "linux", file: "hulplijn-agent_1.0.0_amd64.deb", sha256: "00" }];
  expect(linuxLines({ ...facts, packages }, null)).toEqual([
    "printf %s TOKEN | sudo install -m 600 /dev/stdin /run/hulplijn-token",
    "sudo apt install ./hulplijn-agent_1.0.0_amd64.deb",
    "sudo hulplijn-agent enrol --url wss://it.example.nl/agent/v1 --root ab12 --token-file /run/hulplijn-token",
  ]);
});

test("a word that a shell would read otherwise is quoted", () => {
  expect(quoted("it's $HOME")).toBe(String.raw`'it'\''s $HOME'`);
  expect(quoted("plain_word-1.2")).toBe("plain_word-1.2");
});
