import { defineRule } from "./define.ts";

/** Catalogue N08. */
export const captivePortal = defineRule({
  id: "captive-portal",
  probe: "internet",
  title: {
    en: "The network wants you to sign in first",
    nl: "Het netwerk wil dat je je eerst aanmeldt",
  },
  explain: {
    en: "A sign-in page ({portal}) stands between this computer and the internet, as in hotels and guest networks.",
    nl: "Er staat een inlogpagina ({portal}) tussen deze computer en internet, zoals in hotels en op gastnetwerken.",
  },
  advice: {
    en: "Open a browser and sign in on the page that appears. Trust no other page until that is done.",
    nl: "Open een browser en meld je aan op de pagina die verschijnt. Vertrouw tot die tijd geen andere pagina.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 30,
  dependsOn: ["link-down"],
  proposals: [],
  sharedBy: "portal",
  judge: (value) => [
    {
      subject: "",
      level: value.verdict === "not-checked" ? "unknown" : value.verdict === "portal" ? "warning" : "none",
      params: { portal: value.portalHost ?? "?" },
    },
  ],
});
