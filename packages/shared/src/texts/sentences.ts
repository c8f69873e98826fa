import type { Text } from "../values/text.ts";
import { rolloutSentences } from "./rollout-sentences.ts";
import { scheduleSentences } from "./schedule-sentences.ts";

/**
 * Sentences that the collector writes by itself (timeline, problem, solution, quarantine), by code. Stored as code and
 * parameters, drawn in the reader's language with `fill`. A sentence about a fix has its title in both languages among the
 * parameters (`fixEn`, `fixNl`). `rule-<id>` codes are not here: they are the rule's own `explain`.
 */
export const sentences = {
  ...rolloutSentences,
  ...scheduleSentences,
  "finding-raised": { en: "The device reported this.", nl: "Het apparaat meldde dit." },
  "finding-worse": {
    en: "The device reported that it got worse.",
    nl: "Het apparaat meldde dat het erger werd.",
  },
  "finding-better": {
    en: "The device reported that it got less bad.",
    nl: "Het apparaat meldde dat het minder erg werd.",
  },
  "finding-flaps": { en: "It keeps coming and going.", nl: "Het komt en gaat steeds." },
  "finding-joined": {
    en: "The device reported another sign of the same cause.",
    nl: "Het apparaat meldde nog een teken van dezelfde oorzaak.",
  },
  "finding-cleared": {
    en: "The device reported that it is well again.",
    nl: "Het apparaat meldde dat het weer goed is.",
  },
  "silence-noticed": {
    en: "The collector no longer hears {device}.",
    nl: "De collector hoort niets meer van {device}.",
  },
  "silence-of-many": {
    en: "The collector no longer hears {count} of {of} devices: {devices}.",
    nl: "De collector hoort niets meer van {count} van {of} apparaten: {devices}.",
  },
  "silence-over": { en: "{device} talks again.", nl: "{device} laat weer van zich horen." },
  "signal-held": {
    en: "The device found this at {since|time}, when it could not tell; back again, it still finds it.",
    nl: "Het apparaat vond dit op {since|time}, toen het dat niet kon melden; terug vindt het dit nog steeds.",
  },
  "signal-held-by-window": {
    en: "The device found this at {since|time}, while the maintenance window “{window}” held messages back; when it ended, it was still so.",
    nl: "Het apparaat vond dit op {since|time}, terwijl het onderhoudsvenster ‘{window}’ meldingen tegenhield; toen dat eindigde, was het nog steeds zo.",
  },
  "window-ended": {
    en: "The maintenance window “{window}” of {by} ended.",
    nl: "Het onderhoudsvenster ‘{window}’ van {by} eindigde.",
  },
  "incident-gathered": {
    en: "{key} is a part of this: it was held back by the same window.",
    nl: "{key} is hier een deel van: het werd door hetzelfde venster tegengehouden.",
  },
  "device-joined": {
    en: "The machine enrolled anew, and is {device} from now on. What is still wrong is found there again.",
    nl: "De machine is opnieuw aangemeld en is vanaf nu {device}. Wat nog mis is, wordt daar opnieuw gevonden.",
  },
  "silence-of-removed": {
    en: "{device} was removed, so nobody waits for it any more.",
    nl: "{device} is verwijderd, dus niemand wacht er nog op.",
  },
  "release-halted": {
    en: "The update of the agent to version {version} is halted: see Updates.",
    nl: "De update van de agent naar versie {version} is gestopt: zie Updates.",
  },
  "release-failures": {
    en: "Of the {of} devices in ring {ring}, {failed} went back to the version before, or did not come back.",
    nl: "Van de {of} apparaten in ring {ring} gingen er {failed} terug naar de vorige versie, of kwamen niet terug.",
  },
  "release-too-few": {
    en: "Too few devices of ring {ring} (in all {of}) kept the new version, and none of them still tries.",
    nl: "Te weinig apparaten van ring {ring} (in totaal {of}) hielden de nieuwe versie, en geen ervan probeert het nog.",
  },
  "incident-opened": { en: "Opened by itself.", nl: "Vanzelf geopend." },
  "incident-reopened": {
    en: "Opened again: the same came back within a day.",
    nl: "Opnieuw geopend: hetzelfde kwam binnen een dag terug.",
  },
  "incident-resolved-by-fix": {
    en: "Resolved: {fixEn} helped, and the checks pass.",
    nl: "Opgelost: {fixNl} hielp, en de controles zijn goed.",
  },
  "incident-resolved-by-itself": {
    en: "Resolved: it is well again, and no fix was run.",
    nl: "Opgelost: het is weer goed, zonder herstelactie.",
  },
  "incident-resolved-by-hand": { en: "Closed by {who}: {reason}", nl: "Gesloten door {who}: {reason}" },
  "incident-merged-into": {
    en: "{who} made it a part of {key}: {reason}",
    nl: "{who} voegde het samen met {key}: {reason}",
  },
  "incident-merged-from": {
    en: "{who} made {key} a part of this: {reason}",
    nl: "{who} voegde {key} hiermee samen: {reason}",
  },
  "incident-split-off": {
    en: "{who} took it apart from {key} again: {reason}",
    nl: "{who} haalde het weer los van {key}: {reason}",
  },
  "incident-split-from": {
    en: "{who} took {key} out again: {reason}",
    nl: "{who} haalde {key} er weer uit: {reason}",
  },
  "merged-into": { en: "It was a part of {key}.", nl: "Het was een deel van {key}." },
  "incident-taken": { en: "{who} took it.", nl: "{who} nam het op zich." },
  "incident-assigned": { en: "{who} gave it to {to}.", nl: "{who} gaf het aan {to}." },
  "incident-let-go": { en: "{who} let it go.", nl: "{who} liet het los." },
  "incident-handed-over": { en: "Handed over to line {line}.", nl: "Doorgezet naar lijn {line}." },
  "incident-snoozed": {
    en: "{who} put it off until {until|time}.",
    nl: "{who} stelde het uit tot {until|time}.",
  },
  "incident-awake": { en: "{who} ended the snooze.", nl: "{who} beëindigde het uitstel." },
  "problem-edited": { en: "{who} changed the problem text.", nl: "{who} paste de probleemtekst aan." },
  "solution-edited": { en: "{who} changed the solution text.", nl: "{who} paste de oplossingstekst aan." },
  "time-edited": { en: "{who} changed the time spent.", nl: "{who} paste de bestede tijd aan." },
  "run-ordered": { en: "{who} ordered: {fixEn}.", nl: "{who} gaf opdracht: {fixNl}." },
  "run-begun-by-itself": {
    en: "The device started “{fixEn}” by itself, under the standing order of {who}.",
    nl: "Het apparaat startte “{fixNl}” uit zichzelf, op grond van de doorlopende opdracht van {who}.",
  },
  "run-not-now-in-a-call": {
    en: "The device waits: its microphone or camera is in use.",
    nl: "Het apparaat wacht: de microfoon of camera is in gebruik.",
  },
  "run-not-now-presenting": {
    en: "The device waits: a program keeps the screen on, as for a presentation.",
    nl: "Het apparaat wacht: een programma houdt het scherm aan, zoals bij een presentatie.",
  },
  "run-not-now-low-battery": {
    en: "The device waits: its battery is nearly empty.",
    nl: "Het apparaat wacht: de accu is bijna leeg.",
  },
  "run-not-now-cannot-tell": {
    en: "The device waits a quarter of an hour at most: it cannot tell whether its employee can be disturbed.",
    nl: "Het apparaat wacht hooguit een kwartier: het kan niet zien of de medewerker gestoord kan worden.",
  },
  "run-not-now-typing": {
    en: "The device waits for a pause: somebody is at its keyboard.",
    nl: "Het apparaat wacht op een pauze: er zit iemand achter het toetsenbord.",
  },
  "run-not-now-asked": {
    en: "The employee is asked whether it may start.",
    nl: "De medewerker krijgt de vraag of het mag beginnen.",
  },
  "run-not-now-postponed": {
    en: "The employee postponed it until {until|time}.",
    nl: "De medewerker stelde het uit tot {until|time}.",
  },
  "run-not-now-declined-today": {
    en: "The employee said: not today. It is asked again after {until|time}.",
    nl: "De medewerker zei: niet vandaag. De vraag komt terug na {until|time}.",
  },
  "run-not-now-nobody-answered": {
    en: "Nobody answered the question on the screen. It is asked again at {until|time}.",
    nl: "Niemand beantwoordde de vraag op het scherm. De vraag komt terug om {until|time}.",
  },
  "run-not-now-nobody-there": {
    en: "The device waits until somebody is at its screen, to be asked.",
    nl: "Het apparaat wacht tot er iemand achter het scherm zit om het te vragen.",
  },
  "run-not-now-asked-enough": {
    en: "The device waits: its employee was asked often enough for one day.",
    nl: "Het apparaat wacht: de medewerker is vandaag vaak genoeg iets gevraagd.",
  },
  "run-consent-now": {
    en: "The employee agreed.",
    nl: "De medewerker ging akkoord.",
  },
  "run-consent-nobody": {
    en: "Nobody answered at the device; the policy lets it run all the same.",
    nl: "Niemand antwoordde op het apparaat; volgens het beleid mag het toch.",
  },
  "run-consent-postponed-enough": {
    en: "The employee postponed it as often as the policy allows; it runs now.",
    nl: "De medewerker stelde het zo vaak uit als het beleid toestaat; het begint nu.",
  },
  "run-waits": {
    en: "The device is away; the order waits until {until|time}.",
    nl: "Het apparaat is weg; de opdracht wacht tot {until|time}.",
  },
  "run-delivered": { en: "The device has the order.", nl: "Het apparaat heeft de opdracht." },
  "run-running": { en: "The fix runs.", nl: "De herstelactie loopt." },
  "run-verified": { en: "{fixEn} helped: the checks pass.", nl: "{fixNl} hielp: de controles zijn goed." },
  "run-not-needed": {
    en: "The device was well already, so nothing was done.",
    nl: "Het apparaat was al in orde, dus er is niets gedaan.",
  },
  "run-not-verified": { en: "{fixEn} ran, and did not help.", nl: "{fixNl} is uitgevoerd en hielp niet." },
  "run-undone": {
    en: "What {fixEn} did was undone: the device is as it was before.",
    nl: "Wat {fixNl} deed, is teruggedraaid: het apparaat is zoals het was.",
  },
  "run-undo-failed": {
    en: "What {fixEn} did could not be undone. Look at the device.",
    nl: "Wat {fixNl} deed, kon niet worden teruggedraaid. Bekijk het apparaat.",
  },
  "run-failed": { en: "{fixEn} failed.", nl: "{fixNl} is mislukt." },
  "run-timed-out": {
    en: "{fixEn} took too long and was ended.",
    nl: "{fixNl} duurde te lang en is beëindigd.",
  },
  "run-stopped": { en: "The run was stopped.", nl: "De uitvoering is gestopt." },
  "run-stop-asked": { en: "{who} asked to stop it.", nl: "{who} vroeg om te stoppen." },
  "run-refused": { en: "The device refused: {code}.", nl: "Het apparaat weigerde: {code}." },
  "run-interrupted": {
    en: "The device went down in the middle; the run is not started again.",
    nl: "Het apparaat viel halverwege uit; de uitvoering wordt niet opnieuw gestart.",
  },
  "run-expired": {
    en: "The order expired before the device came back.",
    nl: "De opdracht verliep voordat het apparaat terugkwam.",
  },
  "run-withdrawn": { en: "{who} withdrew the order.", nl: "{who} trok de opdracht in." },
  "gap-offline": {
    en: "Nothing was heard of the device from {from|time} to {to|time}.",
    nl: "Van {from|time} tot {to|time} is niets van het apparaat gehoord.",
  },
  "gap-asleep": {
    en: "The device was asleep or off from {from|time} to {to|time}.",
    nl: "Het apparaat sliep of stond uit van {from|time} tot {to|time}.",
  },
  "gap-collector-down": {
    en: "The collector itself was down from {from|time} to {to|time}.",
    nl: "De collector zelf lag stil van {from|time} tot {to|time}.",
  },
  "gap-thinned": {
    en: "Measurements from {from|time} to {to|time} were left out for want of space on the device.",
    nl: "Metingen van {from|time} tot {to|time} zijn weggelaten door ruimtegebrek op het apparaat.",
  },
  "solved-by-fix": { en: "{fixEn}", nl: "{fixNl}" },
  "solved-by-itself": { en: "It became well again without a fix.", nl: "Het werd vanzelf weer goed." },
  "solved-by-hand": { en: "{reason}", nl: "{reason}" },
  "policy-ends": {
    en: "The policy ends on {until|time}: from then on devices run nothing. Whoever keeps its draft has to prepare the next one (hulplijn policy edit), and the people of the root have to sign it (hulplijn policy sign).",
    nl: "Het beleid eindigt op {until|time}: vanaf dan voeren apparaten niets uit. Wie het opstelt moet het volgende voorbereiden (hulplijn policy edit), en de mensen van de hoofdsleutel moeten het tekenen (hulplijn policy sign).",
  },
  "policy-ended": {
    en: "The policy ended on {until|time}: devices run nothing. The people of the root have to sign the next one now (hulplijn policy edit, then hulplijn policy sign).",
    nl: "Het beleid is geëindigd op {until|time}: apparaten voeren niets uit. De mensen van de hoofdsleutel moeten nu het volgende tekenen (hulplijn policy edit, daarna hulplijn policy sign).",
  },
  "root-ends": {
    en: "The organisation's root ends on {until|time}: no policy holds longer. Its people have to make and sign the next one (hulplijn trust rotate).",
    nl: "De hoofdsleutel van de organisatie eindigt op {until|time}: geen beleid geldt langer. De mensen ervan moeten de volgende maken en tekenen (hulplijn trust rotate).",
  },
  "root-ended": {
    en: "The organisation's root ended on {until|time}: devices run nothing. Its people have to sign the next one now (hulplijn trust rotate).",
    nl: "De hoofdsleutel van de organisatie is geëindigd op {until|time}: apparaten voeren niets uit. De mensen ervan moeten nu de volgende tekenen (hulplijn trust rotate).",
  },
  "certificate-ends": {
    en: "This collector's TLS certificate ends on {until|time}: from then on no device and no browser connects. Whoever runs the collector has to put a new one in its place.",
    nl: "Het TLS-certificaat van deze collector eindigt op {until|time}: vanaf dan verbindt geen apparaat en geen browser meer. Wie de collector beheert moet er een nieuw neerzetten.",
  },
  "certificate-ended": {
    en: "This collector's TLS certificate ended on {until|time}: no device and no browser connects. Whoever runs the collector has to put a new one in its place now.",
    nl: "Het TLS-certificaat van deze collector is geëindigd op {until|time}: geen apparaat en geen browser verbindt. Wie de collector beheert moet er nu een nieuw neerzetten.",
  },
  "root-chain-long": {
    en: "The chain of roots has {roots} of {most} that a device walks. Found the organisation again, and enrol its devices anew, before it is full.",
    nl: "De keten van hoofdsleutels telt er {roots} van de {most} die een apparaat volgt. Richt de organisatie opnieuw op, en meld de apparaten opnieuw aan, voordat hij vol is.",
  },
  restored: {
    en: "On {at|time} this collector was set back to the copy of {backup|time}. Devices that saw more run no fix of class R2 or R3 until people sign the policy again (hulplijn policy edit), with a version above every one that devices have.",
    nl: "Op {at|time} is deze collector teruggezet naar de kopie van {backup|time}. Apparaten die meer zagen voeren geen herstelactie van klasse R2 of R3 uit tot mensen het beleid opnieuw tekenen (hulplijn policy edit), met een hoger versienummer dan enig apparaat heeft.",
  },
  "policy-behind": {
    en: "Devices with a newer policy than this collector ({here}): {devices}; the newest is version {highest}, says {furthest}. Put that signed policy into the collector's trust folder, or sign one above version {highest}: older ones they refuse. If nobody ever signed it, look at {furthest}.",
    nl: "Apparaten met een nieuwer beleid dan deze collector ({here}): {devices}; het nieuwste is versie {highest}, zegt {furthest}. Zet dat getekende beleid in de map trust van de collector, of teken er een boven versie {highest}: oudere weigeren ze. Heeft niemand het ooit getekend, bekijk dan {furthest}.",
  },
  "quarantine-misuse": {
    en: "It sent messages that only a collector sends ({message}), three times. Look at the machine before you release it.",
    nl: "Het stuurde drie keer berichten die alleen een collector stuurt ({message}). Bekijk de machine voordat je die vrijgeeft.",
  },
  "quarantine-approval": {
    en: "It enrolled with the token “{purpose}”, whose devices wait until a person has looked at them.",
    nl: "Het meldde zich aan met het token “{purpose}”; apparaten daarmee wachten tot iemand ernaar heeft gekeken.",
  },
  "quarantine-analysis": {
    en: "It is called {name}, as an environment is in which strangers’ programs are tried out. Somebody may have uploaded your installer there: revoke its token, then remove the device.",
    nl: "Het heet {name}, zoals een omgeving waarin programma’s van anderen worden uitgeprobeerd. Misschien heeft iemand je installatiepakket daar geüpload: trek het token in en verwijder dan het apparaat.",
  },
  "quarantine-copy": {
    en: "Another machine uses the same identity.",
    nl: "Een andere machine gebruikt dezelfde identiteit.",
  },
} as const satisfies Record<string, Text>;

export type SentenceCode = keyof typeof sentences;
