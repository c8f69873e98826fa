import type { Manifest } from "../fixes/manifest.ts";
import { checkedAs } from "./open-envelope.ts";

/** How a manifest is spelt: JSON with two spaces and a newline at the end, as `JSON.stringify` writes it. */
export function manifestBytes(manifest: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * Reads a manifest strictly: exactly the bytes that `manifestBytes` makes of their own value, so that nobody can be
 * shown one thing and have another one run (no duplicate keys, no second spelling), and right by the schema. Its scripts
 * are all among its files, every pattern is a regular expression, and it shows something only to a caller who was verified. Null when it is anything else.
 */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    if (`${JSON.stringify(value, null, 2)}\n` !== text) return null;
    const manifest = checkedAs<Manifest>("manifest", value);
    return manifest && scriptsAreFiles(manifest) && patternsCompile(manifest) && showsToCaller(manifest)
      ? manifest
      : null;
  } catch {
    return null;
  }
}

/** The scripts of a fix on one system, by their step. */
export type Steps = Pick<NonNullable<Manifest["platforms"]["windows"]>, "check" | "fix" | "verify" | "undo">;

/** What a fix runs on this system; nothing where it is not for it. */
export function stepsOf(
  { platforms }: Pick<Manifest, "platforms">,
  platform: "linux" | "windows" | "macos",
): Steps | undefined {
  return platform === "macos" ? undefined : platforms[platform];
}

function scriptsAreFiles(manifest: Manifest): boolean {
  const all = (["linux", "windows"] as const).flatMap((platform) => stepsOf(manifest, platform) ?? []);
  const scripts = all.flatMap(({ check, fix, verify, undo = fix }) => [check, fix, verify, undo]);
  return scripts.every((file) => Object.hasOwn(manifest.files, file));
}

const showsToCaller = ({ shows, callerVerified }: Manifest): boolean =>
  shows === undefined || callerVerified === true;

/** Throws where one does not: `readManifest` catches it. */
function patternsCompile(manifest: Manifest): boolean {
  return Object.values(manifest.parameters).every(
    (parameter) => parameter.kind !== "text" || wholeMatch(parameter.pattern) instanceof RegExp,
  );
}

/** A pattern that must fit the whole value. */
export function wholeMatch(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "u");
}
