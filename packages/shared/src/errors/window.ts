import { entry } from "./entry.ts";

/** Maintenance windows and freezes. */
export const windowErrors = {
  "window-ends-first": entry(
    400,
    false,
    ["The window ends before it begins", "Het onderhoudsvenster eindigt voor het begint"],
    ["Give an end that is later than the begin.", "Geef een einde dat na het begin ligt."],
  ),
  "window-over": entry(
    400,
    false,
    ["The window would be over already", "Het onderhoudsvenster zou al voorbij zijn"],
    ["Give an end that is still to come.", "Geef een einde dat nog komt."],
  ),
  "window-too-long": entry(
    400,
    false,
    ["The window is longer than a year", "Het onderhoudsvenster duurt langer dan een jaar"],
    [
      "End it within 366 days, and make a new one then if it is still needed.",
      "Laat het binnen 366 dagen eindigen, en maak dan een nieuw als het nog nodig is.",
    ],
  ),
  "window-long": entry(
    409,
    false,
    ["The window is longer than 31 days", "Het onderhoudsvenster duurt langer dan 31 dagen"],
    [
      "What is held back for so long is forgotten. Say yes (--yes) if it is meant so, or end it sooner.",
      "Wat zo lang wordt tegengehouden, wordt vergeten. Zeg ja (--yes) als het zo bedoeld is, of laat het eerder eindigen.",
    ],
  ),
  "window-matches-nobody": entry(
    409,
    false,
    ["The window matches no device now", "Het onderhoudsvenster treft nu geen enkel apparaat"],
    [
      "Check the query in the list of devices. Say yes (--yes) if devices are still to come.",
      "Controleer de zoekvraag in de lijst van apparaten. Zeg ja (--yes) als er nog apparaten bij komen.",
    ],
  ),
  "window-matches-everybody": entry(
    409,
    false,
    ["The window matches every device", "Het onderhoudsvenster treft elk apparaat"],
    [
      "Narrow the query, or say yes (--yes) if all are meant.",
      "Maak de zoekvraag nauwer, of zeg ja (--yes) als ze allemaal bedoeld zijn.",
    ],
  ),
  "window-query-moving": entry(
    400,
    false,
    [
      "A window cannot be for devices that are chosen by what changes by itself",
      "Een onderhoudsvenster kan niet gelden voor apparaten die gekozen zijn op wat vanzelf verandert",
    ],
    [
      "Choose by name, group, tag, platform, system or agent, or name the devices.",
      "Kies op naam, groep, label, platform, systeem of agent, of noem de apparaten.",
    ],
  ),
  "window-holds-nothing": entry(
    400,
    false,
    ["The window holds nothing back", "Het onderhoudsvenster houdt niets tegen"],
    [
      "Choose checks, messages or automatic fixes, or make it a freeze.",
      "Kies controles, meldingen of automatisch herstel, of maak er een bevriezing van.",
    ],
  ),
  "window-never-holds": entry(
    400,
    false,
    ["The window never holds before it ends", "Het onderhoudsvenster geldt nooit voor het eindigt"],
    [
      "Give a later end, or other days: the preview shows when it would hold.",
      "Geef een later einde, of andere dagen: het voorbeeld laat zien wanneer het zou gelden.",
    ],
  ),
  "window-overlaps-itself": entry(
    400,
    false,
    [
      "The window would begin again before it ends",
      "Het onderhoudsvenster zou weer beginnen voor het eindigt",
    ],
    ["Make it shorter, or let it come less often.", "Maak het korter, of laat het minder vaak komen."],
  ),
  "window-zone-needed": entry(
    400,
    false,
    ["A window takes a named time zone", "Een onderhoudsvenster heeft een tijdzone met een naam nodig"],
    [
      "Name one, such as Europe/Amsterdam: it begins at one instant for all its devices.",
      "Noem er een, zoals Europe/Amsterdam: het begint voor al zijn apparaten op één moment.",
    ],
  ),
  "window-ended": entry(
    409,
    false,
    ["The window has ended already", "Het onderhoudsvenster is al voorbij"],
    [
      "Nothing is left to do; make a new one if needed.",
      "Er is niets meer te doen; maak zo nodig een nieuw.",
    ],
  ),
  "window-holds-fixes": entry(
    409,
    true,
    [
      "A maintenance window holds automatic fixes back on this device now",
      "Een onderhoudsvenster houdt nu automatisch herstel op dit apparaat tegen",
    ],
    [
      "It goes on when the window ends. A person may order the fix meanwhile, or end the window.",
      "Het gaat verder als het venster eindigt. Iemand kan de herstelactie intussen opdragen, of het venster beëindigen.",
    ],
  ),
  "window-freeze": entry(
    409,
    true,
    ["A freeze holds at that time", "Op dat moment geldt een bevriezing"],
    [
      "Choose a time after it, or end the freeze: hulplijn windows list shows which one.",
      "Kies een tijd erna, of beëindig de bevriezing: hulplijn windows list laat zien welke.",
    ],
  ),
} as const;
