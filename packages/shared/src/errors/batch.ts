import { entry } from "./entry.ts";

/** Why a device would not run an order that came as one of a batch. */
export const batchErrors = {
  "batch-malformed": entry(
    400,
    false,
    ["The batch is not what the schema describes", "De bundel is niet wat het schema beschrijft"],
    ["Order again from a current console.", "Geef de opdrachten opnieuw vanuit een actuele console."],
  ),
  "batch-too-large": entry(
    403,
    false,
    [
      "The batch has more orders than one signature of this person may cover",
      "De bundel heeft meer opdrachten dan één handtekening van deze persoon mag dekken",
    ],
    [
      "Sign for fewer devices at a time, or let the policy be changed.",
      "Teken voor minder apparaten tegelijk, of laat het beleid wijzigen.",
    ],
  ),
  "batch-expired": entry(
    409,
    false,
    [
      "The batch does not hold now, or was signed for longer than a week",
      "De bundel geldt nu niet, of is voor langer dan een week getekend",
    ],
    [
      "Order again; if it goes on, compare the clocks of the device and of whoever signs.",
      "Geef de opdrachten opnieuw; blijft het, vergelijk dan de klokken van het apparaat en van wie tekent.",
    ],
  ),
  "batch-place-wrong": entry(
    403,
    false,
    ["The order has no such place in its batch", "De opdracht heeft geen zo'n plaats in haar bundel"],
    [
      "Check who has been in the collector; orders are placed by whoever signs them.",
      "Controleer wie in de collector is geweest; wie tekent bepaalt de plaatsen.",
    ],
  ),
  "batch-root-wrong": entry(
    403,
    false,
    [
      "The order is none of those that were signed in this batch",
      "De opdracht is geen van die welke in deze bundel zijn getekend",
    ],
    [
      "Check who has been in the collector: somebody put an order under another signature.",
      "Controleer wie in de collector is geweest: iemand zette een opdracht onder een andere handtekening.",
    ],
  ),
  "batch-order-differs": entry(
    403,
    false,
    [
      "The order is of another person or another fix than its batch",
      "De opdracht is van iemand anders of voor een andere herstelactie dan haar bundel",
    ],
    [
      "Order again from a current console: a batch is one person's, for one fix.",
      "Geef de opdrachten opnieuw vanuit een actuele console: een bundel is van één persoon, voor één herstelactie.",
    ],
  ),
  "batch-class-not-allowed": entry(
    403,
    false,
    [
      "A fix of this risk is ordered for one device at a time",
      "Een herstelactie van dit risico wordt per apparaat opgedragen",
    ],
    ["Order it for each device by itself.", "Geef de opdracht voor elk apparaat apart."],
  ),
} as const;
