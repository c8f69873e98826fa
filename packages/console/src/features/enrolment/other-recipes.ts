import type { EnrolmentFacts } from "@hulplijn/shared/api";
import type { Text } from "@hulplijn/shared/values";
import { atHand, type MakeRecipe, packageFile, psQuoted, quoted, type Step, tokenPlace } from "./recipe.ts";

const runsAs: Text = {
  en: "The service HulplijnAgent runs as SYSTEM.",
  nl: "De service HulplijnAgent draait als SYSTEM.",
};
const untried: Text = {
  en: "The package is tried under Wine; it never ran on real Windows. Begin with one test machine.",
  nl: "Het pakket is onder Wine geprobeerd; het draaide nooit op echt Windows. Begin met één testmachine.",
};
const prompt: Text = {
  en: "in a command prompt opened as administrator, on the machine that you enrol",
  nl: "in een opdrachtprompt die als administrator is geopend, op de machine die je aanmeldt",
};
const codes: Step = {
  say: {
    en: "Return codes: 0 done, 3010 and 1641 done and a restart is asked for, 1618 another installation runs (try again), 1603 failed (the same line without the token and with /l*v and a file says why).",
    nl: "Codes: 0 klaar, 3010 en 1641 klaar maar herstarten gevraagd, 1618 er loopt een andere installatie (probeer opnieuw), 1603 mislukt (dezelfde regel zonder het token, met /l*v en een bestand, zegt waarom).",
  },
};
const policyKey = String.raw`HKLM:\SOFTWARE\Policies\Hulplijn`;

/** The token as a policy value: everybody on the machine can read it until the device has enrolled. */
const tokenByScript = (token: string | null): Step => ({
  say: {
    en: "Give the token by a script of its own, before or after the package: the service waits for it. Users of the machine can read the value, so choose few devices, a short life or approval.",
    nl: "Geef het token met een eigen script, voor of na het pakket: de service wacht erop. Gebruikers van de machine kunnen de waarde lezen; kies dus weinig apparaten, een korte duur of goedkeuring.",
  },
  block: {
    where: {
      en: "at Devices > Scripts and remediations > Platform scripts (PowerShell), not with the signed-in user's credentials; it runs as SYSTEM on each device",
      nl: "bij Apparaten > Scripts en herstelbewerkingen > Platformscripts (PowerShell), niet met de referenties van de aangemelde gebruiker; het draait als SYSTEM op elk apparaat",
    },
    lines: [
      `if (!(Test-Path ${policyKey})) { New-Item ${policyKey} -Force | Out-Null }`,
      `Set-ItemProperty ${policyKey} EnrollToken ${psQuoted(token ?? tokenPlace)}`,
    ],
  },
});

const remove = (file: string, where: Text): Step => ({
  say: {
    en: "To take it away; the device says goodbye, and its page says so.",
    nl: "Om het weg te halen; het apparaat meldt zich af, en dat staat op zijn pagina.",
  },
  block: { where, lines: [`msiexec /x "${file}" /qn /norestart`] },
});

const windowsByHand: MakeRecipe = (facts, token) => {
  const file = packageFile(facts, "msi");
  return {
    tool: "by-hand",
    title: { en: "By hand", nl: "Met de hand" },
    steps: [
      atHand(file),
      {
        say: {
          en: "Install it silently. Whoever sees this command line sees the token; write no log with /l*v here, which may keep it.",
          nl: "Installeer het stil. Wie deze opdrachtregel ziet, ziet het token; laat hier geen logboek maken met /l*v, want dat kan het bewaren.",
        },
        block: {
          where: prompt,
          lines: [
            `msiexec /i "${file}" /qn /norestart COLLECTOR_URL="${facts.url}" ROOT_DIGEST=${facts.rootDigest} ENROLL_TOKEN="${token ?? tokenPlace}"`,
          ],
        },
      },
      codes,
    ],
    runsAs,
    uninstall: remove(file, prompt),
    untried,
  };
};

