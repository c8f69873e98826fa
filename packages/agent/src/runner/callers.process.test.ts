import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CallerStatement, Manifest, Receipt } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import { callerProofBytes, shownPerHour, triesPerCode, wrongPerHour } from "@hulplijn/shared/trust/decide";
import { payloadOf } from "@hulplijn/shared/trust";
import { afterEach, describe, expect, test } from "vitest";
import {
  approvalOf,
  deviceId,
  envelope,
  makeKey,
  orderOf,
  recordedOf,
  sha256,
  type TestFix,
} from "../../../../test/trust/organisation.ts";
import {
  closeHouses,
  type House,
  makeHouse,
  newRunId,
  organisation,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import { runnerWithin } from "../../../../test/runner/in-process.ts";
import type { FromRunner } from "./face.ts";
import type { Runner } from "./runner-options.ts";

const runners: Runner[] = [];
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.abandon();
  closeHouses();
});

const text = {
  kind: "text",
  title: { en: "Account", nl: "Account" },
  pattern: "[a-z]+",
  maxLength: 32,
} as const;
const shows = { en: "For you alone", nl: "Alleen voor jou" };
const helping = (fixScript = "exit 0\n", change: Partial<Manifest> = {}): TestFix =>
  simple(
    { "check.sh": "exit 0\n", "fix.sh": fixScript },
    { risk: "R2", callerVerified: true, parameters: { account: text }, ...change },
  );

const [ans = makeKey(), bas = makeKey()] = organisation.approverKeys;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** All of a delivery but the order. */
const bytesOfFix = (fix: TestFix): Omit<Body<"order">, "order" | "recorded"> => ({
  manifest: base64(fix.bytes),
  approvals: [approvalOf(fix, "Ans", ans), approvalOf(fix, "Bas", bas)],
  files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)])),
});

let recorded = 0;

/** A runner in this very process, with a screen that remembers and a clock that a test sets. */
function runnerIn(house: House, hasScreen = true) {
  const said: FromRunner[] = [];
  const log: string[] = [];
  const at = { monoMs: 50_000_000 };
  const screen = { lines: [] as readonly string[] };
  const runner = runnerWithin(house, {
    send: (frame) => void said.push(frame),
    log: (sentence) => void log.push(sentence),
    monoMs: () => at.monoMs,
    callerScreen: {
      show(lines) {
        screen.lines = lines;
        return hasScreen ? ["text-console"] : [];
      },
      clear() {
        screen.lines = [];
      },
    },
  });
  runners.push(runner);
  /** Asks for a code, and gives what the device said and what the employee could read. */
  function ask(fix: TestFix, account = "anna", person = "Dirk") {
    const body = bytesOfFix(fix);
    const { id, version } = fix.manifest;
    const request = {
      requestId: newRunId(),
      person,
      fix: id,
      version,
      manifestDigest: sha256(fix.bytes),
      params: { account },
    };
    const before = said.length;
    runner.take({
      kind: "show-caller-code",
      body: { ...request, manifest: body.manifest, approvals: body.approvals },
    });
    const frame = said.slice(before).find((one) => one.kind === "caller");
    if (frame?.kind !== "caller") throw new Error("no answer");
    const payload = Buffer.from(frame.body.statement.payload, "base64").toString();
    const statement = JSON.parse(payload) as CallerStatement;
    const digits = /^ {8}(\d{3}) (\d{3})$/m.exec(screen.lines.join("\n"));
    return { statement, payload, code: digits === null ? null : `${digits[1]}${digits[2]}` };
  }
  /** Orders with what the caller read aloud. Gives the device's receipt. */
  async function order(
    fix: TestFix,
    asked: { readonly statement: CallerStatement },
    code: string | null,
    change: { readonly account?: string; readonly body?: Body<"order"> } = {},
  ): Promise<{ readonly receipt: Receipt; readonly body: Body<"order"> }> {
    const { answer } = asked.statement;
    const params = { account: change.account ?? "anna" };
    const nonce = answer.state === "shown" ? answer.nonce : "";
    const matter = { deviceId, person: "Dirk", manifestDigest: sha256(fix.bytes), params, nonce };
    const callerProof =
      code === null
        ? {}
        : { callerProof: createHash("sha256").update(callerProofBytes(matter, code)).digest("hex") };
    const runId = newRunId();
    runner.take({ kind: "tickets" });
    const tickets = said.findLast((frame) => frame.kind === "tickets");
    const ticket = tickets?.kind === "tickets" ? (tickets.tickets[0] ?? "") : "";
    const bytes = bytesOfFix(fix);
    const wanted = orderOf(fix, { runId, ticket, params, lifetimeSeconds: 86_400, ...callerProof });
    const sealed = envelope("order", payloadOf(wanted), [organisation.ordererKey]);
    const made: Body<"order"> = change.body ?? {
      ...bytes,
      order: sealed,
      recorded: recordedOf(sealed, bytes.approvals, { index: ++recorded }),
    };
    const before = said.length;
    runner.take({ kind: "order", body: made });
    const receipt = await until(() => {
      const frame = said.slice(before).find((one) => one.kind === "receipt");
      if (frame?.kind !== "receipt") return null;
      return JSON.parse(Buffer.from(frame.body.receipt.payload, "base64").toString()) as Receipt;
    });
    return { receipt, body: made };
  }
  return { runner, said, log, at, screen, ask, order };
}

