import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, CDPSession, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeOrder } from "../../packages/agent/src/runner/judge-order.ts";
import type { TrustState } from "../../packages/agent/src/runner/trust-state.ts";
import { approveFix } from "../../packages/cli/src/trust/approve-fix.ts";
import { newPerson } from "../../packages/cli/src/trust/init-trust.ts";
import { makeKeyFile, openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { readLocalFix } from "../../packages/cli/src/trust/local-fix.ts";
import type { Body } from "../../packages/shared/src/protocol/registry.ts";
import { nothingHalted, payloadOf, type Policy, signedBytes } from "../../packages/shared/src/trust/trust.ts";
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
import { ensureTrial, openTrial } from "../../scripts/start/trial.ts";
import { launchBrowser, noBrowser, until } from "./house.ts";

// A person with an ordering passkey, in a real browser with a virtual authenticator; a real collector; and the very decision of a
// device's runner over what reaches it. What a fix then does is other tests' affair.

const person = "Anna de Vries";
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const id = (): string => uuidFrom(Date.now(), randomBytes(10));

describe.skipIf(noBrowser !== null)(`orders by passkey (${noBrowser ?? "real browser"})`, () => {
  const folder = mkdtempSync(join(tmpdir(), "hulplijn-passkey-"));
  const credentialId = randomBytes(32).toString("base64");
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const tickets = Array.from({ length: 4 }, () => randomBytes(16).toString("base64"));
  const received: Body<"order">[] = [];
  let collector: RunningCollector;
  let browser: Browser;
  let page: Page;
  let device: SimulatedDevice;
  let policy: Policy;
  let authenticator: CDPSession;
  let authenticatorId: string;
  let touches = 0;

  /** The trial's policy with Anna's passkey in it, and a second approver, so that an R2 fix can be approved. */
  function makePolicy(origin: string): void {
    ensureTrial(folder, () => undefined);
    const trial = openTrial(folder);
    const bas = makeKeyFile(join(folder, "bas.pem"), null);
    const point = pair.publicKey.export({ type: "spki", format: "der" }).subarray(-65);
    const passkey = {
      kind: "passkey",
      keyId: sha256(point).slice(0, 16),
      algorithm: "ES256",
      publicKey: point.toString("base64"),
      credentialId,
      rpId: "localhost",
      origin,
      use: "order",
    } as const;
    policy = {
      ...trial.policy,
      version: trial.policy.version + 1,
      people: [
        ...trial.policy.people,
        newPerson("Bas", [{ kind: "file", ...bas }]),
        { ...newPerson(person, [passkey]), approves: [], orders: ["R0", "R1", "R2"] },
      ],
    };
    const root = openKeyFile(join(folder, "approver/root.key.pem"), null);
    writeFileSync(join(folder, "trust/policy.json"), JSON.stringify(root.seal("policy", payloadOf(policy))));
    const fix = readLocalFix(
      resolve(import.meta.dirname, "../../packages/collector/fixes/cancel-stuck-print-job"),
    );
    if ("wrong" in fix) throw new Error(fix.wrong.join("; "));
    for (const [name, key] of [
      ["one", trial.key],
      ["two", openKeyFile(join(folder, "bas.pem"), null)],
    ] as const)
      writeFileSync(
        join(folder, `trust/approvals/${name}.json`),
        JSON.stringify(approveFix(fix, key, policy, Date.now())),
      );
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
    await on.goto(`${collector.url.replace("127.0.0.1", "localhost")}/sign-in#${link}`);
    const field = on.getByRole("textbox", { name: /name/i });
    await field.fill(name);
    await field.press("Enter");
    await on.getByRole("navigation").first().waitFor();
  }

  /** The device refuses what it was sent last, so that the page offers the next run. */
  async function endRun(): Promise<void> {
    const payload = Buffer.from(received.at(-1)?.order.payload ?? "", "base64");
    const { runId } = JSON.parse(payload.toString()) as { readonly runId: string };
    const receipt = payloadOf({
      type: "receipt",
      runId,
      deviceId: device.deviceId,
      orderDigest: sha256(payload),
      outcome: "refused",
      undone: false,
      startedAtMs: Date.now(),
      endedAtMs: Date.now(),
      tookMs: 0,
      steps: [],
      journalSeq: 1,
    });
    const { privateKey } = device.identity;
    const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" }).subarray(-32);
    const signature = sign(null, signedBytes("receipt", receipt), privateKey).toString("base64");
    const signatures = [{ keyId: sha256(publicKey).slice(0, 16), signature }];
    device.send("receipt", { receipt: { payload: Buffer.from(receipt).toString("base64"), signatures } });
    await until("the run has ended", 60, async () => {
      const run = (await collector.ask("GET", `/runs/${runId}`)) as { readonly outcome: string | null };
      return run.outcome;
    });
  }

  /** What the device's runner says of an order, at this moment, under this policy. */
  const judged = (order: Body<"order">, wallMs = Date.now(), by = policy): ReturnType<typeof judgeOrder> =>
    judgeOrder(order, { ok: true, policy: by, deviceId: device.deviceId } as TrustState, {
      tickets: tickets.map((ticket) => ({ ticket, ageMs: 0, isOfThisBoot: true })),
      wallMs,
      highWaterMs: 0,
      journalHas: () => false,
      isRoot: true,
      halts: nothingHalted,
      isReportOnly: false,
    });
  const orderNumber = (count: number): Promise<Body<"order">> =>
    until(`order ${count} has reached the device`, 60, async () => received[count - 1]);

  beforeAll(async () => {
    await buildConsole();
    const port = await freePort();
    makePolicy(`http://localhost:${port}`);
    collector = await startCollectorOnly({ dataFolder: folder, port, say: () => undefined });
    const { token } = (await collector.ask("POST", "/enrolment/tokens", {
      purpose: "test",
      maxUses: 1,
      lifetimeHours: 1,
    })) as { readonly token: string };
    const link = `${collector.url.replace("http", "ws")}/agent/v1`;
    device = await connectDevice(link, await enrolDevice(link, token, "LT-0412"));
    device.socket.on("message", (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as WireFrame;
      if (frame.type === "order") received.push(frame.body as unknown as Body<"order">);
    });
    device.socket.send(JSON.stringify({ type: "tickets", body: { tickets } }));

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
    await authenticator.send("WebAuthn.addCredential", {
      authenticatorId,
      credential: {
        credentialId,
        isResidentCredential: true,
        rpId: "localhost",
        privateKey: pair.privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
        userHandle: randomBytes(8).toString("base64"),
        signCount: 0,
      },
    });
    authenticator.on("WebAuthn.credentialAsserted", () => void (touches += 1));
    await signIn(page, person);
  });
  afterAll(async () => {
    await browser?.close();
    device?.socket.terminate();
    await collector?.program.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const runButton = (on: Page): Locator => on.getByRole("button", { name: "Run on LT-0412" });
  async function visit(on: Page, key: string): Promise<void> {
    await on.goto(`${collector.url.replace("127.0.0.1", "localhost")}/i/${key.replace("INC-", "")}`);
    await runButton(on).first().waitFor();
  }
  let stopped: string;
  let stuck: string;

  test("without a shift the button waits; one touch begins the shift", async () => {
    stopped = await raise("print-queue-stopped", "office", { reason: "paused", waiting: 1 });
    await visit(page, stopped);
    expect(await runButton(page).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Begin your shift" }).click();
    await until("the button is ready", 60, () => runButton(page).isEnabled());
    expect(touches).toBe(1);
  });

  test("an R1 fix takes no further touch, and the device takes its order until the shift is over", async () => {
    await runButton(page).click();
    const order = await orderNumber(1);
    expect(judged(order)).toMatchObject({ ok: true, order: { person, params: { queue: "office" } } });
    expect(judged(order, Date.now() + 15 * 3_600_000)).toMatchObject({ code: "delegation-expired" });
    expect(touches).toBe(1);
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
    expect(touches).toBe(2);
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

  test("a touch without the user verified orders nothing, and the page says so", async () => {
    await endRun();
    await authenticator.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    await visit(page, stuck);
    await runButton(page).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Run on LT-0412" }).click();
    await dialog.getByRole("alert").waitFor();
    expect(received.length).toBe(2);
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