const intune: MakeRecipe = (facts, token) => {
  const file = packageFile(facts, "msi");
  return {
    tool: "intune",
    title: { en: "Intune", nl: "Intune" },
    steps: [
      atHand(file),
      {
        say: {
          en: "Make a Win32 app of it (not line-of-business), install behaviour System, detection by the MSI's product code.",
          nl: "Maak er een Win32-app van (geen line-of-business), installatiegedrag Systeem, detectie op de productcode van de MSI.",
        },
        block: {
          where: {
            en: "at Apps > Windows > the app > Program > Install command",
            nl: "bij Apps > Windows > de app > Programma > Installatieopdracht",
          },
          lines: [
            `msiexec /i "${file}" /qn /norestart COLLECTOR_URL="${facts.url}" ROOT_DIGEST=${facts.rootDigest}`,
          ],
        },
      },
      tokenByScript(token),
      codes,
    ],
    runsAs,
    uninstall: remove(file, {
      en: "at Apps > Windows > the app > Program > Uninstall command",
      nl: "bij Apps > Windows > de app > Programma > Opdracht voor verwijderen",
    }),
    untried: {
      en: `${untried.en} Intune was never at hand.`,
      nl: `${untried.nl} Intune hadden we nooit bij de hand.`,
    },
  };
};

const groupPolicy: MakeRecipe = (facts, token) => {
  const file = packageFile(facts, "msi");
  return {
    tool: "gpo",
    title: { en: "Group Policy", nl: "Groepsbeleid" },
    steps: [
      {
        say: {
          en: "Copy the ADMX and both ADML files (en-US, nl-NL) from packages/agent/packaging/policy/windows of Hulplijn into the central store.",
          nl: "Kopieer de ADMX en beide ADML-bestanden (en-US, nl-NL) uit packages/agent/packaging/policy/windows van Hulplijn naar de centrale opslag.",
        },
      },
      {
        say: {
          en: "In a policy for the machines, under Computer Configuration > Policies > Administrative Templates > Hulplijn Agent, set these three. An assigned package takes no properties; the agent reads them here.",
          nl: "Stel in een beleid voor de machines, onder Computerconfiguratie > Beleid > Beheersjablonen > Hulplijn Agent, deze drie in. Een toegewezen pakket krijgt geen eigenschappen mee; de agent leest ze hier.",
        },
        block: {
          where: {
            en: "the collector's address, the digest of the organisation's root and the enrolment token, as the registry calls them",
            nl: "het adres van de collector, het controlegetal van de hoofdsleutel en het aanmeldtoken, zoals het register ze noemt",
          },
          lines: [
            `CollectorUrl  ${facts.url}`,
            `RootDigest    ${facts.rootDigest}`,
            `EnrollToken   ${token ?? tokenPlace}`,
          ],
        },
      },
      {
        say: {
          en: `Assign the package from a share that computer accounts can read: Computer Configuration > Policies > Software Settings > Software installation > \\\\server\\share\\${file}. It installs at the next start.`,
          nl: `Wijs het pakket toe vanaf een share die computeraccounts mogen lezen: Computerconfiguratie > Beleid > Software-instellingen > Software-installatie > \\\\server\\share\\${file}. Het wordt bij de volgende start geïnstalleerd.`,
        },
      },
    ],
    runsAs,
    uninstall: {
      say: {
        en: "To take it away: remove the assigned package, and choose to uninstall it from the computers at once.",
        nl: "Om het weg te halen: verwijder het toegewezen pakket, en kies om het meteen van de computers te verwijderen.",
      },
    },
    untried: {
      en: `${untried.en} No domain was at hand for the policy.`,
      nl: `${untried.nl} Voor het beleid hadden we geen domein bij de hand.`,
    },
  };
};

