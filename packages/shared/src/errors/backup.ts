import { entry } from "./entry.ts";

/** Why no backup was made, why one does not count, and why none was put back. */
export const backupErrors = {
  "backup-nothing": entry(
    404,
    false,
    ["There is no collector in this folder to back up", "In deze map staat geen collector om te bewaren"],
    [
      "Name the collector's data folder: --data <folder>.",
      "Noem de gegevensmap van de collector: --data <map>.",
    ],
  ),
  "backup-no-space": entry(
    507,
    true,
    ["There is no room for this", "Hier is geen ruimte voor"],
    ["Make room, or choose a folder on another disk.", "Maak ruimte, of kies een map op een andere schijf."],
  ),
  "backup-failed": entry(
    500,
    true,
    ["The backup could not be made", "De reservekopie kon niet worden gemaakt"],
    [
      "Look at what is named here, and try again. The collector and its data are as they were.",
      "Kijk naar wat hier staat, en probeer het opnieuw. De collector en zijn gegevens zijn zoals ze waren.",
    ],
  ),
  "backup-broken": entry(
    422,
    false,
    ["This is not a whole backup", "Dit is geen hele reservekopie"],
    [
      "Take another one; hulplijn-collector backup verify tells which are whole.",
      "Neem een andere; hulplijn-collector backup verify zegt welke heel zijn.",
    ],
  ),
  "backup-newer": entry(
    409,
    false,
    [
      "This backup was made by a newer version of the collector",
      "Deze reservekopie is gemaakt door een nieuwere versie van de collector",
    ],
    ["Use the version that made it, or a later one.", "Gebruik de versie die haar maakte, of een latere."],
  ),
  "restore-unfinished": entry(
    503,
    true,
    [
      "A backup was being put back here, and that cannot be finished",
      "Hier werd een reservekopie teruggezet, en dat kan niet worden afgemaakt",
    ],
    [
      "Look at what is named here, and start again: what was begun is finished then. The data from before are kept beside it.",
      "Kijk naar wat hier staat, en start opnieuw: wat begonnen was wordt dan afgemaakt. De gegevens van ervoor blijven ernaast bewaard.",
    ],
  ),
} as const;
