// What `npm run new` writes. A draft compiles; its test fails until somebody has thought.
import { createHash } from "node:crypto";

export interface Draft {
  /** Path from the root → text. */
  readonly files: Readonly<Record<string, string>>;
  readonly all?: { readonly file: string; readonly line: string };
  /** What is left to a person. */
  readonly next: string;
}

const shared = "packages/shared/src";

export const camel = (id: string): string =>
  id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const words = (id: string): string => (id[0] ?? "").toUpperCase() + id.slice(1).replaceAll("-", " ");

export function probeDraft(id: string): Draft {
  const contract = `import { z } from "zod";
import { defineProbe } from "./define.ts";

export const ${camel(id)} = defineProbe({
  id: "${id}",
  domain: "services",
  title: { en: "${words(id)}", nl: "${words(id)}" },
  about: {
    en: "What it measures, and how, in one or two sentences.",
    nl: "Wat het meet, en hoe, in een of twee zinnen.",
  },
  intervalSeconds: 60,
  timeoutSeconds: 5,
  value: z.object({
    /** Units belong in names: usedPercent, oldestJobSeconds. What could not be known is null, never zero. */
    examplePercent: z.number().min(0).max(100).nullable(),
  }),
  series: [],
});
`;
  const test = `import { expect, test } from "vitest";
import { ${camel(id)} } from "./${id}.ts";

test("a reading of a real device fits the contract", () => {
  const reading = {};
  expect(${camel(id)}.value.safeParse(reading).error?.issues).toBeUndefined();
});
`;
  return {
    files: { [`${shared}/probes/${id}.ts`]: contract, [`${shared}/probes/${id}.test.ts`]: test },
    all: { file: `${shared}/probes/all.ts`, line: `export { ${camel(id)} } from "./${id}.ts";` },
    next: `say what it measures, make its test pass, run \`npm run docs\`, then measure it in packages/agent/src/probes/${id}/.`,
  };
}

export function ruleDraft(id: string, probe: string): Draft {
  const rule = `import { defineRule } from "./define.ts";

/** Which fault it is, and where the limits come from. */
export const ${camel(id)} = defineRule({
  id: "${id}",
  probe: "${probe}",
  title: { en: "${words(id)}", nl: "${words(id)}" },
  explain: {
    en: "What is going on and why we think so.",
    nl: "Wat er aan de hand is en waarom we dat denken.",
  },
  advice: {
    en: "What a person can do when no fix settles it.",
    nl: "Wat iemand kan doen als geen herstel het oplost.",
  },
  impact: "person",
  raiseSeconds: 60,
  clearSeconds: 60,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: () => [],
});
`;
  const test = `import { expect, test } from "vitest";
import { ${camel(id)} } from "./${id}.ts";

test.each([
  ["a device that has the fault", "critical"],
  ["a device that is well", "none"],
  ["a reading that cannot tell", "unknown"],
] as const)("%s is %s", (_title, level) => {
  const value = {} as Parameters<typeof ${camel(id)}.judge>[0];
  expect(${camel(id)}.judge(value, () => "none").map((seen) => seen.level)).toEqual([level]);
});
`;
  return {
    files: { [`${shared}/rules/${id}.ts`]: rule, [`${shared}/rules/${id}.test.ts`]: test },
    all: { file: `${shared}/rules/all.ts`, line: `export { ${camel(id)} } from "./${id}.ts";` },
    next: "write judge and its sentences, and give its test a value for each case.",
  };
}

export function messageDraft(type: string, to: "agent" | "collector"): Draft {
  const folder = `${shared}/protocol/messages`;
  const message = `import { z } from "zod";
import { defineMessage } from "../define.ts";

/** What it says, who sends it, and when. */
export const ${camel(type)} = defineMessage({
  type: "${type}",
  to: "${to}",
  spooled: false,
  since: 1,
  maxBytes: 1024,
  body: z.object({}),
});
`;
  const test = `import { expect, test } from "vitest";
import { ${camel(type)} } from "./${type}.ts";

test("a body as it is sent passes, and one that lacks a field does not", () => {
  const sent = {};
  expect(${camel(type)}.body.safeParse(sent).success).toBe(true);
  expect(${camel(type)}.body.safeParse({}).success).toBe(false);
});
`;
  return {
    files: { [`${folder}/${type}.ts`]: message, [`${folder}/${type}.test.ts`]: test },
    all: {
      file: `${shared}/protocol/all.ts`,
      line: `export { ${camel(type)} } from "./messages/${type}.ts";`,
    },
    next: `give it a body, make its test pass, run \`npm run docs\`, and write packages/${to}/src/handlers/${type}.ts.`,
  };
}

const steps = {
  check: "# Exits 0 when the fault is there, 1 when it is not; anything else means: could not tell.\n",
  fix: "# Mends it. Parameters are in the environment: HULPLIJN_PARAM_<NAME>.\n",
  verify: "# Exits 0 when it helped; asked again until verifyWithinSeconds have passed.\n",
};

export function fixDraft(id: string): Draft {
  const folder = `packages/collector/fixes/${id}`;
  const scripts = Object.entries(steps).map(([step, what]) => ({
    file: `${step}.sh`,
    text: `#!/bin/sh\n${what}set -eu\necho "not written yet"\nexit 2\n`,
  }));
  const both = (en: string, nl: string): Record<string, string> => ({ en, nl });
  const manifest = {
    type: "fix",
    id,
    version: 1,
    author: "name",
    title: both(words(id), words(id)),
    summary: both("What it does.", "Wat het doet."),
    caution: both("When not to use it.", "Wanneer niet te gebruiken."),
    notice: both("What the employee would notice.", "Wat de medewerker zou merken."),
    risk: "R1",
    repeat: "once",
    runAs: "root",
    timeLimitSeconds: 30,
    verifyWithinSeconds: 30,
    parameters: {},
    settles: [],
    platforms: { linux: { check: "check.sh", fix: "fix.sh", verify: "verify.sh" } },
    files: Object.fromEntries<Described>(scripts.map(({ file, text }) => [file, described(text)])),
  };
  const test = `import { expect, test } from "vitest";

test("${id} finds the fault, mends it, and proves that it helped", () => {
  expect.fail("break a real part, run check, fix and verify of ${folder}, and say here what each must answer");
});
`;
  const files = Object.fromEntries(scripts.map(({ file, text }) => [`${folder}/${file}`, text]));
  return {
    files: {
      [`${folder}/manifest.json`]: `${JSON.stringify(manifest, null, 2)}\n`,
      ...files,
      [`test/contracts/fixes/${id}.test.ts`]: test,
    },
    next: "write the scripts and the sentences, run npm run seal-fix, and make its test pass.",
  };
}

type Described = { readonly sha256: string; readonly bytes: number };

function described(text: string): Described {
  return { sha256: createHash("sha256").update(text).digest("hex"), bytes: Buffer.byteLength(text) };
}
