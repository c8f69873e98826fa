import { entry } from "./entry.ts";

/** Why a collector would not open its store. */
export const storeErrors = {
  "store-in-use": entry(
    503,
    false,
    ["Another collector is using this store", "Een andere collector gebruikt deze opslag"],
    [
      "Stop the other one, or give this one a folder of its own.",
      "Stop de andere, of geef deze een eigen map.",
    ],
  ),
  "store-newer": entry(
    503,
    false,
    [
      "This store was used by a newer version of the collector",
      "Deze opslag is gebruikt door een nieuwere versie van de collector",
    ],
    [
      "Start the newer version, or put back the backup from before the update.",
      "Start de nieuwere versie, of zet de reservekopie van voor de update terug.",
    ],
  ),
  "store-on-network": entry(
    503,
    false,
    ["The store is on a network disk", "De opslag staat op een netwerkschijf"],
    ["Put it on a disk of this machine.", "Zet haar op een schijf van deze machine."],
  ),
  "store-sqlite-old": entry(
    503,
    false,
    ["This SQLite is too old to be safe", "Deze SQLite is te oud om veilig te zijn"],
    ["Use the Node version that the project pins.", "Gebruik de Node-versie die het project vastlegt."],
  ),
  "store-unusable": entry(
    503,
    true,
    ["The store cannot be opened", "De opslag kan niet worden geopend"],
    [
      "Check that the folder exists, may be written, and has space.",
      "Controleer of de map bestaat, beschrijfbaar is en ruimte heeft.",
    ],
  ),
} as const;
