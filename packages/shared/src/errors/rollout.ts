import { entry } from "./entry.ts";

/** Why a device does not begin a rollout, or waits with it; why a resumption does not hold; what a budget holds back. */
export const rolloutErrors = {
  "rollout-malformed": entry(
    400,
    false,
    ["The rollout is not in its one right form", "De uitrol heeft niet de enige juiste vorm"],
    ["Draft it anew: hulplijn rollouts draft.", "Stel hem opnieuw op: hulplijn rollouts draft."],
  ),
  "rollout-signature-wrong": entry(
    403,
    false,
    ["Too few people signed the rollout", "Te weinig mensen hebben de uitrol ondertekend"],
    [
      "Let as many people as the class of its fix takes sign it with their key files: hulplijn rollouts sign.",
      "Laat zo veel mensen als de klasse van de herstelactie vraagt tekenen met hun sleutelbestand: hulplijn rollouts sign.",
    ],
  ),
  "rollout-not-allowed": entry(
    403,
    false,
    [
      "This may not be rolled out, or not by this person",
      "Dit mag niet worden uitgerold, of niet door deze persoon",
    ],
    [
      "The policy says who may order which class; a fix for a caller who was verified is ordered one at a time.",
      "Het beleid zegt wie welke klasse mag opdragen; een herstelactie voor een geverifieerde beller gaat per apparaat.",
    ],
  ),
  "rollout-other-device": entry(
    403,
    false,
    ["The device is not among the rollout's targets", "Het apparaat hoort niet bij de doelen van de uitrol"],
    [
      "Targets are frozen when a rollout is drafted: draft one that has this device.",
      "Doelen staan vast zodra een uitrol is opgesteld: stel er een op met dit apparaat.",
    ],
  ),
  "rollout-expired": entry(
    403,
    false,
    ["The rollout is over, or not on yet", "De uitrol is voorbij, of nog niet begonnen"],
    ["Draft a new one: hulplijn rollouts draft.", "Stel een nieuwe op: hulplijn rollouts draft."],
  ),
  "rollout-withdrawn": entry(
    403,
    false,
    ["The rollout was withdrawn", "De uitrol is ingetrokken"],
    ["Draft a new one: hulplijn rollouts draft.", "Stel een nieuwe op: hulplijn rollouts draft."],
  ),
  "rollout-halted": entry(
    409,
    true,
    ["The rollout was halted", "De uitrol is stilgezet"],
    [
      "See why, and let as many people as it took resume it: hulplijn rollouts resume.",
      "Kijk waarom, en laat evenveel mensen als hij vroeg hem hervatten: hulplijn rollouts resume.",
    ],
  ),
  "rollout-seen-before": entry(
    409,
    false,
    ["The device ran this rollout before", "Het apparaat heeft deze uitrol al uitgevoerd"],
    [
      "Nothing runs twice; for those where it failed draft another: hulplijn rollouts again.",
      "Niets loopt twee keer; stel voor de mislukte een nieuwe op: hulplijn rollouts again.",
    ],
  ),
  "rollout-soaking": entry(
    409,
    true,
    [
      "The earlier rings have not had it for long enough",
      "De eerdere ringen hebben het nog niet lang genoeg",
    ],
    ["It begins by itself when their time is over.", "Het begint vanzelf als hun tijd om is."],
  ),
  "rollout-pace": entry(
    409,
    true,
    ["The device waits for its own share of the hour", "Het apparaat wacht op zijn eigen deel van het uur"],
    ["It begins by itself.", "Het begint vanzelf."],
  ),
  "rollout-hours": entry(
    409,
    true,
    ["The rollout's hours are not now", "De uren van de uitrol zijn nu niet"],
    ["It begins by itself within its hours.", "Het begint vanzelf binnen zijn uren."],
  ),
  "rollout-nothing-to-undo": entry(
    409,
    false,
    [
      "This fix changed nothing here that is still to be undone",
      "Deze herstelactie heeft hier niets veranderd dat nog terug moet",
    ],
    ["Nothing needs doing on this device.", "Op dit apparaat hoeft niets te gebeuren."],
  ),
  "rollout-no-undo": entry(
    409,
    false,
    ["The fix has no way back on this platform", "De herstelactie heeft geen weg terug op dit platform"],
    ["Choose another fix that brings it back.", "Kies een andere herstelactie die het terugbrengt."],
  ),
  "rollout-book-lost": entry(
    409,
    false,
    [
      "The device lost its own list of rollouts, and begins none that was signed before",
      "Het apparaat is zijn eigen lijst van uitrollen kwijt en begint er geen die eerder is getekend",
    ],
    [
      "Draft it anew for this device: hulplijn rollouts again.",
      "Stel hem opnieuw op voor dit apparaat: hulplijn rollouts again.",
    ],
  ),
  "rollout-resume-malformed": entry(
    400,
    false,
    ["The resumption is not in its one right form", "De hervatting heeft niet de enige juiste vorm"],
    ["Make it anew: hulplijn rollouts resume.", "Maak hem opnieuw: hulplijn rollouts resume."],
  ),
  "rollout-resume-signature-wrong": entry(
    403,
    false,
    ["Too few people signed the resumption", "Te weinig mensen hebben de hervatting ondertekend"],
    [
      "It takes as many as the rollout itself: hulplijn rollouts resume.",
      "Er zijn er evenveel nodig als voor de uitrol zelf: hulplijn rollouts resume.",
    ],
  ),
  "rollout-resume-not-allowed": entry(
    403,
    false,
    [
      "This person may not resume the rollout, or it is of another halt",
      "Deze persoon mag de uitrol niet hervatten, of het is van een andere stilzetting",
    ],
    [
      "Resume the newest halt, by people who may order the class of its fix.",
      "Hervat de nieuwste stilzetting, door mensen die de klasse van de herstelactie mogen opdragen.",
    ],
  ),
  "budget-device-hour": entry(
    429,
    true,
    [
      "As many runs began on this device within an hour as the policy lets",
      "Op dit apparaat zijn binnen een uur zo veel acties begonnen als het beleid toestaat",
    ],
    [
      "Wait an hour, or find out why it needs so many.",
      "Wacht een uur, of zoek uit waarom het er zo veel nodig heeft.",
    ],
  ),
} as const;
