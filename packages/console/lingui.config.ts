import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

/** Screens that nobody sees first: what they say is fetched with them, so that the inbox does not wait for it. */
const later = [
  "account",
  "batches",
  "enrolment",
  "fixes",
  "maintenance",
  "printers",
  "rollouts",
  "updates",
].map((feature) => `<rootDir>/src/features/${feature}`);

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "nl"],
  catalogs: [
    { path: "<rootDir>/src/language/locales/{locale}", include: ["<rootDir>/src"], exclude: later },
    { path: "<rootDir>/src/language/locales/later/{locale}", include: later },
  ],
  // Without line numbers and dates, so that the catalogue changes only when a text does.
  format: formatter({ lineNumbers: false, customHeaderAttributes: { "POT-Creation-Date": "" } }),
});