const wrongOf = (code: string | null): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

/** Everything that lies in a folder, as text. */
const keptIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, "latin1"))
    .join("\n");

describe.skipIf(withoutRoot)("a caller", () => {
  test("who reads the code aloud is helped, once; the screen is empty afterwards", async () => {
    const house = makeHouse();
    const fix = helping();
    const device = runnerIn(house);
    const asked = device.ask(fix);
    expect(asked.statement).toMatchObject({
      deviceId,
      person: "Dirk",
      params: { account: "anna" },
      answer: { state: "shown", lifetimeSeconds: 300, faces: ["text-console"] },
    });
    const mark = asked.statement.answer.state === "shown" ? asked.statement.answer.mark : "none";
    const screen = device.screen.lines.join("\n");
    for (const words of [
      "Dirk",
      "Account: anna",
      fix.manifest.title.en,
      fix.manifest.title.nl,
      `number ${mark}`,
      `nummer ${mark}`,
    ])
      expect(screen).toContain(words);
    expect(device.runner.busy()).toBe(true);
    // What the device tells the collector is signed, and says nothing of the code.
    expect(asked.payload).not.toContain(asked.code ?? "");
    const { receipt } = await device.order(fix, asked, asked.code);
    expect(receipt).toMatchObject({ outcome: "verified" });
    expect(device.screen.lines).toEqual([]);
    await until(() => !device.runner.busy());
    const again = await device.order(fix, asked, asked.code);
    expect(again.receipt).toMatchObject({ outcome: "refused", code: "caller-code-none" });
  });

  test("who has no code, another's, or one for another account, fix or person, is not", async () => {
    const house = makeHouse();
    const [fix, other] = [helping(), helping("exit 0\n", { id: "mend-other" })];
    const device = runnerIn(house);
    const asked = device.ask(fix);
    const codeOf = async (...args: Parameters<typeof device.order>): Promise<string | undefined> =>
      (await device.order(...args)).receipt.code;
    expect(await codeOf(fix, asked, null)).toBe("caller-code-missing");
    expect(await codeOf(fix, asked, wrongOf(asked.code))).toBe("caller-code-wrong");
    expect(await codeOf(fix, asked, asked.code, { account: "bob" })).toBe("caller-code-other");
    expect(await codeOf(other, asked, asked.code)).toBe("caller-code-other");
    // Another device made another code, with a nonce of its own.
    const elsewhere = runnerIn(makeHouse()).ask(fix);
    expect(await codeOf(fix, elsewhere, elsewhere.code)).toBe("caller-code-wrong");
    expect((await device.order(fix, asked, asked.code)).receipt.outcome).toBe("verified");
  });

  test("who reads it too late is not; a new code makes the old one void", async () => {
    const house = makeHouse();
    const fix = helping();
    const device = runnerIn(house);
    const asked = device.ask(fix);
    device.at.monoMs += 300_000;
    expect((await device.order(fix, asked, asked.code)).receipt.code).toBe("caller-code-expired");
    const second = device.ask(fix);
    expect((await device.order(fix, asked, asked.code)).receipt.code).toBe("caller-code-wrong");
    expect((await device.order(fix, second, second.code)).receipt.outcome).toBe("verified");
  });

  test("who guesses is locked out, also over a start of the runner; the same order again is no second guess", async () => {
    const house = makeHouse();
    const fix = helping();
    let device = runnerIn(house);
    let asked = device.ask(fix);
    const { body } = await device.order(fix, asked, wrongOf(asked.code));
    for (let at = 0; at < 10; at++) device.runner.take({ kind: "order", body });
    for (let at = 1; at < triesPerCode; at++)
      expect((await device.order(fix, asked, wrongOf(asked.code))).receipt.code).toBe("caller-code-wrong");
    // The third wrong one ended this code.
    expect((await device.order(fix, asked, asked.code)).receipt.code).toBe("caller-code-none");
    expect(device.screen.lines).toEqual([]);
    asked = device.ask(fix);
    for (let at = triesPerCode; at < wrongPerHour; at++) await device.order(fix, asked, wrongOf(asked.code));
    expect((await device.order(fix, asked, asked.code)).receipt.code).toBe("caller-code-locked");
    const refused = { state: "refused", code: "caller-code-locked" };
    expect(device.ask(fix).statement.answer).toEqual(refused);
    await device.runner.abandon();
    device = runnerIn(house);
    // It first tells again what the one before refused.
    await until(() => !device.runner.busy());
    expect(device.ask(fix).statement.answer).toEqual(refused);
    device.at.monoMs += 3_600_000;
    asked = device.ask(fix);
    expect((await device.order(fix, asked, asked.code)).receipt.outcome).toBe("verified");
  });

  test("is shown few codes an hour, whoever asks, also over a start of the runner", async () => {
    const house = makeHouse();
    const fix = helping();
    let device = runnerIn(house);
    for (let at = 0; at < shownPerHour; at++) expect(device.ask(fix).statement.answer.state).toBe("shown");
    const tooMany = { state: "refused", code: "caller-codes-too-many" };
    expect(device.ask(fix).statement.answer).toEqual(tooMany);
    await device.runner.abandon();
    expect(device.screen.lines).toEqual([]);
    device = runnerIn(house);
    expect(device.ask(fix).statement.answer).toEqual(tooMany);
    // The machine started again: what was counted before counts for an hour from then.
    const file = `${house.folder}/runner/callers.json`;
    const kept = JSON.parse(readFileSync(file, "utf8")) as object;
    await device.runner.abandon();
    writeFileSync(file, JSON.stringify({ ...kept, bootId: randomUUID() }));
    device = runnerIn(house);
    device.at.monoMs = 3_599_000;
    expect(device.ask(fix).statement.answer).toEqual(tooMany);
    device.at.monoMs = 3_600_000;
    expect(device.ask(fix).statement.answer.state).toBe("shown");
  });

  test("is shown nothing where there is no screen, and the device says so", async () => {
    const device = runnerIn(makeHouse(), false);
    const { statement } = device.ask(helping());
    expect(statement.answer).toEqual({ state: "refused", code: "caller-screen-none" });
    expect(device.runner.busy()).toBe(false);
  });

  test("alone sees what the fix has for them: it is in no frame, output, log or file of the device", async () => {
    const house = makeHouse();
    const secret = "kept-by-nobody-4711";
    const fix = helping(`echo done; printf '%s\\n' ${secret.replace("4711", "$((4700 + 11))")} >&4\n`, {
      shows,
    });
    const device = runnerIn(house);
    const asked = device.ask(fix);
    const { receipt } = await device.order(fix, asked, asked.code);
    expect(receipt.outcome).toBe("verified");
    expect(device.screen.lines).toContain(`        ${secret}`);
    expect(device.screen.lines).toContain(shows.nl);
    expect(JSON.stringify(device.said) + device.log.join("\n") + keptIn(house.folder)).not.toContain(secret);
    // Nor the code, whichever way it is written.
    expect(keptIn(house.folder)).not.toContain(asked.code ?? "");
    await device.runner.abandon();
    expect(device.screen.lines).toEqual([]);
  });

  test("a fix that had something to show, and did not, is no help", async () => {
    const device = runnerIn(makeHouse());
    for (const script of [
      "exit 0\n",
      "printf '\\033[2J' >&4\n",
      "head -c 100000 /dev/zero | tr '\\0' x >&4\n",
    ]) {
      const fix = helping(script, { shows });
      const asked = device.ask(fix);
      expect((await device.order(fix, asked, asked.code)).receipt.outcome).toBe("not-verified");
      await until(() => device.said.some((frame) => frame.kind === "receipt"));
    }
  });

  test("a fix for nobody in particular has nobody to write to", async () => {
    const device = runnerIn(makeHouse());
    const fix = helping("if { true >&4; } 2>/dev/null; then exit 1; fi\n");
    const asked = device.ask(fix);
    expect((await device.order(fix, asked, asked.code)).receipt.outcome).toBe("verified");
  });
});
