import { createHash, createPublicKey, randomBytes, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, CDPSession, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Callers, createCallers } from "../../packages/agent/src/runner/callers.ts";
import { judgeOrder } from "../../packages/agent/src/runner/judge-order.ts";
import type { TrustState } from "../../packages/agent/src/runner/trust-state.ts";
import { approvePage } from "../../packages/cli/src/approve-page/approve-page.ts";
import { servePage } from "../../packages/cli/src/approve-page/serve-page.ts";
import { approveFix } from "../../packages/cli/src/trust/approve-fix.ts";
import { newPerson } from "../../packages/cli/src/trust/init-trust.ts";
import { openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { readLocalFix } from "../../packages/cli/src/trust/local-fix.ts";
import type { Body } from "../../packages/shared/src/protocol/registry.ts";
import { callerCodes } from "../../packages/shared/src/protocol/version.ts";
import {
  type Envelope,
  nothingHalted,
  payloadOf,
  type Person,
  PersonKey,
  type Policy,
  signedBytes,
} from "../../packages/shared/src/trust/trust.ts";
import { uuidFrom } from "../../packages/shared/src/values/values.ts";
import { buildConsole } from "../../scripts/build-console.ts";
import {
  connectDevice,
  enrolDevice,
  type SimulatedDevice,
  type WireFrame,
} from "../../scripts/simulate/device.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";
import { openTrial } from "../../scripts/start/trial.ts";
import { launchBrowser, noBrowser, until } from "./house.ts";

// The whole way of a person with passkeys, in a real browser with a virtual authenticator: make one, have it in the policy, approve on
// the approver's own page, sign in by one touch, order. A real collector; and the very decision of a device's runner over what reaches
// it. What a fix then does is other tests' affair.

const person = "Anna de Vries";
const approver = "Sam";
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const id = (): string => uuidFrom(Date.now(), randomBytes(10));

describe.skipIf(noBrowser !== null)(`orders by passkey (${noBrowser ?? "real browser"})`, () => {
  const folder = mkdtempSync(join(tmpdir(), "hulplijn-passkey-"));
  const tickets = Array.from({ length: 12 }, () => randomBytes(16).toString("base64"));
  const received: Body<"order">[] = [];
  let collector: RunningCollector;
  let browser: Browser;
  let page: Page;
  let device: SimulatedDevice;
  let identity: Awaited<ReturnType<typeof enrolDevice>>;
  /** A second device, which is only there for orders to many. */
  let other: typeof identity;
  let link = "";
  let consoleAt = "";
  let [port, approvePort] = [0, 0];
  let approving: Awaited<ReturnType<typeof servePage>>;
  let policy: Policy;
  let authenticator: CDPSession;
  let authenticatorId: string;
  let touches = 0;

  const fixFolder = resolve(import.meta.dirname, "../../packages/collector/fixes");
  const grave = "cancel-stuck-print-job";
  const forCaller = "unlock-account";
  /** The part of a device's runner that shows codes, with a screen that the test reads. */
  let callers: Callers;
  let screen: readonly string[] = [];

  /** The root signs a policy with these passkeys besides the trial's own person, and the collector starts with it. */
  async function putPolicy(passkeys: { readonly order?: string; readonly approve?: string }): Promise<void> {
    const { policy: before } = openTrial(folder);
    const key = (line: string | undefined): Person["keys"] =>
      line === undefined ? [] : [PersonKey.parse(JSON.parse(line))];
    const [orders, approves] = [key(passkeys.order), key(passkeys.approve)];
    const ordering = { ...newPerson(person, orders), approves: [], orders: ["R0", "R1", "R2"] } as Person;
    policy = {
      ...before,
      version: before.version + 1,
      people: [
        ...before.people.filter((one) => one.person !== person && one.person !== approver),
        ...(orders.length > 0 ? [ordering] : []),
        ...(approves.length > 0 ? [{ ...newPerson(approver, approves), orders: [] }] : []),
      ],
    };
    const root = openKeyFile(join(folder, "approver/root.key.pem"), null);
    writeFileSync(join(folder, "trust/policy.json"), JSON.stringify(root.seal("policy", payloadOf(policy))));
    await collector.program.end();
    collector = await startCollectorOnly({ dataFolder: folder, port, say: () => undefined });
    await linkUp();
  }

  async function linkUp(): Promise<void> {
    device = await connectDevice(link, identity, [callerCodes]);
    device.socket.on("message", (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as WireFrame;
      if (frame.type === "order") received.push(frame.body as unknown as Body<"order">);
      if (frame.type === "show-caller-code") callers.show(frame.body as unknown as Body<"show-caller-code">);
    });
    device.socket.send(JSON.stringify({ type: "tickets", body: { tickets } }));
  }

  async function raise(
    rule: string,
    queue: string,
    params: Record<string, string | number>,
  ): Promise<string> {
    const now = Date.now();
    device.send("finding", {
      findingId: id(),
      rule,
      subject: queue,
      state: "raised",
      severity: "critical",
      flapping: false,
      raisedAtMs: now,
      changedAtMs: now,
      params: { queue, ...params },
    });
    return until(`${rule} is an incident`, 60, async () => {
      const found = (await collector.ask("GET", `/incidents?q=rule:${rule}`)) as {
        readonly items: readonly { readonly key: string }[];
      };
      return found.items[0]?.key;
    });
  }

  async function signIn(on: Page, name: string): Promise<void> {
    const { link } = (await collector.ask("POST", "/people/invites", { role: "second-line" })) as {
      readonly link: string;
    };
    await on.goto(`${consoleAt}/sign-in#${link}`);
    const field = on.getByRole("textbox", { name: /name/i });
    await field.fill(name);
    await field.press("Enter");
    await on.getByRole("navigation").first().waitFor();
  }

  /** What only this device can say. */
  function sealed(kind: "receipt" | "caller-code", payload: Uint8Array): Envelope {
    const { privateKey } = identity;
    const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" }).subarray(-32);
    const signature = sign(null, signedBytes(kind, payload), privateKey).toString("base64");
    const signatures = [{ keyId: sha256(publicKey).slice(0, 16), signature }];
    return { payload: Buffer.from(payload).toString("base64"), signatures };
  }

  /** The device refuses what it was sent last, so that the page offers the next run. */
  async function endRun(code?: string): Promise<void> {
    const payload = Buffer.from(received.at(-1)?.order.payload ?? "", "base64");
    const { runId } = JSON.parse(payload.toString()) as { readonly runId: string };
    const receipt = payloadOf({
      type: "receipt",
      runId,
      deviceId: device.deviceId,
      orderDigest: sha256(payload),
      outcome: "refused",
      ...(code === undefined ? {} : { code }),
      undone: false,
      startedAtMs: Date.now(),
      endedAtMs: Date.now(),
      tookMs: 0,
      steps: [],
      journalSeq: 1,
    });
    device.send("receipt", { receipt: sealed("receipt", receipt) });
    await until("the run has ended", 60, async () => {
      const run = (await collector.ask("GET", `/runs/${runId}`)) as { readonly outcome: string | null };
      return run.outcome;
    });
  }

  /** What the device's runner says of an order, at this moment, under this policy. */
  const trusting = (by: Policy): TrustState =>
    ({ ok: true, policy: by, deviceId: identity.deviceId }) as TrustState;
  const judged = (order: Body<"order">, wallMs = Date.now(), by = policy): ReturnType<typeof judgeOrder> =>
    judgeOrder(order, trusting(by), {
      tickets: tickets.map((ticket) => ({ ticket, ageMs: 0, isOfThisBoot: true })),
      wallMs,
      highWaterMs: 0,
      journalHas: () => false,
      isRoot: true,
      halts: nothingHalted,
      caller: callers.standing(),
      isReportOnly: false,
      trail: { furthest: null, broken: null },
    });
  const orderNumber = (count: number): Promise<Body<"order">> =>
    until(`order ${count} has reached the device`, 60, async () => received[count - 1]);

  beforeAll(async () => {
    await buildConsole();
    [port, approvePort] = [await freePort(), await freePort()];
    collector = await startCollectorOnly({ dataFolder: folder, port, say: () => undefined });
    consoleAt = `http://localhost:${port}`;
    const { token } = (await collector.ask("POST", "/enrolment/tokens", {
      purpose: "test",
      maxUses: 2,
      lifetimeHours: 1,
    })) as { readonly token: string };
    link = `${collector.url.replace("http", "ws")}/agent/v1`;
    identity = await enrolDevice(link, token, "LT-0412");
    other = await enrolDevice(link, token, "LT-0413");
    callers = createCallers({
      file: join(folder, "callers.json"),
      bootId: id(),
      monoMs: () => performance.now(),
      screen: { show: (lines) => ((screen = lines), ["text-console"]), clear: () => void (screen = []) },
      trust: () => trusting(policy),
      deviceId: () => identity.deviceId,
      moment: () => ({
        wallMs: Date.now(),
        highWaterMs: 0,
        isRoot: true,
        halts: nothingHalted,
        isReportOnly: false,
      }),
      sign: (kind, statement) => sealed(kind, payloadOf(statement)),
      send: (frame) => {
        if (frame.kind === "caller")
          device.socket.send(JSON.stringify({ type: "caller-code", body: frame.body }));
      },
      log: () => undefined,
    });
    await linkUp();
    const settings = {
      policyFile: join(folder, "trust/policy.json"),
      library: fixFolder,
      approvals: join(folder, "trust/approvals"),
      port: approvePort,
      nowMs: () => Date.now(),
      pass: async () => "",
    };
    approving = await servePage(approvePage(settings), approvePort);

    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: "en-GB" })).newPage();
    authenticator = await page.context().newCDPSession(page);
    await authenticator.send("WebAuthn.enable");
    ({ authenticatorId } = await authenticator.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    }));
    authenticator.on("WebAuthn.credentialAsserted", () => void (touches += 1));
  });
  afterAll(async () => {
    await browser?.close();
    callers?.clear();
    device?.socket.terminate();
    await approving?.close();
    await collector?.program.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const runButton = (on: Page): Locator => on.getByRole("button", { name: "Run on LT-0412" });
  async function visit(on: Page, key: string): Promise<void> {
    await on.goto(`${consoleAt}/i/${key.replace("INC-", "")}`);
    await runButton(on).first().waitFor();
  }
  let stopped: string;
  let stuck: string;

  test("a new passkey for ordering, and one for approving, each print their line for the policy", async () => {
    await signIn(page, person);
    await page.goto(`${consoleAt}/me`);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    const order = (await page.getByTestId("policy-line").textContent()) ?? "";
    expect(JSON.parse(order)).toMatchObject({ use: "order", origin: consoleAt, rpId: "localhost" });
    await page.goto(`http://localhost:${approvePort}/passkey`);
    await page.getByRole("button", { name: "Make the passkey" }).click();
    const made = page.locator("#line");
    await made.filter({ hasText: "credentialId" }).waitFor();
    const approve = (await made.textContent()) ?? "";
    expect(JSON.parse(approve)).toMatchObject({ use: "approve", origin: `http://localhost:${approvePort}` });
    await putPolicy({ order, approve });
  });

  test.each([grave, forCaller])(
    "%s, R2, is approved on the approver's own page, and by hand",
    async (name) => {
      touches = 0;
      await page.goto(`http://localhost:${approvePort}/fix/${name}`);
      const button = page.getByRole("button", { name: "Approve with your passkey" });
      // In sight for 800 ms first (B-08).
      expect(await button.isDisabled()).toBe(true);
      await page.locator("#by-hand").filter({ hasText: "None has yet" }).waitFor();
      // Whoever approves has come to the end of the page.
      await button.scrollIntoViewIfNeeded();
      await button.click();
      const said = await until("the page says what became of it", 60, async () => {
        const text = await page.locator("#said").textContent();
        return text === "Waiting for your passkey…" ? null : text;
      });
      expect(said).toContain(`Approved by ${approver}. Still missing: 1 of 2`);
      expect(touches).toBe(1);
      const fix = readLocalFix(join(fixFolder, name));
      if ("wrong" in fix) throw new Error(fix.wrong.join("; "));
      const byHand = approveFix(fix, openTrial(folder).key, policy, Date.now());
      writeFileSync(join(folder, `trust/approvals/by-hand-${name}.approval.json`), JSON.stringify(byHand));
      await page.reload();
      await page.locator("#by-hand").filter({ hasText: "One has." }).waitFor();
      // The collector reads what lies there when it starts.
      await putPolicy({
        order: JSON.stringify(policy.people.find((one) => one.person === person)?.keys[0]),
        approve: JSON.stringify(policy.people.find((one) => one.person === approver)?.keys[0]),
      });
    },
  );

  test("without a shift the button waits; signing in by one touch begins it", async () => {
    stopped = await raise("print-queue-stopped", "office", { reason: "paused", waiting: 1 });
    await visit(page, stopped);
    expect(await runButton(page).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Begin your shift" }).waitFor();
    await page.context().clearCookies();
    await page.goto(`${consoleAt}/sign-in`);
    const before = touches;
    await page.getByRole("button", { name: `Sign in as ${person}` }).click();
    await page.getByRole("navigation").first().waitFor();
    expect(touches - before).toBe(1);
    await visit(page, stopped);
    await until("the button is ready", 60, () => runButton(page).isEnabled());
    touches = 0;
  });

  test("an R1 fix takes no further touch, and the device takes its order until the shift is over", async () => {
    await runButton(page).click();
    const order = await orderNumber(1);
    expect(judged(order)).toMatchObject({ ok: true, order: { person, params: { queue: "office" } } });
    expect(judged(order, Date.now() + 15 * 3_600_000)).toMatchObject({ code: "delegation-expired" });
    expect(touches).toBe(0);
  });

  test("an R2 fix takes one touch more, and nothing but that: not the shift, not another person's policy or page", async () => {
    await endRun();
    const params = { jobId: 7, owner: "joris", stuck: 700, waiting: 1 };
    stuck = await raise("print-job-stuck", "reception", params);
    await visit(page, stuck);
    await runButton(page).click();
    await page.getByText("You sign this one order with your passkey").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Run on LT-0412" }).click();
    const order = await orderNumber(2);
    expect(touches).toBe(1);
    expect(order.delegation).toBeUndefined();
    expect(judged(order)).toMatchObject({
      ok: true,
      order: { person, params: { queue: "reception", jobId: 7 } },
    });

    expect(judged(order, policy.expiresAtMs)).toMatchObject({ code: "policy-expired" });
    const changed = (change: object): Policy => ({
      ...policy,
      people: policy.people.map((one) =>
        one.person === person ? { ...one, keys: one.keys.map((key) => ({ ...key, ...change })) } : one,
      ) as Policy["people"],
    });
    const elsewhere = changed({ origin: "http://localhost:1" });
    expect(judged(order, Date.now(), elsewhere)).toMatchObject({ code: "order-signature-wrong" });
    const others = { ...policy, people: policy.people.filter((one) => one.person !== person) };
    expect(judged(order, Date.now(), others)).toMatchObject({ ok: false });
  });

  test("an R2 fix on many devices takes one touch, and each device its own order of the batch", async () => {
    await endRun();
    const second = await connectDevice(link, other);
    const heard: Body<"order">[] = [];
    second.socket.on("message", (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as WireFrame;
      if (frame.type === "order") heard.push(frame.body as unknown as Body<"order">);
    });
    const ticket = randomBytes(16).toString("base64");
    second.socket.send(JSON.stringify({ type: "tickets", body: { tickets: [ticket] } }));
    touches = 0;
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${consoleAt}/devices`);
    for (const name of ["LT-0412", "LT-0413"])
      await page.getByRole("checkbox", { name: `Select ${name}` }).check();
    await page.getByRole("button", { name: "Run a fix on them…" }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Fix" }).selectOption(grave);
    await dialog.getByRole("textbox", { name: "Print queue" }).fill("reception");
    await dialog.getByRole("textbox", { name: "Number of the print job" }).fill("8");
    const run = dialog.getByRole("button", { name: "Run on 2 devices" });
    await until("both devices have a ticket, and get an order", 60, async () => {
      if (await run.isVisible()) return true;
      const look = dialog.getByRole("button", { name: "See where it will run" });
      if (await look.isEnabled()) await look.click();
      return run.isVisible();
    });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(touches).toBe(0);
    await run.click();
    await page.waitForURL("**/batch/*");
    await page.getByRole("img", { name: "0 of 2 ended, 0 of them confirmed" }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(touches).toBe(1);
    const order = await orderNumber(3);
    const [own, theirs] = [order, await until("the other order", 60, async () => heard[0])];
    if (!("batch" in own.order && "batch" in theirs.order)) throw new Error("they are of a batch");
    expect(own.order.batch).toEqual(theirs.order.batch);
    expect(judged(own)).toMatchObject({
      ok: true,
      order: { person, params: { queue: "reception", jobId: 8 } },
    });
    // One device's order is none of another's, and an order that was not signed for is none at all.
    expect(judged(theirs)).toMatchObject({ code: "order-other-device" });
    const fresh = { ...own, order: { ...own.order, payload: theirs.order.payload } };
    expect(judged(fresh)).toMatchObject({ code: "batch-root-wrong" });
    second.socket.terminate();
  });

  test("a fix for a caller takes the code from the device's screen, asked for again when it was wrong", async () => {
    await endRun();
    const before = received.length;
    touches = 0;
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${consoleAt}/d/LT-0412`);
    await page.getByRole("button", { name: "Help a caller…" }).press("Enter");
    const dialog = page.getByRole("dialog");
    const show = dialog.getByRole("button", { name: "Show the caller a code" });
    await show.waitFor();
    expect(await dialog.getByRole("combobox", { name: "Fix" }).locator("option").allTextContents()).toEqual([
      "Unlock an account (R2)",
    ]);
    await dialog.getByRole("textbox", { name: "Account" }).fill("anna");
    // Only after it was in sight for a while.
    await show.click();
    const field = dialog.getByRole("textbox", { name: "The six digits" });
    await field.waitFor();
    const text = screen.join("\n");
    const [, mark = "none"] = /number (\d{2})/.exec(text) ?? [];
    const code = /^ {8}(\d{3} \d{3})/m.exec(text)?.[1] ?? "none";
    expect(await dialog.getByRole("status").textContent()).toContain(`does it say ${mark} on your screen?`);
    // Nothing of the page or its address holds what only the caller can see.
    expect(await page.content()).not.toContain(code);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    const type = async (digits: string, count: number): Promise<Body<"order">> => {
      // The field has the focus, and Enter orders.
      await field.and(page.locator(":focus")).waitFor();
      await page.keyboard.type(digits);
      await until("it may be ordered", 60, () =>
        dialog.getByRole("button", { name: "Run on LT-0412" }).isEnabled(),
      );
      await page.keyboard.press("Enter");
      return orderNumber(before + count);
    };
    const guess = await type(code.startsWith("0") ? "111111" : "000000", 1);
    expect(judged(guess)).toMatchObject({ code: "caller-code-wrong" });
    callers.wrong(sha256(Buffer.from(guess.order.payload, "base64")));
    await endRun("caller-code-wrong");
    await dialog.getByText("That is not the code on the device's screen").waitFor();
    await dialog.getByText("2 tries are left with this code.").waitFor();
    await dialog.getByText(/^Good for 4:\d\d more$/).waitFor();
    const order = await type(code, 2);
    expect(judged(order)).toMatchObject({ ok: true, order: { person, params: { account: "anna" } } });
    expect(touches).toBe(2);
    await endRun();
    await page.waitForURL("**/run/*");
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  test("a touch without the user verified orders nothing, and the page says so", async () => {
    const before = received.length;
    await authenticator.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    await visit(page, stuck);
    await runButton(page).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Run on LT-0412" }).click();
    await dialog.getByRole("alert").waitFor();
    expect(received.length).toBe(before);
  });

  test("somebody whom the policy does not name has no button that orders", async () => {
    const context = await browser.newContext({ locale: "en-GB" });
    const other = await context.newPage();
    await signIn(other, "Carl Jansen");
    await visit(other, stopped);
    expect(await runButton(other).isDisabled()).toBe(true);
    await context.close();
  });
});
