import { entry } from "./entry.ts";

/** Why a device would not run something. Each is a result that people see. */
export const trustErrors = {
  "root-not-pinned": entry(
    403,
    false,
    [
      "The organisation's root is not the one pinned at installation",
      "De hoofdsleutel van de organisatie is niet die van de installatie",
    ],
    [
      "Install again with the right root, or check who runs this collector.",
      "Installeer opnieuw met de juiste hoofdsleutel, of controleer van wie deze collector is.",
    ],
  ),
  "root-malformed": entry(
    400,
    false,
    [
      "The organisation's root is not what the schema describes",
      "De hoofdsleutel van de organisatie is niet wat het schema beschrijft",
    ],
    ["Make it again: hulplijn trust init.", "Maak hem opnieuw: hulplijn trust init."],
  ),
  "root-not-next": entry(
    403,
    false,
    [
      "The organisation's root does not follow on the one in force",
      "De hoofdsleutel van de organisatie volgt niet op die van nu",
    ],
    [
      "A root is one version higher, and the people of the old and of the new one sign it: hulplijn trust rotate.",
      "Een hoofdsleutel is één versie hoger, en de mensen van de oude en van de nieuwe tekenen: hulplijn trust rotate.",
    ],
  ),
  "root-older": entry(
    403,
    false,
    [
      "The organisation's root is older than the one that was in force, or another one",
      "De hoofdsleutel van de organisatie is ouder dan die gold, of een andere",
    ],
    [
      "Offer the whole chain of roots; when that is what was offered, somebody signed with keys that count no more.",
      "Bied de hele keten van hoofdsleutels aan; was dat zo, dan tekende iemand met sleutels die niet meer gelden.",
    ],
  ),
  "policy-malformed": entry(
    400,
    false,
    ["The policy is not what the schema describes", "Het beleid is niet wat het schema beschrijft"],
    ["Sign a right one: hulplijn policy sign.", "Teken een goed beleid: hulplijn policy sign."],
  ),
  "policy-signature-wrong": entry(
    403,
    false,
    ["The policy is not signed by the root", "Het beleid is niet door de hoofdsleutel getekend"],
    ["Sign the policy again: hulplijn policy sign.", "Teken het beleid opnieuw: hulplijn policy sign."],
  ),
  "policy-older": entry(
    403,
    false,
    ["The policy is older than the one the device has", "Het beleid is ouder dan dat van het apparaat"],
    ["Offer the newest policy.", "Bied het nieuwste beleid aan."],
  ),
  "halt-malformed": entry(
    400,
    false,
    [
      "The stop, revocation or resumption is not what the schema describes",
      "De stop, intrekking of hervatting is niet wat het schema beschrijft",
    ],
    ["Make it again: hulplijn stop, revoke or resume.", "Maak hem opnieuw: hulplijn stop, revoke of resume."],
  ),
  "halt-signature-wrong": entry(
    403,
    false,
    [
      "Too few people of the policy signed this stop, revocation or resumption",
      "Te weinig mensen uit het beleid hebben deze stop, intrekking of hervatting getekend",
    ],
    [
      "Stopping and revoking take one person, resuming as many as a fix of class R2, one of them by key file.",
      "Stoppen en intrekken vragen één persoon, hervatten net zoveel als een herstelactie van klasse R2, een van hen met een sleutelbestand.",
    ],
  ),
  "all-stopped": entry(
    409,
    false,
    ["Somebody stopped all runs", "Iemand heeft alle uitvoeringen gestopt"],
    [
      "Ask who stopped it; go on with: hulplijn resume.",
      "Vraag wie heeft gestopt; verder met: hulplijn resume.",
    ],
  ),
  "report-only": entry(
    409,
    false,
    [
      "The administrator of this device lets it report only",
      "De beheerder van dit apparaat laat het alleen melden",
    ],
    [
      "Remove the file report-only from the device's settings folder.",
      "Verwijder het bestand report-only uit de instellingenmap van het apparaat.",
    ],
  ),
  "fix-revoked": entry(
    403,
    false,
    ["This version of the fix was revoked", "Deze versie van de herstelactie is ingetrokken"],
    ["Approve a corrected version.", "Keur een verbeterde versie goed."],
  ),
  "key-revoked": entry(
    403,
    false,
    ["A key that was revoked signed this", "Dit is met een ingetrokken sleutel getekend"],
    [
      "Sign with another key; give the person a new one by a new policy.",
      "Teken met een andere sleutel; geef de persoon met een nieuw beleid een nieuwe.",
    ],
  ),
  "clock-suspect": entry(
    409,
    true,
    [
      "The device's clock is behind what people signed for, so nothing irreversible runs",
      "De klok van het apparaat loopt achter op wat mensen tekenden, dus er gebeurt niets onomkeerbaars",
    ],
    ["Set the device's clock.", "Zet de klok van het apparaat goed."],
  ),
  "policy-expired": entry(
    403,
    false,
    ["The policy has expired", "Het beleid is verlopen"],
    ["Sign a new policy: hulplijn policy sign.", "Teken een nieuw beleid: hulplijn policy sign."],
  ),
  "order-malformed": entry(
    400,
    false,
    ["The order is not what the protocol describes", "De opdracht is niet wat het protocol beschrijft"],
    ["Order again from a current console.", "Geef de opdracht opnieuw vanuit een actuele console."],
  ),
  "order-signature-wrong": entry(
    403,
    false,
    ["Nobody who may order signed this", "Dit is niet getekend door iemand die mag opdragen"],
    [
      "Check whom the policy lets order, and who has been in the collector.",
      "Controleer wie volgens het beleid mag opdragen, en wie in de collector is geweest.",
    ],
  ),
  "assertion-wrong": entry(
    403,
    false,
    ["The passkey did not sign this", "De passkey heeft dit niet getekend"],
    [
      "Sign again on the page that the policy names, with the passkey that it names.",
      "Teken opnieuw op de pagina die het beleid noemt, met de passkey die het noemt.",
    ],
  ),
  "ssh-signature-wrong": entry(
    403,
    false,
    ["The SSH key did not sign this", "De SSH-sleutel heeft dit niet getekend"],
    [
      "Sign with the key that the policy names; a hardware key must be made with -O verify-required.",
      "Teken met de sleutel die het beleid noemt; een hardwaresleutel is gemaakt met -O verify-required.",
    ],
  ),
  "delegation-malformed": entry(
    400,
    false,
    ["The delegation is not what the schema describes", "De machtiging is niet wat het schema beschrijft"],
    ["Sign in again from a current console.", "Meld opnieuw aan vanuit een actuele console."],
  ),
  "delegation-signature-wrong": entry(
    403,
    false,
    ["The person did not sign this delegation", "De persoon heeft deze machtiging niet getekend"],
    [
      "Sign in again with your own passkey; if it goes on, check who has been in the collector.",
      "Meld opnieuw aan met uw eigen passkey; blijft het, controleer dan wie in de collector is geweest.",
    ],
  ),
  "delegation-expired": entry(
    403,
    false,
    ["The shift is over", "De dienst is voorbij"],
    ["Sign in again to begin a new shift.", "Meld opnieuw aan om een nieuwe dienst te beginnen."],
  ),
  "delegation-not-allowed": entry(
    403,
    false,
    [
      "The delegation goes beyond what the policy gives this person",
      "De machtiging gaat verder dan het beleid deze persoon toestaat",
    ],
    [
      "Sign in again within your limits, or let the policy be changed.",
      "Meld opnieuw aan binnen uw grenzen, of laat het beleid wijzigen.",
    ],
  ),
  "order-other-device": entry(
    403,
    false,
    ["The order is for another device", "De opdracht is voor een ander apparaat"],
    ["Order again for this device.", "Geef de opdracht opnieuw voor dit apparaat."],
  ),
  "order-expired": entry(
    409,
    false,
    ["The order has expired", "De opdracht is verlopen"],
    ["Order again if it is still needed.", "Geef de opdracht opnieuw als het nog nodig is."],
  ),
  "order-ticket-unknown": entry(
    403,
    false,
    [
      "The order's ticket is not one that this device gave out, or was used",
      "Het bewijs in de opdracht is niet van dit apparaat, of al gebruikt",
    ],
    [
      "Order again while the device is connected.",
      "Geef de opdracht opnieuw terwijl het apparaat verbonden is.",
    ],
  ),
  "order-seen-before": entry(
    409,
    false,
    ["This order ran before", "Deze opdracht is al uitgevoerd"],
    ["Nothing: an order runs once.", "Niets: een opdracht wordt één keer uitgevoerd."],
  ),
  "order-class-not-allowed": entry(
    403,
    false,
    [
      "The orderer may not order fixes of this risk",
      "De opdrachtgever mag geen herstelacties van dit risico opdragen",
    ],
    ["Let somebody order it who may.", "Laat iemand het opdragen die dat mag."],
  ),
  "manifest-digest-wrong": entry(
    403,
    false,
    ["The manifest is not the one that was ordered", "Het manifest is niet het bestelde"],
    [
      "Check who changed the fix at the collector.",
      "Controleer wie de herstelactie bij de collector heeft gewijzigd.",
    ],
  ),
  "manifest-malformed": entry(
    400,
    false,
    ["The manifest is not what the schema describes", "Het manifest is niet wat het schema beschrijft"],
    ["Run: hulplijn fixes lint.", "Voer uit: hulplijn fixes lint."],
  ),
  "file-digest-wrong": entry(
    403,
    false,
    ["A script is not the one that was approved", "Een script is niet het goedgekeurde"],
    [
      "Restore the approved version, or approve the changed one.",
      "Zet de goedgekeurde versie terug, of keur de gewijzigde goed.",
    ],
  ),
  "approvals-too-few": entry(
    403,
    false,
    ["Too few people have approved this fix", "Te weinig mensen hebben deze herstelactie goedgekeurd"],
    [
      "Let more people approve it: hulplijn fix approve.",
      "Laat meer mensen goedkeuren: hulplijn fix approve.",
    ],
  ),
  "standing-order-malformed": entry(
    400,
    false,
    [
      "The standing order is not in its one right form",
      "De doorlopende opdracht heeft niet de enige juiste vorm",
    ],
    ["Make it with hulplijn standing add.", "Maak hem met hulplijn standing add."],
  ),
  "standing-order-signature-wrong": entry(
    403,
    false,
    [
      "Too few people signed the standing order",
      "Te weinig mensen hebben de doorlopende opdracht ondertekend",
    ],
    [
      "Let people whom the policy lets order this class sign it with their key files: hulplijn standing add.",
      "Laat mensen die van het beleid deze klasse mogen opdragen tekenen met hun sleutelbestand: hulplijn standing add.",
    ],
  ),
  "standing-order-not-allowed": entry(
    403,
    false,
    ["This fix may not start by itself", "Deze herstelactie mag niet uit zichzelf starten"],
    [
      "Only fixes of class R0 and R1 that settle a finding may, by people who may order that class.",
      "Dat mogen alleen herstelacties van klasse R0 en R1 die een signaal oplossen, van mensen die die klasse mogen opdragen.",
    ],
  ),
  "standing-order-other-device": entry(
    403,
    false,
    ["The standing order is not for this device", "De doorlopende opdracht is niet voor dit apparaat"],
    ["Sign one that names this device.", "Onderteken er een die dit apparaat noemt."],
  ),
  "standing-order-expired": entry(
    403,
    false,
    ["The standing order is over, or not on yet", "De doorlopende opdracht is voorbij, of nog niet begonnen"],
    ["Sign a new one: hulplijn standing add.", "Onderteken een nieuwe: hulplijn standing add."],
  ),
  "standing-order-withdrawn": entry(
    403,
    false,
    ["The standing order was withdrawn", "De doorlopende opdracht is ingetrokken"],
    ["Sign a new one: hulplijn standing add.", "Onderteken een nieuwe: hulplijn standing add."],
  ),
  "parameter-not-allowed": entry(
    400,
    false,
    ["A parameter is not as the fix demands", "Een parameter is niet zoals de herstelactie eist"],
    ["Correct the value.", "Verbeter de waarde."],
  ),
  "platform-not-supported": entry(
    409,
    false,
    [
      "The fix has nothing for this operating system",
      "De herstelactie heeft niets voor dit besturingssysteem",
    ],
    ["Choose another fix.", "Kies een andere herstelactie."],
  ),
  "needs-root": entry(
    403,
    false,
    [
      "The agent does not run with the rights that the fix needs",
      "De agent heeft niet de rechten die de herstelactie nodig heeft",
    ],
    [
      "Install the agent as a service, or start it as root.",
      "Installeer de agent als service, of start hem als root.",
    ],
  ),
  "journal-unwritable": entry(
    507,
    true,
    [
      "The journal cannot be written, so nothing is run",
      "Het journaal kan niet worden geschreven, dus wordt niets uitgevoerd",
    ],
    ["Free disk space on the device.", "Maak schijfruimte vrij op het apparaat."],
  ),
  quarantined: entry(
    403,
    false,
    [
      "The device is in quarantine: it reports and runs nothing",
      "Het apparaat staat in quarantaine: het meldt en voert niets uit",
    ],
    [
      "Look at the reason on the device's page and release it.",
      "Bekijk de reden op de pagina van het apparaat en geef het vrij.",
    ],
  ),
  "run-in-progress": entry(
    409,
    true,
    ["Another run has not ended yet", "Een andere uitvoering is nog niet klaar"],
    ["Wait until it has ended.", "Wacht tot die klaar is."],
  ),
} as const;
