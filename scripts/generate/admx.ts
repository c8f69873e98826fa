import { type SettingKey, settingsTable } from "../../packages/agent/src/config-table.ts";
import { registryNameOf } from "../../packages/agent/src/config.ts";

// Policy templates of Windows (ADMX, with texts in English and Dutch): the settings that an organisation decides for many machines.

interface Offered {
  readonly key: SettingKey;
  readonly en: string;
  readonly nl: string;
  /** As `about` of the table, for who reads Dutch. */
  readonly aboutNl: string;
  /** Of a number: the least and the most. */
  readonly range?: readonly [least: number, most: number];
}

export const offered: readonly Offered[] = [
  {
    key: "url",
    en: "Address of the collector",
    nl: "Adres van de collector",
    aboutNl: "De collector: wss://host/agent/v1 (ws:// alleen op deze computer zelf).",
  },
  {
    key: "token",
    en: "Enrolment token",
    nl: "Aanmeldtoken",
    aboutNl:
      "Het token waarmee een apparaat zich aanmeldt. Iedereen in het domein kan een groepsbeleid lezen: geef er een die kort geldt en weinig keren, of laat goedkeuring vragen.",
  },
  {
    key: "rootDigest",
    en: "Digest of the organisation's root",
    nl: "Controlegetal van de hoofdsleutel van de organisatie",
    aboutNl: "SHA-256 van de hoofdsleutel van de organisatie, hexadecimaal: bij het aanmelden vastgelegd.",
  },
  {
    key: "caFile",
    en: "Certificates to trust",
    nl: "Vertrouwde certificaten",
    aboutNl: "Bestand met certificaten (PEM) die vertrouwd worden in plaats van die van het systeem.",
  },
  {
    key: "pins",
    en: "Keys of the collector's certificate",
    nl: "Sleutels van het certificaat van de collector",
    aboutNl:
      "Sleutels die het certificaat van de collector mag hebben, als SHA-256 van de openbare sleutel (SPKI), hexadecimaal, met komma's: de huidige en een reserve.",
  },
  {
    key: "proxy",
    en: "Proxy",
    nl: "Proxyserver",
    aboutNl:
      "De weg naar de collector: http://host:poort van een proxyserver, meer met komma's in volgorde van proberen, direct voor zonder; of machine.",
  },
  {
    key: "logLevel",
    en: "Least important lines that are logged",
    nl: "Minst belangrijke regels die worden vastgelegd",
    aboutNl: "debug, info, warn of error.",
  },
  {
    key: "reportSeconds",
    en: "Seconds between reports",
    nl: "Seconden tussen twee rapporten",
    aboutNl: "Hoe vaak metingen worden samengevat en gemeld.",
    range: [5, 3600],
  },
  {
    key: "spoolMegabytes",
    en: "Room for what waits for the collector",
    nl: "Ruimte voor wat op de collector wacht",
    aboutNl: "In megabytes: zoveel wacht er hoogstens, voordat rapporten wijken.",
    range: [1, 4096],
  },
  {
    key: "probes.dnsInsideName",
    en: "Name that inside name servers know",
    nl: "Naam die interne naamservers kennen",
    aboutNl: "Een naam die alleen interne naamservers kennen; leeg: wordt niet gevraagd.",
  },
  {
    key: "probes.timeServer",
    en: "Time server",
    nl: "Tijdserver",
    aboutNl: "Tijdserver om de klok mee te vergelijken; leeg: die van het systeem, of de collector.",
  },
];

export const policyTemplateKey = String.raw`SOFTWARE\Policies\Hulplijn`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const head = '<?xml version="1.0" encoding="utf-8"?>\n<!-- Made by npm run docs. -->';
const schema = 'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"';

const policyOf = ({ key, range }: Offered): string => {
  const name = registryNameOf(key);
  const value = range
    ? `<decimal id="${name}_value" valueName="${name}" minValue="${range[0]}" maxValue="${range[1]}" required="true"/>`
    : `<text id="${name}_value" valueName="${name}" maxLength="1023" required="true"/>`;
  return `    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}_about)" presentation="$(presentation.${name})" key="${policyTemplateKey}">
      <parentCategory ref="Hulplijn"/>
      <supportedOn ref="Windows10"/>
      <elements>
        ${value}
      </elements>
    </policy>`;
};

/** Hulplijn.admx: which value of the registry each setting is. */
export const admx = (): string => `${head}
<policyDefinitions ${schema} revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="hulplijn" namespace="Hulplijn.Policies.Agent"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions>
      <definition name="Windows10" displayName="$(string.Windows10)"/>
    </definitions>
  </supportedOn>
  <categories>
    <category name="Hulplijn" displayName="$(string.Hulplijn)"/>
  </categories>
  <policies>
${offered.map(policyOf).join("\n")}
  </policies>
</policyDefinitions>
`;

/** The texts in one language. */
export function adml(language: "en-US" | "nl-NL"): string {
  const dutch = language === "nl-NL";
  const strings = offered.flatMap(({ key, en, nl, aboutNl }) => [
    [registryNameOf(key), dutch ? nl : en],
    [`${registryNameOf(key)}_about`, dutch ? aboutNl : settingsTable[key].about],
  ]);
  const all = [
    ["Hulplijn", "Hulplijn Agent"],
    ["Windows10", dutch ? "Windows 10 of nieuwer" : "Windows 10 or later"],
    ...strings,
  ];
  const presentations = offered.map(({ key, en, nl, range }) => {
    const name = registryNameOf(key);
    const label = escaped(dutch ? nl : en);
    const fallback = settingsTable[key].fallback;
    const box = range
      ? `<decimalTextBox refId="${name}_value" defaultValue="${JSON.stringify(fallback)}">${label}</decimalTextBox>`
      : `<textBox refId="${name}_value"><label>${label}</label></textBox>`;
    return `      <presentation id="${name}">${box}</presentation>`;
  });
  return `${head}
<policyDefinitionResources ${schema} revision="1.0" schemaVersion="1.0">
  <displayName>Hulplijn Agent</displayName>
  <description>Hulplijn Agent</description>
  <resources>
    <stringTable>
${all.map(([id = "", text = ""]) => `      <string id="${id}">${escaped(text)}</string>`).join("\n")}
    </stringTable>
    <presentationTable>
${presentations.join("\n")}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}
