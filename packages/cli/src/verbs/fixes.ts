import type { Fix, FixRow } from "@hulplijn/shared/api";
import { part } from "../api/collector.ts";
import { type Column, facts } from "../terminal/table.ts";
import { shown } from "../terminal/terminal.ts";
import { ago, colourOf, instant } from "../terminal/words.ts";
import { common, type Common, listing, type ListOptions, printList, talk, type Verbs } from "./context.ts";

/** Adds `fixes list` and `fixes show`. */
export const fixes: Verbs = (program, terminal) => {
  const columns: readonly Column<FixRow>[] = [
    { name: "fix", of: (row) => row.fix },
    { name: "version", of: (row) => String(row.version) },
    { name: "risk", of: (row) => row.risk },
    { name: "state", of: (row) => row.state, colour: (row) => colourOf(row.state) },
    { name: "approvals", of: (row) => `${row.approvals.length}/${row.approvalsNeeded}` },
    {
      name: "verified",
      of: (row) => (row.runs90Days === 0 ? "-" : `${row.verified90Days}/${row.runs90Days}`),
    },
    { name: "ran", of: (row) => ago(row.lastRunAtMs, terminal.nowMs()) },
    { name: "title", of: (row) => row.title.en },
    { name: "settles", of: (row) => row.settles.join(",") },
    { name: "platforms", of: (row) => row.platforms.join(",") },
  ];
  const usual = ["fix", "version", "risk", "state", "approvals", "verified", "ran", "title"];
  const noun = program.command("fixes").description("the library of fixes, as the collector has it");

  listing(noun.command("list").description("list fixes"), columns).action((options: ListOptions) =>
    printList("fixes", options, terminal, columns, usual),
  );

  common(noun.command("show <fix>").description("show one fix: what it does, who vouches for it"))
    .option("--code", "its scripts too")
    .action(async (name: string, options: Common & { code?: boolean }) => {
      const speaking = await talk(options, terminal);
      const { language } = speaking;
      speaking.answer(await speaking.ask<Fix>(`fixes/${part(name)}`), (fix) => {
        const head = facts([
          ["Fix", `${fix.fix}@${fix.version}  ${fix.title[language]}`],
          ["Does", fix.summary[language]],
          ["Not when", fix.manifest.caution[language]],
          ["Employee notices", fix.manifest.notice[language]],
          ["Risk", fix.risk],
          ["State", `${fix.state}, ${fix.approvals.length} of ${fix.approvalsNeeded} approvals`],
          ...fix.approvals.map((one): [string, string] => [
            "Approved",
            `${one.person}, ${instant(one.atMs)}, key ${one.keyId}`,
          ]),
          ["Author", fix.manifest.author],
          ["Settles", fix.settles.join(", ") || null],
          ["Last 90 days", `${fix.verified90Days} of ${fix.runs90Days} runs verified`],
          ["Time limit", `${fix.manifest.timeLimitSeconds} s`],
          ["Digest", fix.manifestDigest],
        ]);
        if (!options.code) return head;
        return (
          head + fix.files.map((file) => `\n--- ${file.name}  ${file.sha256}\n${shown(file.text)}`).join("")
        );
      });
    });
};
