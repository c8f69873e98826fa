// npm run new <probe|rule|fix|message> <id> [more]: writes the files, the line in all.ts, and a failing test.
// `rule <id> <probe>` names the probe that it judges; `message <id> <agent|collector>` who receives it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Draft, fixDraft, messageDraft, probeDraft, ruleDraft } from "./new-drafts.ts";

const root = path.join(import.meta.dirname, "..");
const shared = "packages/shared/src";
const drafts: Readonly<Record<string, (id: string, more: string | undefined) => Draft>> = {
  fix: (id) => fixDraft(id),
  message: (id, to) => messageDraft(id, oneOf("receiver", to ?? "collector", ["agent", "collector"])),
  probe: (id) => probeDraft(id),
  rule: (id, probe) => ruleDraft(id, oneOf("probe", probe ?? probeIds()[0] ?? "", probeIds())),
};
/** Words that a constant cannot be called. */
const reserved =
  /^(await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;

function refuse(sentence: string): never {
  process.stderr.write(`npm run new: ${sentence}\n`);
  process.exit(2);
}

function oneOf<const Value extends string>(what: string, value: string, known: readonly Value[]): Value {
  const found = known.find((candidate) => candidate === value);
  return found ?? refuse(`there is no ${what} "${value}"; choose one of ${known.join(", ")}.`);
}

function probeIds(): string[] {
  const lines = readFileSync(path.join(root, shared, "probes/all.ts"), "utf8");
  return [...lines.matchAll(/"\.\/([^"]+)\.ts"/g)].map((match) => match[1] ?? "");
}

function addLine(file: string, line: string): void {
  const whole = path.join(root, file);
  const lines = existsSync(whole) ? readFileSync(whole, "utf8").split("\n").filter(Boolean) : [];
  const from = (text: string): string => /"([^"]+)"/.exec(text)?.[1] ?? "";
  const sorted = [...lines, line].toSorted((a, b) => (from(a) < from(b) ? -1 : 1));
  writeFileSync(whole, `${sorted.join("\n")}\n`);
}

const [kind = "", id = "", more, ...tooMany] = process.argv.slice(2);
const draftOf = Object.hasOwn(drafts, kind) ? drafts[kind] : undefined;
if (!draftOf) refuse(`there is no kind "${kind}"; the kinds are ${Object.keys(drafts).join(", ")}.`);
if (tooMany.length > 0) refuse(`"${tooMany.join(" ")}" is more than a kind, an id and one choice.`);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 64) {
  refuse(`"${id}" is no id: lower-case words and digits joined by "-", as in print-queue-stopped.`);
}
if (reserved.test(id)) refuse(`"${id}" is a word of the language; choose an id of two words.`);
const draft = draftOf(id, more);
const taken = Object.keys(draft.files).find((file) => existsSync(path.join(root, file)));
if (taken !== undefined) refuse(`${taken} is there already; choose another id.`);

for (const [file, text] of Object.entries(draft.files)) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text, { mode: file.endsWith(".sh") ? 0o755 : 0o644 });
  process.stdout.write(`wrote ${file}\n`);
}
if (draft.all) {
  addLine(draft.all.file, draft.all.line);
  process.stdout.write(`added a line to ${draft.all.file}\n`);
}
process.stdout.write(`next: ${draft.next}\n`);
