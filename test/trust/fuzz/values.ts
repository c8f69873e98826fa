import type { Random } from "./random.ts";

const strangeTexts = [
  "",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "$(id)",
  "\u0000",
  "\u202e",
  "R0",
  "Ans",
  "é",
  "e\u0301",
];
const strangeNumbers = [0, -1, 1, 2, 3, 9, 4_294_967_296, 2 ** 53, -0.5, 1e300, 1e-300];

function strangeValue(random: Random): unknown {
  return random.one<() => unknown>([
    () => random.one(strangeTexts),
    () => random.one(strangeNumbers),
    () => null,
    () => true,
    () => [],
    () => ({}),
    () => "x".repeat(1 + random.below(20_000)),
    () => {
      const depth = 1 + random.below(60);
      return JSON.parse("[".repeat(depth) + "]".repeat(depth)) as unknown;
    },
  ])();
}

/** Changes a text by a character or a section. */
export function changeText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return random.one([
    () => text.slice(0, at) + random.one(Array.from("AZaz09+/=-_ \n\0é")) + text.slice(at + 1),
    () => text.slice(0, at) + random.one([" ", "\n", "=", "A", "AAAA", "\u0000"]) + text.slice(at),
    () => text.slice(0, at),
    () => text.slice(at) + text.slice(0, at),
    () => text.replaceAll("+", "-").replaceAll("/", "_"),
    () => text.replace(/=+$/, ""),
    () => text + text,
  ])();
}

type Holder = Record<string, unknown>;

/** Every object and array inside, with one of its keys: the places where something can be put. */
function placesIn(
  value: unknown,
  into: { holder: Holder; key: string }[] = [],
): { holder: Holder; key: string }[] {
  if (typeof value !== "object" || value === null) return into;
  for (const key of Object.keys(value)) {
    into.push({ holder: value as Holder, key });
    placesIn((value as Holder)[key], into);
  }
  return into;
}

function changePlace(holder: Holder, key: string, random: Random): void {
  const value = holder[key];
  random.one([
    () => Reflect.deleteProperty(holder, key),
    () => Reflect.set(holder, key, strangeValue(random)),
    () => Reflect.set(holder, key, [value]),
    () =>
      Reflect.set(holder, key, typeof value === "string" ? changeText(value, random) : JSON.stringify(value)),
    () =>
      Reflect.set(holder, key, typeof value === "number" ? value + random.one([-1, 1, 0.5, 2 ** 32]) : value),
    () => Reflect.set(holder, random.one(strangeTexts), strangeValue(random)),
    () =>
      Object.defineProperty(holder, "__proto__", {
        value: { ok: true },
        enumerable: true,
        configurable: true,
      }),
  ])();
}

/**
 * Another JSON text: a value in it changed, or only its spelling. Texts that are no JSON any more are among them; so are, now
 * and then, texts that mean the same.
 */
export function changeJson(text: string, random: Random): string {
  if (random.onceIn(6)) {
    const quoted = text.indexOf('"') + 1;
    return random.one([
      () => ` ${text}`,
      () => `${text}\n`,
      () => text.replace(":", " :"),
      // The same key twice: readers disagree which one counts.
      () => text.replace("{", `{"type":"x",`),
      () => text.replace(/\}\s*$/, `,"type":"x"}`),
      () => `${text.slice(0, quoted)}\\u00${text.charCodeAt(quoted).toString(16)}${text.slice(quoted + 1)}`,
      () => text.replace(/([0-9])([,}])/, "$1.0$2"),
      () => changeText(text, random),
    ])();
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return changeText(text, random);
  }
  const places = placesIn(value);
  if (places.length === 0) return changeText(text, random);
  const { holder, key } = random.one(places);
  changePlace(holder, key, random);
  const spaced = text.startsWith("{\n");
  return spaced ? `${JSON.stringify(value, null, 2)}\n` : JSON.stringify(value);
}
