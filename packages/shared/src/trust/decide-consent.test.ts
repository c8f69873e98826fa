import { describe, expect, test } from "vitest";
import {
  afterAnswer,
  type Asked,
  type ConsentMoment,
  type ConsentTerms,
  consentOf,
  consentTerms,
  decideConsent,
  fixAsks,
  isNoticed,
  mostQuestionsADay,
  waitsFor,
} from "./decide-consent.ts";
import type { ConsentRule, Policy } from "./policy.ts";

const hourMs = 3_600_000;
const nine = 1_700_000_000_000;
const endOfDayMs = nine + 15 * hourMs;

describe("a fix waits for the employee", () => {
  test("for everything unless its manifest says less; at the keyboard only what cannot be taken back; one that only reads for nothing", () => {
    expect(waitsFor({ risk: "R1" })).toEqual(["call", "presenting", "low-battery"]);
    expect(waitsFor({ risk: "R2" })).toEqual(["call", "presenting", "low-battery", "typing"]);
    expect(waitsFor({ risk: "R3" })).toContain("typing");
    expect(waitsFor({ risk: "R0" })).toEqual([]);
    expect(waitsFor({ risk: "R2", waitsFor: ["call"] })).toEqual(["call"]);
    expect(waitsFor({ risk: "R0", waitsFor: ["call"] })).toEqual(["call"]);
  });

  test("and asks as it says, or else when it shows on the screen", () => {
    expect(fixAsks({ risk: "R1" })).toBe(true);
    expect(fixAsks({ risk: "R1", waitsFor: ["call"] })).toBe(false);
    expect(fixAsks({ risk: "R1", waitsFor: ["call"], consent: "ask" })).toBe(true);
    expect(fixAsks({ risk: "R1", consent: "none" })).toBe(false);
    // One that restarts the machine asks, whatever it says.
    expect(fixAsks({ risk: "R1", waitsFor: [], consent: "none", restarts: true })).toBe(true);
    expect(consentTerms({ risk: "R0", restarts: true }, {}).asks).toBe(true);
    expect(consentTerms({ risk: "R0", consent: "ask" }, {}).asks).toBe(false);
    expect(isNoticed({ risk: "R1", consent: "none" })).toBe(true);
    expect(isNoticed({ risk: "R1", waitsFor: ["call"] })).toBe(true);
    expect(isNoticed({ risk: "R1", waitsFor: ["low-battery"] })).toBe(false);
    expect(isNoticed({ risk: "R1", waitsFor: [], consent: "ask" })).toBe(true);
    expect(isNoticed({ risk: "R0" })).toBe(false);
  });
});

const rule: ConsentRule = { asks: "as-the-fix-says", postponements: 2, hours: 8, unattended: "run" };
const under = (consent: Policy["consent"]) => ({ consent });

describe("the policy", () => {
  test("says nothing: the fix asks as it says, three times in a day, and runs where nobody is", () => {
    expect(consentTerms({ risk: "R1" }, {})).toEqual({
      asks: true,
      postponements: 3,
      withinMs: 24 * hourMs,
      runsUnattended: true,
      runsWithoutYes: true,
    });
    expect(consentTerms({ risk: "R1", consent: "none" }, under({ R2: rule })).asks).toBe(false);
    expect(consentTerms({ risk: "R2" }, {}).runsWithoutYes).toBe(false);
  });

  test("says always or never, within what protects the employee", () => {
    const always = { ...rule, asks: "always" } as const;
    const never = { ...rule, asks: "never" } as const;
    expect(consentTerms({ risk: "R1", consent: "none" }, under({ R1: always })).asks).toBe(true);
    expect(consentTerms({ risk: "R1" }, under({ R1: never })).asks).toBe(false);
    expect(consentTerms({ risk: "R2" }, under({ R2: never })).asks).toBe(true);
    expect(consentTerms({ risk: "R3" }, under({ R3: never })).asks).toBe(true);
    expect(consentTerms({ risk: "R2", consent: "none" }, under({ R2: never })).asks).toBe(false);
    expect(consentTerms({ risk: "R0", consent: "ask" }, under({ R1: always })).asks).toBe(false);
    expect(consentTerms({ risk: "R1" }, under({ R1: { ...rule, unattended: "wait" } }))).toMatchObject({
      postponements: 2,
      withinMs: 8 * hourMs,
      runsUnattended: false,
      runsWithoutYes: false,
    });
  });
});

const mild: ConsentTerms = {
  asks: true,
  postponements: 2,
  withinMs: 8 * hourMs,
  runsUnattended: true,
  runsWithoutYes: true,
};
const grave: ConsentTerms = { ...mild, runsWithoutYes: false };
const waits: ConsentTerms = { ...grave, runsUnattended: false };
const there: ConsentMoment = { atMs: nine, endsAtMs: nine + 48 * hourMs, desk: "there", questionsToday: 0 };
const at = (hours: number, change: Partial<ConsentMoment> = {}): ConsentMoment => ({
  ...there,
  atMs: nine + hours * hourMs,
  ...change,
});
const said = (...answers: Asked["answer"][]): Asked | null =>
  answers.reduce<Asked | null>(
    (asked, answer) => afterAnswer(asked, answer, { atMs: nine, endOfDayMs }),
    null,
  );

