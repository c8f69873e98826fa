// The console in a real browser, on a real collector with an agent for this machine and a print service of the test's own.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildConsole } from "../../scripts/build-console.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type Stack, startStack } from "../../scripts/start/stack.ts";
import { violations } from "./axe.ts";
import { noPrintHouse, type PrintHouse, startPrintHouse } from "../lab/print-house.ts";

const browserPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const lacking = noPrintHouse ?? (existsSync(browserPath) ? null : `no browser at ${browserPath}`);
const title = lacking === null ? "the console" : `the console (skipped: ${lacking})`;

describe.skipIf(lacking !== null)(title, () => {
  let folder: string;
  let house: PrintHouse;
  let stack: Stack;
  let browser: Browser;
  let signedIn: Awaited<ReturnType<BrowserContext["storageState"]>>;
  let incident = "";
  /** What the browser itself complained about: broken policies, scripts that threw. */
  const complaints: string[] = [];

  async function open(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-GB",
      reducedMotion: "reduce",
      ...(signedIn && { storageState: signedIn }),
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (error) => complaints.push(`${error.name}: ${error.message}`));
    page.on("console", (message) => {
      // A browser notes every refused request: who is not signed in, an edit that came second, a bad search.
      if (message.type() === "error" && !/status of (400|401|412)/.test(message.text()))
        complaints.push(`${message.text()} at ${message.location().url}`);
    });
    return page;
  }

  const screens = (): readonly string[] => [
    "/",
    "/?tab=all",
    "/?tab=later",
    `/i/${incident}`,
    "/devices",
    "/devices?q=state:ill OR state:well&sort=-seen&cols=name,state,group,tags,agent,enrolled",
    `/d/${hostname()}`,
    "/printers",
    "/printers?q=state:idle OR state:stopped&sort=supply",
    "/p/desk",
    "/fixes",
    "/fix/resume-print-queue",
    "/enrolment",
    "/updates",
    "/me",
    "/no-such-page",
  ];
  const visit = async (page: Page, address: string): Promise<void> => {
    await page.goto(stack.url + address);
    await page.locator("h1").first().waitFor();
    await page.waitForLoadState("load");
    await page.locator(".skeleton").first().waitFor({ state: "detached" });
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "hulplijn-console-"));
    const fixSettings = path.join(folder, "fix-settings");
    await buildConsole();
    house = await startPrintHouse({ queues: [{ name: "desk", device: "jams" }] });
    mkdirSync(fixSettings, { mode: 0o755 });
    writeFileSync(path.join(fixSettings, "print-service"), `${house.cupsServer}\n`);
    stack = await startStack({
      dataFolder: path.join(folder, "data"),
      port: await freePort(),
      agentEnv: {
        HULPLIJN_AGENT__PROBES__PRINT_SERVICE: house.socketPath,
        HULPLIJN_AGENT__FIX_SETTINGS: fixSettings,
      },
      say: () => undefined,
    });
    browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    await house?.stop();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  test("a sign-in link lets somebody in once, by keyboard alone, and leaves the address at once", async () => {
    const link = await stack.signInLink("third-line");
    const page = await open();
    await page.goto(link);
    await page.getByLabel("Your name").waitFor();
    expect(page.url()).not.toContain("#");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type("Anna Bakker");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Inbox" }).waitFor();
    signedIn = await page.context().storageState();
    await page.context().close();

    const second = await open({ storageState: { cookies: [], origins: [] } });
    await second.goto(link);
    await second.locator(":focus").and(second.getByLabel("Your name")).waitFor();
    await second.keyboard.press("Enter");
    await second.getByText("This sign-in link was used or has expired").waitFor();
    expect(await violations(second)).toEqual([]);
    await second.context().close();
  });

  test("this machine's health is on screen", async () => {
    const page = await open();
    await visit(page, "/devices");
    await page.getByRole("link", { name: hostname(), exact: true }).click();
    await page.getByRole("heading", { name: "Processor and memory" }).waitFor();
    await page.getByText(/\d+% busy/).waitFor();
    await page.context().close();
  });

  test("from a jam to a fix that helped, with keys alone and no reload", async () => {
    const page = await open();
    // What a browser keeps of a shift cannot be carried into another one, and here each test has its own.
    await visit(page, `/#${stack.shift()}`);
    expect(page.url()).not.toContain("#");
    house.setJammed(true);
    house.print("desk");
    const row = page.getByRole("link", { name: "Print queue desk has stopped" });
    await row.waitFor();
    house.setJammed(false);

    const focused = page.locator(":focus", { hasText: "Print queue desk has stopped" });
    for (let step = 0; step < 20 && (await focused.count()) === 0; step++) {
      await page.keyboard.press("j");
      // A busy browser moves the focus a moment later; the next key must not run past the row.
      await focused.waitFor({ timeout: 1000 }).catch(() => undefined);
    }
    await page.keyboard.press("x");
    await page.getByText("1 selected").waitFor();
    expect(await violations(page), "selection").toEqual([]);
    await page.keyboard.press("x");
    await page.getByText("1 selected").waitFor({ state: "detached" });
    await page.keyboard.press("e");
    const undo = page.getByRole("group", { name: "What was done last" });
    await undo.getByText("taken by you").waitFor();
    expect(await violations(page), "undo").toEqual([]);
    await page.keyboard.press("z");
    await undo.getByText("taken back.").waitFor();
    await page.getByRole("button", { name: "Take: Print queue desk has stopped" }).waitFor();
    await page.keyboard.press("f");
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    // It can be pressed only after it was in sight for a moment (B-08).
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Run on/, disabled: false })
      .waitFor();
    await page.keyboard.press("Control+Enter");

    await page.waitForURL(/\/i\/INC-\d+$/);
    incident = /INC-\d+$/.exec(page.url())?.[0] ?? "";
    await page.getByRole("log").getByText("Resuming the queue desk.").waitFor();
    await page.getByText("Helped, verified").first().waitFor();
    await page.getByText(/^Resolved \d/).waitFor();
    await page.context().close();
  });

  test.each(["light", "dark"] as const)("axe finds nothing on any screen in %s", async (colorScheme) => {
    const page = await open({ colorScheme });
    for (const address of screens()) {
      await visit(page, address);
      expect(await violations(page), address).toEqual([]);
    }
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await violations(page), "keys").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill(hostname().slice(0, 2));
    await page
      .getByRole("option", { name: new RegExp(hostname()) })
      .first()
      .waitFor();
    expect(await violations(page), "search").toEqual([]);
    await page.context().close();
  });

  test.each(["nl", "en"])("nothing is wider than a phone of 360 px, in %s", async (language) => {
    const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true });
    await visit(page, "/me");
    await page.getByRole("button", { name: /Anna Bakker/ }).click();
    await page.getByText(language === "en" ? "English" : "Nederlands").click();
    await page.locator(`html[lang=${language}]`).waitFor();
    for (const address of screens()) {
      await visit(page, address);
      const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(over, address).toBe(0);
    }
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("the search goes anywhere by keyboard, and single keys can be switched off", async () => {
    const page = await open();
    await visit(page, "/devices");
    await page.keyboard.press("Control+k");
    await page.locator(":focus").and(page.getByRole("combobox")).waitFor();
    await page.keyboard.type(incident);
    await page
      .getByRole("option", { name: new RegExp(incident) })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/i/${incident}$`));

    await page.keyboard.press("?");
    await page.getByRole("switch").press(" ");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("g");
    await page.keyboard.press("d");
    await page.keyboard.press("?");
    expect(page.url()).toContain(incident);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });

  test("a search that is not understood says which part, and nothing is ignored", async () => {
    const page = await open();
    await visit(page, "/");
    await page.keyboard.press("/");
    await page.keyboard.type("printer colour:red");
    await page.getByText(/^colour:red: There is no field/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("devices are narrowed down by keyboard: a field and a value are suggested, and a view is kept for the person", async () => {
    const page = await open();
    await visit(page, "/devices");
    await page.keyboard.press("/");
    await page.keyboard.type("na");
    await page.getByRole("option", { name: /^name:/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: new RegExp(hostname()) }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q")?.startsWith("name:") ?? false);
    await page.getByText("1 device matches").waitFor();

    await page.getByRole("button", { name: "Views…" }).click();
    await page.getByLabel("Keep what is on screen as").fill("My own machine");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "My own machine", exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await visit(page, "/devices");
    await page.getByRole("button", { name: "Views…" }).click();
    await page.getByRole("button", { name: "My own machine", exact: true }).click();
    await page.getByText("1 device matches").waitFor();
    await page.getByRole("button", { name: "Columns…" }).click();
    await page.getByRole("checkbox", { name: "Group" }).check();
    await page.waitForURL((url) => url.searchParams.get("cols")?.endsWith("group") ?? false);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Export CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^hulplijn-devices-.*\.csv$/);
    await page.context().close();
  });

  test("a note, an edit that meets another, and both are kept", async () => {
    const page = await open();
    await visit(page, `/i/${incident}`);
    await page.getByRole("textbox", { name: "Note" }).fill("Roller 2 is worn.\nOrdered a new one.");
    await page.keyboard.press("Control+Enter");
    await page.locator("blockquote", { hasText: "Roller 2 is worn." }).waitFor();

    await page.getByRole("button", { name: "Edit: Solution" }).click();
    await page.getByRole("textbox", { name: "Solution" }).fill("New roller.");
    const colleague = await open();
    await visit(colleague, `/i/${incident}`);
    await colleague.getByRole("button", { name: "Edit: Solution" }).click();
    await colleague.getByRole("textbox", { name: "Solution" }).fill("Turned it off and on.");
    await colleague.getByRole("button", { name: "Save", exact: true }).click();
    await colleague.getByText("Turned it off and on.").first().waitFor();

    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Somebody changed this incident meanwhile").waitFor();
    await page.getByRole("alert").getByText("Turned it off and on.").waitFor();
    expect(await page.getByRole("textbox", { name: "Solution" }).inputValue()).toBe("New roller.");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("New roller.").first().waitFor();
    await colleague.getByText("New roller.").first().waitFor();
    await colleague.context().close();
    await page.context().close();
  });

  test("a passkey and a password let somebody in again", async () => {
    // A passkey belongs to a name, so this page is opened by one.
    const byName = (address: string): string => address.replace("127.0.0.1", "localhost");
    const page = await open({ storageState: { cookies: [], origins: [] } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(byName(await stack.signInLink("first-line")));
    await page.getByLabel("Your name").fill("Sem Visser");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Inbox" }).waitFor();
    await page.goto(byName(`${stack.url}/me`));
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText("The passkey was added.").waitFor();
    await page.getByLabel("New password").fill("a sentence is fine");
    await page.getByRole("button", { name: "Set a password" }).click();
    await page.getByText("The password was saved.").waitFor();

    const signOut = async (): Promise<void> => {
      await page.getByRole("button", { name: "You: Sem Visser" }).click();
      await page.getByRole("button", { name: "Sign out" }).click();
      // The browser knows the passkey again.
      await page.getByRole("button", { name: "Sign in as Sem Visser" }).waitFor();
    };
    await signOut();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign in as Sem Visser" }).click();
    await page.getByRole("heading", { name: "Inbox" }).waitFor();
    await signOut();
    await page.getByRole("button", { name: "Sign in with another passkey" }).click();
    await page.getByRole("heading", { name: "Inbox" }).waitFor();
    await signOut();
    await page.getByLabel("Name", { exact: true }).fill("Sem Visser");
    await page.getByLabel("Password").fill("a sentence is not fine");
    await page.keyboard.press("Enter");
    await page.getByText("Name or password is not right").waitFor();
    await page.getByLabel("Password").fill("a sentence is fine");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Inbox" }).waitFor();

    // A session that is about to end: a touch makes it longer, and what is being written stays.
    await page.route("**/api/v1/session", async (route) => {
      const answer = await route.fetch();
      const session = (await answer.json()) as object;
      await route.fulfill({ response: answer, json: { ...session, expiresAtMs: Date.now() + 200_000 } });
    });
    await page.goto(byName(`${stack.url}/i/${incident}`));
    await page.getByRole("textbox", { name: "Note" }).fill("Half a sentence");
    await page.unroute("**/api/v1/session");
    await page.getByRole("button", { name: "Stay signed in…" }).click();
    await page.getByRole("button", { name: "With your passkey" }).waitFor();
    expect(await violations(page), "stay signed in").toEqual([]);
    await page.getByRole("button", { name: "With your passkey" }).click();
    await page.getByText("Your session ends in").waitFor({ state: "detached" });
    expect(await page.getByRole("textbox", { name: "Note" }).inputValue()).toBe("Half a sentence");
    await page.getByRole("button", { name: "Add the note" }).click();
    await page.locator("blockquote", { hasText: "Half a sentence" }).waitFor();

    // One that has ended while somebody wrote: after signing in anew the text is where it was.
    await page.getByRole("textbox", { name: "Note" }).fill("The other half");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Add the note" }).click();
    await page.getByRole("button", { name: /^Sign in as / }).click();
    expect(await page.getByRole("textbox", { name: "Note" }).inputValue()).toBe("The other half");

    // First line may not enrol devices, and is told who may.
    await page.goto(byName(`${stack.url}/enrolment`));
    await page.getByText(/Your role may not enrol devices/).waitFor();
    await page.context().close();
  });

  test("a collector that goes away is said so, and its return is noticed", async () => {
    const page = await open();
    await visit(page, "/devices");
    await stack.collector.end("SIGKILL");
    await page.getByText(/Live interrupted since/).waitFor();
    await page.getByRole("link", { name: hostname(), exact: true }).waitFor();
    await stack.restart("collector");
    await page.getByText(/Live interrupted since/).waitFor({ state: "detached" });
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes("ERR_")));
    await page.context().close();
  });

  test("the browser never complained: no broken policy, no script that threw", () => {
    expect(complaints).toEqual([]);
  });
});
