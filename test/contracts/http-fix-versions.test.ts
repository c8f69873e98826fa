import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFixFolder } from "../../packages/collector/src/adapters/fix-folder/fix-folder.ts";
import { keepFixVersions } from "../../packages/collector/src/app/keep-fix-versions.ts";
import type { FixVersion, FixVersionText } from "../../packages/shared/src/api/registry.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";
import { runRecord } from "./store-records.ts";

let house: House;
let reader: SignedIn;
const fix = "resume-print-queue";
beforeAll(async () => {
  house = await makeHouse();
  reader = await house.signIn("auditor");
});
afterAll(() => house.close());

const get = (url: string) =>
  house.http.api.inject({ url: `/api/v1/fixes/${fix}/versions${url}`, headers: reader.headers });
const versions = async () => (await get("")).json<{ items: FixVersion[] }>().items;

test("a fix that is changed leaves its version before behind: text, approvals and how it did", async () => {
  const deps = { store: house.store, clock: house.world.clock };
  await keepFixVersions({ ...deps, fixes: house.world.fixes });
  const [first] = await versions();
  expect(first).toMatchObject({ version: 1, present: true, author: "Ada", approvals: [], runs90Days: 0 });

  // The next version, as a reviewed change of the folder brings it: the collector reads it when it starts again.
  const folder = path.join(house.folder, "fixes", fix);
  const script = "#!/bin/sh\necho better\n";
  const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")) as object;
  const files = {
    "run.sh": { sha256: createHash("sha256").update(script).digest("hex"), bytes: script.length },
  };
  writeFileSync(path.join(folder, "run.sh"), script);
  const next = { ...manifest, version: 2, files };
  writeFileSync(path.join(folder, "manifest.json"), `${JSON.stringify(next, null, 2)}\n`);
  await keepFixVersions({ ...deps, fixes: openFixFolder(path.join(house.folder, "fixes"), house.world.log) });
  const ended = { fix, phase: "ended", endedAtMs: Date.now() } as const;
  const manifestDigest = first?.manifestDigest ?? "";
  await house.store.write(async (tx) => {
    await tx.putRun(runRecord("r1", { ...ended, manifestDigest, outcome: "verified" }));
    await tx.putRun(runRecord("r2", { ...ended, manifestDigest, outcome: "failed" }));
  });

  const [second, was] = await versions();
  expect(second).toMatchObject({ version: 2, runs90Days: 0, lastRunAtMs: null });
  expect(was).toMatchObject({ version: 1, manifestDigest, runs90Days: 2, verified90Days: 1 });
  const text = async (digest: string) => (await get(`/${digest}`)).json<FixVersionText>();
  expect((await text(manifestDigest)).files[0]?.text).toContain("Says <hello> & goes.");
  expect(await text(second?.manifestDigest ?? "")).toMatchObject({
    version: 2,
    manifest: { id: fix, version: 2 },
    files: [{ name: "run.sh", text: script }],
  });
});

test("a version that was never here, or is of another fix, is not found", async () => {
  expect((await get(`/${"0".repeat(64)}`)).statusCode).toBe(404);
  expect((await get("/not-a-digest")).statusCode).toBe(400);
});
