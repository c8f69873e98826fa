import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Manifest, Order, Receipt } from "../../packages/shared/src/fixes/fixes.ts";
import { checks as probeChecks } from "../../packages/shared/src/probes/checks.generated.ts";
import { probes } from "../../packages/shared/src/probes/registry.ts";
import { checks as messageChecks } from "../../packages/shared/src/protocol/checks.generated.ts";
import { messages } from "../../packages/shared/src/protocol/registry.ts";
import { arbitraryOf } from "../../packages/shared/src/testing/arbitrary.ts";
import { checks as trustChecks } from "../../packages/shared/src/trust/checks.generated.ts";
import { Approval, Policy, Root } from "../../packages/shared/src/trust/trust.ts";
import { checkerModule } from "./checker.ts";

type Check = (value: unknown) => string | null;
type Pair = readonly [name: string, schema: z.ZodType, check: Check];

const paired = (
  schemas: readonly (readonly [string, z.ZodType])[],
  checks: ReadonlyMap<string, Check>,
): Pair[] =>
  schemas.map(([name, schema]) => {
    const check = checks.get(name);
    if (!check) throw new Error(`no generated check for ${name}`);
    return [name, schema, check];
  });

const trust = {
  root: Root,
  policy: Policy,
  approval: Approval,
  order: Order,
  receipt: Receipt,
  manifest: Manifest,
};
const all: readonly Pair[] = [
  ...paired(
    [...probes.values()].map((probe) => [probe.id, probe.value] as const),
    probeChecks,
  ),
  ...paired(
    [...messages.values()].map((message) => [message.type, message.body] as const),
    messageChecks,
  ),
  ...paired(Object.entries(trust), trustChecks),
];

/** Every place inside a JSON value, as paths of keys; the value itself is the empty path. */
function placesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

type Change = "replace" | "remove" | "add" | "lengthen";

/** A copy of the value that differs in one place. Keys are set as JSON.parse sets them, `__proto__` included. */
function changed(value: unknown, path: readonly string[], change: Change, by: unknown, key: string): unknown {
  const [head, ...rest] = path;
  const set = (target: object, name: string, inner: unknown): void => {
    Object.defineProperty(target, name, {
      value: inner,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  };
  if (head === undefined) {
    if (change === "add" && typeof value === "object" && value !== null && !Array.isArray(value)) {
      const copy = { ...value };
      set(copy, key, by);
      return copy;
    }
    if (change === "lengthen" && typeof value === "string") return value + "x".repeat(600);
    if (change === "lengthen" && Array.isArray(value)) return [...(value as unknown[]), by];
    if (change === "lengthen" && typeof value === "number") return value * 1e6;
    return by;
  }
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  if (change === "remove" && rest.length === 0 && !Array.isArray(copy)) Reflect.deleteProperty(copy, head);
  else set(copy, head, changed((value as Record<string, unknown>)[head], rest, change, by, key));
  return copy;
}

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
};

const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    "",
    -1,
    0.5,
    -0,
    1e308,
    Number.MAX_SAFE_INTEGER + 1,
    NaN,
    Infinity,
    "__proto__",
    "\u0000",
    "é\n\t",
    [],
    {},
    [null],
    deep(200),
  ),
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true},"constructor":null}') as unknown),
);

const protoInRecord = ": __proto__ is no name";

/** The one thing in which the generated checks may be stricter. */
const hasProtoKey = (value: unknown): boolean => placesOf(value).some((place) => place.includes("__proto__"));

const strangeKey = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "length", "x".repeat(65)),
);

describe.each(all)("the generated check of %s", (_name, schema, check) => {
  const valid = arbitraryOf(z.toJSONSchema(schema, { io: "input", reused: "inline" }));

  test("lets through what the schema allows", () => {
    fc.assert(
      fc.property(valid, (value) => {
        expect(check(value)).toBeNull();
        expect(schema.safeParse(value).success).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("agrees with the schema about values that differ in one place", () => {
    fc.assert(
      fc.property(
        valid,
        fc.nat(),
        fc.constantFrom<Change>("replace", "remove", "add", "lengthen"),
        strange,
        strangeKey,
        (value, place, change, by, key) => {
          const places = placesOf(value);
          const mutated = changed(value, places[place % places.length] ?? [], change, by, key);
          const found = check(mutated);
          if (found !== null && hasProtoKey(mutated)) return;
          expect(`${found === null}`, found ?? "accepted").toBe(`${schema.safeParse(mutated).success}`);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("agrees with the schema about anything at all", () => {
    fc.assert(
      fc.property(strange, (value) => {
        if (!hasProtoKey(value)) expect(check(value) === null).toBe(schema.safeParse(value).success);
      }),
      { numRuns: 40 },
    );
  });
});

test("a record with the key __proto__ is refused, whatever lies under it", () => {
  const check = messageChecks.get("finding");
  const finding = {
    findingId: "0198c0de-0000-7000-8000-000000000000",
    rule: "disk-nearly-full",
    subject: "/",
    state: "raised",
    severity: "warning",
    flapping: false,
    raisedAtMs: 1,
    changedAtMs: 1,
    params: { mount: "/" },
  };
  expect(check?.(finding)).toBeNull();
  const params: unknown = JSON.parse('{"__proto__":"/"}');
  expect(check?.({ ...finding, params })).toBe(`/params${protoInRecord}`);
});

test("a schema with something that the generator does not know stops it", () => {
  expect(() => checkerModule("test", { odd: { type: "string", contentEncoding: "base64" } })).toThrow(
    'does not know "contentEncoding"',
  );
  expect(() => checkerModule("test", { odd: { type: "decimal" } })).toThrow("does not know type decimal");
});
