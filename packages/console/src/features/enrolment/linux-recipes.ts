import type { EnrolmentFacts } from "@hulplijn/shared/api";
import type { Text } from "@hulplijn/shared/values";
import {
  atHand,
  type MakeRecipe,
  packageFile,
  quoted,
  type Recipe,
  type Step,
  tokenPlace,
} from "./recipe.ts";

const onMachine: Text = {
  en: "in a terminal on the machine that you enrol",
  nl: "in een terminal op de machine die je aanmeldt",
};
const runsAs: Text = {
  en: "The agent runs as the user hulplijn-agent without rights; fixes run in a second program of root's without network.",
  nl: "De agent draait als gebruiker hulplijn-agent zonder rechten; herstelacties draaien in een tweede programma van root zonder netwerk.",
};

const settingsOf = (facts: EnrolmentFacts): string =>
  JSON.stringify({ url: facts.url, rootDigest: facts.rootDigest });

/** By the package manager: settings and token by the environment, which only root can read. */
const byManager =
  (format: "deb" | "rpm", tool: "apt" | "dnf"): MakeRecipe =>
  (facts, token) => {
    const file = packageFile(facts, format);
    const install = tool === "apt" ? "apt-get install -y" : "dnf install -y";
    return {
      tool,
      title: { en: tool, nl: tool },
      steps: [
        atHand(file),
        {
          say: {
            en: "Install it. The token goes by the environment, never on a command line that other people's ps shows.",
            nl: "Installeer het. Het token gaat via de omgeving, nooit op een opdrachtregel die anderen met ps zien.",
          },
          block: {
            where: onMachine,
            lines: [
              `export COLLECTOR_URL=${quoted(facts.url)} ROOT_DIGEST=${facts.rootDigest}`,
              `export ENROLL_TOKEN=${quoted(token ?? tokenPlace)}`,
              `sudo --preserve-env=COLLECTOR_URL,ROOT_DIGEST,ENROLL_TOKEN ${install} ./${quoted(file)}`,
              "unset ENROLL_TOKEN",
            ],
          },
        },
      ],
      runsAs,
      uninstall: {
        say: {
          en:
            tool === "apt"
              ? "To take it away; with purge instead of remove its key, state and settings go too."
              : "To take it away; its key, state and settings stay in /etc/hulplijn and /var/lib/hulplijn.",
          nl:
            tool === "apt"
              ? "Om het weg te halen; met purge in plaats van remove gaan ook sleutel, toestand en instellingen weg."
              : "Om het weg te halen; sleutel, toestand en instellingen blijven in /etc/hulplijn en /var/lib/hulplijn.",
        },
        block: {
          where: onMachine,
          lines: [`sudo ${tool === "apt" ? "apt-get" : "dnf"} remove -y hulplijn-agent`],
        },
      },
      ...(tool === "dnf" && {
        untried: {
          en: "The rpm is built and checked; it was not installed by dnf on a Red Hat or SUSE machine of ours.",
          nl: "De rpm is gebouwd en gecontroleerd; hij is bij ons niet met dnf op een machine met Red Hat of SUSE geïnstalleerd.",
        },
      }),
    };
  };

const ansible: MakeRecipe = (facts) => {
  const file = packageFile(facts, "deb");
  return {
    tool: "ansible",
    title: { en: "Ansible", nl: "Ansible" },
    steps: [
      atHand(file),
      {
        say: {
          en: "Keep the token in Ansible Vault, as hulplijn_enroll_token; the command asks for its value.",
          nl: "Bewaar het token in Ansible Vault, als hulplijn_enroll_token; de opdracht vraagt om de waarde.",
        },
        block: {
          where: {
            en: "in a terminal on your own machine, beside the playbook; give the token when it asks, then Ctrl-D twice",
            nl: "in een terminal op je eigen machine, naast het playbook; geef het token als erom wordt gevraagd, dan twee keer Ctrl-D",
          },
          lines: ["ansible-vault encrypt_string --stdin-name hulplijn_enroll_token >> group_vars/all.yml"],
        },
      },
      {
        say: {
          en: "Run these tasks. Settings and token lie there before the package is installed, so its service enrols by itself.",
          nl: "Voer deze taken uit. Instellingen en token staan er al vóór het pakket, dus de service meldt zich vanzelf aan.",
        },
        block: {
          where: {
            en: "in a playbook on your own machine; the tasks run as root on each device",
            nl: "in een playbook op je eigen machine; de taken draaien als root op elk apparaat",
          },
          lines: [
            "- hosts: all",
            "  become: true",
            "  tasks:",
            "    - ansible.builtin.file: { path: /etc/hulplijn, state: directory, owner: root, mode: '0755' }",
            "    - ansible.builtin.copy:",
            "        dest: /etc/hulplijn/agent.json",
            "        mode: '0644'",
            `        content: '${settingsOf(facts)}'`,
            "    - ansible.builtin.stat: { path: /var/lib/hulplijn/identity.json }",
            "      register: hulplijn_enrolled",
            "    - ansible.builtin.copy:",
            "        dest: /etc/hulplijn/token",
            "        mode: '0600'",
            "        content: '{{ hulplijn_enroll_token }}'",
            "      no_log: true",
            "      when: not hulplijn_enrolled.stat.exists",
            `    - ansible.builtin.copy: { src: '${file}', dest: '/var/cache/${file}' }`,
            `    - ansible.builtin.apt: { deb: '/var/cache/${file}' }`,
          ],
        },
      },
    ],
    runsAs,
    uninstall: {
      say: { en: "To take it away:", nl: "Om het weg te halen:" },
      block: {
        where: { en: "as a task in a playbook", nl: "als taak in een playbook" },
        lines: ["- ansible.builtin.apt: { name: hulplijn-agent, state: absent }"],
      },
    },
    untried: {
      en: "These tasks were never run by Ansible here; what they write is what the package reads.",
      nl: "Deze taken zijn hier nooit door Ansible uitgevoerd; wat ze schrijven is wat het pakket leest.",
    },
  };
};

