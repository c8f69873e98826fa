// What the MSI is made of, as wixl reads it. Everything that two builds could do differently is derived from names.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";

/** Never changes: it is by this that Windows knows one version of the product by another. */
export const upgradeCode = "{6C2C1E0D-3C5B-5E1A-9C57-2D9D2E3B7A41}";
export const serviceName = "HulplijnAgent";
export const settingsKey = String.raw`SOFTWARE\Hulplijn\Agent`;
const eventLogKey = String.raw`SYSTEM\CurrentControlSet\Services\EventLog\Application\HulplijnAgent`;

/** A GUID out of a name: the same name, the same GUID (form 8 of RFC 9562: made by us). */
export function codeOf(name: string): string {
  const hex = createHash("sha256").update(`hulplijn.msi ${name}`).digest("hex").slice(0, 32).split("");
  hex[12] = "8";
  hex[16] = "A";
  const text = hex.join("").toUpperCase();
  return `{${[text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-")}}`;
}

interface Given {
  /** As the command line of msiexec gives it. */
  readonly property: string;
  /** As it stands in the registry, where the agent reads it. */
  readonly value: string;
  /** In no log, and forgotten as soon as it is written down. */
  readonly secret: boolean;
}

/** Settings that an installation may be given. */
export const given: readonly Given[] = [
  { property: "COLLECTOR_URL", value: "CollectorUrl", secret: false },
  { property: "ROOT_DIGEST", value: "RootDigest", secret: false },
  { property: "ENROLL_TOKEN", value: "EnrollToken", secret: true },
];

/** Every property that holds one of them. */
export const secrets: readonly string[] = given.flatMap(({ property, secret }) =>
  secret ? [property, `SAVED_${property}`] : [],
);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** An element; attributes that are undefined are left out. */
const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  inside: readonly string[] = [],
): string => {
  const words = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  const head = `<${name}${words.join("")}`;
  return inside.length === 0 ? `${head}/>` : `${head}>\n${inside.join("\n")}\n</${name}>`;
};

/** Identifiers of a table: letters, digits and underscores, at most 72, the same for the same name. */
const identifier = (kind: string, name: string): string =>
  `${kind}_${createHash("sha256").update(name).digest("hex").slice(0, 16)}`;

export const fileId = (relative: string): string => identifier("file", relative);
export const componentId = (relative: string): string => identifier("part", relative);

const service = [
  element("ServiceInstall", {
    Id: serviceName,
    Name: serviceName,
    DisplayName: "Hulplijn Agent",
    Description: "Watches the health of this PC and settles faults with approved fixes.",
    Type: "ownProcess",
    Start: "auto",
    ErrorControl: "normal",
    Vital: "yes",
  }),
  element("ServiceControl", {
    Id: serviceName,
    Name: serviceName,
    Start: "install",
    Stop: "both",
    Remove: "uninstall",
    Wait: "yes",
  }),
];

const component = (id: string, inside: readonly string[]): string =>
  element("Component", { Id: id, Guid: codeOf(`component ${id}`), Win64: "yes" }, inside);

/** One component for each file, as Windows Installer wants it. */
function tree(folder: string, relative = ""): readonly string[] {
  const entries = readdirSync(path.join(folder, relative), { withFileTypes: true });
  return entries
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((entry) => {
      const name = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory())
        return element("Directory", { Id: identifier("folder", name), Name: entry.name }, tree(folder, name));
      const file = element("File", {
        Id: fileId(name),
        Name: entry.name,
        Source: `${path.basename(folder)}/${name}`,
        KeyPath: "yes",
      });
      return component(componentId(name), [file, ...(name === "hulplijn-service.exe" ? service : [])]);
    });
}

