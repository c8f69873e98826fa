import { entry } from "./entry.ts";

/** Measuring on a device: what a `failed` reading says. */
export const deviceErrors = {
  "tool-refused": entry(
    500,
    true,
    ["A tool refused", "Een hulpprogramma weigerde"],
    ["See its message in the reading's detail.", "Zie de melding bij de meting."],
  ),
  "tool-timed-out": entry(
    504,
    true,
    ["A tool did not end in time", "Een hulpprogramma werd niet op tijd klaar"],
    ["It is tried again at the next turn.", "Het wordt de volgende keer opnieuw geprobeerd."],
  ),
  "tool-empty": entry(
    500,
    true,
    ["A tool said nothing", "Een hulpprogramma gaf geen uitvoer"],
    ["It is tried again at the next turn.", "Het wordt de volgende keer opnieuw geprobeerd."],
  ),
  "tool-unparseable": entry(
    500,
    false,
    ["A tool said something that nobody understands", "Een hulpprogramma gaf onbegrijpelijke uitvoer"],
    [
      "Send what hulplijn-agent run-once --json prints: the tool's version may be new.",
      "Stuur wat hulplijn-agent run-once --json afdrukt: de versie kan nieuw zijn.",
    ],
  ),
  "file-unreadable": entry(
    500,
    true,
    ["A file of the system could not be read", "Een systeembestand kon niet worden gelezen"],
    ["See the reading's detail.", "Zie de bijzonderheden bij de meting."],
  ),
  "measure-timed-out": entry(
    504,
    true,
    ["Measuring did not end in time", "Het meten werd niet op tijd klaar"],
    ["It is tried again at the next turn.", "Het wordt de volgende keer opnieuw geprobeerd."],
  ),
  "measure-crashed": entry(
    500,
    true,
    ["Measuring went wrong in a way nobody foresaw", "Het meten ging op een onvoorziene manier mis"],
    ["Send what hulplijn-agent run-once --json prints.", "Stuur wat hulplijn-agent run-once --json afdrukt."],
  ),
  "value-out-of-contract": entry(
    500,
    false,
    [
      "A measured value breaks the probe's contract",
      "Een gemeten waarde past niet bij het contract van de meting",
    ],
    ["Send what hulplijn-agent run-once --json prints.", "Stuur wat hulplijn-agent run-once --json afdrukt."],
  ),
  "spool-unwritable": entry(
    507,
    true,
    ["The device cannot write its spool", "Het apparaat kan zijn wachtrij niet wegschrijven"],
    ["Free disk space on the device.", "Maak schijfruimte vrij op het apparaat."],
  ),
} as const;
