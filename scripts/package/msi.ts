import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../stages.ts";
import type { BuildRequest, Format } from "./format.ts";
import { noticesOf } from "./notices.ts";
import { plainEnvironment, settleTimes } from "./reproducible.ts";
import { signerOf, signFile } from "./sign-windows.ts";
import { compileService, compilerNeeds } from "./windows-service.ts";
import {
  codeOf,
  componentId,
  given,
  secrets,
  serviceName,
  settingsKey,
  settingValueId,
  wxsOf,
} from "./wxs.ts";

const service = componentId("hulplijn-service.exe");

/** A table as msibuild imports it: names, types, key, rows. `[~]` stands between the parts of a list. */
const table = (
  name: string,
  columns: readonly string[],
  types: readonly string[],
  rows: readonly string[][],
): string =>
  [columns, types, [name, columns[0] ?? ""], ...rows].map((row) => `${row.join("\t")}\r\n`).join("");

/** SYSTEM and Administrators, and nobody else: the key holds the enrolment token until it is used. */
const onlyUs = "D:PAI(A;CI;KA;;;SY)(A;CI;KA;;;BA)";

/** What wixl cannot write. */
const tables: Readonly<Record<string, string>> = {
  // The log says which values are written, and not what: one of them is the token.
  ActionText: table(
    "ActionText",
    ["Action", "Description", "Template"],
    ["s72", "L64", "L128"],
    [["WriteRegistryValues", "Writing settings", "Key: [1], Name: [2]"]],
  ),
  MsiServiceConfigFailureActions: table(
    "MsiServiceConfigFailureActions",
    [
      "MsiServiceConfigFailureActions",
      "Name",
      "Event",
      "ResetPeriod",
      "RebootMessage",
      "Command",
      "Actions",
      "DelayActions",
      "Component_",
    ],
    ["s72", "s255", "i4", "I4", "L255", "L255", "S0", "S0", "s72"],
    [["restart", serviceName, "1", "86400", "", "", "1[~]1[~]1", "5000[~]30000[~]300000", service]],
  ),
  MsiServiceConfig: table(
    "MsiServiceConfig",
    ["MsiServiceConfig", "Name", "Event", "ConfigType", "Argument", "Component_"],
    ["s72", "s255", "i4", "i4", "S0", "s72"],
    // SERVICE_CONFIG_DELAYED_AUTO_START_INFO: an employee's desktop is there first.
    [["delayed", serviceName, "1", "3", "1", service]],
  ),
  MsiLockPermissionsEx: table(
    "MsiLockPermissionsEx",
    ["MsiLockPermissionsEx", "LockObject", "Table", "SDDLText", "Condition"],
    ["s72", "s72", "s32", "s0", "S255"],
    [["settings", settingValueId("Version"), "Registry", onlyUs, ""]],
  ),
};

/** What wixl writes otherwise than we need it. */
const corrections = [
  // What was not given is not written down: an empty value would be a value.
  ...given.map(
    ({ property, value }) =>
      `UPDATE \`Component\` SET \`Condition\`='${property}' WHERE \`Component\`='setting_${value}'`,
  ),
  // Known before it is decided what to install (CostFinalize), and run as whoever asks: they write nothing.
  ...given.map(
    ({ value }, at) =>
      `UPDATE \`InstallExecuteSequence\` SET \`Sequence\`=${60 + at} WHERE \`Action\`='Keep${value}'`,
  ),
  "UPDATE `CustomAction` SET `Type`=51 WHERE `Type`=2099",
  // Once everything is written, which is no sooner than here.
  ...secrets.map(
    (property, at) =>
      `UPDATE \`InstallExecuteSequence\` SET \`Sequence\`=${6610 + at} WHERE \`Action\`='Forget_${property}'`,
  ),
  // While the program that does it is still there.
  "UPDATE `InstallExecuteSequence` SET `Sequence`=2001 WHERE `Action`='RemoveData'",
  // Before anything is copied: so a refused downgrade refuses, and no file of the old version stays behind.
  "UPDATE `InstallExecuteSequence` SET `Sequence`=1401 WHERE `Action`='RemoveExistingProducts'",
  "INSERT INTO `InstallExecuteSequence` (`Action`,`Condition`,`Sequence`) VALUES ('MsiConfigureServices','VersionMsi >= \"5.00\"',5850)",
  // Hidden, and not one of ours in SecureCustomProperties: those a user may give who asks for a repair, which then runs as SYSTEM.
  "INSERT INTO `Property` (`Property`,`Value`) VALUES ('MsiHiddenProperties','" + secrets.join(";") + "')",
  // With the product its whole key goes, whoever wrote what into it. An upgrade has read before what it keeps.
  `INSERT INTO \`Registry\` (\`Registry\`,\`Root\`,\`Key\`,\`Name\`,\`Component_\`) VALUES ('whole_key',2,'${settingsKey}','-','setting_Version')`,
];

