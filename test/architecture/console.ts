import type { Directions } from "./directions.ts";

/**
 * `api` is the only place that fetches; `ui` draws and knows nothing of ours; `language` says what machines mean in the
 * reader's words, for all features alike; a feature is a family of screens, and features never import each other.
 */
export const console: Directions = {
  package: "console",
  rows: {
    api: ["shared"],
    features: ["api", "language", "shared", "ui"],
    language: ["api", "shared", "ui"],
    main: ["api", "language", "routes", "ui"],
    routes: ["api", "features", "language"],
    ui: [],
  },
  apart: ["features"],
  libraries: {
    "@lingui/core": ["features", "language", "main"],
    "@lingui/react": ["features", "language", "main", "ui"],
    "@simplewebauthn/browser": ["api"],
    "@tanstack/react-query": ["api", "features", "language", "main", "routes"],
    "@tanstack/react-router": ["features", "main", "routes"],
    anser: ["features/incidents"],
    diff: ["features/fixes"],
    "lucide-react": ["features", "ui"],
    react: ["api", "features", "language", "main", "ui"],
    "react-aria-components": ["features", "main", "ui"],
    "react-dom": ["main"],
    tinykeys: ["ui"],
    uplot: ["ui/chart"],
    // Made of the shared tables by vite.config.ts: what machines say, in one language.
    "virtual:machine-texts": ["language"],
  },
};
