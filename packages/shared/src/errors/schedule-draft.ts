import { entry } from "./entry.ts";

/** Why a schedule is not drafted, signed or given to a device. */
export const scheduleDraftErrors = {
  "schedule-matches-nobody": entry(
    409,
    false,
    ["No device matches the query now", "Geen enkel apparaat past nu bij de zoekvraag"],
    [
      "Correct the query; with --yes it stands for devices that come later.",
      "Verbeter de zoekvraag; met --yes geldt het voor apparaten die later komen.",
    ],
  ),
  "schedule-matches-everybody": entry(
    409,
    false,
    ["The schedule is for every device there is", "Het schema is voor alle apparaten die er zijn"],
    [
      "Name a group or another part of them, or say with --yes that all are meant.",
      "Noem een groep of een ander deel, of zeg met --yes dat ze allemaal bedoeld zijn.",
    ],
  ),
  "schedule-names-too-many": entry(
    409,
    false,
    ["A schedule names 500 devices at most", "Een schema noemt hoogstens 500 apparaten"],
    [
      "Leave --only-these away, so that it is for all that match when it runs, or narrow the query.",
      "Laat --only-these weg, zodat het geldt voor alle die passen wanneer het loopt, of maak de zoekvraag nauwer.",
    ],
  ),
  "schedule-too-many": entry(
    409,
    false,
    ["A device would have more than 16 schedules", "Een apparaat zou meer dan 16 schema's krijgen"],
    [
      "Withdraw one of those it has, or put several fixes into one schedule.",
      "Trek er een in die het heeft, of zet meer herstelacties in één schema.",
    ],
  ),
  "schedule-too-large": entry(
    409,
    false,
    [
      "The schedules of a device would be too large for one message",
      "De schema's van een apparaat zouden te groot zijn voor één bericht",
    ],
    [
      "Withdraw one of those it has; each carries the scripts of its fixes.",
      "Trek er een in die het heeft; elk draagt de scripts van zijn herstelacties mee.",
    ],
  ),
  "schedule-window-wrong": entry(
    400,
    false,
    ["The window is none in which work can begin", "Het venster is er geen waarin werk kan beginnen"],
    [
      "A window lasts 5 minutes to 3 days and ends after it begins; the spread fits into it, and is 5 minutes at least for more than 50 devices.",
      "Een venster duurt 5 minuten tot 3 dagen en eindigt na zijn begin; de spreiding past erin, en is minstens 5 minuten bij meer dan 50 apparaten.",
    ],
  ),
  "schedule-collides": entry(
    409,
    false,
    ["A freeze forbids it at all of its times", "Een bevriezing verbiedt het op al zijn tijden"],
    [
      "Choose times outside the freeze that is named, or have it ended.",
      "Kies tijden buiten de genoemde bevriezing, of laat die beëindigen.",
    ],
  ),
  "schedule-no-draft": entry(
    409,
    false,
    ["The schedule is no draft any more", "Het schema is geen concept meer"],
    [
      "What is in force is withdrawn with hulplijn schedules withdraw; draft a new one.",
      "Wat van kracht is trek je in met hulplijn schedules withdraw; maak een nieuw concept.",
    ],
  ),
  "schedule-other-payload": entry(
    409,
    false,
    ["What was signed is not what the draft says", "Wat getekend is, is niet wat het concept zegt"],
    [
      "Sign it again with hulplijn schedules sign; if it happens again, somebody changed it under way.",
      "Teken het opnieuw met hulplijn schedules sign; gebeurt het weer, dan heeft iemand het onderweg gewijzigd.",
    ],
  ),
  "schedule-unable": entry(
    409,
    true,
    ["The device's agent knows no schedules", "De agent van het apparaat kent geen schema's"],
    ["Update the agent.", "Werk de agent bij."],
  ),
} as const;
