import type { Consent, ConsentAnswer } from "../fixes/consent.ts";
import type { Manifest } from "../fixes/manifest.ts";
import type { ConsentRule, Policy } from "./policy.ts";
import { isGrave } from "./risk.ts";

/** What the employee may be doing that a fix waits for. */
export type Situation = NonNullable<Manifest["waitsFor"]>[number];

const everything = ["call", "presenting", "low-battery"] as const;

/**
 * Situations that this fix waits for. One that only reads waits for nothing; of any other its manifest may say which, else all; a class
 * that cannot be taken back waits for whoever uses the keyboard as well.
 */
export function waitsFor({
  risk,
  waitsFor: named,
}: Pick<Manifest, "risk" | "waitsFor">): readonly Situation[] {
  return named ?? (risk === "R0" ? [] : isGrave(risk) ? [...everything, "typing"] : everything);
}

type Asks = Pick<Manifest, "risk" | "waitsFor" | "consent" | "restarts">;

/**
 * Whether the fix itself asks: as it says, else when it waits for a presentation, because then it shows on the employee's screen. One that
 * restarts the machine always does, whatever it says.
 */
export const fixAsks = (manifest: Asks): boolean =>
  manifest.restarts === true ||
  (manifest.consent === undefined ? waitsFor(manifest).includes("presenting") : manifest.consent === "ask");

/** Whether the employee notices it while it runs, and is told: what asks, and what would disturb a call or a presentation. */
export const isNoticed = (manifest: Asks): boolean =>
  fixAsks(manifest) || waitsFor(manifest).some((one) => one === "call" || one === "presenting");

const hourMs = 3_600_000;
/** Questions on one device in a day, whoever wants them. */
export const mostQuestionsADay = 6;
/** How long a question stands. */
export const questionLimitMs = 10 * 60_000;
/** Nobody answered: asked again after so long. */
const askAgainMs = hourMs;
const laterMs = hourMs;
/** No answer holds longer than the rest of one day, the longest of which has 25 hours. A clock that was set makes it no longer. */
const longestWaitMs = 25 * hourMs;

/** What holds for this fix under this policy. */
export interface ConsentTerms {
  readonly asks: boolean;
  /** How often it may be postponed, and for how long since the first question. */
  readonly postponements: number;
  readonly withinMs: number;
  /** Without a session it runs, else it waits for one. */
  readonly runsUnattended: boolean;
  /** Runs when it was postponed enough, or nobody answers; what cannot be taken back never does. */
  readonly runsWithoutYes: boolean;
}

const usual: ConsentRule = { asks: "as-the-fix-says", postponements: 3, hours: 24, unattended: "run" };

/**
 * The policy says it for each class; what it does not say is as usual. It cannot take from the employee that they are asked before
 * something that cannot be taken back and whose manifest asks, nor that such a fix waits for a yes while somebody is signed in.
 */
export function consentTerms(manifest: Asks, { consent }: Pick<Policy, "consent">): ConsentTerms {
  const { risk, restarts } = manifest;
  const rule = (risk === "R0" ? undefined : consent?.[risk]) ?? usual;
  const says = fixAsks(manifest);
  const asks =
    (risk !== "R0" || restarts === true) &&
    (rule.asks === "always" || (says && (rule.asks !== "never" || isGrave(risk))));
  return {
    asks,
    postponements: rule.postponements,
    withinMs: rule.hours * hourMs,
    runsUnattended: rule.unattended === "run",
    runsWithoutYes: !isGrave(risk) && rule.unattended === "run",
  };
}

/** What was asked of the employee about one order so far, and what they answered last. */
export interface Asked {
  readonly firstAtMs: number;
  readonly asked: number;
  readonly postponed: number;
  readonly answer: Extract<ConsentAnswer, "now" | "later" | "today" | "nobody">;
  readonly atMs: number;
  /** Not asked again before. */
  readonly untilMs: number;
}

/** Why an order that asks does not begin. */
export type Unasked = "postponed" | "declined-today" | "nobody-answered" | "nobody-there" | "asked-enough";

export type ConsentStep =
  | { readonly step: "go"; readonly consent: Consent | null }
  | { readonly step: "ask"; readonly postponementsLeft: number }
  | { readonly step: "wait"; readonly reason: Unasked; readonly untilMs: number | null }
  /** It will never come to a yes in the time that the order has left. */
  | { readonly step: "refuse"; readonly consent: Consent };

export interface ConsentMoment {
  readonly atMs: number;
  /** When the order ends; null: it does not (a standing order). */
  readonly endsAtMs: number | null;
  /** Somebody is signed in at a screen; `away`: and locked it. */
  readonly desk: "there" | "away" | "none";
  readonly questionsToday: number;
}

const reasonOf = { later: "postponed", today: "declined-today", nobody: "nobody-answered" } as const;

export const consentOf = (asked: Asked): Consent => ({
  answer: asked.answer,
  atMs: asked.atMs,
  asked: asked.asked,
  postponed: asked.postponed,
});

/** Whether a run that was accepted begins, asks the employee, or waits. `asked` is null while nobody was asked about it. */
export function decideConsent(terms: ConsentTerms, asked: Asked | null, moment: ConsentMoment): ConsentStep {
  if (!terms.asks) return { step: "go", consent: null };
  if (asked?.answer === "now") return { step: "go", consent: consentOf(asked) };
  const { atMs, endsAtMs, desk } = moment;
  const without = (answer: ConsentAnswer): ConsentStep => ({
    step: "go",
    consent: { answer, atMs, asked: asked?.asked ?? 0, postponed: asked?.postponed ?? 0 },
  });
  if (asked) {
    const { answer, untilMs } = asked;
    if (answer === "nobody" && terms.runsWithoutYes) return without("nobody");
    if (untilMs > atMs && untilMs - atMs <= longestWaitMs) {
      const never = answer === "today" && endsAtMs !== null && endsAtMs <= untilMs;
      return never
        ? { step: "refuse", consent: consentOf(asked) }
        : { step: "wait", reason: reasonOf[answer], untilMs };
    }
    if (asked.postponed >= terms.postponements || atMs - asked.firstAtMs >= terms.withinMs)
      return terms.runsWithoutYes
        ? without("postponed-enough")
        : { step: "refuse", consent: consentOf(asked) };
  }
  // Whoever put off what cannot be taken back is waited for, also while they are away.
  if (desk === "none" && terms.runsUnattended && (asked === null || terms.runsWithoutYes))
    return without("no-session");
  if (desk === "away" && terms.runsWithoutYes) return without("nobody");
  if (desk !== "there") return { step: "wait", reason: "nobody-there", untilMs: null };
  if (moment.questionsToday >= mostQuestionsADay)
    return { step: "wait", reason: "asked-enough", untilMs: null };
  return { step: "ask", postponementsLeft: terms.postponements - (asked?.postponed ?? 0) };
}

/** How it stands after an answer. `endOfDayMs` is the end of this day where the device is. */
export function afterAnswer(
  asked: Asked | null,
  answer: Asked["answer"],
  now: { readonly atMs: number; readonly endOfDayMs: number },
): Asked {
  const { atMs } = now;
  const untilMs = {
    now: atMs,
    later: atMs + laterMs,
    today: now.endOfDayMs,
    nobody: atMs + askAgainMs,
  }[answer];
  return {
    firstAtMs: asked?.firstAtMs ?? atMs,
    asked: (asked?.asked ?? 0) + 1,
    postponed: (asked?.postponed ?? 0) + (answer === "later" || answer === "today" ? 1 : 0),
    answer,
    atMs,
    untilMs,
  };
}
