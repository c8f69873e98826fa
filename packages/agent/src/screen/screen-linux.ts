import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Language } from "@hulplijn/shared/values";
import type { Notice, Question, Screen } from "../core/ports/screen.ts";
import { type FromHelper, longestLine, readHelper, type ToHelper } from "../core/screen/helper-talk.ts";
import type { SeatedDesk } from "./desk-logind.ts";

export interface ScreenOptions {
  /** Who sits there, asked before each notice: people come and go. */
  readonly findDesk: () => Promise<SeatedDesk | null>;
  readonly languageOf: (desk: SeatedDesk) => Language;
  /** The helper: a program and its entry. `--user` and `--group` are added. */
  readonly helper: { readonly program: string; readonly args: readonly string[] };
  readonly log: (sentence: string) => void;
}

/** For one call to the desktop; a helper that has nothing to wait for gets three of them in all. */
const callMs = 4000;
/** Lines that a helper may say. */
const mostLines = 4;

type Wish = ToHelper extends infer One
  ? One extends ToHelper
    ? Omit<One, "socket" | "callMs">
    : never
  : never;

/** What stands on whose screen. */
interface Standing {
  readonly session: string;
  readonly id: number;
}

/** The screen of whoever sits there, by the desktop's own notifications. */
export function createScreen(options: ScreenOptions): Screen {
  const standing = new Map<string, Standing>();
  /** One helper at a time for what is about the same thing, so that the later word is the last. */
  const turns = new Map<string, Promise<unknown>>();

  function inTurn<Result>(about: string, work: () => Promise<Result>): Promise<Result> {
    const before = turns.get(about) ?? Promise.resolve();
    const mine = before.then(work, work);
    turns.set(about, mine);
    void mine.catch(() => undefined).then(() => turns.get(about) === mine && turns.delete(about));
    return mine;
  }

  /**
   * Starts one helper and gives what it said. It gets the numbers of its user and nothing else: no environment, no group, no file of
   * ours but pipes, nobody's folder. `limitMs` is the end of it, whatever it does.
   */
  async function help(
    desk: SeatedDesk,
    wish: Wish,
    limitMs: number,
    stop?: AbortSignal,
    shown: (id: number) => void = () => undefined,
  ): Promise<FromHelper | null> {
    const { program, args } = options.helper;
    const child = spawn(program, [...args, "--user", String(desk.user), "--group", String(desk.group)], {
      cwd: "/",
      env: { LC_ALL: "C", NODE_V8_COVERAGE: undefined },
      stdio: ["pipe", "pipe", "ignore"],
    });
    const ended = new Promise<void>((resolve) => {
      child.once("close", () => resolve());
      child.once("error", () => resolve());
    });
    const kill = setTimeout(() => child.kill("SIGKILL"), limitMs + 3 * callMs);
    const late = setTimeout(() => child.stdin.end(), limitMs);
    const off = (): void => void child.stdin.end();
    stop?.addEventListener("abort", off, { once: true });
    child.stdin.on("error", () => undefined);
    child.stdin.write(`${JSON.stringify({ ...wish, socket: desk.socket, callMs } satisfies ToHelper)}\n`);
    if (wish.kind !== "ask" || stop?.aborted) child.stdin.end();
    const answers = wish.kind === "ask" ? wish.answers.map(({ id }) => id) : [];
    let last: FromHelper | null = null;
    let lines = 0;
    let bytes = 0;
    child.stdout.on("data", (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > mostLines * longestLine) child.kill("SIGKILL");
    });
    createInterface(child.stdout).on("line", (line) => {
      const said = ++lines > mostLines ? null : readHelper(line, answers);
      if (said === null) {
        options.log("what the employee's desktop was asked came back as nothing that can be read");
        child.kill("SIGKILL");
        last = null;
        return;
      }
      if (said.kind === "shown") shown(said.id);
      // The first answer counts: it is closed right after.
      if (last?.kind !== "answer") last = said;
    });
    await ended;
    clearTimeout(kill);
    clearTimeout(late);
    stop?.removeEventListener("abort", off);
    return last;
  }

  const wishOf = (notice: Notice, desk: SeatedDesk) => {
    const language = options.languageOf(desk);
    const before = standing.get(notice.about);
    return {
      language,
      wish: {
        replaces: before?.session === desk.session ? before.id : 0,
        title: notice.title[language],
        body: notice.body[language],
        stays: notice.stays,
      },
    };
  };

  const remember = (about: string, desk: SeatedDesk) => (id: number) =>
    void standing.set(about, { session: desk.session, id });

  return {
    show: (notice) =>
      inTurn(notice.about, async () => {
        const desk = await options.findDesk();
        if (desk === null) return "no-session";
        if (desk.isLocked) return "locked";
        const { wish } = wishOf(notice, desk);
        const said = await help(
          desk,
          { kind: "show", ...wish, answers: [] },
          3 * callMs,
          undefined,
          remember(notice.about, desk),
        );
        if (said?.kind === "unable") options.log(`the employee's desktop shows nothing: ${said.detail}`);
        return said?.kind === "shown" ? "shown" : "no-session";
      }),
    withdraw: (about) =>
      inTurn(about, async () => {
        const there = standing.get(about);
        standing.delete(about);
        const desk = there ? await options.findDesk() : null;
        if (there && desk?.session === there.session)
          await help(desk, { kind: "withdraw", id: there.id }, 3 * callMs);
      }),
    ask: (question: Question, limitMs, stop) =>
      inTurn(question.about, async () => {
        const desk = await options.findDesk();
        if (desk === null) return { kind: "no-session" };
        if (desk.isLocked) return { kind: "locked" };
        const { wish, language } = wishOf(question, desk);
        const answers = question.answers.map(({ id, label }) => ({ id, label: label[language] }));
        const said = await help(
          desk,
          { kind: "ask", ...wish, answers },
          limitMs,
          stop,
          remember(question.about, desk),
        );
        standing.delete(question.about);
        if (said?.kind === "answer") return { kind: "answer", answer: said.answer };
        if (said?.kind === "unable") options.log(`the employee's desktop asks nothing: ${said.detail}`);
        return { kind: said === null || said.kind === "unable" ? "no-session" : "nobody" };
      }),
  };
}
