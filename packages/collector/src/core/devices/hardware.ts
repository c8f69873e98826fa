/** What makers leave in the place of a serial number: it names no machine, or a thousand. */
const placeholders = new Set([
  "to be filled by o.e.m.",
  "to be filled by oem",
  "default string",
  "system serial number",
  "chassis serial number",
  "not specified",
  "not applicable",
  "not available",
  "unknown",
  "invalid",
  "none",
  "n/a",
  "o.e.m.",
  "oem",
  "serial",
  "0123456789",
  "1234567890",
  "123456789",
  "12345678",
]);

const fact = (value: unknown): string => (typeof value === "string" ? value.trim().toLowerCase() : "");

/**
 * What a machine is, out of its inventory: maker, model and serial number; null when one of them is missing or is a maker's
 * placeholder. A claim of the device, good enough to ask a person by, and for nothing else.
 */
export function hardwareOf(inventory: unknown): string | null {
  const { maker, model, serial } = (inventory ?? {}) as Readonly<Record<string, unknown>>;
  const parts = [fact(maker), fact(model), fact(serial)];
  const [, , number = ""] = parts;
  const isNumber = number.length >= 4 && !placeholders.has(number) && !/^(.)\1*$/.test(number);
  return isNumber && parts.every((part) => part !== "") ? parts.join("\n") : null;
}
