import { entry } from "./entry.ts";

/** Why a device begins nothing under a schedule, and for what one waits. Each is told, and people see it. */
export const selfStartErrors = {
  "schedule-malformed": entry(
    400,
    false,
    ["The schedule is not in its one right form", "Het schema heeft niet de enige juiste vorm"],
    ["Make it with hulplijn schedules draft.", "Maak het met hulplijn schedules draft."],
  ),
  "schedule-signature-wrong": entry(
    403,
    false,
    ["Too few people signed the schedule", "Te weinig mensen hebben het schema ondertekend"],
    [
      "Let people whom the policy lets order this class sign it: hulplijn schedules sign.",
      "Laat mensen die van het beleid deze klasse mogen opdragen tekenen: hulplijn schedules sign.",
    ],
  ),
  "schedule-not-allowed": entry(
    403,
    false,
    ["This fix may not run on a schedule", "Deze herstelactie mag niet op een schema"],
    [
      "Only fixes of class R0 and R1 may, without a caller, by people who may order that class.",
      "Dat mogen alleen herstelacties van klasse R0 en R1, zonder beller, van mensen die die klasse mogen opdragen.",
    ],
  ),
  "schedule-other-device": entry(
    403,
    false,
    ["The schedule is not for this device", "Het schema is niet voor dit apparaat"],
    ["Sign one that names this device.", "Onderteken er een die dit apparaat noemt."],
  ),
  "schedule-expired": entry(
    403,
    false,
    ["The schedule is over, or not on yet", "Het schema is voorbij, of nog niet begonnen"],
    ["Draft and sign a new one.", "Maak en onderteken een nieuw schema."],
  ),
  "schedule-withdrawn": entry(
    403,
    false,
    ["The schedule was withdrawn", "Het schema is ingetrokken"],
    ["Draft and sign a new one.", "Maak en onderteken een nieuw schema."],
  ),
  "schedule-ring-closed": entry(
    409,
    true,
    ["This device's ring is not open yet", "De ring van dit apparaat is nog niet open"],
    [
      "It opens after the rings before it; see the schedule.",
      "Die opent na de ringen ervoor; zie het schema.",
    ],
  ),
  "waits-for-mains": entry(
    409,
    true,
    ["The device runs on its battery", "Het apparaat draait op de accu"],
    [
      "It starts once it is on mains power, within its window.",
      "Het begint zodra het op netstroom staat, binnen zijn venster.",
    ],
  ),
  "waits-for-idle": entry(
    409,
    true,
    ["Somebody uses the device", "Iemand gebruikt het apparaat"],
    ["It starts once nobody does, within its window.", "Het begint zodra dat ophoudt, binnen zijn venster."],
  ),
  "waits-for-unmetered": entry(
    409,
    true,
    ["The device's connection is metered", "Het apparaat heeft een verbinding met een datalimiet"],
    [
      "It starts on a connection that is not, within its window.",
      "Het begint op een verbinding zonder limiet, binnen zijn venster.",
    ],
  ),
  "waits-for-room": entry(
    409,
    true,
    ["The device's disk has too little room", "De schijf van het apparaat heeft te weinig ruimte"],
    [
      "Free some, or ask for less room in the schedule.",
      "Maak ruimte, of vraag minder ruimte in het schema.",
    ],
  ),
  "waits-for-run": entry(
    409,
    true,
    ["Another run is on", "Er loopt een andere herstelactie"],
    ["It starts after that.", "Het begint daarna."],
  ),
  "waits-for-employee": entry(
    409,
    true,
    ["The employee is busy, or was asked", "De medewerker is bezig, of is gevraagd"],
    ["It starts when they are done or agree.", "Het begint als die klaar is of het goedvindt."],
  ),
  "occurrence-missed": entry(
    409,
    false,
    [
      "The device was off, or could not start within the window",
      "Het apparaat stond uit, of kon binnen het venster niet beginnen",
    ],
    [
      "It comes next time; make the window longer, or let it catch up at the next start.",
      "Het komt de volgende keer; maak het venster langer, of laat het bij de volgende start inhalen.",
    ],
  ),
} as const;