const image: MakeRecipe = (facts, token) => {
  const file = packageFile(facts, "deb");
  return {
    tool: "image",
    title: { en: "Machine image", nl: "Machine-image" },
    steps: [
      {
        say: {
          en: "Install the package in the image without a token, and let it never enrol there: copies of an enrolled machine are one device to the collector, and are put in quarantine. An agent inside a container sees that container alone; install it on the host.",
          nl: "Installeer het pakket in het image zonder token, en laat het zich daar nooit aanmelden: kopieën van een aangemelde machine zijn voor de collector één apparaat en gaan in quarantaine. Een agent in een container ziet alleen die container; installeer hem op de host.",
        },
        block: {
          where: {
            en: "while the image is built, as root in it",
            nl: "terwijl het image wordt gebouwd, als root erin",
          },
          lines: [
            "install -d -m 755 /etc/hulplijn",
            `printf %s ${quoted(settingsOf(facts))} > /etc/hulplijn/agent.json`,
            `apt-get install -y ./${quoted(file)}`,
          ],
        },
      },
      {
        say: {
          en: "Give each machine the token at its first start.",
          nl: "Geef elke machine het token bij haar eerste start.",
        },
        block: {
          where: {
            en: "in the user data of cloud-init, or what does the same where you are",
            nl: "in de user-data van cloud-init, of wat bij jou hetzelfde doet",
          },
          lines: [
            "#cloud-config",
            "write_files:",
            "  - path: /etc/hulplijn/token",
            "    permissions: '0600'",
            `    content: ${token ?? tokenPlace}`,
            "runcmd:",
            "  - systemctl restart hulplijn-agent",
          ],
        },
      },
    ],
    runsAs,
    uninstall: {
      say: {
        en: "To take it out of an image, or to make an image of an enrolled machine: purge it, so that its key goes too.",
        nl: "Om het uit een image te halen, of om een image te maken van een aangemelde machine: met purge, dan gaat ook de sleutel weg.",
      },
      block: {
        where: { en: "as root in the image", nl: "als root in het image" },
        lines: ["apt-get purge -y hulplijn-agent"],
      },
    },
    untried: {
      en: "cloud-init was never run here with this; the file is the one that the service reads.",
      nl: "Dit is hier nooit met cloud-init gedaan; het bestand is dat wat de service leest.",
    },
  };
};

const source: MakeRecipe = (facts, token) => {
  const agent = "sudo npm run -s hulplijn-agent --";
  const steps: readonly Step[] = [
    {
      say: {
        en: "To look at it without installing anything: the agent runs in this terminal, until you end it.",
        nl: "Om te kijken zonder iets te installeren: de agent draait in deze terminal, tot je hem stopt.",
      },
      block: {
        where: {
          en: "in a terminal in a clone of Hulplijn, on the machine that you enrol",
          nl: "in een terminal in een kloon van Hulplijn, op de machine die je aanmeldt",
        },
        lines: [
          `printf %s ${quoted(token ?? tokenPlace)} | sudo install -m 600 /dev/stdin /run/hulplijn-token`,
          `${agent} enrol --url ${quoted(facts.url)} --root-digest ${facts.rootDigest} --token-file /run/hulplijn-token`,
          `${agent} run`,
        ],
      },
    },
  ];
  return {
    tool: "source",
    title: { en: "From a clone", nl: "Vanuit een kloon" },
    steps,
    runsAs: {
      en: "The agent runs as root in the terminal, and is gone when you end it.",
      nl: "De agent draait als root in de terminal, en is weg als je hem stopt.",
    },
    uninstall: {
      say: { en: "To take away what it kept:", nl: "Om weg te halen wat hij bewaarde:" },
      block: { where: onMachine, lines: ["sudo rm -r /var/lib/hulplijn"] },
    },
  } satisfies Recipe;
};

/** Linux: each tool that brings the agent there. */
export const linuxRecipes: readonly MakeRecipe[] = [
  byManager("deb", "apt"),
  byManager("rpm", "dnf"),
  ansible,
  image,
  source,
];
