import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "nl"],
  catalogs: [{ path: "<rootDir>/src/language/locales/{locale}", include: ["<rootDir>/src"] }],
  // Without line numbers and dates, so that the catalogue changes only when a text does.
  format: formatter({ lineNumbers: false, customHeaderAttributes: { "POT-Creation-Date": "" } }),
});
