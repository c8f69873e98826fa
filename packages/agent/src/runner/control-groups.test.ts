import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { delegateTo, homeOf, limitGroup, scriptLimits } from "./control-groups.ts";

// What is written where, by the kernel's documented files (admin-guide/cgroup-v2), in a folder that stands for a unit's group: this
// project's machines keep memory and processes in version 1, so no kernel here could be asked to count them in version 2.

let own = "";
beforeEach(() => {
  own = mkdtempSync(path.join(tmpdir(), "hulplijn-group-"));
});
afterEach(() => rmSync(own, { recursive: true }));
const write = (name: string, text: string): void => writeFileSync(path.join(own, name), text);
const read = (name: string): string => readFileSync(path.join(own, name), "utf8");

test("a unit's own group is divided: the runner moves aside, and groups below may be limited", () => {
  write("cgroup.controllers", "cpuset cpu io memory pids\n");
  write("cgroup.procs", `${process.pid}\n`);
  delegateTo(own);
  expect(read("runner/cgroup.procs")).toBe(String(process.pid));
  expect(read("cgroup.subtree_control")).toBe("+memory +pids");
  expect(homeOf(own)).toBe(`${own}/runner`);
});

test("a group that holds others too, or that limits nothing, stays as it is", () => {
  write("cgroup.controllers", "memory pids\n");
  write("cgroup.procs", `1\n${process.pid}\n`);
  delegateTo(own);
  write("cgroup.controllers", "hugetlb\n");
  write("cgroup.procs", `${process.pid}\n`);
  delegateTo(own);
  expect(existsSync(`${own}/runner`)).toBe(false);
  expect(homeOf(own)).toBe(own);
});

test("a script's group is limited in memory and processes by version 2 alone", () => {
  const group = `${own}/hulplijn-run`;
  mkdirSync(group);
  expect(limitGroup("cgroup2", group, scriptLimits)).toBe(false);
  for (const name of ["memory.max", "pids.max"]) writeFileSync(`${group}/${name}`, "max");
  expect(limitGroup("cgroup2", group, scriptLimits)).toBe(true);
  expect([read("hulplijn-run/memory.max"), read("hulplijn-run/pids.max")]).toEqual(["2147483648", "512"]);
});
