import { entry } from "./entry.ts";

/** Why a device shows no code for a caller, or does not take the one that an order proves. */
export const callerErrors = {
  "caller-code-missing": entry(
    403,
    false,
    ["The order does not prove who called", "De opdracht bewijst niet wie er belt"],
    [
      "Verify the caller first: show a code, and type what the caller reads aloud.",
      "Controleer eerst wie er belt: toon een code, en typ wat de beller voorleest.",
    ],
  ),
  "caller-code-not-asked": entry(
    400,
    false,
    ["This fix has no use for a caller's code", "Deze herstelactie heeft niets aan een code van de beller"],
    ["Order it without one.", "Geef de opdracht zonder code."],
  ),
  "caller-code-wrong": entry(
    403,
    false,
    ["That is not the code on the device's screen", "Dat is niet de code op het scherm van het apparaat"],
    [
      "Ask the caller to read the code again. When it still does not fit, they do not sit at this device.",
      "Vraag de beller de code nog eens voor te lezen. Klopt hij weer niet, dan zit de beller niet aan dit apparaat.",
    ],
  ),
  "caller-code-expired": entry(
    409,
    false,
    ["The code was shown too long ago", "De code is te lang geleden getoond"],
    ["Show a new one.", "Toon een nieuwe."],
  ),
  "caller-code-other": entry(
    403,
    false,
    [
      "The code on the screen is for something else, or for another colleague",
      "De code op het scherm is voor iets anders, of voor een andere collega",
    ],
    ["Show a code for this fix and this account.", "Toon een code voor deze herstelactie en dit account."],
  ),
  "caller-code-none": entry(
    409,
    false,
    [
      "The device shows no code that can still be used",
      "Het apparaat toont geen code die nog te gebruiken is",
    ],
    ["Show a new one.", "Toon een nieuwe."],
  ),
  "caller-code-locked": entry(
    429,
    true,
    [
      "Too many wrong codes: the device takes none for a while",
      "Te veel foute codes: het apparaat neemt er voorlopig geen aan",
    ],
    [
      "Wait an hour, or help the employee at their desk. Somebody may be pretending to be them: tell security.",
      "Wacht een uur, of help de medewerker ter plaatse. Misschien doet iemand zich voor als hen: meld het bij beveiliging.",
    ],
  ),
  "caller-codes-too-many": entry(
    429,
    true,
    [
      "The device showed as many codes as it does in an hour",
      "Het apparaat heeft zoveel codes getoond als het in een uur doet",
    ],
    [
      "Wait an hour, or help the employee at their desk.",
      "Wacht een uur, of help de medewerker ter plaatse.",
    ],
  ),
  "caller-screen-none": entry(
    409,
    false,
    [
      "The device has no screen on which it could show a code",
      "Het apparaat heeft geen scherm om een code op te tonen",
    ],
    ["Help the employee at their desk.", "Help de medewerker ter plaatse."],
  ),
  "caller-device-silent": entry(
    409,
    true,
    [
      "The device did not answer whether it showed a code",
      "Het apparaat heeft niet gezegd of het een code heeft getoond",
    ],
    ["Look whether it is connected, and try again.", "Kijk of het verbonden is, en probeer het opnieuw."],
  ),
} as const;
