import type { Manifest, Parameter } from "../fixes/manifest.ts";
import type { ParameterValues } from "../fixes/order.ts";
import { wholeMatch } from "./read-manifest.ts";

/** Text that reaches a script never carries these, whatever a pattern allows. */
const controlCharacter = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

/**
 * Whether the values are exactly the parameters of the manifest, each as its definition demands. Null when they are;
 * else which one is wrong, and how.
 */
export function wrongParameter(manifest: Manifest, values: ParameterValues): string | null {
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(manifest.parameters, name)) return `${name}: the fix has no such parameter`;
  }
  for (const [name, parameter] of Object.entries(manifest.parameters)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return `${name}: is missing`;
    const wrong = wrongValue(parameter, value);
    if (wrong !== null) return `${name}: ${wrong}`;
  }
  return null;
}

function wrongValue(parameter: Parameter, value: string | number): string | null {
  if (parameter.kind === "whole") {
    if (typeof value !== "number" || !Number.isSafeInteger(value)) return "is not a whole number";
    return value < parameter.min || value > parameter.max ? "is out of range" : null;
  }
  if (typeof value !== "string") return "is not text";
  if (parameter.kind === "choice") return parameter.of.includes(value) ? null : "is not one of the choices";
  if (value.length > parameter.maxLength) return "is too long";
  // A program that a script starts could take such a value for an option.
  if (value.startsWith("-")) return "begins with a hyphen";
  if (controlCharacter.test(value)) return "has a control character";
  return wholeMatch(parameter.pattern).test(value) ? null : "is not in the form that the fix demands";
}
