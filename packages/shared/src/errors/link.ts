import { entry } from "./entry.ts";

/** The agent link: frames, enrolment, connecting. */
export const linkErrors = {
  "frame-too-large": entry(
    413,
    false,
    ["The message is too large", "Het bericht is te groot"],
    ["Send less at once.", "Stuur minder tegelijk."],
  ),
  "frame-malformed": entry(
    400,
    false,
    ["The message is not what the protocol describes", "Het bericht is niet wat het protocol beschrijft"],
    [
      "Update the agent; if that does not help, send its log.",
      "Werk de agent bij; helpt dat niet, stuur dan het log.",
    ],
  ),
  "frame-too-deep": entry(
    400,
    false,
    ["The message is nested too deeply", "Het bericht is te diep genest"],
    [
      "Update the agent; if that does not help, send its log.",
      "Werk de agent bij; helpt dat niet, stuur dan het log.",
    ],
  ),
  "message-unknown": entry(
    400,
    false,
    ["Nobody knows this kind of message", "Dit soort bericht is onbekend"],
    ["Update the older of the two programs.", "Werk het oudste van de twee programma's bij."],
  ),
  "message-not-now": entry(
    409,
    false,
    ["This message does not belong here", "Dit bericht hoort hier niet"],
    [
      "The device says hello first, then proves itself.",
      "Het apparaat meldt zich eerst en bewijst zich dan.",
    ],
  ),
  "version-not-spoken": entry(
    426,
    false,
    [
      "The versions of agent and collector are too far apart",
      "De versies van agent en collector liggen te ver uit elkaar",
    ],
    ["Upgrade the older one.", "Werk de oudste bij."],
  ),
  "too-many-messages": entry(
    429,
    true,
    ["Too many messages in a short time", "Te veel berichten in korte tijd"],
    ["Wait; the device tries again by itself.", "Wacht; het apparaat probeert het vanzelf opnieuw."],
  ),
  "too-many-connections": entry(
    503,
    true,
    ["The collector takes no more connections just now", "De collector neemt nu geen verbindingen meer aan"],
    ["Wait; the device tries again by itself.", "Wacht; het apparaat probeert het vanzelf opnieuw."],
  ),
  "too-many-findings": entry(
    429,
    false,
    [
      "The device has more findings than one device may have",
      "Het apparaat heeft meer bevindingen dan een apparaat mag hebben",
    ],
    [
      "Look at the device: its agent is broken, or somebody speaks for it.",
      "Bekijk het apparaat: de agent is stuk, of iemand spreekt in zijn naam.",
    ],
  ),
  "too-many-series": entry(
    429,
    false,
    [
      "The device names more series than one device may have",
      "Het apparaat noemt meer meetreeksen dan een apparaat mag hebben",
    ],
    [
      "Look at the device: its agent is broken, or somebody speaks for it.",
      "Bekijk het apparaat: de agent is stuk, of iemand spreekt in zijn naam.",
    ],
  ),
  "token-unknown": entry(
    401,
    false,
    ["This enrolment token is not known", "Dit aanmeldtoken is onbekend"],
    ["Copy the token again from the enrolment page.", "Kopieer het token opnieuw van de pagina Aanmelding."],
  ),
  "token-expired": entry(
    401,
    false,
    ["This enrolment token has expired", "Dit aanmeldtoken is verlopen"],
    ["Make a new token on the enrolment page.", "Maak een nieuw token op de pagina Aanmelding."],
  ),
  "token-used-up": entry(
    401,
    false,
    ["This enrolment token has been used as often as it may", "Dit aanmeldtoken is zo vaak gebruikt als mag"],
    ["Make a new token on the enrolment page.", "Maak een nieuw token op de pagina Aanmelding."],
  ),
  "device-unknown": entry(
    401,
    false,
    ["This device is not enrolled here", "Dit apparaat is hier niet aangemeld"],
    ["Enrol it again.", "Meld het opnieuw aan."],
  ),
  "device-proof-wrong": entry(
    401,
    false,
    ["The device could not prove its key", "Het apparaat kon zijn sleutel niet bewijzen"],
    ["Enrol it again if its disk was replaced.", "Meld het opnieuw aan als de schijf is vervangen."],
  ),
  "collector-proof-wrong": entry(
    401,
    false,
    ["The collector could not prove the pinned key", "De collector kon de vastgelegde sleutel niet bewijzen"],
    [
      "This is not the collector that the device was enrolled at. Check the address and what stands in between.",
      "Dit is niet de collector waar het apparaat is aangemeld. Controleer het adres en wat ertussen staat.",
    ],
  ),
  "device-copied": entry(
    409,
    false,
    ["Two machines use this device's identity", "Twee machines gebruiken de identiteit van dit apparaat"],
    ["Enrol the copy again under its own name.", "Meld de kopie opnieuw aan onder een eigen naam."],
  ),
  "connected-again": entry(
    409,
    true,
    ["The device has connected again", "Het apparaat heeft opnieuw verbinding gemaakt"],
    ["Nothing: the newer connection counts.", "Niets: de nieuwste verbinding telt."],
  ),
  "device-removed": entry(
    410,
    false,
    ["This device was removed", "Dit apparaat is verwijderd"],
    ["Enrol it again if it should come back.", "Meld het opnieuw aan als het terug moet komen."],
  ),
  "not-of-this-device": entry(
    403,
    false,
    ["This is not of this device", "Dit hoort niet bij dit apparaat"],
    [
      "Look at the device: it speaks of a run or a finding that is another's, or that nobody knows.",
      "Bekijk het apparaat: het noemt een uitvoering of bevinding van een ander, of een die niemand kent.",
    ],
  ),
  "receipt-signature-wrong": entry(
    403,
    false,
    [
      "The device's key did not sign this receipt",
      "De sleutel van het apparaat heeft dit uitvoeringsbewijs niet ondertekend",
    ],
    [
      "Look at the device: somebody may speak for it.",
      "Bekijk het apparaat: misschien spreekt iemand in zijn naam.",
    ],
  ),
  "receipt-other-order": entry(
    409,
    false,
    ["This receipt is about another order", "Dit uitvoeringsbewijs gaat over een andere opdracht"],
    [
      "Look at the run on the device: hulplijn-agent status.",
      "Bekijk de uitvoering op het apparaat: hulplijn-agent status.",
    ],
  ),
  "store-unavailable": entry(
    503,
    true,
    ["The collector cannot write to its store", "De collector kan niet naar zijn opslag schrijven"],
    [
      "Free disk space at the collector; nothing was lost.",
      "Maak schijfruimte vrij bij de collector; er is niets verloren.",
    ],
  ),
} as const;