describe("before it begins", () => {
  test("a fix that asks nobody begins, and the others ask", () => {
    expect(decideConsent({ ...mild, asks: false }, null, there)).toEqual({ step: "go", consent: null });
    expect(decideConsent(mild, null, there)).toEqual({ step: "ask", postponementsLeft: 2 });
    expect(decideConsent(grave, said("later"), at(1))).toEqual({ step: "ask", postponementsLeft: 1 });
  });

  test("now is a yes, however it stands then", () => {
    const yes = { answer: "now", atMs: nine, asked: 2, postponed: 1 };
    for (const desk of ["there", "away", "none"] as const)
      expect(decideConsent(grave, said("later", "now"), at(30, { desk }))).toEqual({
        step: "go",
        consent: yes,
      });
  });

  test("in an hour, and not today, are waited for", () => {
    const postponed = { step: "wait", reason: "postponed", untilMs: nine + hourMs };
    const declined = { step: "wait", reason: "declined-today", untilMs: endOfDayMs };
    for (const desk of ["there", "away", "none"] as const) {
      expect(decideConsent(mild, said("later"), at(0.9, { desk }))).toEqual(postponed);
      expect(decideConsent(mild, said("today"), at(14, { desk }))).toEqual(declined);
    }
    expect(decideConsent({ ...mild, withinMs: 72 * hourMs }, said("today"), at(15)).step).toBe("ask");
  });

  test("not today ends an order that ends before tomorrow", () => {
    const consent = { answer: "today", atMs: nine, asked: 1, postponed: 1 };
    const ends = at(1, { endsAtMs: endOfDayMs });
    expect(decideConsent(mild, said("today"), ends)).toEqual({ step: "refuse", consent });
    expect(decideConsent(mild, said("today"), at(1, { endsAtMs: null })).step).toBe("wait");
    expect(decideConsent(mild, said("later"), at(0.5, { endsAtMs: nine + hourMs })).step).toBe("wait");
  });

  test("postponed as often or as long as the policy lets it be: it runs, or for good does not", () => {
    const often = said("later", "later");
    const enough = {
      step: "go",
      consent: { answer: "postponed-enough", atMs: nine + hourMs, asked: 2, postponed: 2 },
    };
    expect(decideConsent(mild, often, at(1))).toEqual(enough);
    expect(decideConsent(grave, often, at(1))).toEqual({
      step: "refuse",
      consent: consentOf(often as Asked),
    });
    expect(decideConsent(mild, said("later"), at(8))).toMatchObject({
      consent: { answer: "postponed-enough" },
    });
    expect(decideConsent(grave, said("later"), at(8)).step).toBe("refuse");
  });

  test("nobody answered: it runs where the policy says so, and what cannot be taken back is asked again", () => {
    expect(decideConsent(mild, said("nobody"), there)).toMatchObject({
      step: "go",
      consent: { answer: "nobody", asked: 1, postponed: 0 },
    });
    const later = { step: "wait", reason: "nobody-answered", untilMs: nine + hourMs };
    expect(decideConsent(grave, said("nobody"), there)).toEqual(later);
    expect(decideConsent(grave, said("nobody"), at(1)).step).toBe("ask");
  });

  test("nobody is signed in, or the screen is locked", () => {
    const none = at(0, { desk: "none" });
    const away = at(0, { desk: "away" });
    const nobody = { step: "wait", reason: "nobody-there", untilMs: null };
    expect(decideConsent(mild, null, none)).toMatchObject({
      step: "go",
      consent: { answer: "no-session", asked: 0 },
    });
    expect(decideConsent(grave, null, none)).toMatchObject({ step: "go", consent: { answer: "no-session" } });
    expect(decideConsent(waits, null, none)).toEqual(nobody);
    expect(decideConsent(mild, null, away)).toMatchObject({ step: "go", consent: { answer: "nobody" } });
    expect(decideConsent(grave, null, away)).toEqual(nobody);
    // Whoever said later, and went home.
    expect(decideConsent(grave, said("later"), at(2, { desk: "none" }))).toEqual(nobody);
    expect(decideConsent(mild, said("later"), at(2, { desk: "none" }))).toMatchObject({
      step: "go",
      consent: { answer: "no-session", asked: 1, postponed: 1 },
    });
  });

  test("as many questions as a day has, and no more, whoever wants them", () => {
    const full = at(0, { questionsToday: mostQuestionsADay });
    expect(decideConsent(mild, null, full)).toEqual({ step: "wait", reason: "asked-enough", untilMs: null });
    expect(decideConsent(mild, null, at(0, { questionsToday: mostQuestionsADay - 1 })).step).toBe("ask");
  });

  test("a clock that was set back makes nobody wait for years", () => {
    expect(decideConsent(mild, said("later"), at(-1000)).step).toBe("ask");
  });
});
