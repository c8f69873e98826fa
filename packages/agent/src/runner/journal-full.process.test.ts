import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openJournal } from "./journal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-journal-full-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs this beside a journal's module, in a program whose files the system cuts off at a length: a disk that is full in the middle of a write. */
function inProgram(body: string): string {
  const journal = pathToFileURL(path.join(import.meta.dirname, "journal.ts")).href;
  const text = `
    import { execFileSync } from "node:child_process";
    import { appendFileSync, statSync, writeFileSync } from "node:fs";
    import { openJournal } from ${JSON.stringify(journal)};
    const file = ${JSON.stringify(path.join(folder, "journal.jsonl"))};
    const limit = (bytes) => execFileSync("prlimit", ["--pid", String(process.pid), "--fsize=" + bytes + ":unlimited"]);
    const received = (runId) => ({ state: "received", runId, ticket: null, orderDigest: "", manifestDigest: "" });
    ${body}`;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", text], { encoding: "utf8" });
}

const open = () => openJournal(path.join(folder, "journal.jsonl"), () => 5);

test.skipIf(process.platform !== "linux")(
  "a write that a full disk cut off is as if it never was, and swallows nothing of the next one",
  () => {
    const said = inProgram(`
      const journal = openJournal(file, () => 5);
      journal.append([received("a")], true);
      limit(statSync(file).size + 60);
      try { journal.append([received("refused")], true); } catch (error) { console.log(error.code); }
      limit("unlimited");
      journal.append([received("b"), { state: "started", runId: "b", bootId: "boot" }], true);
    `);
    expect(said.trim()).toBe("EFBIG");
    const after = open();
    expect([after.damaged, after.has("a"), after.has("refused"), after.has("b")]).toEqual([
      0,
      true,
      false,
      true,
    ]);
    expect(after.get("b")?.started).toMatchObject({ bootId: "boot" });
    after.close();
  },
);

test.skipIf(process.platform !== "linux")(
  "a journal that a full disk lets nobody shorten stays as long as it is, and forgets nothing",
  () => {
    const said = inProgram(`
      const journal = openJournal(file, () => 5);
      for (let at = 0; at < 400; at++) journal.append([received("run-" + at)], false);
      journal.close();
      appendFileSync(file, "x".repeat(9 * 1048576) + "\\n");
      limit(20_000);
      const again = openJournal(file, () => 5);
      console.log([again.has("run-0"), again.has("run-399")].join());
    `);
    expect(said.trim()).toBe("true,true");
    expect(readFileSync(path.join(folder, "journal.jsonl")).length).toBeGreaterThan(9 * 1_048_576);
    const after = open();
    expect([after.has("run-0"), after.has("run-399")]).toEqual([true, true]);
    after.close();
  },
);
