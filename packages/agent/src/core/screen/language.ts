import type { Language } from "@hulplijn/shared/values";

const ofLocale = (locale: string | undefined): Language | null =>
  locale === undefined || locale === "" || /^(C|POSIX)\b/.test(locale)
    ? null
    : /^nl\b|^nl_/.test(locale)
      ? "nl"
      : "en";

/**
 * The language that a process is set to, out of its environment as `/proc` gives it; null when that says nothing. In the order of
 * gettext(3): LANGUAGE counts only beside a locale.
 */
export function languageOfEnvironment(environ: string): Language | null {
  const value = (name: string): string | undefined =>
    environ
      .split("\0")
      .find((one) => one.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  const locale = ["LC_ALL", "LC_MESSAGES", "LANG"].map(value).find((one) => one !== undefined && one !== "");
  const byLocale = ofLocale(locale);
  return byLocale === null ? null : (ofLocale(value("LANGUAGE")?.split(":")[0]) ?? byLocale);
}

/** Out of a file of `NAME=value` lines: `/etc/default/locale`, `/etc/locale.conf`, or `Language=` of AccountsService. */
export function languageOfFile(text: string): Language | null {
  const lines = text.split("\n").map((line) => line.trim().replace(/^Language=/, "LANG="));
  return languageOfEnvironment(lines.map((line) => line.replaceAll('"', "")).join("\0"));
}
