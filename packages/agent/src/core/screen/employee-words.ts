import type { Manifest, RunOutcome } from "@hulplijn/shared/fixes";
import { fill, type Text } from "@hulplijn/shared/values";
import type { Notice, Question } from "../ports/screen.ts";

type Fix = Pick<Manifest, "title" | "notice" | "timeLimitSeconds" | "verifyWithinSeconds" | "restarts">;

/** Why something runs: a person ordered it; the device found a fault; its time came. */
export type Reason = "ordered" | "found" | "planned";

/** One text out of a sentence and what fills it, in each language its own. */
const filled = (text: Text, params: (language: "en" | "nl") => Record<string, string | number>): Text => ({
  en: fill(text, "en", params("en")),
  nl: fill(text, "nl", params("nl")),
});

const answers: Question["answers"] = [
  { id: "now", label: { en: "Now", nl: "Nu" } },
  { id: "later", label: { en: "In an hour", nl: "Over een uur" } },
  { id: "today", label: { en: "Not today", nl: "Niet vandaag" } },
];

const asks: Text = {
  en: "The helpdesk wants to do this on your computer. What you may notice: {notice}",
  nl: "De helpdesk wil dit op je computer doen. Wat je ervan kunt merken: {notice}",
};
const planned: Text = {
  en: "Your computer is due for maintenance. What you may notice: {notice}",
  nl: "Je computer is toe aan onderhoud. Wat je ervan kunt merken: {notice}",
};
const restart: Text = {
  en: "It restarts {minutes} minutes after you choose Now: save your work.",
  nl: "Hij start {minutes} minuten nadat je Nu kiest opnieuw op: sla je werk op.",
};
const byItself: Text = {
  en: "Your computer found a fault and can mend it by itself. What you may notice: {notice}",
  nl: "Je computer heeft een storing gevonden en kan die zelf herstellen. Wat je ervan kunt merken: {notice}",
};
const left: Text = {
  en: "You can postpone it {left} more times.",
  nl: "Je kunt het nog {left} keer uitstellen.",
};
const last: Text = { en: "You can postpone it once more.", nl: "Je kunt het nog één keer uitstellen." };

/** May it start? With how often it can still be postponed. */
export function questionOf(
  about: string,
  fix: Fix,
  how: { readonly reason: Reason; readonly postponementsLeft: number },
): Question {
  const { notice, title } = fix;
  const postponing = how.postponementsLeft === 1 ? last : left;
  const because = { ordered: asks, found: byItself, planned }[how.reason];
  const parts = [
    filled(because, (language) => ({ notice: notice[language] })),
    ...(fix.restarts ? [filled(restart, () => ({ minutes: restartWarningMs / 60_000 }))] : []),
    filled(postponing, () => ({ left: how.postponementsLeft })),
  ];
  const together = (language: "en" | "nl"): string => parts.map((part) => part[language]).join("\n");
  return {
    about,
    title,
    body: { en: together("en"), nl: together("nl") },
    stays: true,
    answers,
  };
}

const mending: Text = {
  en: "We are mending this now. It takes {minutes} minutes at most. What you may notice: {notice}",
  nl: "We zijn dit nu aan het herstellen. Het duurt hooguit {minutes} minuten. Wat je ervan kunt merken: {notice}",
};
const briefly: Text = {
  en: "We are mending this now. It takes a minute at most. What you may notice: {notice}",
  nl: "We zijn dit nu aan het herstellen. Het duurt hooguit een minuut. Wat je ervan kunt merken: {notice}",
};

/** It runs, and how long it may take: what the manifest allows it, to prove that it helped included. */
export function mendingOf(about: string, fix: Fix): Notice {
  const minutes = Math.ceil((fix.timeLimitSeconds + fix.verifyWithinSeconds) / 60);
  const body = filled(minutes <= 1 ? briefly : mending, (language) => ({
    minutes,
    notice: fix.notice[language],
  }));
  return { about, title: fix.title, body, stays: false };
}

/** How long whoever uses the machine has to save their work. */
export const restartWarningMs = 5 * 60_000;

const restarting: Text = {
  en: "Your computer restarts at {time}. Save your work now. What you may notice: {notice}",
  nl: "Je computer start om {time} opnieuw op. Sla je werk nu op. Wat je ervan kunt merken: {notice}",
};

/** The machine is about to restart, at this time by the clock on its wall. */
export function restartingOf(about: string, fix: Fix, time: string): Notice {
  const body = filled(restarting, (language) => ({ time, notice: fix.notice[language] }));
  return { about, title: fix.title, body, stays: true };
}

const works: Text = { en: "Done: it works again.", nl: "Klaar: het werkt weer." };
const goesOn: Text = {
  en: "This did not help. The helpdesk goes on with it.",
  nl: "Dit hielp niet. De helpdesk gaat ermee verder.",
};

/** How it ended, in words for the employee; null: there is nothing to tell, and what stood there goes. */
export function endedOf(about: string, fix: Fix, outcome: RunOutcome): Notice | null {
  if (outcome === "verified") return { about, title: fix.title, body: works, stays: false };
  if (outcome === "not-verified" || outcome === "failed" || outcome === "timed-out")
    return { about, title: fix.title, body: goesOn, stays: true };
  return null;
}
