import { lingui } from "@lingui/vite-plugin";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig } from "vite";
import { machineTexts } from "./src/language/machine-texts.ts";

const machineTextsPrefix = "virtual:machine-texts/";

/** The texts of the shared tables as a module for each language. */
const machineTextsByLanguage: Plugin = {
  name: "machine-texts-by-language",
  resolveId: (id) => (id.startsWith(machineTextsPrefix) ? id : null),
  load: (id) =>
    id.startsWith(machineTextsPrefix)
      ? `export default ${JSON.stringify(machineTexts(id.endsWith("/en") ? "en" : "nl"))}`
      : null,
};

export default defineConfig({
  plugins: [
    react(),
    lingui({ macroTransform: true, failOnMissing: true, failOnCompileError: true }),
    tailwindcss(),
    machineTextsByLanguage,
    { ...optimizeLocales.vite({ locales: ["en-US", "nl-NL"] }), enforce: "pre" },
  ],
  build: {
    target: "es2024",
    // The content security policy allows fonts and styles from our origin alone, so nothing may be inlined as data.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": "http://127.0.0.1:8480" } },
});
