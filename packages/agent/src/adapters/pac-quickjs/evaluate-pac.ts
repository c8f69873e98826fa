import variant from "@jitl/quickjs-singlefile-mjs-release-sync";
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSWASMModule,
  shouldInterruptAfterDeadline,
} from "quickjs-emscripten-core";
import { pacPrelude } from "./pac-prelude.ts";

export type PacAnswer = { readonly answer: string } | { readonly failed: string };

/** What names resolve to; null for one that nobody knows. */
export type Resolve = (name: string) => Promise<string | null>;

const limitMs = 2000;
const memoryBytes = 32 * 1024 * 1024;
const stackBytes = 512 * 1024;
/** A file that asks for more names, one after the other, than anybody would write. */
const mostRounds = 12;
const mostNames = 32;
const mostAnswer = 1000;

/** What a browser tells of a TLS address: not its path. */
export function askedOf(url: string): { readonly url: string; readonly host: string } {
  const { host, hostname } = new URL(url);
  return { url: `https://${host}/`, host: hostname.replace(/^\[(.*)\]$/, "$1") };
}

type Round = PacAnswer | { readonly needs: readonly string[] };

function runOnce(
  quickjs: QuickJSWASMModule,
  script: string,
  url: string,
  known: object,
  mine: string,
): Round {
  // Never disposed of: one that ran out of its stack cannot be, and the process ends with the answer.
  const runtime = quickjs.newRuntime();
  runtime.setMemoryLimit(memoryBytes);
  runtime.setMaxStackSize(stackBytes);
  runtime.setInterruptHandler(shouldInterruptAfterDeadline(Date.now() + limitMs));
  const context = runtime.newContext();
  const evaluate = (code: string): unknown => {
    const result = context.evalCode(code);
    if (result.error) {
      const said: unknown = context.dump(result.error);
      result.error.dispose();
      throw new Error(
        typeof said === "object" && said !== null && "message" in said ? String(said.message) : String(said),
      );
    }
    const value: unknown = context.dump(result.value);
    result.value.dispose();
    return value;
  };
  try {
    evaluate(pacPrelude);
    evaluate(`Object.assign(__known, ${JSON.stringify(known)}); __mine = ${JSON.stringify(mine)};`);
    evaluate(script);
    const asked = askedOf(url);
    const answer = evaluate(`FindProxyForURL(${JSON.stringify(asked.url)}, ${JSON.stringify(asked.host)})`);
    const needs = evaluate("__needs.slice(0, 8).map(String)");
    if (Array.isArray(needs) && needs.length > 0) return { needs: needs as string[] };
    if (typeof answer !== "string") return { failed: "FindProxyForURL gave no text" };
    return { answer: answer.slice(0, mostAnswer) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message.slice(0, 200) : String(error) };
  }
}

/**
 * Asks a proxy file for the way to an address. It runs in a JavaScript machine of its own, inside WebAssembly: it has neither files nor network nor
 * anything of ours, two seconds (whoever waits ends the process where a single step takes longer) and 32 MiB. Names are resolved between runs, and it begins anew with them.
 */
export async function evaluatePac(
  script: string,
  url: string,
  resolve: Resolve,
  mine: string,
): Promise<PacAnswer> {
  const quickjs = await newQuickJSWASMModuleFromVariant(variant);
  const known: Record<string, string | null> = {};
  for (let round = 0; round < mostRounds; round += 1) {
    const outcome = runOnce(quickjs, script, url, known, mine);
    if (!("needs" in outcome)) return outcome;
    for (const name of outcome.needs) known[name] = await resolve(name);
    if (Object.keys(known).length > mostNames) break;
  }
  return { failed: "the file asks for too many names" };
}
