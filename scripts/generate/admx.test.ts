import { expect, test } from "vitest";
import { fromRegistry } from "../../packages/agent/src/config.ts";
import { settingsTable } from "../../packages/agent/src/config-table.ts";
import { adml, admx, offered, policyTemplateKey } from "./admx.ts";

const all = (text: string, form: RegExp): readonly string[] =>
  [...text.matchAll(form)].map((one) => one[1] ?? "");

test("every value that a template writes is one that the agent reads as the setting it says", () => {
  const written = all(admx(), /valueName="([^"]+)"/g);
  const values = new Map(written.map((name) => [name, "given"]));
  expect(
    fromRegistry(values, "policy")
      .map(({ key }) => key)
      .toSorted(),
  ).toEqual(offered.map(({ key }) => key).toSorted());
  expect(new Set(all(admx(), /<policy [^>]*key="([^"]+)"/g))).toEqual(new Set([policyTemplateKey]));
});

test.each(["en-US", "nl-NL"] as const)(
  "%s has each text and each field that the template names, and no other",
  (language) => {
    const said = adml(language);
    for (const kind of ["string", "presentation"] as const)
      expect(all(said, new RegExp(`<${kind} id="([^"]+)"`, "g")).toSorted()).toEqual(
        [...new Set(all(admx(), new RegExp(String.raw`\$\(${kind}\.(\w+)\)`, "g")))].toSorted(),
      );
    expect(all(said, /refId="([^"]+)"/g)).toEqual(all(admx(), /<(?:text|decimal) id="([^"]+)"/g));
  },
);

test("numbers have the limits of the table", () => {
  for (const { key, range } of offered) {
    expect(typeof settingsTable[key].fallback === "number", key).toBe(range !== undefined);
    if (!range) continue;
    const read = (value: number): boolean => "value" in settingsTable[key].read(value);
    expect([range[0] - 1, range[0], range[1], range[1] + 1].map(read)).toEqual([false, true, true, false]);
  }
});
