import type { RunOutcome } from "@hulplijn/shared/fixes";
import { expect, test } from "vitest";
import { endedOf, mendingOf, questionOf, restartingOf } from "./employee-words.ts";

const fix = {
  title: { en: "Restart the sound service", nl: "Geluid opnieuw starten" },
  notice: { en: "Sound is gone for a second.", nl: "Het geluid is even weg." },
  timeLimitSeconds: 60,
  verifyWithinSeconds: 20,
};

test("a question says what is to be noticed, and how often it can still be put off", () => {
  const ordered = questionOf("r1", fix, { reason: "ordered", postponementsLeft: 3 });
  expect(ordered.title).toEqual(fix.title);
  expect(ordered.body).toEqual({
    en: "The helpdesk wants to do this on your computer. What you may notice: Sound is gone for a second.\nYou can postpone it 3 more times.",
    nl: "De helpdesk wil dit op je computer doen. Wat je ervan kunt merken: Het geluid is even weg.\nJe kunt het nog 3 keer uitstellen.",
  });
  expect(ordered.answers.map(({ id, label }) => [id, label.nl])).toEqual([
    ["now", "Nu"],
    ["later", "Over een uur"],
    ["today", "Niet vandaag"],
  ]);
  const own = questionOf("s1", fix, { reason: "found", postponementsLeft: 1 });
  expect(own.body.nl).toContain("Je computer heeft een storing gevonden");
  expect(own.body.en).toContain("You can postpone it once more.");
});

test("a question about maintenance says so, and one about a restart that they are to save their work", () => {
  const question = questionOf("p1", { ...fix, restarts: true }, { reason: "planned", postponementsLeft: 2 });
  expect(question.body).toEqual({
    en: "Your computer is due for maintenance. What you may notice: Sound is gone for a second.\nIt restarts 5 minutes after you choose Now: save your work.\nYou can postpone it 2 more times.",
    nl: "Je computer is toe aan onderhoud. Wat je ervan kunt merken: Het geluid is even weg.\nHij start 5 minuten nadat je Nu kiest opnieuw op: sla je werk op.\nJe kunt het nog 2 keer uitstellen.",
  });
});

test("before a restart they read when it comes, and that they are to save their work", () => {
  const notice = restartingOf("r1", { ...fix, restarts: true }, "14:05");
  expect(notice).toMatchObject({ about: "r1", stays: true });
  expect(notice.body.en).toContain("restarts at 14:05. Save your work now.");
  expect(notice.body.nl).toContain("start om 14:05 opnieuw op. Sla je werk nu op.");
});

test("while it runs they read how long at most", () => {
  expect(mendingOf("r1", fix).body.en).toContain("It takes 2 minutes at most.");
  expect(mendingOf("r1", { ...fix, timeLimitSeconds: 40 }).body.nl).toContain("hooguit een minuut");
});

test.each<[RunOutcome, string | null]>([
  ["verified", "Klaar: het werkt weer."],
  ["not-verified", "Dit hielp niet. De helpdesk gaat ermee verder."],
  ["failed", "Dit hielp niet. De helpdesk gaat ermee verder."],
  ["timed-out", "Dit hielp niet. De helpdesk gaat ermee verder."],
  ["not-needed", null],
  ["stopped", null],
])("when it ended as %s they read %j", (outcome, words) => {
  expect(endedOf("r1", fix, outcome)?.body.nl ?? null).toBe(words);
});
