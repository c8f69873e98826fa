import "./ui/base.css";
import { i18n } from "@lingui/core";
import { I18nProvider, useLingui } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { I18nProvider as AriaLanguage } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { makeQueryClient } from "./api/query-client.ts";
import { sessionQuery } from "./api/session.ts";
import { keepCarriedShift } from "./api/shift-address.ts";
import { rememberedLanguage, speak } from "./language/language.ts";
import { makeRouter } from "./routes.tsx";
import { localeOf } from "./ui/format.ts";

keepCarriedShift();
const queryClient = makeQueryClient();
const router = makeRouter(queryClient);

function Console() {
  const { i18n: spoken } = useLingui();
  return (
    <AriaLanguage locale={localeOf(spoken.locale)}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </AriaLanguage>
  );
}

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");

// The person's own language is known with the session; both are asked for at once, and the page is drawn once.
const [session] = await Promise.all([
  queryClient.fetchQuery(sessionQuery).catch(() => null),
  speak(rememberedLanguage()),
]);
if (session !== null && session.person.language !== i18n.locale) await speak(session.person.language);

createRoot(place).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <Console />
    </I18nProvider>
  </StrictMode>,
);
