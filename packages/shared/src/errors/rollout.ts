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
  "rollout-offline": entry(
    409,
    true,
    [
      "The device cannot hear its collector, so that nobody could stop it",
      "Het apparaat hoort zijn collector niet, zodat niemand het kan tegenhouden",
    ],
    ["It begins by itself once it is connected again.", "Het begint vanzelf zodra de verbinding er weer is."],
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
  "set-given-up": entry(
    409,
    false,
    [
      "The device went back to the set before: its runner ended badly twice with this one",
      "Het apparaat ging terug naar de vorige set: zijn uitvoerder eindigde twee keer slecht met deze",
    ],
    [
      "Look at its log, and change or withdraw what was new; the same set is not taken again.",
      "Kijk in zijn logboek, en wijzig wat nieuw was of trek het in; dezelfde set wordt niet opnieuw genomen.",
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
  "rollout-cannot-be": entry(
    409,
    false,
    ["This rollout cannot be drafted", "Deze uitrol kan niet worden opgesteld"],
    [
      "What stands in the way is in the details; see it before with: hulplijn rollouts draft --preview.",
      "Wat in de weg staat, staat in de bijzonderheden; bekijk het vooraf met: hulplijn rollouts draft --preview.",
    ],
  ),
  "rollout-not-agreed": entry(
    409,
    false,
    ["This rollout needs a second look", "Deze uitrol vraagt om een tweede blik"],
    [
      "Is it really meant for all of them? Then say so: --yes, or the tick beside the warning.",
      "Is het echt voor allemaal bedoeld? Zeg dat dan: --yes, of het vinkje bij de waarschuwing.",
    ],
  ),
  "rollout-not-on": entry(
    409,
    false,
    ["The rollout is not in the state for this", "De uitrol is daarvoor niet in de juiste toestand"],
    ["See how it stands: hulplijn rollouts show.", "Kijk hoe het ervoor staat: hulplijn rollouts show."],
  ),
  "rollout-unable": entry(
    409,
    false,
    ["The agent on this device knows no rollouts", "De agent op dit apparaat kent geen uitrollen"],
    ["Update the agent there.", "Werk de agent daar bij."],
  ),
  "rollout-silent": entry(
    504,
    false,
    [
      "The device was not heard of again after it began",
      "Van het apparaat kwam niets meer nadat het was begonnen",
    ],
    ["Look at the device itself.", "Kijk bij het apparaat zelf."],
  ),
  "rollout-crash-loop": entry(
    500,
    false,
    [
      "The device keeps starting anew since it ran this",
      "Het apparaat start telkens opnieuw sinds dit er liep",
    ],
    [
      "Look at the device itself, and undo what ran.",
      "Kijk bij het apparaat zelf, en draai terug wat er liep.",
    ],
  ),
  "budget-fix-hour": entry(
    429,
    true,
    [
      "As many runs of this fix began within an hour as the policy lets",
      "Binnen een uur zijn zo veel acties van deze herstelactie begonnen als het beleid toestaat",
    ],
    [
      "Wait until the hour is over, or raise the budget in the policy.",
      "Wacht tot het uur om is, of verhoog het budget in het beleid.",
    ],
  ),
  "budget-person-hour": entry(
    429,
    true,
    [
      "As many runs by this person began within an hour as the policy lets",
      "Binnen een uur zijn zo veel acties van deze persoon begonnen als het beleid toestaat",
    ],
    [
      "Wait until the hour is over, or raise the budget in the policy.",
      "Wacht tot het uur om is, of verhoog het budget in het beleid.",
    ],
  ),
  "budget-site-hour": entry(
    429,
    true,
    [
      "As many runs began at this site within an hour as the policy lets",
      "Op deze locatie zijn binnen een uur zo veel acties begonnen als het beleid toestaat",
    ],
    [
      "Wait until the hour is over, or raise the budget in the policy.",
      "Wacht tot het uur om is, of verhoog het budget in het beleid.",
    ],
  ),
} as const;
