import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { createTree, hierarchies, type ProcessTree, reopenTree } from "./process-tree.ts";

const withoutRoot = process.geteuid?.() !== 0;
const script =
  "setsid sleep 60 & nohup sleep 60 >/dev/null 2>&1 & ( setsid sleep 60 & ) ; echo ready; sleep 60";
let trees = 0;
const nameOf = (): string => `tree-${process.pid}-${++trees}`;

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-tree-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, "script.sh");
writeFileSync(file, script);

/** Starts the script inside, and waits until all of it is there. */
async function grow(tree: ProcessTree, mark: string): Promise<number> {
  const child = tree.start(() =>
    spawn("/bin/sh", [file], {
      env: { PATH: "/usr/bin:/bin", HULPLIJN_RUN: mark },
      stdio: ["ignore", "pipe", "ignore"],
      detached: true,
    }),
  );
  await once(child.stdout, "data");
  if (child.pid === undefined) throw new Error("the shell did not start");
  return child.pid;
}

const ways = [...hierarchies().map(({ kind }) => kind), "mark"] as const;

test.skipIf(withoutRoot).each(ways)(
  "by %s all of a tree dies, and nothing of it is left (A-16)",
  async (kind) => {
    const among = hierarchies().filter((one) => one.kind === kind);
    const mark = nameOf();
    const tree = createTree(mark, mark, among);
    expect(tree.kind).toBe(kind);
    const pid = await grow(tree, mark);
    expect(await tree.kill()).toBe(true);
    expect(existsSync(`/proc/${pid}/exe`)).toBe(false);
    if (tree.folder !== null) expect(existsSync(tree.folder)).toBe(false);
  },
);

test.skipIf(withoutRoot).each(ways)(
  "by %s a tree that a crash left behind is found again and killed",
  async (kind) => {
    const mark = nameOf();
    const tree = createTree(
      mark,
      mark,
      hierarchies().filter((one) => one.kind === kind),
    );
    const pid = await grow(tree, mark);
    expect(await reopenTree(tree.folder, mark).kill()).toBe(true);
    expect(existsSync(`/proc/${pid}/exe`)).toBe(false);
  },
);

test.skipIf(withoutRoot)("killing a tree that is gone already is well", async () => {
  const mark = nameOf();
  const tree = createTree(mark, mark);
  expect(await tree.kill()).toBe(true);
  expect(await tree.kill()).toBe(true);
});
