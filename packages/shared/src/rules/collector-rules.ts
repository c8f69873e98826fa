import type { ProbeId } from "../probes/registry.ts";
import type { Text } from "../values/text.ts";
import type { Rule } from "./define.ts";

/**
 * A rule that only the collector can judge, because the device says nothing: what it is called and whom it hits. When it holds
 * is decided in the collector's core.
 */
export interface CollectorRule extends Pick<Rule, "impact"> {
  readonly title: Text;
  /** What is going on and why we think so. */
  readonly explain: Text;
  /** What a person can do; no fix reaches a device that does not answer. */
  readonly advice: Text;
}

export const collectorRules = {
  "device-silent": {
    title: {
      en: "Nothing is heard of this device any more",
      nl: "Van dit apparaat wordt niets meer gehoord",
    },
    explain: {
      en: "{device} was connected and has not been heard of since {since|time}. It did not say that it was going to sleep or being switched off.",
      nl: "{device} was verbonden en heeft sinds {since|time} niets meer laten horen. Het had niet gezegd dat het in slaapstand ging of werd uitgezet.",
    },
    advice: {
      en: "Ask its user whether it is on and has a network. If it is on, look at its cable or Wi-Fi, and whether it was moved to another network; if it hangs, switch it off and on. This closes by itself when the device talks again.",
      nl: "Vraag de gebruiker of het aanstaat en netwerk heeft. Staat het aan, kijk dan naar de kabel of wifi en of het naar een ander netwerk is verplaatst; hangt het, zet het dan uit en weer aan. Dit sluit vanzelf zodra het apparaat weer iets laat horen.",
    },
    impact: "person",
  },
  "devices-silent": {
    title: { en: "{count} devices fell silent at once", nl: "{count} apparaten vielen tegelijk stil" },
    explain: {
      en: "{count} of {of} connected devices have not been heard of since {since|time}, give or take a minute, and none of them said that it was going: {devices}.",
      nl: "{count} van {of} verbonden apparaten hebben sinds {since|time}, op een minuut na, niets meer laten horen, en geen ervan had gezegd dat het wegging: {devices}.",
    },
    advice: {
      en: "Look for what they share before looking at any of them: power, a switch, a wireless access point, a site's line, a firewall or proxy on the way to the collector. This closes by itself when all of them talk again.",
      nl: "Zoek wat ze gemeen hebben voor je er één bekijkt: stroom, een switch, een wifi-zender, de lijn van een locatie, een firewall of proxy op weg naar de collector. Dit sluit vanzelf zodra ze allemaal weer iets laten horen.",
    },
    impact: "many",
  },
  "window-left-faults": {
    title: { en: "Still wrong after “{window}”: {count}", nl: "Nog mis na ‘{window}’: {count}" },
    explain: {
      en: "The maintenance window “{window}” held messages back. When it ended, {count} faults that were found meanwhile on {devices} devices had not mended.",
      nl: "Het onderhoudsvenster ‘{window}’ hield meldingen tegen. Toen het eindigde, waren {count} storingen die intussen op {devices} apparaten waren gevonden, niet over.",
    },
    advice: {
      en: "Look whether the work left them behind: most such faults share its cause. Each is an incident that was made a part of this one; take one apart from it to work on it by itself. This closes by itself when all of them are over.",
      nl: "Kijk of het werk ze heeft achtergelaten: de meeste van zulke storingen delen die oorzaak. Elk is een incident dat deel van dit werd gemaakt; maak er een van los om er apart aan te werken. Dit sluit vanzelf zodra ze allemaal over zijn.",
    },
    impact: "many",
  },
} as const satisfies Record<string, CollectorRule>;

/** What is said of a rule, whoever judges it; `probe` is null where the collector does. */
export type ToldRule = CollectorRule & { readonly probe: ProbeId | null };

/** Those of the collector beside the devices' own. A name that both use stops the program. */
export function toldRulesOf(rules: ReadonlyMap<string, Rule>): ReadonlyMap<string, ToldRule> {
  const told = new Map<string, ToldRule>(rules);
  for (const [id, rule] of Object.entries(collectorRules)) {
    if (told.has(id)) throw new Error(`two rules are called ${id}`);
    told.set(id, { ...rule, probe: null });
  }
  return told;
}
