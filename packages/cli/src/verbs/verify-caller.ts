import type { CallerShown, Fix } from "@hulplijn/shared/api";
import { callerProofBytes, typedCode } from "@hulplijn/shared/trust/decide";
import { Failure } from "../api/failure.ts";
import { askLine } from "../terminal/ask-line.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { shown, type Terminal } from "../terminal/terminal.ts";
import { sha256 } from "../trust/key-file.ts";
import type { Talk } from "./context.ts";

const wheres = {
  "text-console": {
    en: "above the sign-in line of a text console: press Ctrl+Alt+F3; Ctrl+Alt+F1 or F2 leads back",
    nl: "boven de inlogregel van een tekstconsole: druk op Ctrl+Alt+F3; Ctrl+Alt+F1 of F2 gaat terug",
  },
  session: { en: "in a message on their desktop", nl: "in een bericht op hun bureaublad" },
} as const;

/** What staff read, and say on the phone. */
const words = {
  en: (device: string, mark: string, where: string): string =>
    `${device} shows a code, ${where}.
1. Say: "The number on your screen is ${mark}. Is it there?" When it is not, stop: they do not sit at this device.
2. Ask for the six digits below it. They are good for five minutes. Never ask for them when you called yourself.
`,
  nl: (device: string, mark: string, where: string): string =>
    `${device} toont een code, ${where}.
1. Zeg: "Het nummer op je scherm is ${mark}. Staat dat er?" Zo niet, stop dan: de beller zit niet aan dit apparaat.
2. Vraag om de zes cijfers eronder. Ze zijn vijf minuten goed. Vraag er nooit om als je zelf hebt gebeld.
`,
} as const;
const question = { en: "The six digits: ", nl: "De zes cijfers: " } as const;

/** One line of a person, or of what was piped in. */
const readLine = async (terminal: Terminal, asked: string): Promise<string> =>
  process.stdin.isTTY ? askLine(asked) : ((await terminal.input()).split("\n", 1)[0] ?? "");

/**
 * Has the device show a code, says what to tell the caller, and takes what the caller read aloud: the proof that the order carries. The
 * collector never sees a code that the device has not judged with a person's signature beside it.
 */
export async function verifyCaller(
  speaking: Talk,
  terminal: Terminal,
  about: {
    readonly person: string;
    readonly deviceId: string;
    readonly deviceName: string;
    readonly fix: Pick<Fix, "fix" | "manifestDigest">;
    readonly params: Readonly<Record<string, string | number>>;
  },
): Promise<string> {
  const { person, deviceId, fix, params } = about;
  const asked = await speaking.ask<CallerShown>("callers", {
    method: "POST",
    body: { person, deviceId, fix: fix.fix, params },
  });
  const { language } = speaking;
  const where = asked.faces.map((face) => wheres[face][language]).join("; ");
  terminal.err(shown(words[language](about.deviceName, asked.mark, where)));
  const code = typedCode(await readLine(terminal, question[language]));
  if (code === null)
    throw new Failure("That is not a code of six digits. Nothing was signed.", exitCodes.usage);
  const matter = { deviceId, person, manifestDigest: fix.manifestDigest, params, nonce: asked.nonce };
  return sha256(callerProofBytes(matter, code));
}
