import { expect, test } from "vitest";
import { linuxLines, onlyHere, quoted } from "./install-lines.ts";

const facts = {
  url: "wss://it.example.nl/agent/v1",
  rootDigest: "ab12",
  collectorKey: "key",
  packageFolder: false,
  packages: [],
};
const enrol = "enrol --url wss://it.example.nl/agent/v1 --root-digest ab12 --token-file /run/hulplijn-token";

test("from a source tree: the token into a file of root's, never onto the agent's command line", () => {
  expect(linuxLines(facts, "hulplijn_enrol_x")).toEqual([
    "printf %s hulplijn_enrol_x | sudo install -m 600 /dev/stdin /run/hulplijn-token",
    `sudo npm run -s hulplijn-agent -- ${enrol}`,
    "sudo npm run -s hulplijn-agent -- run",
  ]);
});

test("with a package there is a line that installs it, and its service runs by itself", () => {
  const packages = [
    { platform: "linux", format: "deb", file: "hulplijn-agent_1.0.0_amd64.deb", sha256: "00" },
  ] as const;
  expect(linuxLines({ ...facts, packages: [...packages] }, null)).toEqual([
    "printf %s TOKEN | sudo install -m 600 /dev/stdin /run/hulplijn-token",
    "sudo apt install ./hulplijn-agent_1.0.0_amd64.deb",
    `sudo hulplijn-agent ${enrol}`,
  ]);
});

test("a word that a shell would read otherwise is quoted", () => {
  expect(quoted("it's $HOME")).toBe(String.raw`'it'\''s $HOME'`);
  expect(quoted("plain_word-1.2")).toBe("plain_word-1.2");
});

test("an address of this machine alone is told from one that others can reach", () => {
  const here = ["ws://127.0.0.1:8480/agent/v1", "wss://localhost/agent/v1", "ws://[::1]:8480/agent/v1"];
  const elsewhere = ["wss://it.example.nl/agent/v1", "wss://127.example.nl/", "wss://localhost.example.nl/"];
  expect(here.map(onlyHere)).toEqual([true, true, true]);
  expect(elsewhere.map(onlyHere)).toEqual([false, false, false]);
});