const macRunsAs: Text = {
  en: "The launchd daemon nl.hulplijn.agent runs as root.",
  nl: "De launchd-daemon nl.hulplijn.agent draait als root.",
};
const neverOnMac: Text = {
  en: "The package for macOS was never installed on a Mac: it is built and checked file by file on Linux, and the agent measures next to nothing there. Do not roll it out.",
  nl: "Het pakket voor macOS is nooit op een Mac geïnstalleerd: het wordt op Linux gebouwd en bestand voor bestand gecontroleerd, en de agent meet daar bijna niets. Rol het niet uit.",
};
const macTerminal: Text = {
  en: "in a terminal on one test Mac",
  nl: "in een terminal op één test-Mac",
};
const macFolder = "/Library/Application Support/Hulplijn";
const macRemoval: Step = {
  say: {
    en: "macOS has no uninstaller of packages; these lines take away the program, and leave key and state in the folder state.",
    nl: "macOS kan pakketten niet verwijderen; deze regels halen het programma weg, en laten sleutel en toestand staan in de map state.",
  },
  block: {
    where: macTerminal,
    lines: [
      "sudo hulplijn-agent leave",
      "sudo launchctl bootout system/nl.hulplijn.agent",
      "sudo rm -rf /Library/LaunchDaemons/nl.hulplijn.agent.plist /etc/newsyslog.d/nl.hulplijn.agent.conf /usr/local/bin/hulplijn-agent",
      `sudo rm -rf "${macFolder}/bin"`,
      "sudo pkgutil --forget nl.hulplijn.agent",
    ],
  },
};

/** Settings come by a profile; the token in a file that only root reads. */
const macSettings = (facts: EnrolmentFacts, token: string | null, where: Text): readonly Step[] => [
  {
    say: {
      en: "Give the Mac the profile packages/agent/packaging/policy/macos/nl.hulplijn.agent.mobileconfig of Hulplijn, with these two values.",
      nl: "Geef de Mac het profiel packages/agent/packaging/policy/macos/nl.hulplijn.agent.mobileconfig van Hulplijn, met deze twee waarden.",
    },
    block: {
      where: { en: "into the profile, each its value", nl: "in het profiel, elk zijn waarde" },
      lines: [`url         ${facts.url}`, `rootDigest  ${facts.rootDigest}`],
    },
  },
  {
    say: {
      en: "Lay down the token before the package.",
      nl: "Zet het token klaar vóór het pakket.",
    },
    block: {
      where,
      lines: [
        `install -d -m 755 "${macFolder}"`,
        `(umask 077; printf %s ${quoted(token ?? tokenPlace)} > "${macFolder}/enroll-token")`,
      ],
    },
  },
];

const macByHand: MakeRecipe = (facts, token) => {
  const file = packageFile(facts, "pkg");
  return {
    tool: "by-hand",
    title: { en: "By hand", nl: "Met de hand" },
    steps: [
      atHand(file),
      ...macSettings(facts, token, {
        en: "in a root shell (sudo -i) on one test Mac",
        nl: "in een shell van root (sudo -i) op één test-Mac",
      }),
      {
        say: { en: "Install it.", nl: "Installeer het." },
        block: { where: macTerminal, lines: [`sudo installer -pkg ${quoted(file)} -target /`] },
      },
    ],
    runsAs: macRunsAs,
    uninstall: macRemoval,
    untried: neverOnMac,
  };
};

const jamf: MakeRecipe = (facts, token) => {
  const file = packageFile(facts, "pkg");
  return {
    tool: "jamf",
    title: { en: "Jamf", nl: "Jamf" },
    steps: [
      ...macSettings(facts, token, {
        en: "as a script in Jamf Pro, which runs as root on each Mac",
        nl: "als script in Jamf Pro, dat als root op elke Mac draait",
      }),
      {
        say: {
          en: `Upload ${file}, and let a policy install it behind that script, on one test Mac.`,
          nl: `Upload ${file}, en laat een policy het na dat script installeren, op één test-Mac.`,
        },
      },
    ],
    runsAs: macRunsAs,
    uninstall: macRemoval,
    untried: neverOnMac,
  };
};

export const windowsRecipes: readonly MakeRecipe[] = [windowsByHand, intune, groupPolicy];
export const macosRecipes: readonly MakeRecipe[] = [macByHand, jamf];
