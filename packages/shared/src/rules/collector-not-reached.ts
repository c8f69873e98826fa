import { defineRule } from "./define.ts";

/**
 * Causes that lie between the device and the collector, or with the device. A collector that is away is none of them, else each of its devices would
 * tell of it; nor are name servers, routes and gateways, which have rules of their own.
 */
const told: ReadonlySet<string> = new Set([
  "path-certificate-of-another",
  "path-clock-ahead",
  "path-clock-behind",
  "path-issuer-unknown",
  "path-no-common-address",
  "path-not-a-collector",
  "path-not-tls",
  "path-opened",
  "path-pac-unusable",
  "path-portal",
  "path-proxy-cannot-reach",
  "path-proxy-credentials-unusable",
  "path-proxy-forbids",
  "path-proxy-scheme-not-spoken",
  "path-proxy-sign-in-wrong",
  "path-proxy-unreachable",
  "path-proxy-wants-sign-in",
  "path-tls-too-old",
]);

/**
 * Reaches the collector when the link is back, and tells why it was blind. `cause` and `next` hold a code of the table of errors, which whoever
 * draws it says in words.
 */
export const collectorNotReached = defineRule({
  id: "collector-not-reached",
  probe: "collector-path",
  title: {
    en: "This device could not reach the support server: {cause}",
    nl: "Dit apparaat kon de supportserver niet bereiken: {cause}",
  },
  explain: {
    en: "Each time the agent tried to connect, it met this: {cause} ({about}). Until that was over, nothing of this device was heard.",
    nl: "Telkens als de agent verbinding zocht, kwam hij dit tegen: {cause} ({about}). Tot dat over was, liet dit apparaat niets van zich horen.",
  },
  advice: { en: "What to do: {next}", nl: "Wat te doen: {next}" },
  impact: "person",
  raiseSeconds: 60,
  clearSeconds: 0,
  dependsOn: ["link-down", "no-address", "gateway-unreachable", "name-resolution-fails", "captive-portal"],
  proposals: [],
  sharedBy: "about",
  judge({ connected, why, about }) {
    const cause = why ?? "path-other";
    return [
      {
        subject: "",
        // While it is away for another reason, what was told before is neither over nor certain.
        level: connected ? "none" : told.has(cause) ? "warning" : "unknown",
        params: { cause, next: cause, about: about ?? "-" },
      },
    ];
  },
});
