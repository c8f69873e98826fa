import { entry } from "./entry.ts";

const again = true;

/**
 * Why a device does not reach its collector: one code for each thing that can stand in the way, from the address to the collector's
 * own door. What the thing is called (the proxy, the issuer, by how much the clock is wrong) goes beside the code.
 */
export const pathErrors = {
  "path-address-wrong": entry(
    400,
    again,
    ["The collector's address cannot be used", "Het adres van de collector is niet bruikbaar"],
    [
      "Set url to wss://host/agent/v1 (ws:// only on the collector's own machine).",
      "Zet url op wss://host/agent/v1 (ws:// alleen op de machine van de collector zelf).",
    ],
  ),
  "path-name-unknown": entry(
    503,
    again,
    ["Nobody knows the collector's name", "Niemand kent de naam van de collector"],
    [
      "Check the name in url, and whether this network's name servers know it: getent hosts <name>.",
      "Controleer de naam in url, en of de naamservers van dit netwerk die kennen: getent hosts <naam>.",
    ],
  ),
  "path-name-servers-silent": entry(
    503,
    again,
    ["The name servers do not answer", "De naamservers antwoorden niet"],
    [
      "Look at this machine's network and its name servers (/etc/resolv.conf).",
      "Kijk naar het netwerk van deze machine en naar de naamservers (/etc/resolv.conf).",
    ],
  ),
  "path-no-network": entry(
    503,
    again,
    ["There is no way to the collector's network", "Er is geen weg naar het netwerk van de collector"],
    [
      "Look at cable, Wi-Fi, VPN and the route: ip route get <address>.",
      "Kijk naar kabel, wifi, VPN en de route: ip route get <adres>.",
    ],
  ),
  "path-no-common-address": entry(
    503,
    again,
    [
      "This machine and the collector have no kind of address in common",
      "Deze machine en de collector hebben geen soort adres gemeen",
    ],
    [
      "Give the collector's name an address of the kind that this network has (IPv6: an AAAA record), or set a proxy that has both.",
      "Geef de naam van de collector een adres van het soort dat dit netwerk heeft (IPv6: een AAAA-record), of stel een proxy in die beide heeft.",
    ],
  ),
  "path-port-closed": entry(
    503,
    again,
    ["Nothing takes connections at the collector's address", "Op het adres van de collector luistert niets"],
    [
      "See whether the collector runs and listens at that port, and whether a firewall turns it away.",
      "Kijk of de collector draait en op die poort luistert, en of een firewall hem afwijst.",
    ],
  ),
  "path-no-answer": entry(
    503,
    again,
    ["Nothing answers at the collector's address", "Op het adres van de collector antwoordt niets"],
    [
      "Let a firewall on the way pass this address and port; if the way out here is a proxy, set proxy.",
      "Laat een firewall onderweg dit adres en deze poort door; is een proxy hier de weg naar buiten, stel dan proxy in.",
    ],
  ),
  "path-cut-off": entry(
    503,
    again,
    ["The connection is cut off as soon as it begins", "De verbinding wordt verbroken zodra die begint"],
    [
      "A firewall or filter on the way does that: let it pass this address, or set proxy.",
      "Dat doet een firewall of filter onderweg: laat dit adres door, of stel proxy in.",
    ],
  ),
  "path-proxy-unreachable": entry(
    503,
    again,
    ["The proxy does not answer", "De proxy antwoordt niet"],
    [
      "Check proxy in the settings and whether the proxy runs; another office may have another one.",
      "Controleer proxy in de instellingen en of de proxy draait; een ander kantoor heeft er misschien een andere.",
    ],
  ),
  "path-proxy-wants-sign-in": entry(
    503,
    again,
    ["The proxy asks for a user and password", "De proxy vraagt om gebruiker en wachtwoord"],
    [
      "Put user:password into a file that only its owner can read, and name it in proxyCredentialsFile; or let the proxy pass the collector's address without.",
      "Zet gebruiker:wachtwoord in een bestand dat alleen de eigenaar kan lezen en noem het in proxyCredentialsFile; of laat de proxy het adres van de collector zonder door.",
    ],
  ),
  "path-proxy-sign-in-wrong": entry(
    503,
    again,
    ["The proxy does not accept the user and password", "De proxy accepteert gebruiker en wachtwoord niet"],
    [
      "Correct the file that proxyCredentialsFile names; the password may have expired.",
      "Verbeter het bestand dat proxyCredentialsFile noemt; het wachtwoord kan verlopen zijn.",
    ],
  ),
  "path-proxy-scheme-not-spoken": entry(
    503,
    again,
    [
      "The proxy only takes a sign-in that this agent does not speak",
      "De proxy neemt alleen een aanmelding die deze agent niet spreekt",
    ],
    [
      "The agent speaks Basic, not Negotiate (Kerberos) and not NTLM. Let the proxy pass the collector's address without sign-in, or offer Basic.",
      "De agent spreekt Basic, geen Negotiate (Kerberos) en geen NTLM. Laat de proxy het adres van de collector zonder aanmelding door, of bied Basic aan.",
    ],
  ),
  "path-proxy-credentials-unusable": entry(
    503,
    again,
    [
      "The file with the proxy's user and password cannot be used",
      "Het bestand met gebruiker en wachtwoord voor de proxy is niet bruikbaar",
    ],
    [
      "It holds one line, user:password, and only the agent's user may read it: chmod 600.",
      "Er staat één regel in, gebruiker:wachtwoord, en alleen de gebruiker van de agent mag het lezen: chmod 600.",
    ],
  ),
  "path-proxy-forbids": entry(
    503,
    again,
    [
      "The proxy does not let the collector's address pass",
      "De proxy laat het adres van de collector niet door",
    ],
    [
      "Allow CONNECT to the collector's host and port at the proxy.",
      "Sta op de proxy CONNECT naar host en poort van de collector toe.",
    ],
  ),
  "path-proxy-cannot-reach": entry(
    503,
    again,
    ["The proxy does not reach the collector either", "De proxy bereikt de collector ook niet"],
    [
      "See from the proxy whether the collector's name and port can be reached.",
      "Kijk vanaf de proxy of naam en poort van de collector te bereiken zijn.",
    ],
  ),
  "path-pac-unusable": entry(
    503,
    again,
    [
      "The proxy file (PAC) cannot be had or says nothing usable",
      "Het proxybestand (PAC) is niet te krijgen of zegt niets bruikbaars",
    ],
    [
      "Open the address in proxyPac from this machine; its FindProxyForURL must answer within two seconds.",
      "Open het adres in proxyPac vanaf deze machine; FindProxyForURL moet binnen twee seconden antwoorden.",
    ],
  ),
  "path-issuer-unknown": entry(
    503,
    again,
    [
      "The certificate was issued by somebody whom this device does not trust",
      "Het certificaat is uitgegeven door iemand die dit apparaat niet vertrouwt",
    ],
    [
      "Is that your organisation's own authority, give it in caFile. If not, a proxy or virus scanner opens the connection: exempt the collector's address from TLS inspection.",
      "Is dat de eigen autoriteit van uw organisatie, geef die dan op in caFile. Zo niet, dan opent een proxy of virusscanner de verbinding: zonder het adres van de collector uit van TLS-inspectie.",
    ],
  ),
  "path-opened": entry(
    503,
    again,
    ["Something on the way opens the encrypted connection", "Iets onderweg opent de versleutelde verbinding"],
    [
      "The key shown is none of the pinned ones, although its issuer is trusted. Exempt the collector's address from TLS inspection; after a new certificate at the collector, change pins.",
      "De getoonde sleutel is geen van de vastgelegde, hoewel de uitgever vertrouwd is. Zonder het adres van de collector uit van TLS-inspectie; na een nieuw certificaat bij de collector: wijzig pins.",
    ],
  ),
  "path-certificate-of-another": entry(
    503,
    again,
    ["The certificate is that of another host", "Het certificaat is dat van een andere host"],
    [
      "Check the name in url; on a guest network sign in on its page first.",
      "Controleer de naam in url; meld u op een gastnetwerk eerst aan op de pagina daarvan.",
    ],
  ),
  "path-certificate-expired": entry(
    503,
    again,
    ["The collector's certificate has expired", "Het certificaat van de collector is verlopen"],
    ["Renew it at the collector.", "Vernieuw het bij de collector."],
  ),
  "path-certificate-not-yet": entry(
    503,
    again,
    ["The collector's certificate is not valid yet", "Het certificaat van de collector is nog niet geldig"],
    [
      "Compare the collector's clock with another; then make its certificate anew.",
      "Vergelijk de klok van de collector met een andere; maak daarna het certificaat opnieuw.",
    ],
  ),
  "path-clock-behind": entry(
    503,
    again,
    [
      "This machine's clock is behind, so the certificate does not count",
      "De klok van deze machine loopt achter, dus telt het certificaat niet",
    ],
    [
      "Set the clock and let it be kept: timedatectl set-ntp true.",
      "Zet de klok goed en laat hem bijhouden: timedatectl set-ntp true.",
    ],
  ),
  "path-clock-ahead": entry(
    503,
    again,
    [
      "This machine's clock is ahead, so the certificate seems expired",
      "De klok van deze machine loopt voor, dus lijkt het certificaat verlopen",
    ],
    [
      "Set the clock and let it be kept: timedatectl set-ntp true.",
      "Zet de klok goed en laat hem bijhouden: timedatectl set-ntp true.",
    ],
  ),
  "path-not-tls": entry(
    503,
    again,
    [
      "What answers at the collector's address does not speak TLS",
      "Wat op het adres van de collector antwoordt, spreekt geen TLS",
    ],
    [
      "Check the port in url; on a guest network sign in on its page first.",
      "Controleer de poort in url; meld u op een gastnetwerk eerst aan op de pagina daarvan.",
    ],
  ),
  "path-tls-too-old": entry(
    503,
    again,
    [
      "What answers does not speak TLS 1.3, as the collector does",
      "Wat antwoordt spreekt geen TLS 1.3, zoals de collector",
    ],
    [
      "An older proxy opens the connection: exempt the collector's address, or let it speak TLS 1.3.",
      "Een oudere proxy opent de verbinding: zonder het adres van de collector uit, of laat die TLS 1.3 spreken.",
    ],
  ),
  "path-portal": entry(
    503,
    again,
    [
      "This network wants a sign-in on a web page first",
      "Dit netwerk wil eerst een aanmelding op een webpagina",
    ],
    [
      "Open a browser on this machine and sign in; the agent connects by itself then.",
      "Open een browser op deze machine en meld u aan; daarna verbindt de agent vanzelf.",
    ],
  ),
  "path-not-a-collector": entry(
    503,
    again,
    ["What answers is not a collector", "Wat antwoordt is geen collector"],
    [
      "Check host, port and path of url (…/agent/v1); a reverse proxy before the collector must let WebSocket pass.",
      "Controleer host, poort en pad van url (…/agent/v1); een reverse proxy voor de collector moet WebSocket doorlaten.",
    ],
  ),
  "path-collector-away": entry(
    503,
    again,
    [
      "What stands before the collector answers, the collector does not",
      "Wat voor de collector staat antwoordt, de collector niet",
    ],
    ["See whether the collector runs.", "Kijk of de collector draait."],
  ),
  "path-collector-busy": entry(
    503,
    again,
    ["The collector asks to come back later", "De collector vraagt later terug te komen"],
    ["Wait; the device tries again by itself.", "Wacht; het apparaat probeert het vanzelf opnieuw."],
  ),
  "path-other": entry(
    503,
    again,
    ["The connection to the collector failed", "De verbinding met de collector mislukte"],
    [
      "Read the particulars in the device's log (Linux: journalctl -u hulplijn-agent -n 50; Windows: agent.jsonl below ProgramData, Hulplijn, logs).",
      "Lees de bijzonderheden in het log van het apparaat (Linux: journalctl -u hulplijn-agent -n 50; Windows: agent.jsonl onder ProgramData, Hulplijn, logs).",
    ],
  ),
} as const;
