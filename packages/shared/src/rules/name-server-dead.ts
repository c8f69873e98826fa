import { defineRule } from "./define.ts";

/**
 * Catalogue N06, each server by itself: while another one works, people only notice that everything starts slowly. A server that
 * answers anything at all is alive.
 */
export const nameServerDead = defineRule({
  id: "name-server-dead",
  probe: "dns",
  title: {
    en: "Name server {server} does not answer",
    nl: "Naamserver {server} antwoordt niet",
  },
  explain: {
    en: "The name server {server} is silent. Name servers that still answer: {working} of {asked}. Every new connection waits until another one is tried.",
    nl: "De naamserver {server} antwoordt niet. Naamservers die nog wel antwoorden: {working} van de {asked}. Elke nieuwe verbinding wacht tot een andere is geprobeerd.",
  },
  advice: {
    en: "Tell whoever looks after the name servers. Nothing on this computer mends it.",
    nl: "Geef het door aan wie de naamservers beheert. Op deze computer valt er niets aan te doen.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 20,
  dependsOn: ["link-down", "no-address", "gateway-unreachable", "name-resolution-fails"],
  proposals: [],
  sharedBy: "server",
  judge: (value) =>
    value.servers.map((server) => ({
      subject: server.address,
      level: server.works ? "none" : "warning",
      params: { server: server.address, working: value.working, asked: value.servers.length },
    })),
});
