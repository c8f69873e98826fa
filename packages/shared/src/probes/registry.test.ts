import { describe, expect, test } from "vitest";
import { z } from "zod";
import { probeMap, probes, type ProbeContract, type ProbeId } from "./registry.ts";

type Json = Readonly<Record<string, unknown>>;

/** The schemas of the fields of an object, as JSON Schema. */
const fieldsOf = (schema: Json): Readonly<Record<string, Json>> =>
  (schema["properties"] ?? {}) as Readonly<Record<string, Json>>;

const holdsNumbers = (schema: Json | undefined): boolean =>
  JSON.stringify(schema ?? {}).match(/"type":"?\[?"?(?:number|integer)"/) !== null;

describe.each([...probes])("%s", (_id, contract: ProbeContract<ProbeId>) => {
  test("gives up before its next turn, and speaks two languages", () => {
    expect(contract.timeoutSeconds).toBeLessThanOrEqual(contract.intervalSeconds);
    expect(contract.title.en).not.toBe("");
    expect(contract.title.nl).not.toBe("");
    expect(contract.about.nl).not.toBe(contract.about.en);
  });

  test("keeps history of numbers that its value has", () => {
    const value = fieldsOf(z.toJSONSchema(contract.value, { io: "input", reused: "inline" }));
    for (const series of contract.series) {
      const list = series.each === undefined ? null : value[series.each];
      const fields = list ? fieldsOf(list["items"] as Json) : value;
      expect(holdsNumbers(fields[series.value]), `${series.id}: ${series.value}`).toBe(true);
      expect(series.key === undefined).toBe(series.each === undefined);
      if (series.key !== undefined) expect(fields[series.key]?.["type"]).toBe("string");
      expect(series.step).toBeGreaterThan(0);
    }
  });
});

test("two probes of one name stop the program", () => {
  const one = [...probes.values()][0] ?? expect.fail();
  expect(() => probeMap([one, one])).toThrow("two probes are called audio");
});
