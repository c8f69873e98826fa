import { i18n } from "@lingui/core";
import type { Language } from "@hulplijn/shared/values";
import { learn } from "./draw.ts";
import type { MachineTexts } from "./machine-texts.ts";

const catalogues = {
  en: () => Promise.all([import("./locales/en.po"), import("virtual:machine-texts/en")]),
  nl: () => Promise.all([import("./locales/nl.po"), import("virtual:machine-texts/nl")]),
};

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
  const [{ messages }, { default: texts }] = await catalogues[language]();
  learn(texts as MachineTexts);
  i18n.loadAndActivate({ locale: language, messages });
  localStorage.setItem(storageName, language);
  document.documentElement.lang = language;
}

/** The language that the screen is in now. */
export const spoken = (): Language => (i18n.locale === "en" ? "en" : "nl");
