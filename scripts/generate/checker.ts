/**
 * Turns JSON Schema, as zod writes it, into the text of a TypeScript function that checks a value: the agent uses these
 * instead of the schema library, which would cost it 9 MiB of memory, and the collector uses them where every report passes.
 * Knows just what our schemas use, and stops with an error at anything else. Stricter than the schema in one thing: a
 * record may not have the key `__proto__`, which the schema library passes over without a look.
 */
export interface JsonSchema {
  readonly [key: string]: unknown;
}

interface Output {
  readonly hoisted: string[];
  /** What was written already, by what it is made of: many schemas have the same parts, and the agent holds each of them in memory. */
  readonly written: Map<string, string>;
  counter: number;
}

/** The name of something that is written once for all who need the same. */
function once(kind: string, made: string, out: Output, text: (name: string) => string): string {
  const known = out.written.get(`${kind} ${made}`);
  if (known !== undefined) return known;
  const name = `${kind}${out.counter++}`;
  out.written.set(`${kind} ${made}`, name);
  out.hoisted.push(text(name));
  return name;
}

const known = new Set([
  "$schema",
  "type",
  "properties",
  "required",
  "additionalProperties",
  "propertyNames",
  "items",
  "prefixItems",
  "minItems",
  "maxItems",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "enum",
  "const",
  "anyOf",
  "oneOf",
  "format",
  "default",
  "description",
]);

/** Where in the value, as text of an expression: put together only when something is wrong. */
const here = '""';
const below = (path: string, step: string): string => (path === here ? step : `${path} + ${step}`);
const at = (path: string, what: string): string => `return ${below(path, JSON.stringify(what))};`;

function literals(schema: JsonSchema): readonly unknown[] | null {
  if ("const" in schema) return [schema["const"]];
  return Array.isArray(schema["enum"]) ? schema["enum"] : null;
}

function emitString(schema: JsonSchema, value: string, path: string, out: Output): string {
  const lines = [`if (typeof ${value} !== "string") ${at(path, ": not text")}`];
  if (typeof schema["minLength"] === "number")
    lines.push(`if (${value}.length < ${schema["minLength"]}) ${at(path, ": too short")}`);
  if (typeof schema["maxLength"] === "number")
    lines.push(`if (${value}.length > ${schema["maxLength"]}) ${at(path, ": too long")}`);
  if (typeof schema["pattern"] === "string") {
    const source = JSON.stringify(schema["pattern"]);
    const name = once("pattern", source, out, (own) => `const ${own} = new RegExp(${source}, "u");`);
    lines.push(`if (!${name}.test(${value})) ${at(path, ": not in the right form")}`);
  }
  return lines.join("\n");
}

function emitNumber(schema: JsonSchema, value: string, path: string): string {
  const lines = [
    `if (typeof ${value} !== "number" || !Number.isFinite(${value})) ${at(path, ": not a number")}`,
  ];
  if (schema["type"] === "integer")
    lines.push(`if (!Number.isSafeInteger(${value})) ${at(path, ": not a whole number")}`);
  const bounds = [
    ["minimum", "<"],
    ["maximum", ">"],
    ["exclusiveMinimum", "<="],
    ["exclusiveMaximum", ">="],
  ] as const;
  for (const [key, operator] of bounds) {
    const bound = schema[key];
    if (typeof bound === "number" && Math.abs(bound) < Number.MAX_SAFE_INTEGER)
      lines.push(`if (${value} ${operator} ${bound}) ${at(path, ": out of range")}`);
  }
  return lines.join("\n");
}

function emitArray(schema: JsonSchema, value: string, path: string, out: Output): string {
  const lines = [`if (!Array.isArray(${value})) ${at(path, ": not a list")}`];
  const prefix = schema["prefixItems"] as JsonSchema[] | undefined;
  if (prefix) {
    lines.push(`if (${value}.length !== ${prefix.length}) ${at(path, ": wrong length")}`);
    prefix.forEach((item, index) =>
      lines.push(call(item, `${value}[${index}]`, below(path, `"/${index}"`), out)),
    );
    return lines.join("\n");
  }
  if (typeof schema["minItems"] === "number")
    lines.push(`if (${value}.length < ${schema["minItems"]}) ${at(path, ": too few")}`);
  if (typeof schema["maxItems"] === "number")
    lines.push(`if (${value}.length > ${schema["maxItems"]}) ${at(path, ": too many")}`);
  if (schema["items"]) {
    const index = `i${out.counter++}`;
    lines.push(
      `for (let ${index} = 0; ${index} < ${value}.length; ${index}++) {`,
      call(schema["items"] as JsonSchema, `${value}[${index}]`, below(path, `"/" + ${index}`), out),
      "}",
    );
  }
  return lines.join("\n");
}

