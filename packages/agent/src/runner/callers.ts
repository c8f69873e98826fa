import { randomBytes, randomInt } from "node:crypto";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { CallerStatement, Manifest } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import {
  type CallerBook,
  callerCodeDigits,
  callerCodeMs,
  decideShowing,
  type OrderCircumstances,
} from "@hulplijn/shared/trust/decide";
import type { Envelope } from "@hulplijn/shared/trust";
import { alonePage, codePage } from "../core/caller-page.ts";
import { alonePageMs, codePageMs, openCallerBook } from "./caller-book.ts";
import type { FromRunner } from "./face.ts";
import type { CallerScreen } from "./text-consoles.ts";
import { cryptography, type TrustState } from "./trust-state.ts";
import { platform } from "../platform/platform.ts";

/** What the runner knows at this moment, for codes. */
type Moment = Pick<OrderCircumstances, "wallMs" | "highWaterMs" | "isRoot" | "halts" | "isReportOnly">;

/** Proves that whoever is on the phone sits at this machine: shows codes, and keeps what they are good for. */
export interface Callers {
  standing(): CallerBook;
  /** Shows a code for what is asked, when it may, and says so, signed. False when it may not. */
  show(asked: Body<"show-caller-code">): boolean;
  wrong(orderDigest: string): void;
  /** The code was used by a run that begins. */
  used(): void;
  /** Shows what a fix has for that person alone; false when nobody can see it. */
  tell(manifest: Manifest, text: string): boolean;
  /** Something stands on the screen that must be taken away again. */
  isShowing(): boolean;
  clear(): void;
}

export function createCallers(deps: {
  readonly file: string;
  readonly bootId: string;
  readonly monoMs: () => number;
  readonly screen: CallerScreen;
  readonly trust: () => TrustState | Refusal;
  readonly deviceId: () => string | null;
  readonly moment: () => Moment;
  readonly sign: (kind: "caller-code", statement: CallerStatement) => Envelope;
  readonly send: (frame: FromRunner) => void;
  readonly log: (sentence: string) => void;
}): Callers {
  const { screen, log } = deps;
  const book = openCallerBook(deps);
  let taking: NodeJS.Timeout | null = null;
  // A runner that was killed left its page.
  screen.clear();

  function clear(): void {
    if (taking === null) return;
    clearTimeout(taking);
    taking = null;
    screen.clear();
  }

  function stand(lines: readonly string[], forMs: number): ReturnType<CallerScreen["show"]> {
    const faces = screen.show(lines);
    if (taking !== null) clearTimeout(taking);
    // Taken away by this even when nobody sees it.
    taking = setTimeout(() => {
      book.drop();
      clear();
    }, forMs);
    if (faces.length === 0) clear();
    return faces;
  }

  function answer(asked: Body<"show-caller-code">): CallerStatement["answer"] | Refusal {
    const trusted = deps.trust();
    if (!trusted.ok) return trusted;
    const decided = decideShowing(
      { ...asked, manifest: Buffer.from(asked.manifest, "base64") },
      {
        ...deps.moment(),
        ...cryptography,
        policy: trusted.policy,
        deviceId: trusted.deviceId,
        platform,
        caller: book.standing(),
      },
    );
    if (!decided.ok) return decided;
    const { person, manifestDigest, params } = asked;
    const nonce = randomBytes(16).toString("base64");
    const code = String(randomInt(10 ** callerCodeDigits)).padStart(callerCodeDigits, "0");
    const mark = String(randomInt(10, 100));
    try {
      book.open({ deviceId: trusted.deviceId, person, manifestDigest, params, nonce }, code);
    } catch (error) {
      return refuse("journal-unwritable", String(error));
    }
    const faces = stand(codePage({ manifest: decided.manifest, params, person, mark, code }), codePageMs);
    if (faces.length > 0)
      return { state: "shown", mark, nonce, lifetimeSeconds: callerCodeMs / 1000, faces: [...faces] };
    book.drop();
    return refuse("caller-screen-none", "no text console and no session");
  }

  return {
    standing: () => book.standing(),
    show(asked) {
      const deviceId = deps.deviceId();
      if (deviceId === null) return false;
      const given = answer(asked);
      const said: CallerStatement["answer"] = "ok" in given ? { state: "refused", code: given.code } : given;
      log(
        "ok" in given
          ? `no code is shown: ${given.code}: ${given.detail}`
          : `a code is shown for ${asked.fix}`,
      );
      const { requestId, person, fix, manifestDigest, params } = asked;
      const statement: CallerStatement = {
        type: "caller-code",
        requestId,
        deviceId,
        person,
        fix,
        manifestDigest,
        params,
        answer: said,
      };
      deps.send({ kind: "caller", body: { statement: deps.sign("caller-code", statement) } });
      return said.state === "shown";
    },
    wrong(orderDigest) {
      book.wrong(orderDigest);
      if (book.standing().open === null) clear();
    },
    used() {
      book.drop();
      clear();
    },
    tell: (manifest, text) =>
      manifest.shows !== undefined && stand(alonePage(manifest.shows, text), alonePageMs).length > 0,
    isShowing: () => taking !== null,
    clear,
  };
}
