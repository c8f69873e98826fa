import { z } from "zod";
import { defineProbe } from "./define.ts";

/** One configured name server, asked by itself. A null name was not configured, so not asked. */
const Server = z.object({
  address: z.string().max(64),
  outside: z.enum(["answers", "refused", "no-such-name", "timeout", "unreachable", "bad-answer"]).nullable(),
  inside: z.enum(["answers", "refused", "no-such-name", "timeout", "unreachable", "bad-answer"]).nullable(),
  answerMs: z.number().min(0).nullable(),
  /** Answered anything at all to either question. */
  works: z.boolean(),
});

export const dns = defineProbe({
  id: "dns",
  domain: "network",
  title: { en: "Name servers", nl: "Naamservers" },
  about: {
    en: "Each configured name server is asked by itself for an outside name and, where one is set, an inside name.",
    nl: "Elke ingestelde naamserver wordt afzonderlijk gevraagd naar een naam buiten en, als die is ingesteld, een naam binnen.",
  },
  intervalSeconds: 10,
  timeoutSeconds: 6,
  value: z.object({
    servers: z.array(Server).max(8),
    working: z.int().min(0),
    /** The system's own way to resolve names works (what programs use), whatever the single servers say. */
    systemResolves: z.boolean(),
    /** The local caching resolver that stands between, if any. */
    localResolver: z.enum(["none", "systemd-resolved", "dnsmasq", "nscd", "unbound", "other"]),
  }),
  series: [
    {
      id: "answer",
      unit: "milliseconds",
      title: { en: "Answer time", nl: "Antwoordtijd" },
      each: "servers",
      key: "address",
      value: "answerMs",
      step: 10,
    },
  ],
});
