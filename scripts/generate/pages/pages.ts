import type { JsonSchema } from "../checker.ts";
import { configurationPage } from "./configuration.ts";
import { errorsPage } from "./errors.ts";
import { fixesPage } from "./fixes.ts";
import { messagesPage } from "./messages.ts";
import { probesPage } from "./probes.ts";
import { programsPage } from "./programs.ts";
import { rulesPage } from "./rules.ts";
import { securityTestsPage } from "./security-tests.ts";
import { seriesPage } from "./series.ts";

/** The reference, made of the registries: path from the repository's root → text before formatting. */
export function referencePages(
  probes: ReadonlyMap<string, JsonSchema>,
  messages: ReadonlyMap<string, JsonSchema>,
): ReadonlyMap<string, string> {
  return new Map([
    ["docs/reference/configuration.md", configurationPage()],
    ["docs/reference/errors.md", errorsPage()],
    ["docs/reference/fixes.md", fixesPage()],
    ["docs/reference/messages.md", messagesPage(messages)],
    ["docs/reference/probes.md", probesPage(probes)],
    ["docs/reference/programs.md", programsPage()],
    ["docs/reference/rules.md", rulesPage()],
    ["docs/reference/security-tests.md", securityTestsPage()],
    ["docs/reference/series.md", seriesPage()],
  ]);
}
