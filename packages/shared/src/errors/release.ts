import { entry } from "./entry.ts";

/** Why a device would not take a new version of the agent, or went back to the one before. */
export const releaseErrors = {
  "release-malformed": entry(
    400,
    false,
    ["The release is not what the schema describes", "De uitgave is niet wat het schema beschrijft"],
    ["Make it again: hulplijn release sign.", "Maak hem opnieuw: hulplijn release sign."],
  ),
  "release-signature-wrong": entry(
    403,
    false,
    [
      "No releaser of the policy signed the release",
      "Geen uitgever van het beleid heeft de uitgave getekend",
    ],
    [
      "Have it signed by people whom the policy names as releasers: hulplijn release sign.",
      "Laat hem tekenen door mensen die het beleid als uitgever noemt: hulplijn release sign.",
    ],
  ),
  "release-script-keys": entry(
    403,
    false,
    [
      "The release is signed with keys for fixes, which count for nothing here",
      "De uitgave is getekend met sleutels voor herstel, die hier niet tellen",
    ],
    [
      "A releaser has a key of their own for releases; find out who signed this.",
      "Een uitgever heeft een eigen sleutel voor uitgaven; zoek uit wie dit tekende.",
    ],
  ),
  "release-signers-too-few": entry(
    403,
    false,
    ["Too few different people signed the release", "Te weinig verschillende mensen tekenden de uitgave"],
    [
      "Have another releaser sign it; one person counts once, with however many keys.",
      "Laat nog een uitgever tekenen; één persoon telt één keer, met hoeveel sleutels ook.",
    ],
  ),
  "release-older": entry(
    409,
    false,
    [
      "The release is not newer than what the device had or tried",
      "De uitgave is niet nieuwer dan wat het apparaat had of probeerde",
    ],
    [
      "Make one with a higher sequence; one that a device came back from is not tried again.",
      "Maak er een met een hoger volgnummer; een waarvan een apparaat terugkwam wordt niet opnieuw geprobeerd.",
    ],
  ),
  "release-below-floor": entry(
    403,
    false,
    [
      "The release is below the floor that releasers set",
      "De uitgave ligt onder de ondergrens die uitgevers stelden",
    ],
    [
      "Offer the newest release; somebody may be holding devices at an old one.",
      "Bied de nieuwste uitgave aan; misschien houdt iemand apparaten op een oude.",
    ],
  ),
  "release-other-platform": entry(
    409,
    false,
    ["The release is not for this platform", "De uitgave is niet voor dit platform"],
    ["Make a release that names this platform.", "Maak een uitgave die dit platform noemt."],
  ),
  "release-other-node": entry(
    409,
    false,
    [
      "The release is made for another version of Node than is installed",
      "De uitgave is gemaakt voor een andere versie van Node dan er staat",
    ],
    [
      "Install the newer package on this device: Node comes with the package, never by a release.",
      "Installeer het nieuwere pakket op dit apparaat: Node komt met het pakket, nooit met een uitgave.",
    ],
  ),
  "release-expired": entry(
    409,
    false,
    ["The release has expired", "De uitgave is verlopen"],
    ["Sign a new one: hulplijn release sign.", "Teken een nieuwe: hulplijn release sign."],
  ),
  "release-bundle-wrong": entry(
    400,
    false,
    [
      "The bundle that came is not the one that was signed, or not one that may be unpacked",
      "De bundel die kwam is niet de getekende, of mag niet worden uitgepakt",
    ],
    [
      "Put the bundle that was signed into the collector again; find out who changed it.",
      "Zet de getekende bundel opnieuw in de collector; zoek uit wie hem veranderde.",
    ],
  ),
  "release-no-space": entry(
    507,
    true,
    [
      "There is no room on the disk for a new version",
      "Er is op de schijf geen plaats voor een nieuwe versie",
    ],
    [
      "Free space on the device; it tries again by itself.",
      "Maak ruimte vrij op het apparaat; het probeert het vanzelf opnieuw.",
    ],
  ),
  "release-no-slots": entry(
    409,
    false,
    [
      "This agent cannot be updated by releases: it is not installed with slots",
      "Deze agent kan niet met uitgaven worden bijgewerkt: hij is niet met plaatsen geïnstalleerd",
    ],
    ["Update it by the package manager of the machine.", "Werk hem bij met het pakketbeheer van de machine."],
  ),
  "release-crashed": entry(
    500,
    false,
    [
      "The new version ended again and again, and the device went back",
      "De nieuwe versie stopte telkens, en het apparaat ging terug",
    ],
    [
      "Halt the release; its log on the device says why it ended.",
      "Stop de uitgave; het logboek op het apparaat zegt waarom hij stopte.",
    ],
  ),
  "release-silent": entry(
    500,
    false,
    [
      "The new version did not connect and measure in time, and the device went back",
      "De nieuwe versie verbond en mat niet op tijd, en het apparaat ging terug",
    ],
    [
      "Halt the release; look whether the collector could be reached then.",
      "Stop de uitgave; kijk of de collector toen bereikbaar was.",
    ],
  ),
  "release-floor": entry(
    403,
    false,
    [
      "The version that was chosen is below the floor, so the packaged one runs",
      "De gekozen versie ligt onder de ondergrens; daarom draait die van het pakket",
    ],
    [
      "Offer the newest release, or install the newest package.",
      "Bied de nieuwste uitgave aan, of installeer het nieuwste pakket.",
    ],
  ),
} as const;
