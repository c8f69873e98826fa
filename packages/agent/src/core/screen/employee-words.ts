import type { Manifest, RunOutcome } from "@hulplijn/shared/fixes";
import { fill, type Text } from "@hulplijn/shared/values";
import type { Notice, Question } from "../ports/screen.ts";

type Fix = Pick<Manifest, "title" | "notice" | "timeLimitSeconds" | "verifyWithinSeconds">;

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
  how: { readonly byItself: boolean; readonly postponementsLeft: number },
): Question {
  const { notice, title } = fix;
  const postponing = how.postponementsLeft === 1 ? last : left;
  const body = filled(how.byItself ? byItself : asks, (language) => ({ notice: notice[language] }));
  const rest = filled(postponing, () => ({ left: how.postponementsLeft }));
  return {
    about,
    title,
    body: { en: `${body.en}\n${rest.en}`, nl: `${body.nl}\n${rest.nl}` },
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
