import type { Device, DeviceRow } from "@hulplijn/shared/api";
import { wrongUsage } from "../api/failure.ts";
import { part } from "../api/collector.ts";
import { type Column, facts, table } from "../terminal/table.ts";
import { ago, colourOf, instant, sentence, titleOf } from "../terminal/words.ts";
import { common, type Common, listing, type ListOptions, printList, talk, type Verbs } from "./context.ts";

/** Why it is in quarantine, in words, and what to do. */
function quarantineText({ quarantineReason }: Device, language: "en" | "nl"): string {
  const why = sentence(quarantineReason, language) ?? quarantineReason?.code ?? "";
  return `it reports, and runs nothing. ${why} Then: hulplijn devices release <device> --reason <text>`;
}

export const devices: Verbs = (program, terminal) => {
  const columns: readonly Column<DeviceRow>[] = [
    { name: "name", of: (row) => row.name },
    {
      name: "state",
      of: (row) => (row.quarantined ? `${row.state}, quarantine` : row.state),
      colour: (row) => colourOf(row.state),
    },
    { name: "worst", of: (row) => row.worst ?? "-", colour: (row) => colourOf(row.worst) },
    { name: "incidents", of: (row) => String(row.openIncidents) },
    { name: "seen", of: (row) => ago(row.seenAtMs, terminal.nowMs()) },
    { name: "system", of: (row) => row.system },
    { name: "platform", of: (row) => row.platform },
    { name: "agent", of: (row) => row.agentVersion },
    { name: "tags", of: (row) => row.tags.join(",") },
    { name: "enrolled", of: (row) => instant(row.enrolledAtMs) },
    { name: "id", of: (row) => row.deviceId },
  ];
  const usual = ["name", "state", "worst", "incidents", "seen", "system"];
  const noun = program.command("devices").description("the machines that are enrolled");

  listing(noun.command("list").description("list devices"), columns).action((options: ListOptions) =>
    printList("devices", options, terminal, columns, usual),
  );

  common(noun.command("show <device>").description("show one device, by its name or id")).action(
    async (device: string, options: Common) => {
      const speaking = await talk(options, terminal);
      const nowMs = terminal.nowMs();
      speaking.answer(await speaking.ask<Device>(`devices/${part(device)}`), (found) => {
        const head = facts([
          ["Name", found.name],
          ["State", found.state],
          ["Seen", found.seenAtMs === null ? "never" : `${ago(found.seenAtMs, nowMs)} ago`],
          ["System", `${found.system} (${found.platform})`],
          ["Agent", found.agentVersion],
          ["Quarantine", found.quarantined ? quarantineText(found, speaking.language) : null],
          ["Id", found.deviceId],
        ]);
        const ill =
          found.findings.length === 0
            ? "\nNothing is wrong that it can see.\n"
            : `\n${table(
                [
                  { name: "severity", of: (one) => one.severity, colour: (one) => colourOf(one.severity) },
                  { name: "what", of: (one) => titleOf(one, speaking.language) },
                  { name: "since", of: (one) => ago(one.raisedAtMs, nowMs) },
                  { name: "incident", of: (one) => one.incident ?? "-" },
                ] satisfies Column<Device["findings"][number]>[],
                found.findings,
                terminal.columns,
                speaking.colour,
              )}`;
        const probes = table(
          [
            { name: "probe", of: (one) => one.probe },
            {
              name: "reading",
              of: ({ reading }) =>
                reading.state === "unavailable"
                  ? `unavailable (${reading.reason})`
                  : reading.state === "failed"
                    ? `failed (${reading.code})`
                    : "measured",
              colour: ({ reading }) => (reading.state === "failed" ? "yellow" : null),
            },
            { name: "age", of: (one) => ago(one.reading.atMs, nowMs) + (one.stale ? " (old)" : "") },
          ] satisfies Column<Device["probes"][number]>[],
          found.probes,
          terminal.columns,
          speaking.colour,
        );
        return `${head}${ill}\n${probes}`;
      });
    },
  );

  common(
    noun
      .command("release <device>")
      .description("let a device out of quarantine: it may run fixes again")
      .requiredOption("--reason <text>", "why; it stands on the audit trail"),
  ).action(async (device: string, options: Common & { readonly reason: string }) => {
    const speaking = await talk(options, terminal);
    const body = { reason: options.reason };
    const done = await speaking.ask(`devices/${part(device)}/release`, { method: "POST", body });
    speaking.answer(done, () => `${device} is out of quarantine.\n`);
  });

  common(
    noun
      .command("join <device>")
      .description(
        "say that a device that enrolled anew is the machine that another one was, which is removed",
      )
      .requiredOption("--old <device>", "id or name of the device that it was; it may not be connected")
      .requiredOption("--reason <text>", "why; it stands on the audit trail"),
  ).action(async (device: string, options: Common & { readonly old: string; readonly reason: string }) => {
    const speaking = await talk(options, terminal);
    const { deviceId: old } = await speaking.ask<Device>(`devices/${part(options.old)}`);
    const body = { old, reason: options.reason };
    const done = await speaking.ask(`devices/${part(device)}/join`, { method: "POST", body });
    speaking.answer(done, () => `${device} took the place of ${options.old}.\n`);
  });

  common(
    noun
      .command("remove <device>")
      .description("take a device out of the lists for good: its agent is told, and reports nothing any more")
      .option("--yes", "this is the right one"),
  ).action(async (device: string, options: Common & { readonly yes?: boolean }) => {
    const speaking = await talk(options, terminal);
    const found = await speaking.ask<Device>(`devices/${part(device)}`);
    if (!options.yes)
      throw wrongUsage(
        `${found.name} (${found.deviceId}, ${found.system}) is not let in again unless it is enrolled anew. If it is the right one, give --yes`,
      );
    await speaking.ask(`devices/${part(found.deviceId)}`, { method: "DELETE" });
    speaking.answer({ removed: found.deviceId }, () => `${found.name} is removed.\n`);
  });

  common(noun.command("measure <device>").description("let a device measure everything now")).action(
    async (device: string, options: Common) => {
      const speaking = await talk(options, terminal);
      const done = await speaking.ask(`devices/${part(device)}/measure`, { method: "POST", body: {} });
      speaking.answer(done, () => `${device} was asked; its readings follow.\n`);
    },
  );
};
