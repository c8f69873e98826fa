import type { Text } from "../values/text.ts";

/** What the collector says of rollouts: why one was halted, what holds it back, and what to know before it is signed. */
export const rolloutSentences = {
  "rollout-is-halted": {
    en: "Rollout {number} ({name}) is halted: see Rollouts.",
    nl: "Uitrol {number} ({name}) is stilgezet: zie Uitrollen.",
  },
  "rollout-failures": {
    en: "In ring {ring} it failed on {failed} of {of} devices: more than the rollout allows.",
    nl: "In ring {ring} mislukte het op {failed} van {of} apparaten: meer dan de uitrol toestaat.",
  },
  "rollout-silence": {
    en: "Of the {of} devices in ring {ring}, {failed} failed or were not heard of again after they began.",
    nl: "Van de {of} apparaten in ring {ring} mislukte het er op {failed}, of er kwam niets meer van na het begin.",
  },
  "rollout-crash-loops": {
    en: "Of the {of} devices in ring {ring}, {failed} failed or keep starting anew since they ran it.",
    nl: "Van de {of} apparaten in ring {ring} mislukte het er op {failed}, of ze starten sindsdien telkens opnieuw.",
  },
  "rollout-too-few": {
    en: "Too few devices of ring {ring} (in all {of}) are verified, and none of them is still to come.",
    nl: "Te weinig apparaten van ring {ring} (in totaal {of}) zijn bevestigd, en er komt geen meer bij.",
  },
  "rollout-for-nobody": {
    en: "There is no device to do it on.",
    nl: "Er is geen apparaat om het op te doen.",
  },
  "rollout-for-too-many": {
    en: "{count} devices are more than the {most} of one rollout.",
    nl: "{count} apparaten zijn meer dan de {most} van één uitrol.",
  },
  "rollout-for-everybody": {
    en: "This is for every device there is: {count}.",
    nl: "Dit is voor elk apparaat dat er is: {count}.",
  },
  "rollout-without-platform": {
    en: "{count} devices are left out: the fix has nothing for their system.",
    nl: "{count} apparaten doen niet mee: de herstelactie heeft niets voor hun systeem.",
  },
  "rollout-without-quarantined": {
    en: "{count} devices are left out: they are in quarantine.",
    nl: "{count} apparaten doen niet mee: ze staan in quarantaine.",
  },
  "rollout-long-away": {
    en: "{count} of them were not heard of for a month.",
    nl: "Van {count} ervan is een maand niets gehoord.",
  },
  "rollout-first-ring-empty": {
    en: "There may be nobody in the first ring: the next one follows when its time is over.",
    nl: "In de eerste ring zit misschien niemand: de volgende volgt als zijn tijd om is.",
  },
  "rollout-meets-freeze": {
    en: "The freeze {name}, {from|time} to {until|time}, is on some of these devices: nothing of it begins there meanwhile.",
    nl: "De bevriezing {name}, {from|time} tot {until|time}, geldt voor een deel van deze apparaten: intussen begint daar niets van de uitrol.",
  },
  "rollout-frozen": {
    en: "The next ring waits for the end of the freeze {name}: {until|time}.",
    nl: "De volgende ring wacht op het einde van de bevriezing {name}: {until|time}.",
  },
  "rollout-over-budget": {
    en: "{perHour} an hour are more than the {most} that the policy's budgets allow.",
    nl: "{perHour} per uur zijn meer dan de {most} die de budgetten van het beleid toestaan.",
  },
  "rollout-too-many-on": {
    en: "{most} rollouts are on already: end one first.",
    nl: "Er lopen al {most} uitrollen: beëindig er eerst een.",
  },
  "rollout-same-fix": {
    en: "Rollout {number} of the same fix is on already.",
    nl: "Uitrol {number} van dezelfde herstelactie loopt al.",
  },
  "budget-fix-hour": {
    en: "{used} runs of {of} began within an hour, and the policy allows {most}.",
    nl: "Binnen een uur begonnen {used} acties van {of}, en het beleid staat er {most} toe.",
  },
  "budget-person-hour": {
    en: "{used} runs by {of} began within an hour, and the policy allows {most}.",
    nl: "Binnen een uur begonnen {used} acties van {of}, en het beleid staat er {most} toe.",
  },
  "budget-site-hour": {
    en: "{used} runs in {of} began within an hour, and the policy allows {most}.",
    nl: "Binnen een uur begonnen in {of} {used} acties, en het beleid staat er {most} toe.",
  },
} as const satisfies Record<string, Text>;
