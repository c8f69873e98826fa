import { deviceStateText, severityText } from "@hulplijn/shared/texts";
import type { Text } from "@hulplijn/shared/values";
import type { Draw } from "./draw.ts";

/** What a field of a list is called. */
const fieldText: Readonly<Record<string, Text>> = {
  state: { en: "State", nl: "Toestand" },
  severity: { en: "Severity", nl: "Ernst" },
  platform: { en: "Platform", nl: "Platform" },
  system: { en: "System", nl: "Systeem" },
  group: { en: "Group", nl: "Groep" },
  tag: { en: "Tag", nl: "Label" },
  agent: { en: "Agent version", nl: "Versie van de agent" },
  name: { en: "Name", nl: "Naam" },
  open: { en: "Open incidents", nl: "Open incidenten" },
  seen: { en: "Last seen", nl: "Laatst gezien" },
  enrolled: { en: "Enrolled", nl: "Aangemeld" },
  is: { en: "Is", nl: "Is" },
  priority: { en: "Priority", nl: "Prioriteit" },
  rule: { en: "What is wrong", nl: "Wat er mis is" },
  subject: { en: "Part", nl: "Onderdeel" },
  device: { en: "Device", nl: "Apparaat" },
  owner: { en: "Owner", nl: "Van wie" },
  line: { en: "Line", nl: "Lijn" },
  fix: { en: "Fix that was run", nl: "Uitgevoerde herstelactie" },
  age: { en: "Open for", nl: "Open sinds" },
  updated: { en: "Changed", nl: "Gewijzigd" },
  resolved: { en: "Resolved", nl: "Opgelost" },
  queue: { en: "Queue", nl: "Wachtrij" },
  printer: { en: "Printer", nl: "Printer" },
  model: { en: "Model", nl: "Model" },
  path: { en: "Prints to", nl: "Drukt af op" },
  waiting: { en: "Jobs that wait", nl: "Wachtende taken" },
  supply: { en: "Lowest supply, percent", nl: "Laagste voorraad, procent" },
};

const valueText: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  severity: severityText,
  platform: {
    linux: { en: "Linux", nl: "Linux" },
    windows: { en: "Windows", nl: "Windows" },
    macos: { en: "macOS", nl: "macOS" },
  },
  line: {
    first: { en: "First line", nl: "Eerste lijn" },
    second: { en: "Second line", nl: "Tweede lijn" },
    third: { en: "Third line", nl: "Derde lijn" },
  },
  state: {
    ...deviceStateText,
    new: { en: "New", nl: "Nieuw" },
    "in-progress": { en: "In progress", nl: "In behandeling" },
    fixing: { en: "Fix runs", nl: "Herstel loopt" },
    checking: { en: "Being checked", nl: "Controle" },
    resolved: { en: "Resolved", nl: "Opgelost" },
    idle: { en: "Ready", nl: "Klaar voor gebruik" },
    printing: { en: "Printing", nl: "Drukt af" },
    stopped: { en: "Stopped", nl: "Gestopt" },
    rejecting: { en: "Takes no jobs", nl: "Neemt niets aan" },
    stuck: { en: "Makes no progress", nl: "Komt niet vooruit" },
    "service-down": { en: "No print service", nl: "Geen afdrukservice" },
  },
  printer: {
    reachable: { en: "Reachable", nl: "Bereikbaar" },
    unreachable: { en: "Does not answer", nl: "Antwoordt niet" },
    "needs-person": { en: "Needs a person", nl: "Heeft iemand nodig" },
    unknown: { en: "Unknown", nl: "Onbekend" },
  },
  is: {
    faulty: { en: "does not print", nl: "drukt niet af" },
    connected: { en: "connected", nl: "verbonden" },
    quarantined: { en: "set apart", nl: "apart gezet" },
    removed: { en: "removed", nl: "verwijderd" },
    "never-seen": { en: "never seen", nl: "nooit gezien" },
    open: { en: "open", nl: "open" },
    resolved: { en: "resolved", nl: "opgelost" },
    snoozed: { en: "put off", nl: "uitgesteld" },
    flapping: { en: "comes and goes", nl: "komt en gaat" },
    mine: { en: "mine", nl: "van mij" },
    unowned: { en: "nobody's", nl: "van niemand" },
    reopened: { en: "came back", nl: "kwam terug" },
  },
};

export const fieldWord = (field: string, draw: Draw): string => {
  const text = Object.hasOwn(fieldText, field) ? fieldText[field] : undefined;
  return text === undefined ? field : draw.text(text);
};

/** A value in the reader's words; names stay as they are. */
export function valueWord(field: string, value: string, draw: Draw): string {
  if (field === "rule") return draw.title(value, {}).replaceAll(/\{[^}]+\}/g, "…");
  const words = Object.hasOwn(valueText, field) ? valueText[field] : undefined;
  const text = words !== undefined && Object.hasOwn(words, value) ? words[value] : undefined;
  return text === undefined ? value : draw.text(text);
}