/** Lays the files out as they will lie under Program Files. */
function layOut(request: BuildRequest, folder: string): void {
  mkdirSync(folder);
  const from = path.join(root, "packages/agent/packaging/windows");
  cpSync(request.payload.bundle, path.join(folder, "agent"), {
    recursive: true,
    filter: (file) => !["systemd", "launch"].includes(path.basename(file)),
  });
  cpSync(path.join(request.payload.bundle, "launch/launch.mjs"), path.join(folder, "launch.mjs"));
  cpSync(request.payload.runtime.file, path.join(folder, "node.exe"));
  for (const name of ["openssl.cnf", "hulplijn-agent.cmd"])
    cpSync(path.join(from, name), path.join(folder, name));
  writeFileSync(path.join(folder, "NOTICES.txt"), noticesOf(request.payload));
  compileService(
    request.work,
    path.join(folder, "hulplijn-service.exe"),
    request.version,
    plainEnvironment(request.epochSeconds),
  );
  const signer = signerOf(process.env);
  if (signer) signFile(path.join(folder, "hulplijn-service.exe"), signer, request.epochSeconds);
}

function digestOf(folder: string): string {
  const digest = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  for (const name of files) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) digest.update(`${name}\0`).update(readFileSync(file));
  }
  return digest.digest("hex");
}

/**
 * wixl and msibuild know no SOURCE_DATE_EPOCH, so the clock stands still for them. By faketime's library, not by its program: that one
 * fails where an earlier one with the same process id was killed.
 */
const stillClock = (epochSeconds: number): Record<string, string> => ({
  ...plainEnvironment(epochSeconds),
  LD_PRELOAD: "/usr/$LIB/faketime/libfaketime.so.1",
  FAKETIME: `@${new Date(epochSeconds * 1000).toISOString().slice(0, 19).replace("T", " ")}`,
  FAKETIME_DISABLE_SHM: "1",
});

function build(request: BuildRequest): string {
  const { work, version, epochSeconds, out } = request;
  const folder = path.join(work, "Hulplijn");
  layOut(request, folder);
  settleTimes(folder, epochSeconds);
  const source = path.join(work, "agent.wxs");
  writeFileSync(source, wxsOf(folder, version));
  const msi = path.join(out, `hulplijn-agent-${version}-x64.msi`);
  const run = (program: string, args: readonly string[]): void =>
    void execFileSync(program, [...args], { cwd: work, env: stillClock(epochSeconds), stdio: "pipe" });
  run("wixl", ["-a", "x64", "-o", msi, source]);
  const imports = Object.entries(tables).map(([name, rows]) => {
    const file = path.join(work, `${name}.idt`);
    writeFileSync(file, rows);
    return file;
  });
  run("msibuild", [
    msi,
    ...corrections.flatMap((query) => ["-q", query]),
    ...imports.flatMap((file) => ["-i", file]),
  ]);
  const code = codeOf(`package ${version} ${digestOf(folder)}`);
  run("msibuild", [msi, "-s", "Hulplijn Agent", "Hulplijn", "x64;1033", code]);
  const signer = signerOf(process.env);
  if (signer) signFile(msi, signer, epochSeconds);
  utimesSync(msi, epochSeconds, epochSeconds);
  return msi;
}

export const msi: Format = {
  platform: "win",
  archs: ["x64"],
  needs: { ...compilerNeeds, wixl: "wixl", msibuild: "msitools", faketime: "faketime" },
  build,
};
