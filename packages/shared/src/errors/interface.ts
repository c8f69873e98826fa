import { entry } from "./entry.ts";

/** The HTTP interface, the console and the command line. */
export const interfaceErrors = {
  "not-signed-in": entry(
    401,
    false,
    ["You are not signed in", "Je bent niet aangemeld"],
    ["Sign in and try again.", "Meld je aan en probeer het opnieuw."],
  ),
  "sign-in-wrong": entry(
    401,
    true,
    ["Name or password is not right", "Naam of wachtwoord klopt niet"],
    [
      "Try again, or ask a team lead for a new sign-in link.",
      "Probeer het opnieuw, of vraag een teamleider om een nieuwe aanmeldlink.",
    ],
  ),
  "sign-in-link-used": entry(
    401,
    false,
    ["This sign-in link was used or has expired", "Deze aanmeldlink is gebruikt of verlopen"],
    [
      "Ask for a new one, or run: hulplijn-collector sign-in-link.",
      "Vraag een nieuwe, of voer uit: hulplijn-collector sign-in-link.",
    ],
  ),
  "too-many-attempts": entry(
    429,
    true,
    ["Too many attempts", "Te veel pogingen"],
    ["Wait a minute and try again.", "Wacht een minuut en probeer het opnieuw."],
  ),
  "not-allowed": entry(
    403,
    false,
    ["Your role may not do this", "Je rol mag dit niet"],
    ["Ask somebody whose role may.", "Vraag iemand wiens rol het mag."],
  ),
  "cross-site": entry(
    403,
    false,
    ["This request came from another site", "Dit verzoek kwam van een andere site"],
    ["Do it from the console itself.", "Doe het vanuit de console zelf."],
  ),
  "not-found": entry(
    404,
    false,
    ["There is nothing here", "Hier is niets"],
    ["Check the address or the number.", "Controleer het adres of het nummer."],
  ),
  "input-invalid": entry(
    400,
    false,
    ["The input is not right", "De invoer klopt niet"],
    ["Correct what is named below.", "Verbeter wat hieronder staat."],
  ),
  "query-invalid": entry(
    400,
    false,
    ["The search is not right", "De zoekopdracht klopt niet"],
    ["Correct the part that is marked.", "Verbeter het gemarkeerde deel."],
  ),
  "changed-meanwhile": entry(
    412,
    false,
    ["Somebody changed this meanwhile", "Iemand heeft dit ondertussen gewijzigd"],
    ["Look at the new version and try again.", "Bekijk de nieuwe versie en probeer het opnieuw."],
  ),
  conflict: entry(
    409,
    false,
    ["This cannot be done in the present state", "Dit kan niet in de huidige toestand"],
    ["See what state it is in.", "Bekijk in welke toestand het is."],
  ),
  "fix-not-approved": entry(
    409,
    false,
    ["This version of the fix is not approved", "Deze versie van de herstelactie is niet goedgekeurd"],
    ["Let it be approved: hulplijn fix approve.", "Laat deze versie goedkeuren: hulplijn fix approve."],
  ),
  "body-too-large": entry(
    413,
    false,
    ["The request is too large", "Het verzoek is te groot"],
    ["Send less.", "Stuur minder."],
  ),
  "media-type-unsupported": entry(
    415,
    false,
    ["Only JSON is taken here", "Hier wordt alleen JSON aangenomen"],
    ["Send application/json.", "Stuur application/json."],
  ),
  "host-unknown": entry(
    421,
    false,
    ["The collector does not go by this name", "De collector heet niet zo"],
    [
      "Use an address that the collector was told of: HULPLIJN_COLLECTOR__HOSTS.",
      "Gebruik een adres dat de collector kent: HULPLIJN_COLLECTOR__HOSTS.",
    ],
  ),
  "request-malformed": entry(
    400,
    false,
    ["This is not a well-formed HTTP request", "Dit is geen goed HTTP-verzoek"],
    ["Check the program that sends it.", "Controleer het programma dat het verstuurt."],
  ),
  "request-too-slow": entry(
    408,
    true,
    ["The request did not arrive in time", "Het verzoek kwam niet op tijd binnen"],
    ["Try again.", "Probeer het opnieuw."],
  ),
  "headers-too-large": entry(
    431,
    false,
    ["The request's headers are too large", "De kopregels van het verzoek zijn te groot"],
    [
      "Delete the cookies of this site and try again.",
      "Wis de cookies van deze site en probeer het opnieuw.",
    ],
  ),
  internal: entry(
    500,
    true,
    ["Something went wrong at the collector", "Er ging iets mis bij de collector"],
    [
      "Try again; if it stays, look in the log for the trace id.",
      "Probeer het opnieuw; blijft het zo, zoek dan in het log op het trace-id.",
    ],
  ),
  unavailable: entry(
    503,
    true,
    ["The collector cannot do this just now", "De collector kan dit nu niet"],
    ["Try again in a moment.", "Probeer het zo opnieuw."],
  ),
} as const;
