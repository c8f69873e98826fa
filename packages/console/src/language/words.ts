import type { Language, Text } from "@hulplijn/shared/values";

const unknown: Text = { en: "unknown", nl: "onbekend" };
const answers: Readonly<Record<string, Text>> = {
  yes: { en: "yes", nl: "ja" },
  no: { en: "no", nl: "nee" },
  unknown,
};

/** What a printer says of itself, printer-state-reasons (RFC 8011 5.4.12), without its severity suffix. */
const printerReasons: Readonly<Record<string, Text>> = {
  paused: { en: "paused", nl: "gepauzeerd" },
  "media-empty": { en: "out of paper", nl: "papier op" },
  "media-needed": { en: "needs paper", nl: "papier nodig" },
  "media-jam": { en: "paper jam", nl: "papier vastgelopen" },
  "media-low": { en: "paper nearly out", nl: "papier bijna op" },
  "toner-empty": { en: "out of toner", nl: "toner op" },
  "toner-low": { en: "toner nearly out", nl: "toner bijna op" },
  "marker-supply-empty": { en: "out of ink or toner", nl: "inkt of toner op" },
  "marker-supply-low": { en: "ink or toner nearly out", nl: "inkt of toner bijna op" },
  "marker-waste-full": { en: "waste box full", nl: "opvangbak vol" },
  "cover-open": { en: "cover open", nl: "klep open" },
  "door-open": { en: "door open", nl: "deur open" },
  "interlock-open": { en: "cover open", nl: "klep open" },
  "input-tray-missing": { en: "tray missing", nl: "lade ontbreekt" },
  "output-area-full": { en: "output tray full", nl: "uitvoerlade vol" },
  "spool-area-full": { en: "print memory full", nl: "afdrukgeheugen vol" },
  "connecting-to-device": { en: "connecting to the printer", nl: "maakt verbinding met de printer" },
  "timed-out": { en: "the printer does not answer", nl: "de printer antwoordt niet" },
  offline: { en: "printer off or away", nl: "printer uit of weg" },
  shutdown: { en: "printer switched off", nl: "printer uitgezet" },
  "stopped-partly": { en: "partly stopped", nl: "deels gestopt" },
  stopping: { en: "stopping", nl: "bezig te stoppen" },
  other: { en: "another reason", nl: "een andere reden" },
};

const withoutSeverity = (reason: string): string => reason.replace(/-(report|warning|error)$/, "");

/** A printer's reason in words; one that nobody translated stays as the printer says it. */
export function printerReason(reason: string, language: Language): string {
  return printerReasons[withoutSeverity(reason)]?.[language] ?? reason;
}

const lines: Readonly<Record<string, Text>> = {
  first: { en: "one", nl: "één" },
  second: { en: "two", nl: "twee" },
  third: { en: "three", nl: "drie" },
};

/** Parameters that hold one of a few words of a machine. Any other parameter is a name, and stays as it is. */
const vocabularies: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  reachable: answers,
  line: lines,
  duplex: {
    full: { en: "full", nl: "volledig" },
    half: { en: "half", nl: "half" },
    unknown,
  },
  source: {
    ntp: { en: "a time server", nl: "een tijdserver" },
    collector: { en: "the collector", nl: "de collector" },
  },
};

/** The word for a parameter's value, or undefined when it is not a machine's word. */
export function wordFor(name: string, value: string | number, language: Language): string | undefined {
  if (typeof value !== "string") return undefined;
  if (name === "reason" || name === "reasons")
    return value
      .split(", ")
      .map((reason) => printerReason(reason, language))
      .join(", ");
  return vocabularies[name]?.[value]?.[language];
}
