import type { EnrolmentFacts } from "@hulplijn/shared/api";
import { describe, expect, test } from "vitest";
import { onlyHere, packageFile, psQuoted, quoted, type Recipe } from "./recipe.ts";
import { recipesOf } from "./recipes.ts";

const facts: EnrolmentFacts = {
  url: "wss://it.example.nl/agent/v1",
  rootDigest: "ab".repeat(32),
  collectorKey: "key",
  packageFolder: false,
  packages: [],
};
const platforms = ["linux", "windows", "macos"] as const;
const token = "hulplijn_enrol_x";
const all = (given: string | null = token): readonly (readonly [string, Recipe])[] =>
  platforms.flatMap((platform) =>
    recipesOf(platform, facts, given).map((recipe) => [`${platform}: ${recipe.tool}`, recipe] as const),
  );
const linesOf = (recipe: Recipe): readonly string[] =>
  [...recipe.steps, recipe.uninstall].flatMap(({ block }) => block?.lines ?? []);
const found = (platform: (typeof platforms)[number], tool: string): readonly string[] =>
  linesOf(recipesOf(platform, facts, token).find((each) => each.tool === tool) as Recipe);

describe.each(all())("%s", (_name, recipe) => {
  test("says in both languages what to do, where each block goes, who the agent is, and how it goes away", () => {
    const blocks = [...recipe.steps, recipe.uninstall];
    for (const { say, block } of blocks)
      for (const text of [say, ...(block ? [block.where] : []), recipe.runsAs]) {
        expect(text.en).not.toBe("");
        expect(text.nl).not.toBe("");
      }
    expect(recipe.steps.length).toBeGreaterThan(0);
    for (const { block } of blocks) if (block) expect(block.lines.length).toBeGreaterThan(0);
  });

  test("never puts the token on the command line of a program that stays, but where it says so", () => {
    const shown = linesOf(recipe).filter(
      (line) =>
        line.includes(token) &&
        /(?:^|[ ;|])(?:sudo|hulplijn-agent|apt-get|dnf)\b.*hulplijn_enrol_x/.test(line),
    );
    expect(shown).toEqual([]);
  });
});

test("what never ran where it is for is said: all of Windows and macOS, and what no machine of ours had", () => {
  const silent = all().filter(([, { untried }]) => untried === undefined);
  expect(silent.map(([name]) => name)).toEqual(["linux: apt", "linux: source"]);
});

test("without a token its place is shown", () => {
  const text = all(null)
    .map(([, recipe]) => linesOf(recipe).join("\n"))
    .join("\n");
  expect(text).toContain("ENROLL_TOKEN=TOKEN");
  expect(text).not.toContain("null");
});

test("apt: settings and token by the environment, which sudo is asked to keep", () => {
  expect(found("linux", "apt").slice(0, 4)).toEqual([
    `export COLLECTOR_URL=wss://it.example.nl/agent/v1 ROOT_DIGEST=${"ab".repeat(32)}`,
    "export ENROLL_TOKEN=hulplijn_enrol_x",
    "sudo --preserve-env=COLLECTOR_URL,ROOT_DIGEST,ENROLL_TOKEN apt-get install -y ./hulplijn-agent_VERSION_amd64.deb",
    "unset ENROLL_TOKEN",
  ]);
});

test("Intune's install command has no token in it", () => {
  expect(found("windows", "intune").find((line) => line.startsWith("msiexec /i"))).toBe(
    `msiexec /i "hulplijn-agent-VERSION-x64.msi" /qn /norestart COLLECTOR_URL="wss://it.example.nl/agent/v1" ROOT_DIGEST=${"ab".repeat(32)}`,
  );
});

test("no log that may keep the token is asked of Windows Installer", () => {
  expect(found("windows", "by-hand").filter((line) => line.includes("/l"))).toEqual([]);
});

test("the package that the collector has is named, the one for most machines first", () => {
  const sha256 = "00".repeat(32);
  const packages: EnrolmentFacts["packages"] = ["arm64", "amd64"].map((arch) => ({
    platform: "linux",
    format: "deb",
    file: `hulplijn-agent_1.4.0_${arch}.deb`,
    sha256,
  }));
  expect(packageFile({ ...facts, packages }, "deb")).toBe("hulplijn-agent_1.4.0_amd64.deb");
  expect(packageFile({ ...facts, packages: packages.slice(0, 1) }, "deb")).toBe(
    "hulplijn-agent_1.4.0_arm64.deb",
  );
  expect(packageFile(facts, "msi")).toBe("hulplijn-agent-VERSION-x64.msi");
});

test("a word that a shell would read otherwise is quoted", () => {
  expect(quoted("it's $HOME")).toBe(String.raw`'it'\''s $HOME'`);
  expect(quoted("plain_word-1.2")).toBe("plain_word-1.2");
  expect(psQuoted("it's $HOME")).toBe("'it''s $HOME'");
});

test("an address of this machine alone is told from one that others can reach", () => {
  const here = ["ws://127.0.0.1:8480/agent/v1", "wss://localhost/agent/v1", "ws://[::1]:8480/agent/v1"];
  const elsewhere = ["wss://it.example.nl/agent/v1", "wss://127.example.nl/", "wss://localhost.example.nl/"];
  expect(here.map(onlyHere)).toEqual([true, true, true]);
  expect(elsewhere.map(onlyHere)).toEqual([false, false, false]);
});
