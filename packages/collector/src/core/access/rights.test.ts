import { roles } from "@hulplijn/shared/api";
import { describe, expect, test } from "vitest";
import { covers, has, rights, rightsOf } from "./rights.ts";
import { neededFor, routeRights } from "./table.ts";

const usual = { leadsRunFixes: false };
const alone = { leadsRunFixes: true };

describe("rights", () => {
  test("the auditor sees everything and changes nothing", () => {
    expect(rightsOf("auditor", usual)).toEqual(["own-account", "see", "see-audit"]);
  });

  test("a lead runs fixes only where the settings say so", () => {
    expect(has("lead", "run-fixes", usual)).toBe(false);
    expect(has("lead", "run-fixes", alone)).toBe(true);
    expect(has("auditor", "run-fixes", alone)).toBe(false);
  });

  test("nobody gives out more than they have", () => {
    expect(covers("second-line", "first-line", usual)).toBe(true);
    expect(covers("first-line", "second-line", usual)).toBe(false);
    expect(covers("first-line", "auditor", usual)).toBe(false);
    expect(covers("third-line", "auditor", usual)).toBe(true);
    expect(covers("lead", "first-line", usual)).toBe(false);
    expect(covers("lead", "third-line", alone)).toBe(true);
    for (const role of roles) expect(covers(role, role, usual)).toBe(true);
  });

  test("every right is somebody's, and some route takes it", () => {
    const taken = new Set<string>(Object.values(routeRights));
    for (const [right, allowed] of Object.entries(rights)) {
      expect(allowed.length, right).toBeGreaterThan(0);
      expect(taken, right).toContain(right);
    }
  });
});

describe("the table of routes", () => {
  test("knows nothing of routes that are not in it", () => {
    expect(neededFor("GET", "/api/v1/devices")).toBe("see");
    expect(neededFor("POST", "/api/v1/devices")).toBeNull();
    expect(neededFor("GET", "constructor")).toBeNull();
  });

  test("gives nothing that writes to the auditor but their own account", () => {
    for (const [name, right] of Object.entries(routeRights)) {
      if (name.startsWith("GET ") || right === "anyone" || right === "local") continue;
      if (right !== "own-account") expect(has("auditor", right, alone), name).toBe(false);
    }
  });
});
