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
  "no-ticket-free": entry(
    409,
    true,
    [
      "The device has given out no ticket that is free",
      "Het apparaat heeft geen bewijs uitgegeven dat nog vrij is",
    ],
    [
      "Wait until the device is connected, or until what is ordered has ended.",
      "Wacht tot het apparaat verbonden is, of tot wat is opgedragen klaar is.",
    ],
  ),
  "plan-expired": entry(
    409,
    true,
    ["The order was not signed within two minutes", "De opdracht is niet binnen twee minuten getekend"],
    ["Order again.", "Geef de opdracht opnieuw."],
  ),
  "order-not-as-planned": entry(
    409,
    false,
    [
      "The signed order is not the one that was asked for",
      "De getekende opdracht is niet die waarom is gevraagd",
    ],
    ["Order again from a current console.", "Geef de opdracht opnieuw vanuit een actuele console."],
  ),
  "order-not-as-shown": entry(
    409,
    false,
    [
      "What the collector asks you to sign is not what is on your screen; nothing was signed",
      "Wat de collector je laat tekenen is niet wat op je scherm staat; er is niets getekend",
    ],
    [
      "Load the page again. If it stays so, find out who has been in the collector.",
      "Laad de pagina opnieuw. Blijft het zo, zoek dan uit wie in de collector is geweest.",
    ],
  ),
  "shift-not-begun": entry(
    409,
    false,
    ["Your shift has not begun, or it has ended", "Je dienst is niet begonnen, of al voorbij"],
    [
      "Begin it: with your passkey, or by hulplijn shift begin on your own machine.",
      "Begin hem: met je passkey, of met hulplijn shift begin op je eigen machine.",
    ],
  ),
  "not-signed": entry(
    409,
    true,
    ["Nothing was signed", "Er is niets getekend"],
    ["Try again when you are ready.", "Probeer het opnieuw als je zover bent."],
  ),
  "no-ordering-passkey": entry(
    403,
    false,
    [
      "The policy gives you no passkey for this page that may order",
      "Het beleid geeft je voor deze pagina geen passkey die mag opdragen",
    ],
    [
      "Register one under You and your settings, and let it be added to the policy.",
      "Registreer er een bij Jij en je instellingen, en laat hem aan het beleid toevoegen.",
    ],
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
