import type { JsonSchema } from "../checker.ts";
import { bytes } from "./markdown.ts";

/** One field of a value, by its path: `queues[].state`. */
export interface Field {
  readonly path: string;
  readonly type: string;
  readonly isOptional: boolean;
}

const inner = (schema: JsonSchema, key: string): JsonSchema => (schema[key] ?? {}) as JsonSchema;

/** The forms that a value may have, without `null`; whether it may be null is told apart. */
function forms(schema: JsonSchema): { readonly all: readonly JsonSchema[]; readonly mayBeNull: boolean } {
  const types = schema["type"];
  const all = ((schema["anyOf"] ?? schema["oneOf"]) as JsonSchema[] | undefined) ?? [schema];
  const spread = Array.isArray(types) ? types.map((type: unknown) => ({ ...schema, type })) : all;
  const rest = spread.filter((one) => one["type"] !== "null");
  return { all: rest, mayBeNull: rest.length < spread.length };
}

function range(schema: JsonSchema): string {
  const bound = (key: string): string | null => {
    const value = schema[key];
    return typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? String(value) : null;
  };
  const [min, max] = [bound("minimum"), bound("maximum")];
  if (min !== null && max !== null) return ` ${min} to ${max}`;
  if (min !== null) return ` from ${min}`;
  return max === null ? "" : ` to ${max}`;
}

function length(schema: JsonSchema): string {
  const max = schema["maxLength"];
  if (typeof max !== "number") return "";
  if (schema["minLength"] === max) return ` of ${max} characters`;
  return max >= 1024 && max % 1024 === 0 ? ` to ${bytes(max)}` : ` to ${max} characters`;
}

function typeOf(schema: JsonSchema): string {
  if ("const" in schema) return JSON.stringify(schema["const"]);
  if (Array.isArray(schema["enum"])) return schema["enum"].map((value) => JSON.stringify(value)).join(", ");
  switch (schema["type"]) {
    case "string":
      return `text${length(schema)}`;
    case "number":
      return `number${range(schema)}`;
    case "integer":
      return `whole number${range(schema)}`;
    case "boolean":
      return "true or false";
    case "array":
      return "prefixItems" in schema
        ? "list of fixed length"
        : `list${typeof schema["maxItems"] === "number" ? `, at most ${schema["maxItems"]}` : ""}`;
    case "object":
      return "object";
    default:
      return "anything";
  }
}

function describe(schema: JsonSchema): string {
  const { all, mayBeNull } = forms(schema);
  const types = [...new Set(all.map(typeOf))].join("; or ");
  return mayBeNull ? `${types}; or null` : types;
}

function within(schema: JsonSchema, path: string): readonly Field[] {
  if (schema["type"] === "array" && schema["items"]) return fieldsOf(inner(schema, "items"), `${path}[]`);
  if (schema["type"] !== "object") return [];
  const extra = schema["additionalProperties"];
  if (typeof extra === "object" && extra !== null && Object.keys(extra).length > 0)
    return fieldsOf(extra as JsonSchema, `${path}.*`);
  return objectFields(schema, `${path}.`);
}

function objectFields(schema: JsonSchema, prefix: string): readonly Field[] {
  const required = new Set((schema["required"] ?? []) as string[]);
  return Object.entries(inner(schema, "properties") as Record<string, JsonSchema>).flatMap(([key, field]) =>
    fieldsOf(field, `${prefix}${key}`, !required.has(key)),
  );
}

function fieldsOf(schema: JsonSchema, path: string, isOptional = false): readonly Field[] {
  const deeper = forms(schema).all.flatMap((form) => within(form, path));
  const seen = new Set<string>();
  const unique = deeper.filter((field) => !seen.has(field.path) && seen.add(field.path));
  // "object" for each entry of a list says nothing that its fields do not.
  if (unique.length > 0 && /(?:\[\]|\.\*)$/.test(path)) return unique;
  return [{ path, type: describe(schema), isOptional }, ...unique];
}

/** Every field of an object's schema, outer ones first. */
export const fields = (schema: JsonSchema): readonly Field[] => objectFields(schema, "");
