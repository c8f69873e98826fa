import { readFileSync } from "node:fs";
import { uptime } from "node:os";
import path from "node:path";
import type { Body } from "@hulplijn/shared/protocol";
import type { Receipt } from "@hulplijn/shared/fixes";
import { mostQuestionsADay } from "@hulplijn/shared/trust/decide";
import { afterEach, expect, test } from "vitest";
import {
  bodyFor,
  closeHouses,
  type House,
  makeHouse,
  newRunId,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";
import { runnerWithin } from "../../../../test/runner/in-process.ts";
import { type Desktop, employee, noDesktop, startDesktop } from "../../test/desktop.ts";
import type { Asked, Screen } from "../core/ports/screen.ts";
import type { Desk } from "../core/screen/sessions.ts";
import type { Presence } from "../core/presence/presence.ts";
import { createScreen } from "../screen/screen-linux.ts";
import type { FromRunner } from "./face.ts";
import type { Runner } from "./runner-options.ts";

afterEach(closeHouses);

const helperEntry = path.join(import.meta.dirname, "../screen/main.ts");
const free: Omit<Presence, "typing"> = { call: "no", presenting: "no", "low-battery": "no" };
const someone: Desk = { session: "1", user: employee, leader: 0, isLocked: false, idle: null };

interface Started {
  readonly runner: Runner;
  readonly said: FromRunner[];
  readonly now: { atMs: number; monoMs: number; desk: Desk | null; presence: Omit<Presence, "typing"> };
}

/** The runner of this device in this very process, at a screen; all else of it is real. */
function inProcess(house: House, screen: Screen): Started {
  const said: FromRunner[] = [];
  const now: Started["now"] = {
    atMs: Date.now(),
    monoMs: Math.round(uptime() * 1000),
    desk: someone,
    presence: free,
  };
  const runner = runnerWithin(house, {
    send: (frame) => {
      said.push(frame);
      if (frame.kind === "judge") runner.take({ kind: "judged", ask: frame.ask, level: "none" });
    },
    nowMs: () => now.atMs,
    monoMs: () => now.monoMs,
    lookAround: () => now.presence,
    findDesk: () => Promise.resolve(now.desk),
    screen,
  });
  return { runner, said, now };
}

/** A screen whose employee says this, one after another; the last question is not answered. */
function saying(...answers: (Asked | "stays")[]): { readonly screen: Screen; readonly shown: string[] } {
  const shown: string[] = [];
  const screen: Screen = {
    show: ({ about, body }) => {
      shown.push(`${about.slice(-4)} ${body.nl}`);
      return Promise.resolve("shown");
    },
    withdraw: (about) => {
      shown.push(`${about.slice(-4)} withdrawn`);
      return Promise.resolve();
    },
    ask: ({ body }, _limitMs, stop) => {
      shown.push(body.nl);
      const answer = answers.shift();
      if (answer !== undefined && answer !== "stays") return Promise.resolve(answer);
      return new Promise((resolve) => stop.addEventListener("abort", () => resolve({ kind: "nobody" })));
    },
  };
  return { screen, shown };
}

const answer = (id: string): Asked => ({ kind: "answer", answer: id });
const updates = (said: readonly FromRunner[]): Body<"run-update">[] =>
  said.flatMap((frame) => (frame.kind === "update" ? [frame.body] : []));
const reasons = (said: readonly FromRunner[]): (string | undefined)[] =>
  updates(said).map(({ reason }) => reason);
const receipts = (said: readonly FromRunner[]): Receipt[] =>
  said.flatMap((frame) =>
    frame.kind === "receipt"
      ? [JSON.parse(Buffer.from(frame.body.receipt.payload, "base64").toString()) as Receipt]
      : [],
  );

/** A house whose own runner has gone, with tickets that it gave out. */
async function quiet(): Promise<House> {
  const house = makeHouse();
  await until(() => house.keeper.tickets().length > 0);
  house.keeper.close();
  return house;
}

const fixOf = (house: House, change: Parameters<typeof simple>[1] = {}) =>
  simple(
    { "check.sh": "exit 0\n", "fix.sh": `echo started >> ${house.folder}/starts\n` },
    { consent: "ask", ...change },
  );

const starts = (house: House): number => {
  try {
    return readFileSync(`${house.folder}/starts`, "utf8").split("\n").length - 1;
  } catch {
    return 0;
  }
};

/** The order comes again, as it does every half minute. */
async function again({ runner, said }: Started, body: Body<"order">): Promise<void> {
  const before = said.length;
  runner.take({ kind: "order", body });
  await until(() => said.length > before);
}

const hourMs = 3_600_000;

test.skipIf(noDesktop !== null)(
  "a real employee's desktop is asked; its press of a button starts the fix, and the notice of it comes and goes there",
  async () => {
    const desktop: Desktop = await startDesktop(["now"]);
    desktop.willPress("now");
    const screen = createScreen({
      findDesk: () => Promise.resolve(desktop.desk),
      languageOf: () => "nl",
      helper: { program: process.execPath, args: ["--disable-warning=ExperimentalWarning", helperEntry] },
      log: () => undefined,
    });
    const house = await quiet();
    const started = inProcess(house, screen);
    const { runner, said } = started;
    const runId = newRunId();
    runner.take({ kind: "order", body: await bodyFor(house, fixOf(house), runId) });
    await desktop.until("it is asked", () => desktop.displayed() === 1);
    expect(reasons(said)).toEqual(["asked"]);
    expect(runner.busy()).toBe(true);
    expect(starts(house)).toBe(0);
    desktop.press();
    const receipt = await until(() => receipts(said)[0], 40_000);
    expect(receipt).toMatchObject({
      outcome: "verified",
      consent: { answer: "now", asked: 1, postponed: 0 },
    });
    expect(starts(house)).toBe(1);
    const told = (): string =>
      desktop
        .history()
        .map(({ body }) => body)
        .join("\n");
    await desktop.until("the end is told", () => desktop.displayed() === 1);
    desktop.putAway();
    await desktop.until("the end was told", () => told().includes("Klaar: het werkt weer."));
    expect(told()).toContain("Je kunt het nog 3 keer uitstellen.");
    await runner.abandon();
  },
);

test.skipIf(withoutRoot)(
  "in an hour, then now: the answers are on disk, and in the signed receipt",
  async () => {
    const house = await quiet();
    const { screen, shown } = saying(answer("later"), answer("now"));
    const first = inProcess(house, screen);
    const runId = newRunId();
    const body = await bodyFor(house, fixOf(house), runId);
    first.runner.take({ kind: "order", body });
    await until(() => reasons(first.said).includes("postponed"));
    expect(reasons(first.said)).toEqual(["asked", "postponed"]);
    expect(updates(first.said).at(-1)?.untilMs).toBe(first.now.atMs + hourMs);
    await first.runner.abandon();

    // Another runner, which knows it from disk.
    const second = inProcess(house, screen);
    second.now.atMs = first.now.atMs + hourMs - 1;
    await again(second, body);
    expect(reasons(second.said)).toEqual(["postponed"]);
    second.now.atMs += 1;
    await again(second, body);
    const [receipt] = await until(() => receipts(second.said).length > 0 && receipts(second.said));
    expect(receipt).toMatchObject({
      outcome: "verified",
      consent: { answer: "now", asked: 2, postponed: 1 },
    });
    expect(updates(second.said).find(({ state }) => state === "delivered")?.consent).toEqual(
      receipt?.consent,
    );
    expect(shown[0]).toContain("nog 3 keer");
    expect(shown[1]).toContain("nog 2 keer");
    expect(shown.slice(2).map((line) => line.slice(5, 25))).toEqual([
      "We zijn dit nu aan h",
      "Klaar: het werkt wee",
    ]);
    await second.runner.abandon();
  },
);

test.skipIf(withoutRoot)(
  "not today ends an order that ends before tomorrow, with a code of its own",
  async () => {
    const house = await quiet();
    const { screen } = saying(answer("today"));
    const started = inProcess(house, screen);
    const body = await bodyFor(house, fixOf(house), newRunId());
    // Orders of these tests live for an hour at most; the day has more left at noon.
    started.now.atMs = new Date(new Date().setHours(12, 0, 0, 0)).getTime();
    started.runner.take({ kind: "order", body });
    const [receipt] = await until(() => receipts(started.said).length > 0 && receipts(started.said));
    expect(receipt).toMatchObject({
      outcome: "refused",
      code: "consent-declined",
      consent: { answer: "today" },
    });
    expect(starts(house)).toBe(0);
    await started.runner.abandon();
  },
);

test.skipIf(withoutRoot)(
  "an order that expires while it was postponed is refused for want of a yes",
  async () => {
    const house = await quiet();
    const { screen } = saying(answer("later"));
    const started = inProcess(house, screen);
    const body = await bodyFor(house, fixOf(house), newRunId());
    started.runner.take({ kind: "order", body });
    await until(() => reasons(started.said).includes("postponed"));
    started.now.monoMs += 2 * hourMs;
    await again(started, body);
    await until(() => receipts(started.said).length > 0);
    expect(receipts(started.said)[0]).toMatchObject({
      outcome: "refused",
      code: "consent-not-given",
      consent: { answer: "later", postponed: 1 },
    });
    await started.runner.abandon();
  },
);

test.skipIf(withoutRoot)(
  "nobody is asked in a call, nor before the order was verified, nor a hundred times",
  async () => {
    const house = await quiet();
    const { screen, shown } = saying(...Array.from({ length: 99 }, () => "stays" as const));
    const started = inProcess(house, screen);
    const given = (): readonly string[] =>
      started.said.flatMap((frame) => (frame.kind === "tickets" ? frame.tickets : [])).slice(-4);
    started.runner.take({ kind: "tickets" });
    house.keeper = { ...house.keeper, tickets: given };
    started.now.presence = { ...free, call: "yes" };
    const body = await bodyFor(house, fixOf(house, { waitsFor: ["call"] }), newRunId());
    await again(started, body);
    expect(reasons(started.said)).toEqual(["in-a-call"]);
    started.now.presence = free;
    const forged = { ...body, approvals: [] };
    await again(started, forged);
    expect(receipts(started.said)[0]).toMatchObject({ code: "approvals-too-few" });
    expect(shown).toEqual([]);
    // Other orders, as a collector would have them that wants to wear somebody down; each is withdrawn for the next.
    for (let at = 0; at < mostQuestionsADay + 2; at++) {
      const runId = newRunId();
      const other = await bodyFor(house, fixOf(house), runId);
      await again(started, other);
      started.runner.take({ kind: "stop", runId });
      await again(started, other);
      await until(() => receipts(started.said).some((receipt) => receipt.runId === runId));
    }
    expect(shown).toHaveLength(mostQuestionsADay);
    expect(reasons(started.said).filter((reason) => reason === "asked-enough")).toHaveLength(2);
    expect(
      receipts(started.said)
        .slice(1)
        .map(({ outcome }) => outcome),
    ).not.toContain("verified");
    await started.runner.abandon();
  },
);

test.skipIf(withoutRoot)(
  "a question goes from the screen when the order is withdrawn, and nothing starts",
  async () => {
    const house = await quiet();
    const { screen } = saying("stays");
    const started = inProcess(house, screen);
    const runId = newRunId();
    const body = await bodyFor(house, fixOf(house), runId);
    await again(started, body);
    expect(reasons(started.said)).toEqual(["asked"]);
    started.runner.take({ kind: "stop", runId });
    expect(started.runner.busy()).toBe(false);
    await again(started, body);
    await until(() => receipts(started.said).length > 0);
    expect(receipts(started.said)[0]).toMatchObject({ outcome: "withdrawn" });
    expect(starts(house)).toBe(0);
    await started.runner.abandon();
  },
);

test.skipIf(withoutRoot)(
  "nobody is signed in: it runs, and says so; somebody is, at a locked screen: what cannot be taken back waits",
  async () => {
    const house = await quiet();
    const { screen, shown } = saying();
    const started = inProcess(house, screen);
    started.now.desk = null;
    started.runner.take({ kind: "order", body: await bodyFor(house, fixOf(house), newRunId()) });
    await until(() => receipts(started.said).length > 0);
    expect(receipts(started.said)[0]).toMatchObject({
      outcome: "verified",
      consent: { answer: "no-session" },
    });
    started.now.desk = { ...someone, isLocked: true };
    started.now.monoMs += 10_000;
    const grave = await bodyFor(house, fixOf(house, { risk: "R2" }), newRunId());
    await again(started, grave);
    expect(reasons(started.said).at(-1)).toBe("nobody-there");
    expect(shown.some((line) => line.includes("De helpdesk wil"))).toBe(false);
    await started.runner.abandon();
  },
);

test.skipIf(withoutRoot)("whoever is at the keyboard is waited for, where the fix says so", async () => {
  const house = await quiet();
  const { screen } = saying();
  const started = inProcess(house, screen);
  started.now.desk = { ...someone, idle: { isIdle: false, sinceMs: 1 } };
  const fix = fixOf(house, { consent: "none", waitsFor: ["typing"] });
  const body = await bodyFor(house, fix, newRunId());
  await again(started, body);
  expect(reasons(started.said)).toEqual(["typing"]);
  started.now.desk = { ...someone, idle: null };
  started.now.monoMs += 10_000;
  await again(started, body);
  expect(reasons(started.said)).toEqual(["typing", "cannot-tell"]);
  started.now.desk = { ...someone, idle: { isIdle: true, sinceMs: 1 } };
  started.now.monoMs += 10_000;
  await again(started, body);
  await until(() => receipts(started.said).length > 0);
  expect(receipts(started.said)[0]).toMatchObject({ outcome: "verified" });
  expect(receipts(started.said)[0]?.consent).toBeUndefined();
  await started.runner.abandon();
});
