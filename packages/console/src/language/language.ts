import { i18n } from "@lingui/core";
import type { Language } from "@hulplijn/shared/values";
import { learn } from "./draw.ts";
import type { MachineTexts } from "./machine-texts.ts";

const catalogues = {
  en: () => Promise.all([import("./locales/en.po"), import("virtual:machine-texts/en")]),
  nl: () => Promise.all([import("./locales/nl.po"), import("virtual:machine-texts/nl")]),
};

/** What the screens say that nobody sees first (lingui.config.ts). */
const laterCatalogues = {
  en: () => import("./locales/later/en.po"),
  nl: () => import("./locales/later/nl.po"),
};
let wantsLater = false;

const storageName = "hulplijn.language";

const isLanguage = (text: string | null | undefined): text is Language => text === "en" || text === "nl";

/** The language before anybody signed in: chosen here before, else the browser's, else Dutch. */
export function firstLanguage(remembered: string | null, browser: readonly string[]): Language {
  if (isLanguage(remembered)) return remembered;
  for (const tag of browser) {
    const short = tag.slice(0, 2).toLowerCase();
    if (isLanguage(short)) return short;
  }
  return "nl";
}

export const rememberedLanguage = (): Language =>
  firstLanguage(localStorage.getItem(storageName), navigator.languages);

/** Fetches the catalogue and switches everything on screen to it. */
export async function speak(language: Language): Promise<void> {
  const [[{ messages }, { default: texts }], later] = await Promise.all([
    catalogues[language](),
    wantsLater ? laterCatalogues[language]() : { messages: {} },
  ]);
  learn(texts as MachineTexts);
  i18n.loadAndActivate({ locale: language, messages: { ...messages, ...later.messages } });
  localStorage.setItem(storageName, language);
  document.documentElement.lang = language;
}

/** The language that the screen is in now. */
export const spoken = (): Language => (i18n.locale === "en" ? "en" : "nl");

/** Fetches a screen with what it says, where that is not among the words of the first screens. */
export async function withLaterWords<Screen>(fetchScreen: () => Promise<Screen>): Promise<Screen> {
  const language = spoken();
  const [screen, later] = await Promise.all([fetchScreen(), wantsLater ? null : laterCatalogues[language]()]);
  wantsLater = true;
  // Another language may have been chosen meanwhile: then these are not its words.
  if (later !== null) {
    if (spoken() === language) i18n.load(language, later.messages);
    else await speak(spoken());
  }
  return screen;
}
