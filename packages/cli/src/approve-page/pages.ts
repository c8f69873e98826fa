import {
  describeChange,
  type DifferenceLine,
  digestWords,
  lineDifference,
  riskWords,
} from "@hulplijn/shared/review";
import { isGrave } from "@hulplijn/shared/trust/decide";
import type { LastApproved } from "../trust/approved-copies.ts";
import type { LocalFix } from "../trust/local-fix.ts";
import { warningsOf } from "../trust/show-fix.ts";
import { type Html, tagged } from "./html.ts";
import type { PageAsk } from "./page-script.ts";

export interface Standing {
  readonly people: readonly { readonly person: string; readonly byHand: boolean }[];
  readonly needed: number;
  /** In plain English; null when nothing is missing. */
  readonly missing: string | null;
}

function standingWords({ people, needed }: Standing): string {
  const names = people.map(({ person, byHand }) => `${person} ${byHand ? "(command line)" : "(page)"}`);
  return `${people.length} of ${needed}${names.length === 0 ? "" : `: ${names.join(", ")}`}`;
}

/** Every fix of the library, with what it still needs. */
export const listPage = (
  fixes: readonly { readonly fix: LocalFix; readonly standing: Standing }[],
  who: string,
): Html => tagged`<h1>Approve fixes</h1><p>${who}</p>
<ul>${fixes.map(
  ({ fix: { manifest }, standing }) =>
    tagged`<li><a href="/fix/${manifest.id}">${manifest.title.en}</a> version ${manifest.version}, ${manifest.risk}: ${standing.missing ?? "approved"}</li>`,
)}</ul>
<p><a href="/passkey">Make a passkey for approving</a></p>`;

const signs = { same: " ", gone: "-", new: "+" } as const;
const lines = (difference: readonly DifferenceLine[]): Html =>
  tagged`<pre>${difference.map(({ kind, text }) => tagged`<span class="${kind}">${signs[kind]} ${text}</span>`)}</pre>`;

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("utf8");

function changes(fix: LocalFix, last: LastApproved | null): Html {
  if (!last)
    return tagged`<h2>Changes</h2><p>No earlier version that people of the policy approved is known on this machine: all of it is new.</p>`;
  const { manifest } = last.fix;
  const said = describeChange(manifest, fix.manifest);
  const names = [...new Set([...last.fix.files.keys(), ...fix.files.keys()])].toSorted();
  const files = names.flatMap((name) => {
    const [old, fresh] = [textOf(last.fix.files.get(name)), textOf(fix.files.get(name))];
    return old === fresh ? [] : [tagged`<h3>${name}</h3>${lines(lineDifference(old, fresh))}`];
  });
  const enough = last.isWhole ? "" : ", which was not enough for it to run";
  return tagged`<h2>Changes since version ${manifest.version}</h2>
<p>That one was approved by ${last.people.join(", ")}${enough}.</p>
<ul id="changes">${said.map((one) => tagged`<li>${one}</li>`)}</ul>${files}`;
}

function facts({ manifest }: LocalFix): Html {
  const both = (word: string, text: { readonly en: string; readonly nl: string }): Html =>
    tagged`<dt>${word}</dt><dd>${text.en}<br><span lang="nl">${text.nl}</span></dd>`;
  const fact = (word: string, text: string): Html => tagged`<dt>${word}</dt><dd>${text}</dd>`;
  return tagged`<dl>${[
    both("Does", manifest.summary),
    both("Not when", manifest.caution),
    both("Employee notices", manifest.notice),
    fact("Risk", `${manifest.risk}, ${riskWords[manifest.risk]}`),
    fact("Author", manifest.author),
    fact("Runs as", `${manifest.runAs}, at most ${manifest.timeLimitSeconds} s a script`),
  ]}</dl>
<h2>The manifest, as it is signed</h2><pre>${JSON.stringify(manifest, null, 2)}</pre>`;
}

function graveWords({ people }: Standing): Html {
  const has = people.some(({ byHand }) => byHand)
    ? "One has."
    : "None has yet, so this fix does not run by approvals of pages alone, however many there are.";
  return tagged`<p class="warning" id="by-hand">From class R2 on, at least one of the approvals comes through the command line (<code>hulplijn fix approve</code>): a page can show one thing and have another signed, two ways cannot lie alike. ${has}</p>`;
}

const warned = (warnings: readonly string[]): Html | null =>
  warnings.length === 0
    ? null
    : tagged`<div class="warning" role="alert" id="warnings"><b>Characters that could fool you</b><ul>${warnings.map((one) => tagged`<li>${one}</li>`)}</ul></div>`;

/** Everything that an approver signs, and what to press. `ask` is null when nobody can approve here; `who` says who, or why not. */
export function fixPage(
  fix: LocalFix,
  last: LastApproved | null,
  standing: Standing,
  ask: PageAsk | null,
  who: string,
): Html {
  const { manifest, manifestDigest } = fix;
  const button =
    ask === null
      ? null
      : tagged`<button type="button" id="approve" disabled data-ask="${JSON.stringify(ask)}">Approve with your passkey</button>`;
  return tagged`<p><a href="/">All fixes</a></p>
<h1>${manifest.title.en}</h1><p lang="nl">${manifest.title.nl}</p>
<p>${manifest.id}, version ${manifest.version}. Approved by ${standingWords(standing)}.</p>
${warned(warningsOf(fix))}
${changes(fix, last)}
<h2>What it is</h2>${facts(fix)}
${[...fix.files].map(([name, bytes]) => tagged`<h2>${name}</h2><pre>${textOf(bytes)}</pre>`)}
<h2>What you sign</h2>
<p>Exactly this version, down to the last byte. Whoever has the same version before them reads the same four words:</p>
<p class="words" id="words">${digestWords(manifestDigest)}</p><p><code>${manifestDigest}</code></p>
${isGrave(manifest.risk) ? graveWords(standing) : null}
<p>${who}</p>
${button}
<p id="said" role="status"></p>`;
}

/** Makes a passkey, and prints what the policy has to say of it. */
export const passkeyPage = (
  rpId: string,
  name: string,
  port: number,
): Html => tagged`<p><a href="/">All fixes</a></p>
<h1>A passkey for approving</h1>
<p>It is for this page alone: http://${rpId}:${port}, which your own machine serves. No other page can use it, and it orders nothing.
For fixes of class R2 and R3 it has to be a security key, or another passkey that cannot be copied to a second device.</p>
<button type="button" id="make" disabled data-rp-id="${rpId}" data-name="${name}">Make the passkey</button>
<p id="said" role="status"></p>
<div id="made" hidden><p>Give this line to whoever holds the root key. It is no secret.</p>
<pre id="line"></pre><button type="button" id="copy">Copy the line</button>
<p>They add it with <code>hulplijn policy edit --folder FOLDER --add-passkey "YOUR NAME=LINE"</code>, everybody whose root key it takes signs with
<code>hulplijn policy sign</code>, and give the new policy.json to the collector and to you. Then open this page again.</p></div>`;
