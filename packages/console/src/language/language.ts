import { i18n } from "@lingui/core";
import type { Language } from "@hulplijn/shared/values";

const catalogues = {
  en: () => import("./locales/en.po"),
  nl: () => import("./locales/nl.po"),
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
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
  localStorage.setItem(storageName, language);
  document.documentElement.lang = language;
}

/** The language that the screen is in now. */
export const spoken = (): Language => (i18n.locale === "en" ? "en" : "nl");
