import type { EnrolmentFacts, InstallPackage } from "@hulplijn/shared/api";
import type { Text } from "@hulplijn/shared/values";

/** What stands where the token will be, until there is one. */
export const tokenPlace = "TOKEN";

export type Platform = InstallPackage["platform"];

/** Lines to paste, and where. */
export interface Block {
  readonly where: Text;
  readonly lines: readonly string[];
}

export interface Step {
  readonly say: Text;
  readonly block?: Block;
}

/** How one tool brings the agent to machines of one platform, and takes it away. */
export interface Recipe {
  readonly tool: string;
  readonly title: Text;
  readonly steps: readonly Step[];
  /** Who the agent is on the machine, and what it may. */
  readonly runsAs: Text;
  readonly uninstall: Step;
  /** What was never tried, in words. */
  readonly untried?: Text;
}

export type MakeRecipe = (facts: EnrolmentFacts, token: string | null) => Recipe;

/** A word for a POSIX shell, whatever is in it. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** A word for PowerShell, whatever is in it. */
export const psQuoted = (word: string): string => `'${word.replaceAll("'", "''")}'`;

/** Whether only the collector's own machine can reach the address. */
export const onlyHere = (url: string): boolean =>
  /^wss?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/i.test(url);

const usual: Readonly<Record<InstallPackage["format"], string>> = {
  deb: "hulplijn-agent_VERSION_amd64.deb",
  rpm: "hulplijn-agent-VERSION-1.x86_64.rpm",
  msi: "hulplijn-agent-VERSION-x64.msi",
  pkg: "hulplijn-agent-VERSION-arm64.pkg",
};

/** The package's file, as it is in the collector's folder; else as packages of that form are called. The one for x64 goes first. */
export function packageFile(facts: EnrolmentFacts, format: InstallPackage["format"]): string {
  const files = facts.packages.filter((each) => each.format === format).map(({ file }) => file);
  return files.find((file) => /amd64|x86_64|x64/.test(file)) ?? files[0] ?? usual[format];
}

/** The package of which a recipe's first step speaks: "have this file at hand". */
export const atHand = (file: string): Step => ({
  say: {
    en: `Have the package ${file} at hand, and compare its digest with the one at the bottom of this page.`,
    nl: `Zorg dat je het pakket ${file} hebt, en vergelijk het controlegetal met dat onderaan deze pagina.`,
  },
});
