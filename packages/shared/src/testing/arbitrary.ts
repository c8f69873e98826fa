import fc from "fast-check";

/** JSON Schema as zod writes it; just what our schemas use. */
export interface Schema {
  readonly [key: string]: unknown;
}

const numberOf = (schema: Schema, key: string, otherwise: number): number =>
  typeof schema[key] === "number" ? schema[key] : otherwise;

function text(schema: Schema): fc.Arbitrary<string> {
  const minLength = numberOf(schema, "minLength", 0);
  const maxLength = Math.min(numberOf(schema, "maxLength", 40), minLength + 60);
  const plain = fc.string({ unit: "grapheme", minLength, maxLength });
  const fits = (value: string): boolean =>
    value.length >= minLength && value.length <= numberOf(schema, "maxLength", Infinity);
  if (typeof schema["pattern"] !== "string") return plain.filter(fits);
  const pattern = new RegExp(schema["pattern"], "u");
  // fast-check does not make strings for classes of Unicode; those patterns refuse little, so filtering is cheap.
  if (schema["pattern"].includes("\\p{")) return plain.filter((value) => pattern.test(value) && fits(value));
  const exact = schema["pattern"].includes("A-Za-z0-9+/") ? base64(schema) : null;
  return exact ?? fc.stringMatching(pattern).filter(fits);
}

/** Tickets have 16 bytes, hashes and keys 32, signatures 64: the only fixed lengths of base64 that our schemas have. */
const bytesOfBase64: Readonly<Record<number, number>> = { 24: 16, 44: 32, 88: 64 };

function base64(schema: Schema): fc.Arbitrary<string> | null {
  const length = bytesOfBase64[numberOf(schema, "minLength", 0)];
  if (length === undefined) return null;
  return fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((bytes) => btoa(String.fromCharCode(...bytes)));
}

function number(schema: Schema): fc.Arbitrary<number> {
  const limit = Number.MAX_SAFE_INTEGER;
  const min = numberOf(schema, "minimum", -limit);
  const max = numberOf(schema, "maximum", limit);
  if (schema["type"] === "integer") return fc.integer({ min, max });
  return fc.oneof(fc.double({ min, max, noNaN: true, noDefaultInfinity: true }), fc.constantFrom(min, max));
}

function list(schema: Schema): fc.Arbitrary<unknown[]> {
  const prefix = schema["prefixItems"] as Schema[] | undefined;
  if (prefix) return fc.tuple(...prefix.map(arbitraryOf));
  const minLength = numberOf(schema, "minItems", 0);
  const maxLength = Math.min(numberOf(schema, "maxItems", 4), minLength + 4);
  return fc.array(arbitraryOf(schema["items"] as Schema), { minLength, maxLength });
}

function object(schema: Schema): fc.Arbitrary<unknown> {
  const properties = (schema["properties"] ?? {}) as Record<string, Schema>;
  const requiredKeys = (schema["required"] ?? []) as string[];
  const fixed = fc.record(
    Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, arbitraryOf(inner)])),
    { requiredKeys },
  );
  const extra = schema["additionalProperties"];
  if (typeof extra !== "object" || extra === null || Object.keys(properties).length > 0) return fixed;
  const key = schema["propertyNames"]
    ? (arbitraryOf(schema["propertyNames"] as Schema) as fc.Arbitrary<string>)
    : fc.string({ maxLength: 20 });
  return fc.dictionary(
    key.filter((name) => name !== "__proto__"),
    arbitraryOf(extra as Schema),
    { maxKeys: 4 },
  );
}

/** Values that a schema allows, for property tests. Throws at a schema it does not know. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as unknown[]));
  const union = (schema["anyOf"] ?? schema["oneOf"]) as readonly Schema[] | undefined;
  if (union) return fc.oneof(...union.map(arbitraryOf));
  if (Array.isArray(schema["type"]))
    return fc.oneof(...schema["type"].map((type: unknown) => arbitraryOf({ ...schema, type })));
  switch (schema["type"]) {
    case "string":
      return text(schema);
    case "number":
    case "integer":
      return number(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return list(schema);
    case "object":
      return object(schema);
    case undefined:
      return fc.jsonValue();
    default:
      throw new Error(`no values known for ${JSON.stringify(schema)}`);
  }
}
