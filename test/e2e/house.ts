import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { DeviceRow } from "../../packages/shared/src/api/registry.ts";
import { buildConsole } from "../../scripts/build-console.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type Stack, type StackSettings, startStack } from "../../scripts/start/stack.ts";

/** What an end-to-end test needs: a real collector with a real agent for this machine, and a person at a real browser. */
export interface House {
  readonly stack: Stack;
  /** A page of a person who is signed in, in this language. */
  readonly page: Page;
  close(): Promise<void>;
}

const chromiumPath = "/usr/bin/chromium";

/** Why there is no browser to test with; null when there is one. */
export const noBrowser: string | null = existsSync(chromiumPath) ? null : "no Chromium at /usr/bin/chromium";

const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
}

/** Waits until something is so; fails with what it was waiting for. */
export async function until<Value>(
  what: string,
  withinSeconds: number,
  look: () => Promise<Value | null | undefined | false>,
): Promise<Value> {
  const endMs = performance.now() + withinSeconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > endMs) throw new Error(`not within ${withinSeconds} s: ${what}`);
    await wait(50);
  }
}

/** Waits until this machine's agent is enrolled and connected. */
export function untilConnected(stack: Stack): Promise<DeviceRow> {
  return until("this machine is connected", 60, async () => {
    const { items } = (await stack.ask("GET", "/devices")) as { readonly items: readonly DeviceRow[] };
    return items.find((one) => one.connected);
  });
}

/** Starts a house in a folder of its own. `settings` point the agent at what the test has made. */
export async function openHouse(
  settings: Pick<StackSettings, "agentEnv" | "agentPrefix" | "collectorEnv"> = {},
  look: {
    readonly language?: "en" | "nl";
    readonly width?: number;
    readonly height?: number;
    readonly dark?: boolean;
    /** Without waiting until this machine's agent is enrolled and connected. */
    readonly atOnce?: boolean;
  } = {},
): Promise<House> {
  const dataFolder = mkdtempSync(join(tmpdir(), "hulplijn-e2e-"));
  await buildConsole();
  const collectorEnv = { HULPLIJN_COLLECTOR__LEADS_RUN_FIXES: "true", ...settings.collectorEnv };
  const stack = await startStack({
    ...settings,
    collectorEnv,
    dataFolder,
    port: await freePort(),
    say: () => undefined,
  });
  let browser: Browser | null = null;
  const close = async (): Promise<void> => {
    await browser?.close();
    await stack.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    browser = await launchBrowser();
    const context = await browser.newContext({
      locale: look.language === "nl" ? "nl-NL" : "en-GB",
      viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
      colorScheme: look.dark === true ? "dark" : "light",
      timezoneId: "Europe/Amsterdam",
    });
    const page = await context.newPage();
    await signIn(stack, page);
    if (look.atOnce !== true) await untilConnected(stack);
    return { stack, page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens a one-time sign-in link and gives the name it asks for. */
export async function signIn(
  stack: Pick<Stack, "signInLink">,
  page: Page,
  role = "lead",
  name = "Anna de Vries",
): Promise<void> {
  // Nothing that a page does here has a speed promised; what has, is measured where it is promised.
  page.setDefaultTimeout(60_000);
  await page.goto(await stack.signInLink(role));
  const field = page.getByRole("textbox", { name: /name|naam/i });
  await field.fill(name);
  await field.press("Enter");
  await page.getByRole("navigation").first().waitFor();
}

export type { BrowserContext, Page };