function emitObject(schema: JsonSchema, value: string, path: string, out: Output): string {
  const lines = [
    `if (typeof ${value} !== "object" || ${value} === null || Array.isArray(${value})) ${at(path, ": not an object")}`,
  ];
  const properties = (schema["properties"] ?? {}) as Record<string, JsonSchema>;
  const required = new Set((schema["required"] ?? []) as string[]);
  for (const [key, inner] of Object.entries(properties)) {
    const read = `${value}[${JSON.stringify(key)}]`;
    const check = call(inner, read, below(path, JSON.stringify(`/${key}`)), out);
    if (required.has(key)) lines.push(check);
    else lines.push(`if (${read} !== undefined) {`, check, "}");
  }
  const extra = schema["additionalProperties"];
  if (extra === false) {
    const keys = JSON.stringify(Object.keys(properties));
    const name = once("keys", keys, out, (own) => `const ${own} = new Set<string>(${keys});`);
    lines.push(
      `for (const key of Object.keys(${value})) if (!${name}.has(key)) return ${below(path, '"/" + key.slice(0, 40) + ": not known here"')};`,
    );
  } else if (typeof extra === "object" && extra !== null) {
    const key = `k${out.counter++}`;
    lines.push(
      `for (const ${key} of Object.keys(${value})) {`,
      `if (${key} === "__proto__") ${at(path, ": __proto__ is no name")}`,
    );
    if (schema["propertyNames"]) lines.push(call(schema["propertyNames"] as JsonSchema, key, path, out));
    lines.push(
      call(extra as JsonSchema, `${value}[${key}]`, below(path, `"/" + ${key}.slice(0, 40)`), out),
      "}",
    );
  }
  return lines.join("\n");
}

function emitUnion(all: readonly JsonSchema[], value: string, path: string, out: Output): string {
  // Emptiness first: it costs nothing to look for, and a check that finds something wrong puts a sentence together.
  const isEmptiness = (one: JsonSchema): boolean => one["type"] === "null";
  const others = all
    .filter((one) => !isEmptiness(one))
    .map((one) => `${define(one, out)}(${value}) !== null`);
  const tests = [...(all.some(isEmptiness) ? [`${value} !== null`] : []), ...others];
  return `if (${tests.join(" && ")}) ${at(path, ": none of the allowed forms")}`;
}

function body(schema: JsonSchema, value: string, path: string, out: Output): string {
  for (const key of Object.keys(schema))
    if (!known.has(key)) throw new Error(`the check generator does not know "${key}"`);
  const fixed = literals(schema);
  if (fixed)
    return `if (${fixed.map((one) => `${value} !== ${JSON.stringify(one)}`).join(" && ")}) ${at(path, ": not one of the allowed values")}`;
  const union = (schema["anyOf"] ?? schema["oneOf"]) as readonly JsonSchema[] | undefined;
  if (union) return emitUnion(union, value, path, out);
  const types = schema["type"];
  if (Array.isArray(types))
    return emitUnion(
      types.map((type: string) => (type === "null" ? { type } : { ...schema, type })),
      value,
      path,
      out,
    );
  switch (schema["type"]) {
    case "string":
      return emitString(schema, value, path, out);
    case "number":
    case "integer":
      return emitNumber(schema, value, path);
    case "boolean":
      return `if (typeof ${value} !== "boolean") ${at(path, ": not true or false")}`;
    case "null":
      return `if (${value} !== null) ${at(path, ": not empty")}`;
    case "array":
      return emitArray(schema, value, path, out);
    case "object":
      return emitObject(schema, value, path, out);
    case undefined:
      return "";
    default:
      throw new Error(`the check generator does not know type ${String(schema["type"])}`);
  }
}

function define(schema: JsonSchema, out: Output): string {
  return once("check", JSON.stringify(schema), out, (name) => {
    const text = body(schema, "v", here, out);
    return `function ${name}(v: any): string | null {\n${text}\nreturn null;\n}`;
  });
}

/** A call of the check of an inner value; small ones are written out on the spot. */
function call(schema: JsonSchema, value: string, path: string, out: Output): string {
  const plain = !(
    "anyOf" in schema ||
    "oneOf" in schema ||
    Array.isArray(schema["type"]) ||
    schema["type"] === "object" ||
    schema["type"] === "array"
  );
  if (plain) return body(schema, value, path, out);
  const name = define(schema, out);
  const found = `f${out.counter++}`;
  return `{ const ${found} = ${name}(${value}); if (${found} !== null) return ${below(path, found)}; }`;
}

/** The text of a module that exports `checks`: name → function that gives null, or where and what is wrong. */
export function checkerModule(source: string, schemas: Readonly<Record<string, JsonSchema>>): string {
  const out: Output = { hoisted: [], written: new Map(), counter: 0 };
  const entries = Object.entries(schemas).map(
    ([name, schema]) => `  [${JSON.stringify(name)}, ${define(schema, out)}],`,
  );
  return [
    `// Generated from ${source} by \`npm run docs\`. Do not edit.`,
    "/* oxlint-disable */",
    ...out.hoisted,
    "",
    "/** Name → check. A check gives null when the value is right, else where and what is wrong. */",
    "export const checks: ReadonlyMap<string, (value: unknown) => string | null> = new Map<string, (value: any) => string | null>([",
    ...entries,
    "]);",
    "",
  ].join("\n");
}