const componentsOf = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((text) => [...text.matchAll(/<Component Id="(?<id>[^"]+)"/g)].map((one) => one[1] ?? ""));

const registryValue = (key: string, name: string, value: string, type = "string"): string =>
  element("RegistryValue", {
    Id: identifier("value", `${key} ${name}`),
    Root: "HKLM",
    Key: key,
    Name: name,
    Type: type,
    Value: value,
    KeyPath: "yes",
  });

export const settingValueId = (name: string): string => identifier("value", `${settingsKey} ${name}`);

const registry = (version: string): readonly string[] => [
  ...given.map(({ property, value }) =>
    component(`setting_${value}`, [registryValue(settingsKey, value, `[${property}]`)]),
  ),
  component("setting_Version", [registryValue(settingsKey, "Version", version)]),
  component("event_log", [
    registryValue(eventLogKey, "EventMessageFile", `[#${fileId("hulplijn-service.exe")}]`, "expandable"),
  ]),
];

/** What an installation was given before: it stays, however an upgrade is started, and a repair cannot give another. */
const memory = given.flatMap(({ property, value }) => [
  element("Property", { Id: `SAVED_${property}` }, [
    element("RegistrySearch", {
      Id: `Saved${value}`,
      Root: "HKLM",
      Key: settingsKey,
      Name: value,
      Type: "raw",
      Win64: "yes",
    }),
  ]),
  element("CustomAction", {
    Id: `Keep${value}`,
    Property: property,
    Value: `[SAVED_${property}]`,
    Execute: "immediate",
  }),
]);

/** The token was written down; whoever lists what the installation was given, at its end, finds none. */
const forgetful = secrets.map((property) =>
  element("CustomAction", {
    Id: `Forget_${property}`,
    Property: property,
    Value: "{}",
    Execute: "immediate",
  }),
);

const actions = [
  ...secrets.map((property) => `<Custom Action="Forget_${property}" After="WriteRegistryValues"/>`),
  ...given.map(
    ({ property, value }) =>
      `<Custom Action="Keep${value}" After="AppSearch">Installed OR (SAVED_${property} AND NOT ${property})</Custom>`,
  ),
  `<Custom Action="RemoveData" After="DeleteServices">REMOVE="ALL" AND REMOVE_DATA="1" AND NOT UPGRADINGPRODUCTCODE</Custom>`,
];

/** The source of one version's installer, over a folder that is laid out as it will lie under Program Files; wixl runs beside it. */
export function wxsOf(folder: string, version: string): string {
  const files = tree(folder);
  const values = registry(version);
  const product = element(
    "Product",
    {
      Id: codeOf(`product ${version}`),
      Name: "Hulplijn Agent",
      Language: "1033",
      Codepage: "1252",
      Version: version,
      Manufacturer: "Hulplijn",
      UpgradeCode: upgradeCode,
    },
    [
      element("Package", { InstallerVersion: "500", Compressed: "yes", InstallScope: "perMachine" }),
      element("MajorUpgrade", {
        DowngradeErrorMessage:
          "A newer version of Hulplijn Agent is installed. Remove that one first, or install a newer one.",
      }),
      element("Media", { Id: "1", Cabinet: "agent.cab", EmbedCab: "yes" }),
      // What nobody should be led to from the list of programs: both would run as SYSTEM for whoever asks.
      element("Property", { Id: "ARPNOREPAIR", Value: "1" }),
      element("Property", { Id: "ARPNOMODIFY", Value: "1" }),
      ...memory,
      ...forgetful,
      element("CustomAction", {
        Id: "RemoveData",
        FileKey: fileId("hulplijn-service.exe"),
        ExeCommand: "remove-data",
        Execute: "deferred",
        Impersonate: "no",
        Return: "ignore",
      }),
      element("InstallExecuteSequence", {}, actions),
      element("Directory", { Id: "TARGETDIR", Name: "SourceDir" }, [
        element("Directory", { Id: "ProgramFiles64Folder" }, [
          // Not in capitals: so nobody can choose another folder, where users might write.
          element("Directory", { Id: "ProgramFolder", Name: "Hulplijn" }, [...files, ...values]),
        ]),
      ]),
      element(
        "Feature",
        { Id: "Agent", Title: "Hulplijn Agent", Level: "1" },
        componentsOf([...files, ...values]).map((id) => element("ComponentRef", { Id: id })),
      ),
    ],
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("Wix", { xmlns: "http://schemas.microsoft.com/wix/2006/wi" }, [product])}\n`;
}
