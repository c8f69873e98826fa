import type { Text } from "@hulplijn/shared/values";

const text = (en: string, nl: string): Text => ({ en, nl });

/** Every sentence that the agent's own program writes for people. Data for programs is `--json`. */
export const texts = {
  agent: text("Hulplijn agent {version}", "Hulplijn-agent {version}"),
  running: text("running for {age} (process {pid})", "draait {age} (proces {pid})"),
  device: text("Device", "Apparaat"),
  notEnrolled: text("not enrolled yet", "nog niet aangemeld"),
  link: text("Link", "Verbinding"),
  connected: text("connected", "verbonden"),
  roundTrip: text("round trip {ms} ms", "heen en terug {ms} ms"),
  loss: text("{percent} % of heartbeats lost", "{percent} % van de controleberichten verloren"),
  overProxy: text("through proxy {proxy}", "via proxy {proxy}"),
  overIssuer: text("certificate by {issuer}", "certificaat van {issuer}"),
  notConnected: text("not connected: {why}", "niet verbonden: {why}"),
  quarantined: text(
    "in quarantine: it reports and runs nothing",
    "in quarantaine: meldt wel, voert niets uit",
  ),
  removed: text(
    "removed at the collector on {at}: nothing is reported any more. Uninstall the agent; or, if the machine should come back, stop its service, enrol it with a new token (hulplijn-agent enrol) and start the service",
    "verwijderd bij de collector op {at}: er wordt niets meer gemeld. Verwijder de agent; of, als de machine terug moet komen: stop de service, meld haar aan met een nieuw token (hulplijn-agent enrol) en start de service",
  ),
  stopFirst: text(
    "This device was removed at its collector, and its agent still runs. Stop that first ({stop}), then enrol again.",
    "Dit apparaat is bij zijn collector verwijderd, en de agent draait nog. Stop die eerst ({stop}) en meld dan opnieuw aan.",
  ),
  leaves: text(
    "When the agent stops next, it tells the collector that it is being uninstalled.",
    "Als de agent straks stopt, meldt hij de collector dat hij wordt verwijderd.",
  ),
  cannotLeave: text(
    "The goodbye cannot be prepared in {state}: {why}. The collector will take the silence for an ordinary stop.",
    "Het afscheid kan niet worden klaargezet in {state}: {why}. De collector ziet de stilte dan als gewoon stoppen.",
  ),
  bugreportGathers: text(
    "Looking at everything; that takes some seconds …",
    "Alles wordt bekeken; dat duurt enkele seconden …",
  ),
  bugreportWritten: text(
    "Written to {file}. In it: {parts}. It holds no keys, tokens or passwords; it does hold the name of this machine and of its printers, addresses and services. Read it before you send it on.",
    "Geschreven naar {file}. Daarin: {parts}. Er staan geen sleutels, tokens of wachtwoorden in, wel de naam van deze machine en die van printers, adressen en diensten. Lees het voordat u het doorstuurt.",
  ),
  bugreportCannot: text(
    "The report cannot be written to {file}: {why}. Name another place with --out.",
    "Het verslag kan niet worden geschreven naar {file}: {why}. Noem een andere plek met --out.",
  ),
  policyUnknown: text(
    "the policy says {key}, which this version does not know",
    "het beleid noemt {key}, en dat kent deze versie niet",
  ),
  waiting: text("Waiting", "In de wachtrij"),
  nothingWaits: text("nothing: the collector has everything", "niets: de collector heeft alles"),
  messagesWait: text(
    "messages: {count}, {kilobytes} kB, kept on disk until the collector has them",
    "berichten: {count}, {kilobytes} kB, bewaard op schijf tot de collector ze heeft",
  ),
  noAnchors: text(
    "no line of the collector's audit trail was told to this device yet",
    "nog geen regel van het auditspoor van de collector aan dit apparaat verteld",
  ),
  trailBroken: text(
    "the collector's audit trail went back or became another one: it was cut, set back or rewritten",
    "het auditspoor van de collector ging terug of werd een ander: afgeknipt, teruggezet of herschreven",
  ),
  findings: text("Findings", "Signalen"),
  noFindings: text(
    "none: every rule that could be judged is content",
    "geen: alles wat beoordeeld kon worden is in orde",
  ),
  measures: text("What it measures", "Wat er gemeten wordt"),
  cannot: text("What it cannot measure, and why", "Wat niet gemeten kan worden, en waarom"),
  ago: text("{age} ago", "{age} geleden"),
  every: text("every {age}", "elke {age}"),
  failed: text("failed: {why}", "mislukt: {why}"),
  notRunning: text(
    "The agent does not answer at {path}. Start it with: {start}. If it runs with another folder or as another user, add --state <folder>, or ask as administrator (root).",
    "De agent antwoordt niet op {path}. Start hem met: {start}. Draait hij met een andere map of onder een andere gebruiker, geef dan --state <map> op of vraag het als beheerder (root).",
  ),
  legend: text(
    "✓ well   ✗ needs somebody   ? not known   – not here",
    "✓ goed   ✗ vraagt aandacht   ? onbekend   – niet aanwezig",
  ),
  doctorWell: text("Nothing found.", "Niets gevonden."),
  doctorFound: text("Things found: {count}.", "Aandachtspunten: {count}."),
  mend: text("mend it with: {command}", "verhelp dit met: {command}"),
  groupProgram: text("Program", "Programma"),
  groupIdentity: text("Identity and trust", "Identiteit en vertrouwen"),
  groupLink: text("Link", "Verbinding"),
  groupMeasurements: text("Measurements", "Metingen"),
  checkSettings: text("Settings are read", "Instellingen worden gelezen"),
  checkRights: text("Runs as administrator", "Draait als beheerder"),
  rightsMissing: text(
    "as an ordinary user some measurements and most fixes are not possible",
    "als gewone gebruiker zijn sommige metingen en de meeste herstelacties niet mogelijk",
  ),
  checkRunning: text("The agent is running", "De agent draait"),
  checkState: text("The state folder can be written", "De statusmap is schrijfbaar"),
  checkKey: text(
    "The device's key is readable by its owner alone",
    "Alleen de eigenaar kan de sleutel van het apparaat lezen",
  ),
  checkKeyWhole: text("The device's key is whole", "De sleutel van het apparaat is heel"),
  checkEnrolled: text("The device is enrolled", "Het apparaat is aangemeld"),
  checkTrust: text("Root and policy are right", "Hoofdsleutel en beleid kloppen"),
  policyUntil: text("policy {version}, until {date}", "beleid {version}, tot {date}"),
  policyExpired: text("the policy has expired", "het beleid is verlopen"),
  checkSets: text(
    "Schedules, rollouts and standing orders are those that were told last",
    "Schema's, uitrollen en doorlopende opdrachten zijn die het laatst zijn verteld",
  ),
  checkConnected: text("The collector answers", "De collector antwoordt"),
  checkReached: text("The collector can be reached", "De collector is bereikbaar"),
  checkSpool: text("The spool is nearly empty", "De wachtrij is bijna leeg"),
  enrolledAs: text("Enrolled as {deviceId} at {url}", "Aangemeld als {deviceId} bij {url}"),
  alreadyEnrolled: text(
    "This device is already enrolled, as {deviceId} at {url}. To enrol it anew, move {state} away first.",
    "Dit apparaat is al aangemeld, als {deviceId} bij {url}. Verplaats eerst {state} om het opnieuw aan te melden.",
  ),
  notEnrolledWhy: text("Not enrolled: {why}. {next}", "Niet aangemeld: {why}. {next}"),
  needed: text("{flag} is needed. {hint}", "{flag} is nodig. {hint}"),
  wouldRaise: text("Would be raised if it lasts", "Wordt gemeld als het aanhoudt"),
  serviceNeedsRoot: text("Only root can do that. Use sudo.", "Dat kan alleen root. Gebruik sudo."),
  serviceNeedsSystemd: text(
    "This machine does not run systemd. Start hulplijn-agent run by what starts services here; see docs/runbooks/install-as-a-service.md.",
    "Op deze machine draait systemd niet. Start hulplijn-agent run met wat hier diensten start; zie docs/runbooks/install-as-a-service.md.",
  ),
  servicePlaced: text("placed", "geplaatst"),
  serviceRemoved: text("removed", "verwijderd"),
  serviceDid: text("done", "gedaan"),
  serviceKept: text("kept", "bewaard"),
  serviceInstalled: text(
    "The service runs. How it stands: sudo hulplijn-agent status",
    "De dienst draait. Hoe het ervoor staat: sudo hulplijn-agent status",
  ),
  rightsApart: text(
    "the runner does, apart from the agent; the agent is an ordinary user, so some measurements are not possible",
    "de uitvoerder wel, los van de agent; de agent is een gewone gebruiker, dus sommige metingen zijn niet mogelijk",
  ),
  nothingWrong: text("No rule finds anything wrong just now", "Geen enkele regel vindt nu iets mis"),
} as const satisfies Record<string, Text>;
